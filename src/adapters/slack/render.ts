import type { types } from '@slack/bolt';
import type { Answer, Citation, Rapporteur } from '../../core/index.ts';
import { tidy } from '../echo.ts';
import { fitCitations, type Piece } from '../fit.ts';
import { type Press, writePress } from '../press.ts';
import { introduce, NEAREST, sayLeft, sayMissing, sayOmitted } from '../wording.ts';
import {
  type Block,
  button,
  type Choice,
  line,
  link,
  type Message,
  measurePart,
  menu,
  message,
  type Part,
  part,
  quotation,
  row,
  words,
} from './blocks.ts';
import {
  BUTTON_VALUE_CHARACTERS,
  MOST_CITATIONS,
  OPTION_VALUE_CHARACTERS,
  URL_CHARACTERS,
} from './limits.ts';

/** Characters of a question that are shown with its answer. */
const ECHOED = 300;

export interface Asked {
  /** Shown above the answer where Slack does not show it. */
  readonly question?: string | undefined;
  /** Whether only the asker sees the answer, and can share it. */
  readonly isPrivate: boolean;
  /** What a private answer's "Follow up" goes on with: in a thread people just write. */
  readonly conversation?: string | undefined;
}

export function renderAnswer(rapporteur: Rapporteur, answer: Answer, asked: Asked): Message {
  const heading = asked.question ? [strong(tidy(asked.question, ECHOED))] : [];
  switch (answer.kind) {
    case 'answer': {
      const below = answer.missing ? [plainly(sayMissing(answer.missing))] : [];
      const { parts, left } = renderCitations(rapporteur, answer.citations, heading, below);
      return message(parts, renderActions(rapporteur, answer, left, asked));
    }
    case 'not-stated': {
      const said = part(
        line(words(sayMissing(answer.missing), { bold: true })),
        ...(answer.nearest.length ? [line(words(NEAREST))] : []),
      );
      const { parts, left } = renderCitations(rapporteur, answer.nearest, [...heading, said]);
      return message(parts, renderActions(rapporteur, answer, left, asked));
    }
    case 'about':
      return message([plainly(introduce(rapporteur))]);
    case 'invalid':
      return message([plainly(answer.problem)]);
  }
}

export function plainly(text: string): Part {
  return part(line(words(text)));
}

export function strong(text: string): Part {
  return part(line(words(text, { bold: true })));
}

/** Citations between other parts, cut between sentences to what a message holds; and those that don't fit at all. */
export function renderCitations(
  rapporteur: Rapporteur,
  citations: readonly Citation[],
  above: readonly Part[] = [],
  below: readonly Part[] = [],
): { readonly parts: readonly Part[]; readonly left: readonly Citation[] } {
  const taken = [...above, ...below].reduce((sum, one) => sum + measurePart(one), 0);
  const { pieces, left } = fitCitations(
    rapporteur,
    citations,
    (piece) => measurePart(renderPiece(rapporteur, piece)),
    1 - taken - measurePart(plainly(sayLeft(citations.length))),
    MOST_CITATIONS,
  );
  const rest = left.length ? [plainly(sayLeft(left.length))] : [];
  const shown = pieces.map((piece) => renderPiece(rapporteur, piece));
  return { parts: [...above, ...shown, ...rest, ...below], left };
}

/** A quotation with its speaker and place. Where sentences are left out, it says so, and the link opens all of them. */
export function renderPiece(
  rapporteur: Rapporteur,
  { shown, cited, omitted }: Piece,
  marks: readonly Citation[] = [],
): Part {
  const { speaker, label } = rapporteur.quote(cited);
  return part(
    ...(shown ? [quotation(markSpans(rapporteur, shown, marks))] : []),
    ...(omitted ? [line(words(sayOmitted(omitted), { italic: true }))] : []),
    line(words('— '), words(speaker, { bold: true }), words(', '), link(label, linkTo(rapporteur, cited))),
  );
}

/** The words of a citation, its mentions in bold. */
function markSpans(
  rapporteur: Rapporteur,
  citation: Citation,
  marks: readonly Citation[],
): types.RichTextText[] {
  const wordsOf = (start: number, end: number): string =>
    start < end ? rapporteur.quote({ start, end }).text : '';
  let from = citation.start;
  const marked = marks.flatMap(({ start, end }) => {
    const before = wordsOf(from, start);
    from = end;
    return [...words(before), ...words(wordsOf(start, end), { bold: true })];
  });
  return [...marked, ...words(wordsOf(from, citation.end))];
}

/** Slack refuses longer addresses: then the source's page opens at its top. */
function linkTo(rapporteur: Rapporteur, citation: Citation): string {
  const { link: address } = rapporteur.quote(citation);
  return address.length <= URL_CHARACTERS ? address : rapporteur.statement.source.url;
}

export function pressValue(rapporteur: Rapporteur, press: Press): string | undefined {
  return writePress(rapporteur.statement, press, BUTTON_VALUE_CHARACTERS);
}

export function optionValue(rapporteur: Rapporteur, press: Press): string | undefined {
  return writePress(rapporteur.statement, press, OPTION_VALUE_CHARACTERS);
}

/** What can be done with an answer. */
function renderActions(
  rapporteur: Rapporteur,
  answer: Extract<Answer, { readonly kind: 'answer' | 'not-stated' }>,
  left: readonly Citation[],
  { isPrivate, conversation }: Asked,
): Block[] {
  const stated = answer.kind === 'answer';
  const shown = stated ? answer.citations : answer.nearest;
  const value = (press: Press): string | undefined => pressValue(rapporteur, press);
  const buttons = [
    ...button('more', 'More passages', value({ action: 'more', citations: [...left, ...answer.related] })),
    ...(stated ? button('cite', 'Cite', value({ action: 'cite', citations: shown })) : []),
    ...(conversation ? button('follow', 'Follow up', value({ action: 'follow' })) : []),
    ...(stated && isPrivate && !answer.missing
      ? button('share', 'Share in channel', value({ action: 'share', citations: shown }))
      : []),
  ];
  return [...renderContext(rapporteur, shown), ...row(buttons, conversation)];
}

/** Ways into the text around what is shown: buttons for one quotation, a menu for several. */
export function renderContext(rapporteur: Rapporteur, citations: readonly Citation[]): Block[] {
  const [only] = citations;
  if (!only) return [];
  if (citations.length > 1) {
    const choices = citations.map((at): Choice => {
      const { label, text } = rapporteur.quote(at);
      return { label: `${label}: ${text}`, value: optionValue(rapporteur, { action: 'open', at }) };
    });
    return row(menu('open', 'Read a quotation in its context', choices));
  }
  const { before, paragraph, after } = rapporteur.readSpan(only);
  const open = (name: string, label: string, at: Citation | undefined): types.Button[] =>
    at ? button(`open.${name}`, label, pressValue(rapporteur, { action: 'open', at })) : [];
  return row([
    ...open('before', 'Before', before),
    ...open('paragraph', 'Whole paragraph', paragraph),
    ...open('after', 'After', after),
  ]);
}

export function renderCite(rapporteur: Rapporteur, citations: readonly Citation[]): types.Button[] {
  return button('cite', 'Cite', pressValue(rapporteur, { action: 'cite', citations }));
}

/** Passages as such: those of an answer that is shared, or further ones. */
export function renderPassages(
  rapporteur: Rapporteur,
  citations: readonly Citation[],
  heading?: string,
): Message {
  const { parts, left } = renderCitations(rapporteur, citations, heading ? [strong(heading)] : []);
  return message(parts, [
    ...renderContext(rapporteur, citations),
    ...row([
      ...button('more', 'More passages', pressValue(rapporteur, { action: 'more', citations: left })),
      ...renderCite(rapporteur, citations),
    ]),
  ]);
}
