// How people say whose words follow or stood before.

const REGULAR =
  `add admit announce affirm argue ask assert caution claim comment confirm conclude contend declare describe echo
  emphasize emphasise explain express highlight insist maintain mention observe pledge praise proclaim promise
  quip reaffirm recall recognize recommend reiterate remark repeat reply respond stress suggest tweet underline underscore
  urge vow warn acknowledge demand label dub characterize commit agree hail welcome outline propose list offer boast concede
  announce reveal quote cite refer conclude term want promise accuse thank`.split(/\s+/);
const IRREGULAR =
  `said say says saying told tell tells telling wrote write writes writing written put puts spoke speak speaks
  thought think thinks thinking swore swear swears read reads went goes began begins vowed made make makes gave gives
  according saw see sees set sets states stated stating notes noted noting points pointed posts posted continued opened
  closed began call calls called calling`.split(/\s+/);

const SPEECH = new Set([...IRREGULAR, ...REGULAR.flatMap(inflect)]);

function inflect(verb: string): string[] {
  const stem = verb.replace(/e$/, '').replace(/([^aeiou])y$/, '$1i');
  return [
    verb,
    `${verb}s`,
    `${stem}ed`,
    `${stem}es`,
    `${stem}ing`,
    `${verb}ed`,
    `${verb.replace(/e$/, '')}ing`,
  ];
}

export function isSpeech(word: string): boolean {
  return SPEECH.has(word);
}

export const PRONOUNS = new Set(['he', 'she', 'they', 'it']);

/** Capitalised words that begin a sentence, and name nobody. */
const NOBODY = new Set(
  `the a an this that these those he she they it we i you who which what when where while as and but or so yet if then there here
  in on at by for from with to of his her their its our my your after before during later earlier today yesterday
  tomorrow meanwhile however also both one another other others some many most all no not according text quote quotation source
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
  december hi hello hey dear thanks please check draft page para paragraph section line note re fw fwd subject feb jan mar apr jun jul
  aug sep sept oct nov dec joint statement coalition officials analysts experts critics reporters
  sent received forwarded copied pasted get
  headline caption lede title slide option example answer question version item part original breaking update ps tip cf see box
  pullquote pull kicker tweet post fact source check verdict attached figure table panel card ad copy first second third`.split(
    /\s+/,
  ),
);

export function namesNobody(word: string): boolean {
  return NOBODY.has(word.toLowerCase());
}
