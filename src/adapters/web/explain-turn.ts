import { html } from 'hono/html';
import type { ExplainedQuestion } from '../../core/index.ts';
import { readChatText } from '../chat-text.ts';
import { wordsIn } from '../words/words.ts';
import type { Aside } from './page.ts';
import type { Desk } from './quotation.ts';
import type { Html } from './statement.ts';
import { readThread } from './thread.ts';

// How an answer came about, in words for readers: `rapporteur explain` says more, and in its own.

/** In the language of the question. */
export function explainTurn(asking: Desk, asked: { readonly text: string; readonly thread: string }): Aside {
  const { rapporteur } = asking;
  const thread = readThread(rapporteur, asked.thread);
  const { translated, questions } = rapporteur.explain(readChatText(asked.text), thread);
  const desk = translated ? { ...asking, words: wordsIn(translated.language) } : asking;
  const { why } = desk.words.page;
  return {
    title: why.open,
    body: html`<section class="told">${translated ? html`<p>${why.inEnglish(translated.text)}</p>` : ''}
${questions.map((question) => renderQuestion(desk, question, questions.length > 1))}</section>`,
  };
}

function renderQuestion(desk: Desk, question: ExplainedQuestion, isOneOfSeveral: boolean): Html {
  const { why, comma } = desk.words.page;
  const { words, voices, none, declineAt, candidates, neighbors } = question;
  return html`${isOneOfSeveral ? html`<h4><bdi>${question.text}</bdi></h4>` : ''}
<p>${words.length ? why.words(words.join(comma)) : why.noWords}</p>
${voices ? html`<p>${why.voices(nameParts(desk, voices).join(comma))}</p>` : ''}
<p>${why.chance(percent(desk, 1 - none), percent(desk, 1 - declineAt))}</p>
<p>${why.outcomes}</p>${renderLikely(desk, candidates)}
${neighbors.length ? html`<p>${why.neighbors}</p>${renderNeighbors(desk, neighbors)}` : ''}`;
}

/** Below one in a hundred, nothing is told. */
const LEAST = 0.01;

/** Sentences of a paragraph have one name, and so one line. */
function renderLikely(desk: Desk, candidates: ExplainedQuestion['candidates']): Html {
  const sums = new Map<string, { readonly name: Html | string; probability: number }>();
  for (const { outcome, probability } of candidates) {
    const { key, name } = nameOutcome(desk, outcome);
    const known = sums.get(key);
    if (known) known.probability += probability;
    else sums.set(key, { name, probability });
  }
  const told = [...sums.values()].filter(({ probability }) => probability >= LEAST);
  return html`<ul>${told.map(({ name, probability }) => html`<li>${name} <small>${percent(desk, probability)}</small></li>`)}</ul>`;
}

function renderNeighbors(desk: Desk, neighbors: ExplainedQuestion['neighbors']): Html {
  const named = neighbors.map(({ outcome }) => nameOutcome(desk, outcome));
  const names = new Map(named.map(({ key, name }) => [key, name]));
  return html`<ul>${[...names.values()].map((name) => html`<li>${name}</li>`)}</ul>`;
}

interface Named {
  /** The same of all that have the same name. */
  readonly key: string;
  readonly name: Html | string;
}

/** An outcome as `explain` has it: places, or one of two words. */
function nameOutcome({ rapporteur, words, base }: Desk, outcome: string): Named {
  const { why } = words.page;
  if (outcome === 'not stated') return { key: outcome, name: why.silence };
  if (outcome === 'about') return { key: outcome, name: why.bot };
  const places = new Map<string, string>();
  for (const place of outcome.split(', ')) {
    const [citation] = rapporteur.read(place)?.citations ?? [];
    if (citation) places.set(rapporteur.quoteIn(citation, words.language).label, place);
  }
  const links = [...places].map(
    ([label, place], i) => html`${i ? '; ' : ''}<a href="${base}/#${place}">${label}</a>`,
  );
  return { key: [...places.keys()].join('; '), name: html`${links}` };
}

/** The statement's parts, which `explain` names in English, as this language calls them. */
function nameParts({ rapporteur, words }: Desk, names: readonly string[]): readonly string[] {
  const local = rapporteur.outline(words.language);
  return rapporteur
    .outline('en')
    .flatMap(({ name }, i) => (names.includes(name) ? [local[i]?.name ?? name] : []));
}

/** Nothing is quite sure: what rounds to 100 % is told as 99 %. */
const SUREST = 0.99;

function percent({ words: { language } }: Desk, share: number): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(
    Math.min(SUREST, share),
  );
}
