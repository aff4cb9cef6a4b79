import type {
  Answer,
  CheckedQuotation,
  CheckedText,
  Definition,
  Found,
  OutlinePart,
  Passage,
  Rapporteur,
} from '../core/index.ts';
import { introduce } from './say.ts';
import type {
  WireAnswer,
  WireChecked,
  WireCheckedQuotation,
  WireDefinition,
  WireFound,
  WireOutline,
  WirePassage,
} from './wire-schema.ts';
import { wordsIn } from './words/words.ts';

// What the core gives, as it goes over the wire.

export function answerToWire(rapporteur: Rapporteur, answer: Answer): WireAnswer {
  const language = answer.language === undefined ? {} : { language: answer.language };
  switch (answer.kind) {
    case 'answer':
      return {
        kind: answer.kind,
        ...language,
        ...(answer.follows && { follows: answer.follows }),
        quotes: answer.citations.map(rapporteur.quote),
        ...(answer.contradicts && { contradicts: true }),
        ...(answer.missing && { missing: answer.missing }),
      };
    case 'not-stated':
      return {
        kind: answer.kind,
        ...language,
        ...(answer.follows && { follows: answer.follows }),
        ...(answer.missing && { missing: answer.missing }),
        ...(answer.missingLocal && { missingLocal: answer.missingLocal }),
        certain: answer.certain,
        ...(answer.inaudible && { inaudible: true }),
        nearest: answer.nearest.map(rapporteur.quote),
      };
    case 'about':
      return { kind: answer.kind, ...language, text: introduce(wordsIn(), rapporteur) };
    case 'invalid':
      return { kind: answer.kind, problem: answer.problem };
  }
}

export function passageToWire({ quote }: Rapporteur, { citations, ...around }: Passage): WirePassage {
  return { ...around, quotes: citations.map(quote) };
}

export function foundToWire({ quote }: Rapporteur, { hits, mentions, complete }: Found): WireFound {
  return {
    mentions,
    sentences: hits.length,
    complete,
    hits: hits.map((hit) => ({
      ...quote(hit.citation),
      mentions: hit.mentions.map(({ start, end }) => ({
        start: start - hit.citation.start,
        end: end - hit.citation.start,
      })),
    })),
  };
}

export function definitionToWire({ quote }: Rapporteur, definition: Definition): WireDefinition {
  if (definition.kind === 'unknown') return { ...definition, suggestions: [...definition.suggestions] };
  const { citation, ...rest } = definition;
  return { ...rest, quote: quote(citation) };
}

export function outlineToWire({ quote }: Rapporteur, parts: readonly OutlinePart[]): WireOutline {
  return {
    parts: parts.map(({ id, name, speaker, paragraphs }) => ({
      id,
      name,
      speaker,
      paragraphs: paragraphs.map(({ place, sentences, title, opening }) => ({
        place,
        ...(title && { title }),
        sentences,
        opening: quote(opening).text,
      })),
    })),
  };
}

export function checkedToWire(rapporteur: Rapporteur, { quotations }: CheckedText): WireChecked {
  return { quotations: quotations.map((quotation) => quotationToWire(rapporteur, quotation)) };
}

function quotationToWire(rapporteur: Rapporteur, checked: CheckedQuotation): WireCheckedQuotation {
  const { quotation, verdict, citations, shortened, spliced, stitched, changes } = checked;
  const { corrected, named, speaker } = checked;
  return {
    quotation,
    verdict,
    places: placesOf(rapporteur, citations),
    quotes: citations.map(rapporteur.quote),
    ...(shortened && { shortened }),
    ...(spliced && { spliced }),
    ...(stitched && { stitched }),
    ...(speaker && { misattributed: true, speaker, ...(named && { named }) }),
    ...(changes.length > 0 && { changes: [...changes], corrected }),
  };
}

/** Sentence by sentence, in order. */
function placesOf({ statement }: Rapporteur, citations: CheckedQuotation['citations']): string[] {
  const cited = statement.sentences.filter(({ start, end }) =>
    citations.some((citation) => citation.start < end && citation.end > start),
  );
  return cited.map(({ place }) => place);
}
