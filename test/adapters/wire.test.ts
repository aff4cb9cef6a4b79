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
  { schema: wire.check, args: ['check', 'Our approach rests on a number of key pillars.'] },
  { schema: wire.check, args: ['check', 'Our approach rests on a number of wobbly pillars.'] },
  { schema: wire.check, args: ['check', 'Fourscore and seven years ago our fathers'] },
  { schema: wire.check, args: ['check', 'x'.repeat(6_000)] },
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
