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
import {
  describeSource,
  introduce,
  sayDefined,
  sayFound,
  sayMissing,
  sayRefusal,
  saySilence,
} from '../say.ts';
import { wordsIn } from '../words/words.ts';
import type { Layout } from './layout.ts';
import { renderQuote } from './render-quote.ts';

export function renderAnswer(rapporteur: Rapporteur, answer: Answer, layout: Layout): string {
  const { wrap, paint } = layout;
  const words = answer.language === undefined ? layout.words : wordsIn(answer.language);
  const phrases = words.answer;
  const quote = (citation: Citation): string => renderQuote(rapporteur, citation, layout, { words });
  const taken = 'follows' in answer && answer.follows ? [wrap(phrases.follows(answer.follows))] : [];
  switch (answer.kind) {
    case 'answer': {
      const quotes = answer.citations.map(quote);
      if (phrases.quotedInEnglish) quotes.unshift(wrap(phrases.quotedInEnglish));
      if (answer.contradicts) quotes.unshift(paint('bold', wrap(phrases.otherwise)));
      const missing = sayMissing(words, answer);
      if (missing) quotes.push(wrap(missing));
      return [...taken, ...quotes].join('\n\n');
    }
    case 'not-stated': {
      const nearest = answer.nearest.map(quote);
      const said = [...taken, paint('bold', wrap(saySilence(words, answer)))];
      return [...said, ...(nearest.length ? [wrap(phrases.nearest), ...nearest] : [])].join('\n\n');
    }
    case 'about':
      return wrap(introduce(words, rapporteur));
    case 'invalid':
      return wrap(sayRefusal(words, answer));
  }
}

export function renderPassage(
  rapporteur: Rapporteur,
  { citations, before, after }: Passage,
  layout: Layout,
): string {
  const { terminal } = layout.words;
  const around = [before && terminal.before(before), after && terminal.after(after)]
    .filter(Boolean)
    .join('   ');
  return [...citations.map((citation) => renderQuote(rapporteur, citation, layout)), around]
    .filter(Boolean)
    .join('\n\n');
}

export function renderFound(rapporteur: Rapporteur, words: string, found: Found, layout: Layout): string {
  const head = layout.wrap(sayFound(layout.words, words, found));
  if (found.hits.length === 0) return head;
  const hits = found.hits.map(({ citation, mentions }) =>
    renderQuote(rapporteur, citation, layout, { marks: mentions }),
  );
  return [layout.paint('bold', head), ...hits].join('\n\n');
}

export function renderDefinition(rapporteur: Rapporteur, definition: Definition, layout: Layout): string {
  const head = layout.wrap(sayDefined(layout.words, definition));
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

export function renderAbout(rapporteur: Rapporteur, { wrap, words }: Layout): string {
  return [
    wrap(introduce(words, rapporteur)),
    describeSource(words, rapporteur)
      .map(([name, value]) => `${`${name}:`.padEnd(9)}${value}`)
      .join('\n'),
    wrap(words.about.keptInTerminal),
  ].join('\n\n');
}
