import type { ExplainedQuestion, Explanation } from '../../core/index.ts';

/** In columns, not wrapped: to be compared line by line. */
export function renderExplanation({ translated, questions }: Explanation): string {
  const head = translated ? [`In English (${translated.language}): ${translated.text}`] : [];
  return [...head, ...questions.map(renderQuestion)].join('\n\n');
}

function renderQuestion({
  text,
  terms,
  voices,
  none,
  declineAt,
  candidates,
  neighbors,
}: ExplainedQuestion): string {
  return [
    `Asked: ${text}`,
    `Looked up: ${terms.join(' ') || 'nothing'}`,
    ...(voices ? [`Whose words: ${voices.join(', ') || 'nobody’s'}`] : []),
    `No answer: ${percent(none)}; declines from ${percent(declineAt)}`,
    ...candidates.flatMap(({ outcome, probability, signals }) => [
      `${percent(probability).padStart(6)}  ${outcome}`,
      ...signals.map(([signal, value]) => `${value.toFixed(2).padStart(14)}  ${signal}`),
    ]),
    ...(neighbors.length ? ['Nearest questions of the bank:'] : []),
    ...neighbors.map(({ similarity, outcome }) => `${similarity.toFixed(2).padStart(6)}  ${outcome}`),
  ].join('\n');
}

function percent(probability: number): string {
  return `${(100 * probability).toFixed(1)} %`;
}
