import { EnvHttpProxyAgent, setGlobalDispatcher } from 'undici';
import type { ProxySettings } from './read-proxy.ts';

/** Lets all requests of the process go through a proxy: those of `fetch`, those of the platforms' libraries, and Slack's socket. */
export function useProxy(settings: ProxySettings): void {
  setGlobalDispatcher(new EnvHttpProxyAgent(settings));
}
