import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { Delivery } from '../../servers/slack/index.ts';
import { FTF, HOMES, rapporteur } from '../run-terminal.ts';
import { type Opened, openSlack } from './open-slack.ts';
import { talkIn } from './talk.ts';

let opened: Opened;
afterEach(() => opened.close());

describe.each(['socket', 'http'] as const)('in %s mode, what comes again is not answered again', (mode) => {
  test('whatever is delivered how often, in whatever order', async () => {
    // Of two envelopes under one id, Slack takes one acknowledgement.
    opened = await openSlack({ mode, slack: { ackTimeoutMs: 200 } });
    const { slack } = opened;
    const again = fc.record({
      sameEnvelope: fc.boolean(),
      retryNum: fc.constantFrom(0, 1, 2),
      kind: fc.constantFrom('mention', 'direct', 'command'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(again, { minLength: 1, maxLength: 6 }), async (redeliveries) => {
        const before = slack.messages.length;
        const kinds = [...new Set(redeliveries.map(({ kind }) => kind))];
        const first = new Map<string, Delivery>();
        for (const kind of kinds)
          first.set(
            kind,
            kind === 'mention'
              ? slack.mention({ text: HOMES })
              : kind === 'direct'
                ? slack.directMessage({ text: HOMES })
                : slack.command({ command: '/statement', text: HOMES }),
          );
        const sent = redeliveries.flatMap(({ kind, ...how }) => {
          const delivery = first.get(kind);
          return delivery ? [slack.redeliver(delivery, how)] : [];
        });
        await Promise.all(sent.map((one) => one.done));
        await slack.waitFor(() => slack.messages.length >= before + kinds.length);
        await talkIn(slack).mention(FTF);
        expect(slack.messages).toHaveLength(before + kinds.length + 1);
      }),
      { numRuns: 25 },
    );
  });

  test('is acknowledged before it is answered, and again where it comes again', async () => {
    opened = await openSlack({ mode });
    const { slack } = opened;
    slack.fail('response_url', { kind: 'delay', ms: 300 });
    const delivery = slack.command({ command: '/statement', text: HOMES });
    expect((await delivery.done).failure).toBeUndefined();
    expect(slack.messages).toHaveLength(0);
    expect((await slack.redeliver(delivery).done).failure).toBeUndefined();
    await slack.waitFor(() => slack.messages.length === 1);
    expect(slack.responses).toHaveLength(1);
  });
});

test('two programs that answer each other in a thread are left alone after a while', async () => {
  opened = await openSlack();
  const { slack, logged } = opened;
  const thread = slack.message({ text: 'Go' }).ts ?? '';
  for (let i = 0; i < 40; i++) slack.mention({ text: HOMES, thread_ts: thread });
  await logged('too many answers in one conversation');
  await slack.waitFor(() => slack.messages.length === 30, 10_000);
  await talkIn(slack).mention(FTF);
  expect(slack.messages).toHaveLength(31);
});

test('an answer that breaks is not begun again by its redelivery', async () => {
  let asked = 0;
  const broken = {
    ...rapporteur,
    ask: () => {
      asked++;
      throw new Error('the core is broken');
    },
  };
  opened = await openSlack({ rapporteur: broken });
  const { slack } = opened;
  const delivery = slack.mention({ text: HOMES });
  await slack.waitFor(() => slack.messages[0]);
  await slack.redeliver(delivery).done;
  await talkIn(slack).mention(FTF);
  expect(asked).toBe(2);
});
