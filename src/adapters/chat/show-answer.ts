import type { Answer, Citation } from '../../core/index.ts';
import { tidy } from '../echo.ts';
import { ECHOED, introduce, sayMissing, sayRefusal, saySilence } from '../say.ts';
import { button, cite, lookAround, row } from './actions.ts';
import { type Card, head, type Row, remark, say, words } from './card.ts';
import type { Rating } from './press.ts';
import { quoteFitting } from './quote.ts';
import type { Scene } from './scene.ts';
import { showNote } from './show-about.ts';

/** What an answer is shown with. */
export interface Surroundings {
  /** The question, where the platform does not show it. */
  readonly question?: string | undefined;
  /** Whether only the asker sees the answer, and can share it. */
  readonly isPrivate: boolean;
  /** What its "Follow up" goes on with; none where people just write on. */
  readonly conversation?: string | undefined;
  /** Whether it goes with the form that it stands in, so that nobody is asked about it. */
  readonly isPassing?: boolean | undefined;
  /** Whether an answer before it may not have arrived: it says what to do then. */
  readonly asksAgain?: boolean;
}

export function showAnswer(scene: Scene, answer: Answer, around: Surroundings): Card {
  const { words: phrases, rapporteur } = scene;
  const question = [
    ...(around.question ? [head(tidy(around.question, ECHOED))] : []),
    ...('follows' in answer && answer.follows ? [remark(phrases.answer.follows(answer.follows))] : []),
  ];
  const { quotedInEnglish } = phrases.answer;
  const asked = quotedInEnglish ? [...question, remark(quotedInEnglish)] : question;
  const after = around.asksAgain ? [remark(phrases.problems.askAgain)] : [];
  const later = scene.takesFeedback ? [remark(phrases.answer.noted)] : [];
  switch (answer.kind) {
    case 'answer': {
      const missing = sayMissing(phrases, answer);
      const below = [...(missing ? [say(missing)] : []), ...after];
      const above = answer.contradicts ? [...asked, say(phrases.answer.otherwise)] : asked;
      const { blocks, left } = quoteFitting(scene, answer.citations, { above, below, later });
      return answered(scene, answer, around, { tone: 'stated', blocks }, left);
    }
    case 'not-stated': {
      const said = words(
        { as: 'heading', text: saySilence(phrases, answer) },
        ...(answer.nearest.length ? [{ as: 'text', text: phrases.answer.nearest } as const] : []),
      );
      const { blocks, left } = quoteFitting(scene, answer.nearest, {
        above: [...question, said],
        below: after,
        later,
      });
      return answered(scene, answer, around, { tone: 'silent', blocks }, left);
    }
    case 'about':
      return showNote(introduce(phrases, rapporteur), ...after);
    case 'invalid':
      return showNote(sayRefusal(phrases, answer), ...after);
  }
}

type QuotingAnswer = Extract<Answer, { readonly kind: 'answer' | 'not-stated' }>;

/** An answer's card, with what can be done with it. */
function answered(
  scene: Scene,
  answer: QuotingAnswer,
  around: Surroundings,
  card: Pick<Card, 'tone' | 'blocks'>,
  left: readonly Citation[],
): Card {
  return { ...card, rows: actionsOf(scene, answer, around, left), conversation: around.conversation };
}

function actionsOf(
  scene: Scene,
  answer: QuotingAnswer,
  { isPrivate, conversation, isPassing }: Surroundings,
  left: readonly Citation[],
): readonly Row[] {
  const { labels } = scene.words;
  const stated = answer.kind === 'answer';
  const citations = stated ? answer.citations : answer.nearest;
  const canShare = stated && isPrivate && !answer.missing;
  return [
    ...lookAround(scene, citations),
    ...row(
      button(scene, labels.more, { action: 'more', citations: [...left, ...answer.related] }),
      stated ? cite(scene, citations) : [],
      conversation ? button(scene, labels.follow, { action: 'follow' }) : [],
      canShare ? button(scene, scene.medium.shareLabel(scene.words), { action: 'share', citations }) : [],
    ),
    ...(isPassing ? [] : askIfRight(scene, { shown: stated ? 'answer' : 'nothing', citations })),
  ];
}

/** Two buttons, where the admin counts what people say. */
function askIfRight(scene: Scene, shown: Omit<Rating, 'action'>): readonly Row[] {
  if (!scene.takesFeedback) return [];
  const { right, notAsked } = scene.words.labels;
  return row(
    button(scene, right, { action: 'right', ...shown }),
    button(scene, notAsked, { action: 'wrong', ...shown }),
  );
}

/** Passages as such: those of an answer that is shared, or further ones. */
export function showPassages(scene: Scene, citations: readonly Citation[], heading?: string): Card {
  const { blocks, left } = quoteFitting(scene, citations, { above: heading ? [head(heading)] : [] });
  return {
    tone: 'stated',
    blocks,
    rows: [
      ...lookAround(scene, citations),
      ...row(
        button(scene, scene.words.labels.more, { action: 'more', citations: left }),
        cite(scene, citations),
      ),
    ],
  };
}
