import {
  type Check,
  CITATION_STYLES,
  type Citation,
  type CitationStyle,
  type Definition,
  type Difference,
  type Rapporteur,
} from '../../core/index.ts';
import {
  describePrivacy,
  describeSource,
  introduce,
  plural,
  STYLE_NAMES,
  sayChecked,
  sayDefined,
  sayDifference,
  TOO_MANY_REFERENCES,
} from '../wording.ts';
import { button, container, type Message, message, row, separate, text } from './components.ts';
import { MOST_MESSAGES } from './limits.ts';
import { escapeMarkdown, maskLink } from './markdown.ts';
import { COLOR, measureText, pressId, renderCitations, renderContext } from './render.ts';

/** A note in the bot's own voice. */
export function renderNote(note: string): Message {
  return message([text(escapeMarkdown(note))]);
}

export function renderCheck(rapporteur: Rapporteur, check: Check): Message {
  const said = `**${escapeMarkdown(sayChecked(check))}**`;
  if (check.kind === 'not-found' || check.kind === 'invalid') return message([text(said)]);
  const above = check.kind === 'altered' ? [said, ...renderDifferences(check.differences)] : [said];
  const { blocks } = renderCitations(rapporteur, check.citations, above);
  const color = check.kind === 'exact' ? COLOR.stated : COLOR.silent;
  return message([
    container(separate(blocks), color),
    ...renderContext(rapporteur, check.citations),
    ...row(button('Cite', pressId(rapporteur, { action: 'cite', citations: check.citations }))),
  ]);
}

/** Of a message, so that what the statement has fits beside it. */
const DIFFERENCES_ROOM = 0.45;
const MOST_LISTED = 10;

/** The quotation word by word, and its changes in words: not everyone sees or hears what is struck out. */
function renderDifferences(differences: readonly Difference[]): string[] {
  const changes = differences.filter(({ kind }) => kind !== 'same');
  const line = differences.map(renderDifference).join(' ');
  const listed = changes.slice(0, MOST_LISTED).map((change) => `- ${escapeMarkdown(sayDifference(change))}`);
  const more = changes.length > MOST_LISTED ? [`-# and ${changes.length - MOST_LISTED} more changes`] : [];
  const list = [`${plural(changes.length, 'change')}:`, ...listed, ...more].join('\n');
  const marked = `Word by word, ~~as quoted~~ and **as stated**:\n> ${line}`;
  const blocks = measureText(marked) + measureText(list) <= DIFFERENCES_ROOM ? [marked, list] : [list];
  return measureText(blocks.join('\n')) <= DIFFERENCES_ROOM
    ? [...blocks, 'The statement has:']
    : ['The statement has:'];
}

function renderDifference({ kind, said, stated }: Difference): string {
  if (kind === 'same') return escapeMarkdown(said ?? '');
  return [said && `~~${escapeMarkdown(said)}~~`, stated && `**${escapeMarkdown(stated)}**`]
    .filter(Boolean)
    .join(' ');
}

export function renderDefinition(rapporteur: Rapporteur, definition: Definition): Message {
  const said = escapeMarkdown(sayDefined(definition));
  if (definition.kind === 'unknown') return message([text(said)]);
  const { blocks } = renderCitations(rapporteur, [definition.citation], [`**${said}**`]);
  return message([
    container(separate(blocks), COLOR.stated),
    ...renderContext(rapporteur, [definition.citation]),
  ]);
}

export function renderAbout(rapporteur: Rapporteur, logsUnanswered: boolean): Message {
  const source = describeSource(rapporteur).map(
    ([name, value]) => `**${name}:** ${URL.canParse(value) ? maskLink(value, value) : escapeMarkdown(value)}`,
  );
  const blocks = [
    escapeMarkdown(introduce(rapporteur)),
    source.join('\n'),
    escapeMarkdown(describePrivacy(logsUnanswered)),
  ];
  return message([container(separate(blocks), COLOR.stated)]);
}

/** References to copy, in every style; as many messages as they take. What no interaction may send is said to be left out. */
export function renderReferences(rapporteur: Rapporteur, citations: readonly Citation[]): Message[] {
  const blocks = CITATION_STYLES.flatMap((style) =>
    citations.map((citation) => renderReference(rapporteur, citation, style)),
  );
  const room = 1 - measureText(TOO_MANY);
  const pages: string[][] = [];
  let taken = room;
  for (const block of blocks) {
    taken += measureText(block);
    if (taken <= room) pages.at(-1)?.push(block);
    else {
      pages.push([block]);
      taken = measureText(block);
    }
  }
  if (pages.length > MOST_MESSAGES) pages[MOST_MESSAGES - 1]?.push(TOO_MANY);
  return pages.slice(0, MOST_MESSAGES).map((page) => message(page.map(text)));
}

const TOO_MANY = `-# ${TOO_MANY_REFERENCES}`;

function renderReference(rapporteur: Rapporteur, citation: Citation, style: CitationStyle): string {
  const name = `**${STYLE_NAMES[style]}**`;
  const block = `${name}\n${renderCode(rapporteur.cite(citation, style))}`;
  if (measureText(block) + measureText(TOO_MANY) <= 1) return block;
  const { label, link } = rapporteur.quote(citation);
  return `${name}: longer than a message. ${maskLink(label, link)}`;
}

/** In a code block, which Discord lets people copy and shows as written, unless the words would end it. */
function renderCode(words: string): string {
  return words.includes('```') ? escapeMarkdown(words) : `\`\`\`\n${words}\n\`\`\``;
}
