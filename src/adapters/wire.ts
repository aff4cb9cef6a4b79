import type { Check, Found, Passage, Rapporteur } from '../core/index.ts';

// What `--json` and the web's API give, but for answers: those are in wording.ts, with the bot's own voice.

export function passageToWire({ quote }: Rapporteur, { citations, ...around }: Passage): object {
  return { ...around, quotes: citations.map(quote) };
}

export function foundToWire({ quote }: Rapporteur, { hits, mentions, complete }: Found): object {
  return {
    mentions,
    sentences: hits.length,
    complete,
    hits: hits.map((hit) => ({
      ...quote(hit.citation),
      // Characters of the quotation's own text, to highlight.
      mentions: hit.mentions.map(({ start, end }) => ({
        start: start - hit.citation.start,
        end: end - hit.citation.start,
      })),
    })),
  };
}

export function checkToWire({ quote }: Rapporteur, check: Check): object {
  switch (check.kind) {
    case 'exact':
      return { kind: check.kind, shortened: check.shortened, quotes: check.citations.map(quote) };
    case 'altered':
      return { kind: check.kind, closest: check.citations.map(quote), differences: check.differences };
    default:
      return check;
  }
}
