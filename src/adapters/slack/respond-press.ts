import { type Press, readPress } from '../press.ts';
import { OUTDATED, RELATED, UNKNOWN_BUTTON } from '../wording.ts';
import type { Message } from './blocks.ts';
import { renderPassages } from './render.ts';
import { renderFound, renderOutline, renderReader } from './render-reading.ts';
import { renderNote, renderReferences } from './render-tools.ts';
import { renderAskView, renderHome, renderModal } from './render-views.ts';
import { beside, type Context, type Reply } from './reply.ts';

/** A button that was pressed, or what was chosen from a menu. */
export interface Pressed {
  /** Its state. */
  readonly value: string;
  /** The block that it stands in: of an answer's "Follow up", the conversation. */
  readonly blockId: string;
  readonly triggerId: string;
}

/** Where a button stands; pages of a message are turned in place where they are one person's. */
export type Surface = 'own message' | 'message of all' | 'modal' | 'home';

export function respondToPress(context: Context, pressed: Pressed, surface: Surface): Reply {
  const { rapporteur } = context;
  const press = readPress(rapporteur.statement, pressed.value);
  switch (press.action) {
    case 'share':
      return { kind: 'to all', message: renderPassages(rapporteur, press.citations) };
    case 'follow':
      return { kind: 'modal', view: renderAskView(conversationOf(pressed, surface)) };
    case 'outline':
      if (surface === 'home') return { kind: 'home', view: turnHome(context, press) };
      return turn(surface, renderPage(context, press));
    case 'read':
    case 'find':
      return turn(surface, renderPage(context, press));
    case 'open':
      return show(surface, renderReader(rapporteur, press.at));
    case 'more':
      return show(surface, renderPassages(rapporteur, press.citations, RELATED));
    case 'cite':
      return show(surface, ...renderReferences(rapporteur, press.citations));
    case 'outdated':
      return show(surface, renderNote(OUTDATED));
    case 'unknown':
      return show(surface, renderNote(UNKNOWN_BUTTON));
  }
}

/** A private answer's block is named after its conversation; elsewhere a new one begins. */
function conversationOf(
  { blockId, triggerId }: Pressed,
  surface: Surface,
): Parameters<typeof renderAskView>[0] {
  return { conversation: surface === 'own message' ? blockId : `view:${triggerId}`, turn: triggerId };
}

type Page = Extract<Press, { readonly action: 'read' | 'find' | 'outline' }>;

function renderPage({ rapporteur }: Context, press: Page): Message {
  switch (press.action) {
    case 'read':
      return renderReader(rapporteur, press.at);
    case 'find':
      return renderFound(rapporteur, press.words, rapporteur.find(press.words), press.page);
    case 'outline':
      return renderOutline(rapporteur, press.part, press.page);
  }
}

function turnHome(context: Context, press: Page): ReturnType<typeof renderHome> {
  return renderHome(context.rapporteur, context.logsUnanswered, renderPage(context, press));
}

/** Something else than what is there, which stays: an answer must not be lost to what is read around it. */
function show(surface: Surface, ...messages: readonly Message[]): Reply {
  return surface === 'modal' || surface === 'home'
    ? { kind: 'modal', view: renderModal(...messages) }
    : beside(...messages);
}

/** The next page of what is there. Whoever reads on in a message that all see gets a copy. */
function turn(surface: Surface, page: Message): Reply {
  if (surface === 'modal') return { kind: 'turn', view: renderModal(page) };
  return surface === 'own message' ? { kind: 'in place', message: page } : show(surface, page);
}
