import type { Press, Unread } from './press.ts';
import { type Reply, tellAsker, turnTo } from './reply.ts';
import type { Scene } from './scene.ts';
import { showNote, showReferences } from './show-about.ts';
import { showPassages } from './show-answer.ts';
import { showOutline } from './show-outline.ts';
import { showFound, showReader } from './show-reading.ts';

/** What a button, or what was chosen from a menu, leads to. */
export function answerPress(scene: Scene, press: Press | Unread): Reply {
  const { rapporteur } = scene;
  const { answer, problems } = scene.words;
  switch (press.action) {
    case 'open':
      return tellAsker(showReader(scene, press.at));
    case 'read':
      return turnTo(showReader(scene, press.at));
    case 'find':
      return turnTo(showFound(scene, press.words, rapporteur.find(press.words), press.page));
    case 'outline':
      return turnTo(showOutline(scene, press.part, press.page));
    case 'more':
      return tellAsker(showPassages(scene, press.citations, answer.related));
    case 'cite': {
      const [first = showNote(problems.unknownButton), ...more] = showReferences(scene, press.citations);
      return tellAsker(first, ...more);
    }
    case 'share':
      return { show: 'to all', cards: [showPassages(scene, press.citations)] };
    case 'follow':
      return { show: 'question form', words: scene.words };
    case 'right':
    case 'wrong':
      // Where the admin has stopped counting, nobody is told otherwise.
      return scene.takesFeedback
        ? { show: 'thanks', words: scene.words }
        : tellAsker(showNote(problems.unknownButton));
    case 'outdated':
      return tellAsker(showNote(problems.outdatedButton));
    case 'unknown':
      return tellAsker(showNote(problems.unknownButton));
  }
}
