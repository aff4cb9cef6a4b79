import type { z } from 'zod';
import { valueAt } from './json.ts';

/**
 * Something that a platform may well take, and that this bot never sends: these servers don't know it, and the test fails. Whoever lets the bot send it
 * adds it to the schema first, with the limits that the platform has.
 */
export class NotModelled extends Error {
  constructor(what: string) {
    super(`not modelled: ${what}`);
  }
}

function describe(issue: z.core.$ZodIssue, input: unknown): string[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...path, key].join('.'));
  if (issue.code !== 'invalid_union' && issue.code !== 'invalid_value') return [];
  const found = valueAt(input, issue.path);
  return found === undefined ? [] : [`${path.join('.')} ${JSON.stringify(found)}`];
}

/**
 * Throws where a body has fields, types or fixed values that its schema doesn't know. What is missing, of another type, too long or too much is none of
 * these: the platform itself refuses it.
 */
export function refuseUnmodelled(error: z.ZodError, input: unknown): void {
  const unknown = error.issues.flatMap((issue) => describe(issue, input));
  if (unknown.length > 0) throw new NotModelled(unknown.join(', '));
}
