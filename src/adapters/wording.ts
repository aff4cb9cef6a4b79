import type { Answer, Rapporteur } from '../core/index.ts';

// What every adapter says in its own voice. Everything else that people read is the statement's.

export function sayMissing(missing: string | undefined): string {
  return missing ? `The statement does not say ${missing}.` : 'The statement does not say.';
}

export const NEAREST = 'Nearest passages, which do not answer this:';

export function introduce({ statement, suggest }: Rapporteur): string {
  const [example] = suggest('what does the', 1);
  const ask = example ? ` Ask, for example: ${example}` : '';
  return `I answer questions about “${statement.title}” in its own words, with the place and the speaker of every quotation; where it does not say, I say so. No language model runs, and no question is kept.${ask}`;
}

export function countMentions(mentions: number, sentences: number): string {
  return `${plural(mentions, 'mention')} in ${plural(sentences, 'sentence')}`;
}

export function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** An answer in the words of the wire: what `--json`, `--batch` and the web's API give. */
export function toWire(rapporteur: Rapporteur, answer: Answer): Record<string, unknown> {
  switch (answer.kind) {
    case 'answer':
      return {
        kind: answer.kind,
        quotes: answer.citations.map(rapporteur.quote),
        ...(answer.missing && { missing: answer.missing }),
      };
    case 'not-stated':
      return {
        kind: answer.kind,
        ...(answer.missing && { missing: answer.missing }),
        nearest: answer.nearest.map(rapporteur.quote),
      };
    case 'about':
      return { kind: answer.kind, text: introduce(rapporteur) };
    case 'invalid':
      return { kind: answer.kind, problem: answer.problem };
  }
}
