import type { Answer, Citation } from '../../core/index.ts';
import { tidy } from '../echo.ts';
import { frameOf } from '../frames/choose-frame.ts';
import { en } from '../frames/en.ts';
import { ECHOED, introduce, sayFollows, sayMissing, saySilence } from '../wording.ts';
import { button, cite, lookAround, row } from './actions.ts';
import { type Card, head, type Row, remark, say, words } from './card.ts';
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
  /** What is said below it in passing. */
  readonly afterthought?: string | undefined;
}

export function showAnswer(medium: Scene, answer: Answer, around: Surroundings): Card {
  const frame = frameOf(answer.language);
  const scene = { ...medium, frame };
  const question = [
    ...(around.question ? [head(tidy(around.question, ECHOED))] : []),
    ...('follows' in answer && answer.follows && frame === en ? [remark(sayFollows(answer.follows))] : []),
  ];
  const asked = frame.quotedInEnglish ? [...question, remark(frame.quotedInEnglish)] : question;
  const after = around.afterthought ? [remark(around.afterthought)] : [];
  switch (answer.kind) {
    case 'answer': {
      const missing = sayMissing(frame, answer);
      const below = [...(missing ? [say(missing)] : []), ...after];
      const above = answer.contradicts ? [...asked, say(frame.otherwise)] : asked;
      const { blocks, left } = quoteFitting(scene, answer.citations, { above, below });
      return answered(scene, answer, around, { tone: 'stated', blocks }, left);
    }
    case 'not-stated': {
      const said = words(
        { as: 'heading', text: saySilence(frame, answer) },
        ...(answer.nearest.length ? [{ as: 'text', text: frame.nearest } as const] : []),
      );
      const { blocks, left } = quoteFitting(scene, answer.nearest, {
        above: [...question, said],
        below: after,
      });
      return answered(scene, answer, around, { tone: 'silent', blocks }, left);
    }
    case 'about':
      return showNote(introduce(scene.rapporteur, frame), ...after);
    case 'invalid':
      return showNote(answer.problem, ...after);
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
  { isPrivate, conversation }: Surroundings,
  left: readonly Citation[],
): readonly Row[] {
  const { labels } = scene.frame ?? en;
  const stated = answer.kind === 'answer';
  const citations = stated ? answer.citations : answer.nearest;
  const canShare = stated && isPrivate && !answer.missing;
  return [
    ...lookAround(scene, citations),
    ...row(
      button(scene, labels.more, { action: 'more', citations: [...left, ...answer.related] }),
      stated ? cite(scene, citations) : [],
      conversation ? button(scene, labels.follow, { action: 'follow' }) : [],
      canShare
        ? button(scene, labels === en.labels ? scene.medium.shareLabel : labels.share, {
            action: 'share',
            citations,
          })
        : [],
    ),
  ];
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
        button(scene, (scene.frame ?? en).labels.more, { action: 'more', citations: left }),
        cite(scene, citations),
      ),
    ],
  };
}
