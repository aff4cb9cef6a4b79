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
  howToAsk,
  introduce,
  plural,
  STYLE_NAMES,
  sayChecked,
  sayDefined,
  sayDifference,
  TOO_MANY_REFERENCES,
} from '../wording.ts';
import {
  code,
  line,
  link,
  list,
  type Message,
  measurePart,
  message,
  type Part,
  part,
  row,
  silent,
  words,
} from './blocks.ts';
import { RESPONSES, SILENT_CHARACTERS } from './limits.ts';
import { plainly, renderCitations, renderCite, renderContext, strong } from './render.ts';

/** A note in the bot's own voice. */
export function renderNote(note: string): Message {
  return message([plainly(note)]);
}

/** How to ask, in one short message; `ways` says how it is done here. */
export function renderHowTo(rapporteur: Rapporteur, ways: string, commands: readonly string[] = []): Message {
  const lines = commands.length ? [list(commands)] : [];
  return message([part(line(words(howToAsk(rapporteur, ways))), ...lines)]);
}

export function renderCheck(rapporteur: Rapporteur, check: Check): Message {
  const said = strong(sayChecked(check));
  if (check.kind === 'not-found' || check.kind === 'invalid') return message([said]);
  const above = check.kind === 'altered' ? [said, ...renderDifferences(check.differences)] : [said];
  const { parts } = renderCitations(rapporteur, check.citations, above);
  return message(parts, [
    ...renderContext(rapporteur, check.citations),
    ...row(renderCite(rapporteur, check.citations)),
  ]);
}

/** Of a message, so that what the statement has fits beside it. */
const DIFFERENCES_ROOM = 0.45;
const MOST_LISTED = 10;

/** The quotation word by word, and its changes in words: not everyone sees or hears what is struck out. */
function renderDifferences(differences: readonly Difference[]): Part[] {
  const changes = differences.filter(({ kind }) => kind !== 'same');
  const more = changes.length - MOST_LISTED;
  const listed = part(
    line(words(`${plural(changes.length, 'change')}:`)),
    list(changes.slice(0, MOST_LISTED).map(sayDifference)),
    ...(more > 0 ? [line(words(`and ${plural(more, 'more change')}`))] : []),
  );
  const has = plainly('The statement has:');
  const marked = markDifferences(differences);
  const length = marked.text.length;
  return [
    ...(length <= SILENT_CHARACTERS ? [silent(marked)] : []),
    ...(measurePart(listed) <= DIFFERENCES_ROOM ? [listed] : []),
    has,
  ];
}

function markDifferences(differences: readonly Difference[]): Part {
  const marked = differences.flatMap(({ kind, said = '', stated = '' }) => {
    if (kind === 'same') return words(`${said} `);
    return [
      ...words(said, { strike: true }),
      ...words(said && ' '),
      ...words(stated, { bold: true }),
      ...words(stated && ' '),
    ];
  });
  return part(
    line(
      words('Word by word, '),
      words('as quoted', { strike: true }),
      words(' and '),
      words('as stated', { bold: true }),
      words(': '),
      marked,
    ),
  );
}

export function renderDefinition(rapporteur: Rapporteur, definition: Definition): Message {
  const said = sayDefined(definition);
  if (definition.kind === 'unknown') return message([plainly(said)]);
  const { citation } = definition;
  const { parts } = renderCitations(rapporteur, [citation], [strong(said)]);
  return message(parts, renderContext(rapporteur, [citation]));
}

export function renderAbout(rapporteur: Rapporteur, logsUnanswered: boolean): Message {
  return message(describeBot(rapporteur, logsUnanswered));
}

export function describeBot(rapporteur: Rapporteur, logsUnanswered: boolean): Part[] {
  const { url } = rapporteur.statement.source;
  const source = describeSource(rapporteur).map(([name, value]) =>
    line(words(`${name}: `, { bold: true }), value === url ? link(value, url) : words(value)),
  );
  return [plainly(introduce(rapporteur)), part(...source), plainly(describePrivacy(logsUnanswered))];
}

/** References to copy, in every style; as many messages as they take. What no interaction may send is said to be left out. */
export function renderReferences(rapporteur: Rapporteur, citations: readonly Citation[]): Message[] {
  const tooMany = plainly(TOO_MANY_REFERENCES);
  const room = 1 - measurePart(tooMany);
  const pages: Part[][] = [];
  let taken = room;
  for (const style of CITATION_STYLES)
    for (const citation of citations) {
      const shown = renderReference(rapporteur, citation, style, room);
      taken += measurePart(shown);
      if (taken <= room) pages.at(-1)?.push(shown);
      else {
        pages.push([shown]);
        taken = measurePart(shown);
      }
    }
  if (pages.length > RESPONSES) pages[RESPONSES - 1]?.push(tooMany);
  return pages.slice(0, RESPONSES).map((parts) => message(parts));
}

function renderReference(
  rapporteur: Rapporteur,
  citation: Citation,
  style: CitationStyle,
  room: number,
): Part {
  const name = words(STYLE_NAMES[style], { bold: true });
  const whole = part(line(name), code(rapporteur.cite(citation, style)));
  if (measurePart(whole) <= room) return whole;
  const { label, link: url } = rapporteur.quote(citation);
  return part(line(name, words(': longer than a message. '), [link(label, url)]));
}
