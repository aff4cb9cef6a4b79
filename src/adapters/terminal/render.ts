import type {
  Answer,
  Citation,
  Definition,
  Found,
  OutlinePart,
  Passage,
  Rapporteur,
} from '../../core/index.ts';
import { shorten } from '../echo.ts';
import { frameOf } from '../frames/choose-frame.ts';
import {
  describeSource,
  introduce,
  sayDefined,
  sayFollows,
  sayFound,
  sayMissing,
  saySilence,
} from '../wording.ts';
import type { Layout } from './layout.ts';
import { renderQuote } from './render-quote.ts';

export function renderAnswer(rapporteur: Rapporteur, answer: Answer, layout: Layout): string {
  const { wrap, paint } = layout;
  const frame = frameOf(answer.language);
  const quote = (citation: Citation): string =>
    renderQuote(rapporteur, citation, layout, { language: frame.tag });
  const taken =
    'follows' in answer && answer.follows && frame.tag === 'en' ? [wrap(sayFollows(answer.follows))] : [];
  switch (answer.kind) {
    case 'answer': {
      const quotes = answer.citations.map(quote);
      if (frame.quotedInEnglish) quotes.unshift(wrap(frame.quotedInEnglish));
      if (answer.contradicts) quotes.unshift(paint('bold', wrap(frame.otherwise)));
      const missing = sayMissing(frame, answer);
      if (missing) quotes.push(wrap(missing));
      return [...taken, ...quotes].join('\n\n');
    }
    case 'not-stated': {
      const nearest = answer.nearest.map(quote);
      const said = [...taken, paint('bold', wrap(saySilence(frame, answer)))];
      return [...said, ...(nearest.length ? [wrap(frame.nearest), ...nearest] : [])].join('\n\n');
    }
    case 'about':
      return wrap(introduce(rapporteur, frame));
    case 'invalid':
      return wrap(answer.problem);
  }
}

export function renderPassage(
  rapporteur: Rapporteur,
  { citations, before, after }: Passage,
  layout: Layout,
): string {
  const around = [before && `before: ${before}`, after && `after: ${after}`].filter(Boolean).join('   ');
  return [...citations.map((citation) => renderQuote(rapporteur, citation, layout)), around]
    .filter(Boolean)
    .join('\n\n');
}

export function renderFound(rapporteur: Rapporteur, words: string, found: Found, layout: Layout): string {
  const head = layout.wrap(sayFound(words, found));
  if (found.hits.length === 0) return head;
  const hits = found.hits.map(({ citation, mentions }) =>
    renderQuote(rapporteur, citation, layout, { marks: mentions }),
  );
  return [layout.paint('bold', head), ...hits].join('\n\n');
}

export function renderDefinition(rapporteur: Rapporteur, definition: Definition, layout: Layout): string {
  const head = layout.wrap(sayDefined(definition));
  if (definition.kind === 'unknown') return head;
  return [layout.paint('bold', head), renderQuote(rapporteur, definition.citation, layout)].join('\n\n');
}

export function renderOutline(rapporteur: Rapporteur, parts: readonly OutlinePart[], layout: Layout): string {
  return parts
    .map(({ id, name, speaker, paragraphs }) => {
      const lines = paragraphs.map(
        ({ place, opening, sentences, title = rapporteur.quote(opening).text }) => {
          const head = `  ${place}  `;
          const count = `  (${sentences})`;
          return `${head}${shorten(title, layout.columns - head.length - count.length)}${count}`;
        },
      );
      const speaks = layout.wrap(speaker, 2).replaceAll('\n', '\n  ');
      return [`${layout.paint('bold', name)} (${id})`, `  ${speaks}`, ...lines].join('\n');
    })
    .join('\n\n');
}

export function renderAbout(rapporteur: Rapporteur, { wrap }: Layout): string {
  return [
    wrap(introduce(rapporteur)),
    describeSource(rapporteur)
      .map(([name, value]) => `${`${name}:`.padEnd(9)}${value}`)
      .join('\n'),
    wrap('Kept: nothing. A conversation lives in this terminal and ends with it.'),
  ].join('\n\n');
}
