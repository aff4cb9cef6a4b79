import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createClaims } from '../../../src/adapters/claims.ts';
import { createTurns } from '../../../src/adapters/turns.ts';
import type { Rapporteur } from '../../../src/core/index.ts';
import { type Chat, describeAdapter, type Shown } from '../adapter-contract.ts';
import { FTF, HOMES, rapporteur, words } from '../run-terminal.ts';
import { createPlain } from './adapter.ts';
import { openRoom } from './room.ts';

async function open(answering: Rapporteur) {
  const room = await openRoom();
  const log: string[] = [];
  const write = (details: object, message: string): void =>
    void log.push(`${message} ${JSON.stringify(details)}`);
  const adapter = createPlain(answering, room.port, {
    log: { debug: write, info: write, warn: write, error: write },
    fail: (error) => void log.push(error.message),
    turns: createTurns(),
    claims: createClaims(),
  });
  await adapter.start();
  await room.joined();
  return {
    room,
    log: () => log.join('\n'),
    close: async () => {
      await adapter.stop();
      await room.close();
      expect(room.refusals.filter(({ why }) => why !== 'muted')).toEqual([]);
    },
  };
}

const read = (text: string): Shown => ({
  text,
  links: [...text.matchAll(/<(https?:[^>]*)>/g)].map(([, link = '']) => link),
});

describeAdapter('A plain-text chat', async (answering): Promise<Chat> => {
  const { room, log, close } = await open(answering);
  let last = '';
  const ask = async (question: string, replyTo?: string): Promise<Shown> => {
    const { id, text } = await room.hear(`@rapporteur ${question}`, replyTo ? { replyTo } : {});
    last = id;
    return read(text);
  };
  return {
    ask: (question) => ask(question),
    followUp: (question) => ask(question, last),
    askAs: async (who, question) => {
      const from = who === 'itself' ? 'rapporteur' : 'another';
      room.say(`@rapporteur ${question}`, { from, isBot: who === 'another bot' });
    },
    countAnswers: () => room.posted.length,
    // The room calls whoever is named so.
    pings: () => room.posted.flatMap(({ text }) => text.match(/@(?:everyone|here|ben)\b/g) ?? []),
    log,
    close,
  };
});

describe('A plain-text chat', () => {
  let opened: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => {
    opened = await open(rapporteur);
  });
  afterAll(() => opened.close());

  const press = (text: string, label: string) => {
    const state = new RegExp(`^${label}: (!.*)$`, 'm').exec(text)?.[1] ?? `there is no ${label}`;
    return opened.room.hear(state);
  };
  test('has the buttons of every chat, which are typed', async () => {
    const answer = await opened.room.hear(`@rapporteur ${FTF}`);
    const before = await press(answer.text, 'Before');
    expect(before.text).toContain(words('principles.5.1'));
    expect((await press(before.text, 'After')).text).toContain(words('principles.6.1'));
    expect((await press(answer.text, 'Cite')).text).toContain('Plain text\n“');
  });

  test('has the commands of every chat', async () => {
    const { room } = opened;
    expect((await room.hear('/help')).text).toContain('/find (words');
    expect((await room.hear('/read')).text).toContain('/read needs a place');
    const found = await room.hear('/find Iraq');
    expect(found.text).toContain('17 mentions in 16 sentences');
    expect((await press(found.text, 'Next page')).text).toMatch(/Sentences \d+ to \d+ of 16/);
    expect((await room.hear('/read Guiding Principles, paragraph 6')).text).toContain(
      words('principles.6.1'),
    );
    expect((await room.hear('/check Our approach rests on a number of wobbly pillars.')).text).toContain(
      '“wobbly” should be “key”',
    );
  });

  test('answers once what comes twice, and on after its connection was lost', async () => {
    const { room } = opened;
    const before = room.posted.length;
    const { id } = room.say(`@rapporteur ${HOMES}`);
    room.say(`@rapporteur ${HOMES}`, { id });
    await room.waitFor(() => room.posted.length > before);
    await room.drop();
    expect((await room.hear(`@rapporteur ${FTF}`)).text).toContain(words('principles.6.1').slice(0, 100));
    expect(room.posted).toHaveLength(before + 2);
  });

  test('tells whoever asked that it may not write, once', async () => {
    const { room } = opened;
    room.mute();
    const told = await room.hear(`@rapporteur ${HOMES}`);
    expect(told.to).toBe('ben');
    const before = room.posted.length;
    for (let tries = 1; tries < 3; tries++) {
      room.say(`@rapporteur ${HOMES}`);
      await room.waitFor(() => room.refusals.length > tries);
    }
    for (let i = 0; i < 5; i++) room.say(`@rapporteur ${HOMES}`);
    // A command is answered in any case, and so comes after all of these.
    const { id } = room.say('/about');
    await room.waitFor(() => room.refusals.some((refused) => refused.id.startsWith(id)));
    expect(room.refusals).toHaveLength(4);
    expect(room.posted).toHaveLength(before);
  });
});
