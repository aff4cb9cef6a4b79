import {
  type Check,
  CITATION_STYLES,
  type Citation,
  type Definition,
  type Difference,
  type Rapporteur,
} from '../../core/index.ts';
import {
  describePrivacy,
  describeSource,
  introduce,
  OUTDATED,
  plural,
  STYLE_NAMES,
  sayChecked,
  sayDefined,
  sayDifference,
} from '../wording.ts';
import { button, container, type Message, message, row, separate, text } from './components.ts';
import { escapeMarkdown } from './markdown.ts';
import { COLOR, measureText, pressId, renderCitations, renderContext } from './render.ts';

/** A note in the bot's own voice. */
export function renderNote(note: string): Message {
  return message([text(escapeMarkdown(note))]);
}

export function renderOutdated(): Message {
  return renderNote(OUTDATED);
}

export function renderCheck(rapporteur: Rapporteur, check: Check): Message {
  const said = `**${escapeMarkdown(sayChecked(check))}**`;
  if (check.kind === 'not-found' || check.kind === 'invalid') return message([text(said)]);
  const above = check.kind === 'altered' ? [said, ...renderDifferences(check.differences)] : [said];
  const blocks = renderCitations(rapporteur, check.citations, above);
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
  const blocks = renderCitations(rapporteur, [definition.citation], [`**${said}**`]);
  return message([
    container(separate(blocks), COLOR.stated),
    ...renderContext(rapporteur, [definition.citation]),
  ]);
}

export function renderAbout(rapporteur: Rapporteur, logsUnanswered: boolean): Message {
  const source = describeSource(rapporteur).map(([name, value]) => `**${name}:** ${escapeMarkdown(value)}`);
  const blocks = [
    escapeMarkdown(introduce(rapporteur)),
    source.join('\n'),
    escapeMarkdown(describePrivacy(logsUnanswered)),
  ];
  return message([container(separate(blocks), COLOR.stated)]);
}

/** References to copy, in every style; as many messages as they take. */
export function renderReferences(rapporteur: Rapporteur, citations: readonly Citation[]): Message[] {
  const pages: string[][] = [];
  let room = 0;
  for (const style of CITATION_STYLES)
    for (const citation of citations) {
      const name = STYLE_NAMES[style];
      const block = `**${name}**\n${renderCode(rapporteur.cite(citation, style))}`;
      const { label, link } = rapporteur.quote(citation);
      const size = measureText(block);
      const shown =
        size <= 1 ? block : `**${name}**, ${escapeMarkdown(label)}: longer than a message. ${link}`;
      if (measureText(shown) <= room) pages.at(-1)?.push(shown);
      else pages.push([shown]);
      room = (measureText(shown) <= room ? room : 1) - measureText(shown);
    }
  return pages.map((blocks) => message(blocks.map(text)));
}

/** In a code block, which Discord lets people copy and shows as written, unless the words would end it. */
function renderCode(words: string): string {
  return words.includes('```') ? escapeMarkdown(words) : `\`\`\`\n${words}\n\`\`\``;
}
