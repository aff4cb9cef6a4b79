import { setTimeout } from 'node:timers/promises';
import { FTF, HOMES } from '../adapters/run-terminal.ts';
import { INSTALLED } from '../adapters/slack/open-slack.ts';
import { ANN, type ApiRequest, BEN, type Delivery, type SlackServer } from '../servers/slack/index.ts';
import { groupBy } from './group-by.ts';
import type { Plan } from './harm.ts';
import type { Question } from './judge.ts';
import type { Step } from './story.ts';

/** A channel takes about a message a second, so that what comes again after a while without the bot is spread over many. */
const CHANNELS = Array.from({ length: 500 }, (_, i) => ({
  ...{ id: `C0CHAOS${i}`, name: `chaos-${i}` },
  ...{ kind: 'public' as const, users: [ANN, BEN], member: true },
}));
const channelOf = (i: number): string => CHANNELS[i % CHANNELS.length]?.id ?? '';
const PACE = { perSecond: 1, burst: 3 };
export const WORKSPACE = { ...INSTALLED, channels: CHANNELS, rateLimit: PACE };
export const PLATFORM = { keepsEvents: true, pace: PACE };
export const POST = 'chat.postMessage';
/** What a send ended with that does not say whether Slack has it; nothing, where it does. */
const UNCLEAR = /^(?:drop|hang|http 5\d\d)$/;

/** What a delivery fails with where no socket is open. */
const NOBODY = 'no_socket';
const DUPLICATES = 0.3;
/** Milliseconds within which a question comes a second time: a process that starts just then knows of the first only by what outlives it. */
export const COMES_AGAIN = 2_000;
/** Milliseconds: Slack's are none, a minute and five. The last comes after everything, as no outage here lasts for five minutes there. */
const RETRIES = [200, 4_000];
/** Of the time for which questions were asked, the part over which the last ones are spread: they come no denser than the questions did. */
const LAST_RETRIES = 0.5;
/** Milliseconds, so that what is sent last is answered, too. */
export const longestWait = ({ seconds }: Plan): number => 30_000 + LAST_RETRIES * seconds * 1_000;

export interface Redeliveries {
  /** Sends again what was not acknowledged and, of the rest, some. Gives every delivery, also those to come. */
  readonly follow: (first: Delivery) => readonly Delivery[];
  /** Nothing goes wrong any more. */
  readonly end: () => void;
}

export function createRedeliveries(
  slack: Pick<SlackServer, 'redeliver'>,
  { seconds, random }: Plan,
): Redeliveries {
  let end: () => void = () => {};
  const isOver = new Promise<void>((resolve) => {
    end = resolve;
  });
  const waits = [
    ...RETRIES.map((wait) => () => setTimeout(wait)),
    () => isOver.then(() => setTimeout(random() * LAST_RETRIES * seconds * 1_000)),
  ];

  const sendAgain = async (first: Delivery, all: Delivery[]): Promise<void> => {
    let last = first;
    for (const [i, wait] of waits.entries()) {
      const { failure } = await last.done;
      if (failure === undefined) return;
      await wait();
      last = slack.redeliver(first, { retryNum: i + 1, retryReason: failure });
      all.push(last);
    }
  };

  const sendTwice = async (first: Delivery, all: Delivery[]): Promise<void> => {
    await Promise.all([first.done, setTimeout(random() * COMES_AGAIN)]);
    all.push(slack.redeliver(first));
  };

  return {
    follow: (first) => {
      const all = [first];
      void sendAgain(first, all);
      if (random() < DUPLICATES) void sendTwice(first, all);
      return all;
    },
    end,
  };
}

/** The question of that number, and where it is asked. */
export const mentionOf = (i: number): { readonly text: string; readonly channel: string } => ({
  text: i % 2 ? FTF : HOMES,
  channel: channelOf(i),
});

/** What became of each question, of which these are all deliveries. */
export function recallQuestions(
  { messages, requests }: Pick<SlackServer, 'messages' | 'requests'>,
  asked: readonly (readonly Delivery[])[],
): Question[] {
  const answers = groupBy(messages, ({ thread_ts }) => thread_ts);
  const sends = groupBy(
    requests.filter(({ method }) => method === POST),
    ({ args }) => args.thread_ts,
  );
  return asked.map((deliveries, i) => {
    const [first] = deliveries;
    const own = sends.get(first?.ts) ?? [];
    return {
      askedAt: first?.sentAt ?? 0,
      leftAt: deliveries.filter(({ failure }) => failure !== NOBODY).map(({ sentAt }) => sentAt),
      channel: channelOf(i),
      handedAt: deliveries.filter(({ ackedAt }) => ackedAt !== undefined).map(({ sentAt }) => sentAt),
      answeredAt: (answers.get(first?.ts) ?? []).map(({ at }) => at),
      isUnclear: own.some(({ error = '' }) => UNCLEAR.test(error)),
      steps: [...deliveries.flatMap(stepsOfDelivery), ...own.flatMap(stepsOfSend)],
    };
  });
}

function stepsOfDelivery({ sentAt, endedAt, failure }: Delivery): Step[] {
  const ended = endedAt === undefined ? [] : [{ at: endedAt, what: failure ?? 'acknowledged' }];
  return [{ at: sentAt, what: 'delivered' }, ...ended];
}

function stepsOfSend({ at, endedAt, error }: ApiRequest): Step[] {
  const ended = endedAt === undefined ? [] : [{ at: endedAt, what: `reply: ${error ?? 'ok'}` }];
  return [{ at, what: 'sent' }, ...ended];
}
