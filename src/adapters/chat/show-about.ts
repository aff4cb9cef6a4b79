import { CITATION_STYLES, type Citation, type Definition } from '../../core/index.ts';
import { describePrivacy, describeSource, introduce, sayDefined } from '../say.ts';
import { button, lookAround, row } from './actions.ts';
import { type Block, type Card, head, type Line, type Reference, remark, say, words } from './card.ts';
import { linkTo, nameQuote, quoteFitting } from './quote.ts';
import { packPages } from './reading.ts';
import type { Scene } from './scene.ts';

/** A note in the bot's own voice. */
export function showNote(note: string, ...after: readonly Block[]): Card {
  return plainly([say(note), ...after]);
}

function plainly(blocks: readonly Block[]): Card {
  return { tone: 'plain', blocks, rows: [] };
}

/** How to ask, and what else there is. */
export function showHelp(how: string, commands: readonly string[]): Card {
  return plainly([words({ as: 'text', text: how }, ...commands.map((text): Line => ({ as: 'item', text })))]);
}

export function showDefinition(scene: Scene, definition: Definition): Card {
  const said = sayDefined(scene.words, definition);
  if (definition.kind === 'unknown') return showNote(said);
  const { blocks } = quoteFitting(scene, [definition.citation], { above: [head(said)] });
  return { tone: 'stated', blocks, rows: lookAround(scene, [definition.citation]) };
}

/** What this is, where its source is, and what is kept of whoever asks. */
export function showAbout(
  { rapporteur, words: phrases, takesFeedback }: Scene,
  logsUnanswered: boolean,
): Card {
  const source = describeSource(phrases, rapporteur).map(
    ([name, text]): Line => ({ as: 'value', name, text, link: URL.canParse(text) ? text : undefined }),
  );
  return {
    tone: 'stated',
    blocks: [
      say(introduce(phrases, rapporteur)),
      words(...source),
      say(describePrivacy(phrases, phrases.about.kept, { logsUnanswered, takesFeedback })),
    ],
    rows: [],
  };
}

/** What an app's own page says. */
export interface Home {
  /** Where and how one asks. */
  readonly ways: readonly { readonly name: string; readonly text: string }[];
  /** What the button says that asks. */
  readonly ask: string;
}

/** What people see when they open the app, above and below the outline: what it is and how to ask; where its source is and what is kept. */
export function showHome(
  scene: Scene,
  home: Home,
  logsUnanswered: boolean,
): { readonly above: Card; readonly below: Card } {
  const { tone, blocks } = showAbout(scene, logsUnanswered);
  const ways = words(...home.ways.map(({ name, text }): Line => ({ as: 'value', name, text })));
  const ask = row(button(scene, home.ask, { action: 'follow' }));
  return {
    above: { tone, blocks: [...blocks.slice(0, 1), ways], rows: ask },
    below: { tone, blocks: blocks.slice(1), rows: [] },
  };
}

/** References to copy, in every style; as many messages as they take. What no press may be answered with is said to be left out. */
export function showReferences(scene: Scene, citations: readonly Citation[]): readonly Card[] {
  const {
    medium,
    words: { cite },
  } = scene;
  const tooMany = remark(cite.tooMany);
  const room = 1 - medium.measure(tooMany);
  const references = CITATION_STYLES.flatMap((style) =>
    citations.map((citation): Reference => {
      const { label } = nameQuote(scene, citation);
      const link = linkTo(scene.rapporteur, citation, medium.link);
      const text = scene.rapporteur.cite(citation, style);
      const whole: Reference = {
        kind: 'reference',
        style: cite[style],
        text,
        note: cite.tooLong,
        label,
        link,
      };
      return medium.measure(whole) <= room ? whole : { ...whole, text: undefined };
    }),
  );
  const pages = packPages(references, medium.measure, room);
  const isCut = pages.length > medium.mostMessages;
  return pages.slice(0, medium.mostMessages).map((page, i) =>
    // On the last that is sent.
    plainly(isCut && i === medium.mostMessages - 1 ? [...page, tooMany] : page),
  );
}
