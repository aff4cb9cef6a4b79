import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CITATION_STYLES } from '../../../src/core/index.ts';
import {
  ANN,
  BEN,
  OUTSIDE,
  type Posted,
  type SlackServer,
  type StoredView,
} from '../../servers/slack/index.ts';
import { FTF, HOMES, rapporteur, words } from '../run-terminal.ts';
import { nextMessage, type Opened, openSlack } from './open-slack.ts';
import { readView } from './read-shown.ts';
import { closeUnharmed, labelsOf, pressable, talkIn, textOf } from './talk.ts';

let opened: Opened;
let slack: SlackServer;
let talk: ReturnType<typeof talkIn>;
beforeAll(async () => {
  opened = await openSlack();
  ({ slack } = opened);
  talk = talkIn(slack);
});
afterAll(() => closeUnharmed(opened));

describe('shortcuts', () => {
  const onMessage = (callbackId: string, text: string, thread_ts?: string): Promise<Posted> => {
    const { ts = '' } = slack.message({ text, user: BEN, channel: OUTSIDE, ...(thread_ts && { thread_ts }) });
    return nextMessage(
      slack,
      () => void slack.shortcut({ callbackId, message: { channel: OUTSIDE, ts, text, user: BEN } }),
    );
  };

  test('ask what a message asks, for the asker alone, who can go on', async () => {
    const answer = await onMessage('ask_message', HOMES);
    expect(answer).toMatchObject({ ephemeral: ANN, channel: OUTSIDE });
    expect(textOf(answer)).toContain(words('remarks.1.6'));
    expect(labelsOf(answer)).toContain('Follow up');
  });

  test('check the quotation in a message, whatever marks it', async () => {
    for (const quoted of [
      '&gt; Our approach rests on a number of wobbly pillars.',
      '_Our approach rests on a number of wobbly pillars._',
      '*“Our approach rests on a number of `wobbly` pillars.”*',
    ])
      expect(textOf(await onMessage('check_message', quoted))).toContain('“wobbly” should be “key”');
  });

  test('say what to do with a message without text', async () => {
    expect(textOf(await onMessage('ask_message', ' '))).toContain('has no text');
  });

  test('open a modal that asks, answers, and goes on', async () => {
    const asking = await talk.nextView(() => void slack.shortcut({ callbackId: 'ask' }));
    await talk.nextView(() => void slack.submitView({ view: asking, values: { question: HOMES } }));
    expect(readView(asking)).toContain(words('remarks.1.6'));
    await talk.nextView(
      () => void slack.submitView({ view: asking, values: { question: 'who said that?' } }),
    );
    expect(readView(asking)).toContain('Rex Tillerson');
    expect(readView(asking)).toContain('who said that?');
    expect(slack.deliveries.at(-1)?.failure).toBeUndefined();
  });
});

describe('modals', () => {
  test('read on, on top of the answer, and in its place where no more fit', async () => {
    const asking = await talk.nextView(() => void slack.shortcut({ callbackId: 'ask' }));
    await talk.nextView(() => void slack.submitView({ view: asking, values: { question: FTF } }));
    const pressIn = (view: StoredView, label: string): Promise<StoredView> =>
      talk.nextView(() => void slack.press({ view, ...pressable(view.view.blocks, label) }));
    const reader = await pressIn(asking, 'Before');
    expect(reader.rootId).toBe(asking.id);
    expect(readView(reader)).toContain(words('principles.5'));
    expect(await pressIn(reader, 'After')).toBe(reader);
    expect(readView(reader)).toContain(words('principles.6'));
    const cited = await pressIn(reader, 'Cite');
    expect(readView(cited)).toMatch(/Chicago/);
    // The third of three is on top.
    cited.view = reader.view;
    expect(await pressIn(cited, 'Cite')).toBe(cited);
    expect(readView(asking)).toContain(words('principles.6'));
  });

  test('follow up on a private answer', async () => {
    const answer = await talk.run(HOMES);
    const asking = await talk.nextView(
      () => void slack.press({ message: answer, ...pressable(answer.blocks, 'Follow up') }),
    );
    await talk.nextView(
      () => void slack.submitView({ view: asking, values: { question: 'who said that?' } }),
    );
    expect(readView(asking)).toContain(words('remarks.1.6'));
  });
});

describe('Home', () => {
  let home: StoredView;
  beforeEach(async () => {
    home = await talk.nextView(() => void slack.openHome());
  });
  const pressHome = (label: string | RegExp): Promise<StoredView> =>
    talk.nextView(() => void slack.press({ view: home, ...pressable(home.view.blocks, label) }));

  test('says what it is, how to ask, where the words are from, and what is kept', () => {
    const shown = readView(home);
    for (const said of ['in its own words', 'mention me', '/statement', 'Check this quote'])
      expect(shown).toContain(said);
    for (const said of [
      rapporteur.statement.source.url,
      rapporteur.statement.version,
      'no question and no user',
    ])
      expect(shown).toContain(said);
  });

  test('is browsed from part to paragraph to words', async () => {
    expect(await pressHome('Guiding Principles')).toBe(home);
    expect(readView(home)).toMatch(/^6 {2}Foreign Terrorist Fighter Working Group/m);
    expect(readView(home)).toContain('no question and no user');
    expect(readView(await pressHome(/^6 /))).toContain(words('principles.6'));
    await pressHome('All parts');
    expect(readView(home)).toContain('Opening remarks');
  });

  test('asks, each question in a conversation of its own', async () => {
    for (const [user, question, said] of [
      [ANN, HOMES, 'remarks.1.6'],
      [BEN, 'who said that?', undefined],
    ] as const) {
      const own = await talk.nextView(() => void slack.openHome({ user }));
      const asking = await talk.nextView(
        () => void slack.press({ view: own, ...pressable(own.view.blocks, 'Ask a question'), user }),
      );
      await talk.nextView(() => void slack.submitView({ view: asking, values: { question } }));
      if (said) expect(readView(asking)).toContain(words(said));
      else expect(readView(asking)).not.toContain(words('remarks.1.6'));
    }
  });
});

describe('buttons', () => {
  test('open the text around an answer beside it, in its thread, and lead on from there in place', async () => {
    const answer = await talk.mention(HOMES);
    const reader = await talk.press(answer, 'Whole paragraph', BEN);
    expect(reader).toMatchObject({ ephemeral: BEN, thread_ts: answer.thread_ts, via: 'response_url' });
    expect(textOf(reader)).toContain(words('remarks.1'));
    expect(textOf(await talk.turn(reader, 'After'))).toContain(words('remarks.2'));
    expect(textOf(await talk.turn(reader, 'Before'))).toContain(words('remarks.1'));
    expect(textOf(answer)).toContain(words('remarks.1.6'));
    expect(answer.edits).toBe(0);
  });

  test('cite in every style, to copy', async () => {
    const answer = await talk.mention(FTF);
    const before = slack.messages.length;
    await talk.press(answer, 'Cite');
    const [citation] = rapporteur.read('principles.6')?.citations ?? [];
    if (!citation) throw new Error('principles.6 is gone');
    const cited = (): string => slack.messages.slice(before).map(textOf).join('\n');
    for (const style of CITATION_STYLES)
      await slack.waitFor(() => cited().includes(rapporteur.cite(citation, style)));
  });

  test('that follow up work after a restart', async () => {
    const mine = await talk.run(FTF);
    await opened.restart();
    const asking = await talk.nextView(
      () => void slack.press({ message: mine, ...pressable(mine.blocks, 'Follow up') }),
    );
    await talk.nextView(() => void slack.submitView({ view: asking, values: { question: HOMES } }));
    expect(readView(asking)).toContain(words('remarks.1.6'));
  });

  test('that nobody knows any more say so', async () => {
    const answer = await talk.mention(FTF);
    const [block] = answer.blocks.slice(-1);
    answer.blocks = [
      {
        ...block,
        elements: [
          { type: 'button', action_id: 'old', value: 'x', text: { type: 'plain_text', text: 'Old' } },
        ],
      },
    ];
    expect(textOf(await talk.press(answer, 'Old'))).toContain('can’t be understood any more');
  });
});
