import type { Block } from './document.ts';

// Whose words a text is, as far as it says so where programs can see it.

const SPEECHES = /\b(?:address|letter|message|remarks|speech|statement|testimony)\b/iu;
const WHOSE = /\b(?:by|from|of) (?:the )?(?=\p{Lu})/u;
const BYLINE = /^By (\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3})$/u;
/** "MR. PALMER: ", "Ines Calder: " */
const TURN =
  /^((?:\p{Lu}[\p{L}.'’-]*|of|the|de|van|von)(?: (?:\p{Lu}[\p{L}.'’-]*|of|the|de|van|von)){0,5}):\s+(?=\S)/u;

/** "Remarks by Ines Calder", "Statement of the Foreign Ministers" */
export function findSpeechSpeaker(heading: string): string | undefined {
  const speech = SPEECHES.exec(heading);
  if (!speech) return undefined;
  const rest = heading.slice(speech.index);
  const whose = WHOSE.exec(rest);
  return whose ? rest.slice(whose.index + whose[0].length) : undefined;
}

/** "By Ines Calder", a paragraph of its own. */
export function findByline(blocks: readonly Block[]): string | undefined {
  return blocks
    .slice(0, 4)
    .map(({ text }) => BYLINE.exec(text)?.[1])
    .find(Boolean);
}

export function isByline({ text }: Block): boolean {
  return BYLINE.test(text);
}

/** A paragraph of a transcript, without the name before it. */
export interface SpokenTurn {
  readonly speaker: string;
  readonly words: string;
}

/** Reads who speaks where. Names before a colon are speakers where at least two paragraphs, and two names or one name twice, begin so. */
export function readTurns(paragraphs: readonly string[]): (text: string) => SpokenTurn | undefined {
  const counts = new Map<string, number>();
  for (const text of paragraphs) {
    const name = TURN.exec(text)?.[1];
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const isTranscript = all >= 3 && [...counts.values()].some((count) => count >= 2);
  return (text) => {
    const [label = '', speaker] = TURN.exec(text) ?? [];
    return isTranscript && speaker ? { speaker, words: text.slice(label.length) } : undefined;
  };
}

const SAYING = 'said|says|told|added|warned|explained|recalled|wrote|replied|insisted|noted|announced';
const NAME = String.raw`(?:(?:Mayor|Dr\.|Mr\.|Ms\.|Mrs\.|Professor|President|Minister|Captain|Director) )?\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}\.)?(?: \p{Lu}[\p{L}'’-]{1,30}){1,5}`;
const QUOTED = /[“"][^“”"]{20,}[”"]/u;
const AFTER = new RegExp(
  String.raw`[”"],? (?:(?:${SAYING}) (${NAME})|(${NAME}),?(?: [^,.”“"]{3,60},)? (?:${SAYING})\b)`,
  'u',
);
const BEFORE = new RegExp(
  `(?:^|[,;] )(${NAME}),?(?: [^,.”“"]{3,60},)? (?:${SAYING})[^“"]{0,20}[,:] [“"]`,
  'u',
);

/** Who is quoted in a sentence that is mostly a quotation: "…," Ines Calder said. */
export function findQuoted(sentence: string): string | undefined {
  const quoted = QUOTED.exec(sentence)?.[0];
  if (!quoted || quoted.length * 2 < sentence.length) return undefined;
  const [, said, name] = AFTER.exec(sentence) ?? [];
  return said ?? name ?? BEFORE.exec(sentence)?.[1];
}
