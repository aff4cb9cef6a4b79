import type { VocabularyFile } from '../learning/schema.ts';
import { type Sentence, type Statement, sentencesAt, textOf } from '../statement/statement.ts';
import { foldText } from '../words/terms.ts';

/** Whose words a question asks for: which sentences may answer it. Undefined: anyone's. */
export type Restriction = ReadonlySet<number> | undefined;

export interface VoicesAsked {
  readonly restriction: Restriction;
  /** The sentences of each voice that is asked for. */
  readonly sides: readonly ReadonlySet<number>[];
}

type Voice = VocabularyFile['voices'][number];

const NEGATED =
  /(?:not|except|excluding|without|besides|other than|apart from|rather than|instead of|aside from)(?: for| by| from| in| what| that of| the| secretary| rex| mr)* $/;
const SPEECH =
  'say|says|said|saying|state|states|stated|tell|tells|told|claim|claims|claimed|announce|announces|announced|call|calls|called|describe|describes|described|mention|mentions|mentioned|warn|warns|warned|think|thinks|thought|believe|believes|promise|promises|promised|want|wants|wanted|ask|asks|asked|urge|urges|urged|admit|admits|admitted|declare|declares|declared|argue|argues|argued|suggest|suggests|suggested|list|lists|listed|report|reports|reported|explain|explains|explained|express|expresses|expressed|use|uses|used|see|sees|post|posts|posted|tweet|tweets|tweeted|write|writes|wrote|acknowledge|acknowledges|stress|stresses|emphasize|praise|praised|thank|thanked|accuse|accused|put|puts|give|gives|gave|cite|cites|cited|quote|quotes|quoted|pledge|pledged|speak|speaks|spoke|talk|talks|talked|cover|covers|covered|contain|contains|offer|offers';
const BEFORE =
  /(?:(?:in|from|by|to|per|within|throughout|under) (?:the |his |its |their |this |that |both |opening |own )*|(?:do|does|did) (?:the |secretary |mr |rex |both )*|whether (?:the )*|what (?:the )*)$/;
const AFTER = new RegExp(
  `^(?: \\w+){0,2}? (?:${SPEECH})\\b|^ (?:own )?(?:words|view|views|opinion|speech|take|side|version|text|statement)\\b`,
);

/** Reads from a question whose words it wants ("what did Tillerson say", "in the Guiding Principles", "not Tillerson"). */
export function restrictVoices(
  statement: Statement,
  voices: readonly Voice[],
  question: string,
): VoicesAsked {
  const text = ` ${foldText(question)} `;
  const uses = voices
    .map((voice) => ({ voice, use: findUse(voice, text) }))
    .filter(({ use }) => use !== 'none');
  // Who is asked to speak is asked for; anyone else named is what they speak about.
  const spoken = uses.some(({ voice, use }) => use === 'speaking' && !voice.onlyBeside);
  const asked = uses.filter(
    ({ voice, use }) =>
      (use === 'speaking' || (use === 'named' && !spoken)) && (!voice.onlyBeside || uses.length > 1),
  );
  const own = ({ places }: Voice): Sentence[] => places.flatMap((place) => sentencesAt(statement, place));
  const unwanted = indexesOf(uses.filter(({ use }) => use === 'negated').flatMap(({ voice }) => own(voice)));
  const sides = asked.map(({ voice, use }) =>
    // Named without a verb of speech, one may be asked about: what the editor and the titles say counts too.
    indexesOf([...own(voice), ...(use === 'named' ? sentencesNaming(statement, voice, voice.aboutIn) : [])]),
  );
  if (sides.length === 0 && unwanted.size === 0) return { restriction: undefined, sides };
  const all = sides.length
    ? sides.flatMap((side) => [...side])
    : statement.sentences.map(({ index }) => index);
  const kept = new Set(all.filter((index) => !unwanted.has(index)));
  return { restriction: kept.size ? kept : undefined, sides };
}

const namesByVoice = new WeakMap<Voice, readonly string[]>();

/** The names as a question's words are folded. */
function foldNames(voice: Voice): readonly string[] {
  const names = namesByVoice.get(voice) ?? voice.names.map(foldText);
  namesByVoice.set(voice, names);
  return names;
}

function findUse(voice: Voice, text: string): 'none' | 'negated' | 'named' | 'speaking' {
  let found: 'none' | 'negated' | 'named' | 'speaking' = 'none';
  for (const name of foldNames(voice)) {
    const at = text.indexOf(` ${name} `);
    if (at < 0) continue;
    const before = text.slice(1, at + 1);
    const after = text.slice(at + name.length + 1).trimEnd();
    if (NEGATED.test(before)) found = 'negated';
    else if (BEFORE.test(before) || AFTER.test(after)) return 'speaking';
    else if (voice.person && found === 'none') found = 'named';
  }
  return found;
}

function sentencesNaming(statement: Statement, voice: Voice, places: readonly string[]): Sentence[] {
  return places
    .flatMap((place) => sentencesAt(statement, place))
    .filter((sentence) => {
      const text = textOf(statement, sentence).toLowerCase();
      return voice.names.some((name) => text.includes(name));
    });
}

function indexesOf(sentences: readonly Sentence[]): Set<number> {
  return new Set(sentences.map(({ index }) => index));
}
