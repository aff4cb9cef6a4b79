import { SetupError } from './core/index.ts';

/** What stands between this machine and the platforms, as other programs read it from the environment. */
export interface ProxySettings {
  readonly httpProxy?: string;
  readonly httpsProxy?: string;
  /** Hosts that are reached directly, with commas or spaces between them. */
  readonly noProxy?: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Discord's gateway: its library opens the connection itself, and knows no proxy. */
const GATEWAY = 'gateway.discord.gg';

/** Undefined where none is set. Throws a SetupError where it is no address, or where Discord would have to be reached through it. */
export function readProxy(env: Environment, hasDiscord: boolean): ProxySettings | undefined {
  const read = (name: string): string | undefined =>
    (env[name.toLowerCase()] || env[name])?.trim() || undefined;
  const [httpProxy, httpsProxy, noProxy] = [read('HTTP_PROXY'), read('HTTPS_PROXY'), read('NO_PROXY')];
  if (!httpProxy && !httpsProxy) return undefined;
  for (const [name, address] of Object.entries({ HTTP_PROXY: httpProxy, HTTPS_PROXY: httpsProxy }))
    if (address && !/^https?:$/.test(URL.canParse(address) ? new URL(address).protocol : ''))
      throw new SetupError(
        `${name} must be the web address of a proxy, such as http://proxy.example.org:3128.`,
      );
  if (hasDiscord && httpsProxy && !isExcepted(GATEWAY, noProxy))
    throw new SetupError(
      'HTTPS_PROXY is set, but the connection to Discord can’t go through a proxy. Let this machine reach Discord directly, and set NO_PROXY to discord.com,discord.gg (or unset HTTPS_PROXY).',
    );
  return { ...(httpProxy && { httpProxy }), ...(httpsProxy && { httpsProxy }), ...(noProxy && { noProxy }) };
}

function isExcepted(host: string, noProxy = ''): boolean {
  const names = noProxy.split(/[\s,]+/).map((name) => name.replace(/^\*?\./, '').replace(/:\d+$/, ''));
  return names.some((name) => name === '*' || name === host || (name !== '' && host.endsWith(`.${name}`)));
}
