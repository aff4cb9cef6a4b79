import type { Context } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import type { SetupError } from '../../core/index.ts';
import type { Host } from '../adapter.ts';
import type { Sent } from '../chat/sent.ts';
import type { Outlet } from './deliver.ts';
import type { Installation, Installations, Source } from './installations.ts';
import { explainBotToken, GONE, PROMPT_SCOPE } from './setup-problem.ts';

/** The bot in one workspace, or in those of one organisation. */
export interface Workplace {
  readonly botToken: string;
  readonly botId: string;
  readonly botUserId: string;
  readonly canSuggest: boolean;
  readonly outlet: Outlet;
}

/** Everywhere that the bot is. */
export interface Workplaces {
  /** The one for which something comes; undefined where the app is not installed there. Throws where that can't be told now. */
  readonly find: (source: Source) => Promise<Workplace | undefined>;
  /** The one that was found for what is being answered. */
  readonly current: (context: Pick<Context, 'botToken'>) => Workplace | undefined;
  /** The app was taken out, or its token back, at that time (seconds since 1970). */
  readonly leave: (source: Source, code: string, at: number) => Promise<void>;
}

/** One, whose token is a setting: where that ends, so does the process. */
export function createOneWorkplace(workplace: Workplace, fail: (error: SetupError) => void): Workplaces {
  return {
    find: async () => workplace,
    current: ({ botToken }) => (botToken === undefined ? undefined : workplace),
    leave: async (_, code) => fail(explainBotToken(code)),
  };
}

/** Those that are in use at the same time; of the others, only what is kept of them is. */
const MOST_IN_USE = 1_000;

/** As many as install the app: where one of them ends, the others go on. */
export function createManyWorkplaces(
  installations: Installations,
  createOutlet: (botToken: string) => Outlet,
  { log }: Pick<Host, 'log'>,
): Workplaces {
  const inUse = new LRUCache<string, Workplace>({ max: MOST_IN_USE });

  const remove = async (
    source: Source,
    code: string,
    is: (found: Installation) => boolean,
  ): Promise<void> => {
    log.info(
      { code },
      'Slack: a token is taken no more; where the app was removed, its installation is forgotten',
    );
    await installations.remove(source, is);
  };

  /** A token that Slack takes no more must not end what the others need. */
  const watchToken = async (sent: Sent, { id, botToken }: Installation): Promise<Sent> => {
    if (sent.kind !== 'unauthorized') return sent;
    const { code = 'unknown' } = sent;
    inUse.delete(botToken);
    // Where the app was installed again meanwhile, the next question finds the new token; where it can't be looked for, that is refused as well.
    const isGone = (found: Installation): boolean => GONE.has(code) && found.botToken === botToken;
    await remove({ teamId: id }, code, isGone).catch(() => {});
    return { kind: 'unreachable', problem: code };
  };

  const createWorkplace = (installation: Installation): Workplace => {
    const { botToken, botId, botUserId, scopes } = installation;
    const { sender, publishHome } = createOutlet(botToken);
    const watched =
      <Given extends readonly unknown[]>(send: (...given: Given) => Promise<Sent>) =>
      async (...given: Given): Promise<Sent> =>
        watchToken(await send(...given), installation);
    return {
      ...{ botToken, botId, botUserId },
      canSuggest: scopes.includes(PROMPT_SCOPE),
      outlet: {
        publishHome: watched(publishHome),
        sender: {
          post: watched(sender.post),
          whisper: watched(sender.whisper),
          respond: watched(sender.respond),
          openModal: watched(sender.openModal),
          updateModal: watched(sender.updateModal),
          publishHome: watched(sender.publishHome),
          suggest: watched(sender.suggest),
        },
      },
    };
  };

  return {
    find: async (source) => {
      const installation = await installations.find(source);
      if (!installation) return undefined;
      const workplace = inUse.get(installation.botToken) ?? createWorkplace(installation);
      inUse.set(installation.botToken, workplace);
      return workplace;
    },
    current: ({ botToken }) => (botToken === undefined ? undefined : inUse.get(botToken)),
    // What was told late must not end what was installed since.
    leave: (source, code, at) => remove(source, code, ({ installedAt }) => installedAt <= at),
  };
}
