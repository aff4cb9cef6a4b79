import { type Logger, LogLevel, webApi } from '@slack/bolt';
import type { Log } from '../adapter.ts';

/** What reaching Slack needs. */
export interface ApiSettings {
  readonly botToken?: string | undefined;
  /** Another Slack than https://slack.com/api/: GovSlack, or a test server. */
  readonly apiUrl?: string | undefined;
}

/**
 * Options of one client; never of two, as the Socket Mode client writes into what it is given. Slack has no way to tell a message that comes again
 * from another, so nothing is sent twice: the library's default is to try ten times in half an hour, and with no time limit.
 */
export function clientOptions(
  apiUrl: string | undefined,
  timeout: number,
  logger: Logger,
): webApi.WebClientOptions {
  return {
    ...(apiUrl && { slackApiUrl: apiUrl }),
    logger,
    timeout,
    retryConfig: { retries: 0 },
    // By default a limit on one channel makes all others wait.
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
  };
}

export function createClient(
  { botToken, apiUrl }: ApiSettings,
  timeout: number,
  logger: Logger,
): webApi.WebClient {
  return new webApi.WebClient(botToken, clientOptions(apiUrl, timeout, logger));
}

/** What the libraries report, without what they report it of: that may be what people wrote. */
export function createLibraryLog(log: Log): Logger {
  const nothing = (): void => {};
  const say = (messages: readonly unknown[]): string => {
    const [first] = messages;
    const told = first instanceof Error ? first.name : String(first);
    return `Slack: ${(/^[^:({"'`]*/.exec(told)?.[0] ?? '').trim().slice(0, 100)}`;
  };
  return {
    debug: nothing,
    info: nothing,
    // What they warn of is dealt with where it is met, and logged there.
    warn: (...messages) => log.debug({}, say(messages)),
    error: (...messages) => log.warn({}, say(messages)),
    setLevel: nothing,
    getLevel: () => LogLevel.WARN,
    setName: nothing,
  };
}
