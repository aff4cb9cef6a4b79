import type { Knowledge } from '../knowledge/knowledge.ts';
import { readTypedPlace } from '../look-up/typed-place.ts';
import { type CountedPlace, PARAGRAPH, readCountedPlace } from '../question/counted-place.ts';
import { oneOf } from '../question/one-of.ts';
import { citeSentences, placeOf } from '../statement/citation.ts';
import { type Part, type Sentence, type Statement, sentencesAt } from '../statement/statement.ts';
import { foldText } from '../words/terms.ts';
import type { Answer } from './answer.ts';

/** What asks for a place and for nothing that stands there: "what does ... say", "read me ...". */
const ASKING = new RegExp(
  `^(?:${oneOf('please', 'pls', 'can you', 'could you', 'and')} )*${oneOf(
    'what (?:does|do|did)',
    "what(?:s|’s|'s| is| are)?(?: written| said| stated)?(?: in)?",
    '(?:read|show|quote|give|tell|cite|print)(?: me| us)?',
  )} `,
  'i',
);
const SAYING = / (?:say|says|said|read|state|contain|about|please|pls|exactly|word for word)+$/i;

/** "Paragraph 11" alone is one of each part that has so many. */
const ALONE = new RegExp(`^(?:the )?${PARAGRAPH}\\.? ?(\\d{1,3})$`, 'i');

/** A question for what stands at a place ("what does paragraph 6 of the principles say?"); undefined where it asks anything else. */
export function answerByPlace({ statement, vocabulary }: Knowledge, question: string): Answer | undefined {
  const findPart = (name: string): Part | undefined => {
    const wanted = foldName(name);
    const place = vocabulary.voices.find(({ names }) => names.some((one) => foldName(one) === wanted))
      ?.places[0];
    return sentencesAt(statement, place ?? readTypedPlace(statement, name))[0]?.part;
  };
  const sentences = findPlace({ statement, findPart }, stripAsking(question));
  if (sentences.length === 0) return undefined;
  const citations = citeSentences(sentences);
  const places = citations.map((citation) => placeOf(statement, citation));
  return { kind: 'answer', confidence: 1, citations, related: [], topic: { places, terms: [] } };
}

function foldName(name: string): string {
  return foldText(name).replace(/^the /, '');
}

function stripAsking(question: string): string {
  return trimMarks(question.trim()).replace(ASKING, '').replace(SAYING, '').trim();
}

function trimMarks(text: string): string {
  let end = text.length;
  while (end > 0 && ' ?!.'.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

interface Finder {
  readonly statement: Statement;
  readonly findPart: (name: string) => Part | undefined;
}

function findPlace(finder: Finder, wanted: string): readonly Sentence[] {
  const counted = readCountedPlace(wanted);
  if (counted) return countOff(finder, counted);
  const { statement, findPart } = finder;
  const [, paragraph] = ALONE.exec(wanted) ?? [];
  if (paragraph) return statement.parts.flatMap(({ id }) => sentencesAt(statement, `${id}.${paragraph}`));
  // A number or a dot makes it a place: a name alone asks what the part says on the whole.
  if (!/\d|\.(?:title|dateline)\b/.test(wanted)) return [];
  // "Paragraph 6 of the principles": what comes after may be another name of the part.
  const [of = ''] = / (?:of|in|from) /.exec(wanted) ?? [];
  const at = of ? wanted.indexOf(of) : wanted.length;
  const part = findPart(wanted.slice(at + of.length));
  return sentencesAt(
    statement,
    readTypedPlace(statement, part ? `${part.id} ${wanted.slice(0, at)}` : wanted),
  );
}

/** Of each part that is meant, the one sentence or paragraph. */
function countOff(finder: Finder, { at, unit, within }: CountedPlace): readonly Sentence[] {
  const { statement, findPart } = finder;
  const place = findPlace(finder, within);
  const named = place.length ? undefined : findPart(within);
  const all = named ? statement.sentences.filter(({ part }) => part === named) : place;
  return statement.parts.flatMap((part) => {
    const body = all.filter((one) => one.part === part && one.role === 'body');
    const paragraphs = [...new Set(body.map(({ paragraph }) => paragraph))];
    if (unit === 'paragraph') return body.filter(({ paragraph }) => paragraph === paragraphs.at(at));
    return body.at(at) ?? [];
  });
}
