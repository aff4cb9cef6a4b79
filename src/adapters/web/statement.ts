import { html, raw } from 'hono/html';
import type { Citation, Hit, Part, Rapporteur, Sentence, Statement } from '../../core/index.ts';
import { en } from '../words/en.ts';

export type Html = ReturnType<typeof html>;

/** Sentences of a paragraph from which any range up to this has an anchor of its own, so that a link opens it without a script. */
const LONGEST_RANGE = 12;
/** What the record could not catch. */
const UNHEARD = /(\(inaudible\))/i;

/** The statement to be read: every part, paragraph and sentence has its place as its id. `hits` are marked, and numbered throughout. */
export function renderStatement({ statement }: Rapporteur, base: string, hits: readonly Hit[] = []): Html {
  const mark = createMarker(statement, hits);
  const parts = statement.parts.map((part) => {
    const sentences = statement.sentences.filter((sentence) => sentence.part === part);
    return renderPart({ part, sentences, mark, base, isTitled: part.id === headed(statement)?.part.id });
  });
  return html`${parts}`;
}

/** The statement's title; where that is the first part's own title, it is that: to be cited, and not said twice. */
export function renderTitle({ statement }: Rapporteur, hits: readonly Hit[] = []): Html {
  const title = headed(statement);
  if (!title) return html`<h1>${statement.title}</h1>`;
  return html`<h1 class="s" id="${title.place}">${createMarker(statement, hits)(title)}</h1>`;
}

function headed({ sentences, title, text }: Statement): Sentence | undefined {
  const [first] = sentences;
  return first?.role === 'title' && text.slice(first.start, first.end) === title ? first : undefined;
}

/** The sentences that hold mentions, marked, for the page's script to put in the place of those that it shows. */
export function renderHits({ statement }: Rapporteur, hits: readonly Hit[]): Html {
  const mark = createMarker(statement, hits);
  const held = statement.sentences.filter(({ start }) =>
    hits.some(({ citation }) => citation.start === start),
  );
  return html`${held.map((sentence) => html`<p data-place="${sentence.place}">${mark(sentence)}</p>`)}`;
}

type Marker = (sentence: Sentence) => Html;

/** Renders a sentence, its number before it, with its mentions marked. */
function createMarker(statement: Statement, hits: readonly Hit[]): Marker {
  const { text } = statement;
  const mentions = hits.flatMap((hit) => hit.mentions);
  return (sentence) => {
    const { start, end } = sentence;
    let at = start;
    const pieces = text
      .slice(start, end)
      .split(UNHEARD)
      .map((piece) => {
        const from = at;
        at += piece.length;
        const words = markWithin(text, { start: from, end: at }, mentions);
        return UNHEARD.test(piece) ? html`<span class="unheard">${words}</span>` : words;
      });
    return html`${renderNumber(statement, sentence)}${pieces}`;
  };
}

/** The number of a sentence that is not alone in its paragraph. The style sheet shows it, so that nobody copies it with the words. */
function renderNumber({ byPlace }: Statement, { place, part, paragraph, role }: Sentence): Html | string {
  if (role !== 'body' || !byPlace.has(`${part.id}.${paragraph}.2`)) return '';
  const number = place.slice(place.lastIndexOf('.') + 1);
  return html`<a class="n" href="#${place}" data-n="${number}" tabindex="-1" aria-hidden="true"></a>`;
}

function markWithin(text: string, { start, end }: Citation, mentions: readonly Citation[]): Html {
  const pieces: (string | Html)[] = [];
  let at = start;
  mentions.forEach((mention, i) => {
    const from = Math.max(mention.start, start);
    const to = Math.min(mention.end, end);
    if (from >= to) return;
    // What stands on both sides of a boundary is one mention, and has one number.
    const id = mention.start >= start ? html` id="found-${i + 1}"` : '';
    pieces.push(text.slice(at, from), html`<mark${id}>${text.slice(from, to)}</mark>`);
    at = to;
  });
  return html`${[...pieces, text.slice(at, end)]}`;
}

interface PartView {
  readonly part: Part;
  readonly sentences: readonly Sentence[];
  readonly mark: Marker;
  readonly base: string;
  /** Its own title is the page's. */
  readonly isTitled: boolean;
}

function renderPart(view: PartView): Html {
  const { part, sentences, mark, isTitled } = view;
  const line = (role: Sentence['role'], className: string): Html[] =>
    sentences
      .filter((sentence) => sentence.role === role)
      .map(
        (sentence) =>
          html`<p class="${className}"><span class="s" id="${sentence.place}">${mark(sentence)}</span></p>`,
      );
  const paragraphs = Array.from({ length: part.paragraphs }, (_, i) => i + 1).map((number) =>
    renderParagraph(view, number),
  );
  const kind = part.paragraphs === 1 ? 'part brief' : 'part';
  return html`<section class="${kind}" id="${part.id}" aria-labelledby="${part.id}-name">
<header><h2 id="${part.id}-name"><a href="#${part.id}">${part.name}</a></h2><p class="speaker">${part.speaker}</p>
${isTitled ? '' : line('title', 'title')}</header>
${paragraphs}
${line('dateline', 'dateline')}
</section>
`;
}

/** What isn't the statement's is drawn by the style sheet (numbers, voices, "Cite"), so that whoever copies the words has them alone. */
function renderParagraph({ part, sentences: all, mark, base }: PartView, number: number): Html {
  const place = `${part.id}.${number}`;
  const sentences = all.filter(({ paragraph }) => paragraph === number);
  const rendered = sentences.map(
    (sentence, i) =>
      html`${renderVoice(sentences, i)}${renderRanges(place, i + 1, sentences.length)}<span class="s" id="${sentence.place}">${mark(sentence)}</span> `,
  );
  const label = part.paragraphs > 1 ? `${part.name}, paragraph ${number}` : part.name;
  return html`<div class="para" id="${place}"><a class="number" href="#${place}" data-n="${number}" aria-label="${label}"></a>
<p>${rendered}</p><a class="cite-here" href="${base}/?cite=${place}#desk" data-says="${en.page.actions.cite}" aria-label="Cite ${label}"></a></div>
`;
}

/** Characters of what one voice says in a row from which its name has room in the margin. */
const LONG_SPEECH = 200;

/** Who speaks from here on, where that isn't who spoke before: who asks whose words these are must never have to guess. */
function renderVoice(sentences: readonly Sentence[], at: number): Html | string {
  const sentence = sentences[at];
  const before = sentences[at - 1]?.speaker ?? sentence?.part.speaker;
  if (!sentence || sentence.speaker === before) return '';
  const run = sentences.slice(at);
  const next = run.find(({ speaker }) => speaker !== sentence.speaker);
  const end = next?.start ?? Number.POSITIVE_INFINITY;
  const kind = end - sentence.start >= LONG_SPEECH ? 'voice in-margin' : 'voice';
  return html`<span class="${kind}" data-voice="${sentence.speaker}"></span>`;
}

/** An empty element before the first sentence of every range: a link to it opens there, and the style sheet marks as many sentences after it. */
function renderRanges(place: string, first: number, sentences: number): Html {
  const last = Math.min(sentences, first + LONGEST_RANGE - 1);
  let anchors = '';
  for (let to = first + 1; to <= last; to++)
    anchors += `<i class="r${to - first + 1}" id="${place}.${first}-${to}"></i>`;
  // Nothing in it comes from outside but the part's id, which the schema of the data keeps to letters, digits and hyphens.
  return html`${raw(anchors)}`;
}

/** The parts, who speaks in each, and what each paragraph is about. */
export function renderOutline({ outline, quote }: Rapporteur, language: string): Html {
  const parts = outline(language).map(({ id, name, speaker, paragraphs }) => {
    const items =
      paragraphs.length > 1
        ? html`<ol>${paragraphs.map(({ place, opening, title = quote(opening).text }, i) => html`<li><a href="#${place}"><b>${i + 1}</b> ${title}</a></li>`)}</ol>`
        : '';
    return html`<li><a class="to-part" href="#${id}">${name}<small>${speaker}</small></a>${items}</li>
`;
  });
  return html`<ul>${parts}</ul>`;
}
