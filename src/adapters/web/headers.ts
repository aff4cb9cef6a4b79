import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** What a browser may do with what is sent: nothing from elsewhere, and no frame but of the sites that are named. */
export function createHeaders(framedBy: readonly string[] = []): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: framedBy.length ? [...framedBy] : ["'none'"],
      requireTrustedTypesFor: ["'script'"],
      trustedTypes: ["'none'"],
    },
    xFrameOptions: framedBy.length ? false : 'DENY',
    permissionsPolicy: { camera: [], geolocation: [], microphone: [] },
    // Whoever ends TLS in front of this knows whether all of the host has it.
    strictTransportSecurity: false,
  });
}
