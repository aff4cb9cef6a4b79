import { expect, test } from 'vitest';
import type { z } from 'zod';
import * as wire from '../../src/adapters/wire-schema.ts';
import { FTF, NOT_STATED, parseObject, runInTerminal } from './run-terminal.ts';

const COMMANDS: readonly { readonly schema: z.ZodType; readonly args: readonly string[] }[] = [
  { schema: wire.answer, args: ['ask', FTF] },
  { schema: wire.answer, args: ['ask', 'who leads the working groups?'] },
  { schema: wire.answer, args: ['ask', NOT_STATED] },
  { schema: wire.answer, args: ['ask', 'hello'] },
  { schema: wire.answer, args: ['ask', 'why? '.repeat(400)] },
  { schema: wire.passage, args: ['read', 'principles.6'] },
  { schema: wire.invalid, args: ['read', 'principles.99'] },
  { schema: wire.found, args: ['find', 'Iraq'] },
  { schema: wire.invalid, args: ['find', '?!'] },
  { schema: wire.checked, args: ['check', 'Our approach rests on a number of key pillars.'] },
  {
    schema: wire.checked,
    args: ['check', 'Tillerson said that "our approach rests on a number of wobbly pillars."'],
  },
  { schema: wire.checked, args: ['check', 'Fourscore and seven years ago our fathers'] },
  { schema: wire.invalid, args: ['check', 'x'.repeat(6_000)] },
  { schema: wire.definition, args: ['define', 'CIFG'] },
  { schema: wire.definition, args: ['define', 'Interpol'] },
  { schema: wire.definition, args: ['define', 'CIFGG'] },
  { schema: wire.outline, args: ['outline'] },
  { schema: wire.references, args: ['cite', 'principles.6'] },
  { schema: wire.source, args: ['about'] },
];

test.each(COMMANDS)('the JSON of a command is as it is described: $args', async ({ schema, args }) => {
  const { out } = await runInTerminal([...args, '--json']);
  expect(schema.parse(parseObject(out))).toEqual(parseObject(out));
});

test('a check is the same on every way out', async () => {
  const text = `Tillerson: “Our approach rests on ... wobbly pillars.” And: “Today, ISIS/Daesh is failed.”`;
  const { out } = await runInTerminal(['check', '--json', text]);
  const asked = [{ id: 7, text }, { id: 8, text: '?' }, { id: 9 }].map((line) => JSON.stringify(line));
  const batch = await runInTerminal(['check', '--batch'], { isTTY: false }, asked.join('\n'));
  const lines = batch.out.trim().split('\n').map(parseObject);
  expect(lines.map((line) => wire.checkedLine.parse(line))).toEqual(lines);
  expect(lines[0]).toEqual({ id: 7, ...Object(parseObject(out)) });
  expect(lines.slice(1)).toEqual([
    { id: 8, kind: 'invalid', problem: expect.stringMatching(/Paste the words/), quotations: [] },
    { id: null, kind: 'invalid', problem: expect.stringMatching(/^Line 3/), quotations: [] },
  ]);
});
