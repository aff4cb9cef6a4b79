import type { Context } from 'hono';
import { CITATION_STYLES, type Rapporteur } from '../../core/index.ts';
import type { Finding, View } from './page.ts';
import type { Desk } from './quotation.ts';
import { PARAMETER, type PageRequest, takeTurn } from './turn.ts';

// What an address asks for.

export function readView(desk: Desk, c: Context): View {
  const asked = readAsked(c);
  return { turn: asked && takeTurn(desk, asked), find: readFinding(desk.rapporteur, c) };
}

export function readFinding(rapporteur: Rapporteur, c: Context): Finding | undefined {
  const words = c.req.query('find');
  return words ? { words, found: rapporteur.find(words) } : undefined;
}

export function readAsked(c: Context): PageRequest | undefined {
  const thread = c.req.query('thread') ?? '';
  for (const kind of ['ask', 'check', 'cite'] as const) {
    const text = c.req.query(PARAMETER[kind]);
    if (text !== undefined) return { kind, text, thread, style: readStyle(c) };
  }
  return undefined;
}

function readStyle(c: Context): PageRequest['style'] {
  const style = c.req.query('style');
  return CITATION_STYLES.find((one) => one === style);
}
