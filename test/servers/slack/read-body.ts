import type { IncomingMessage } from 'node:http';
import { parseJson } from './json.ts';

export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

/** In a form, everything but these is text. */
const AS_JSON = new Set(['blocks', 'attachments', 'view', 'prompts', 'metadata', 'loading_messages']);

function formValue(key: string, value: string): unknown {
  if (AS_JSON.has(key)) return parseJson(value) ?? value;
  if (value === 'true' || value === 'false') return value === 'true';
  return value;
}

export function parseForm(body: string): Record<string, unknown> {
  return Object.fromEntries(
    [...new URLSearchParams(body)].map(([key, value]) => [key, formValue(key, value)]),
  );
}
