// What the page says, beside what every adapter says.

/** Above all else, for whoever comes for the first time. */
export const PROMISE =
  'Ask this statement. Every answer is a quotation, with who says it and where; what it does not say, you are told.';

/** What the page's scripts say: the page carries them, so that scripts hold no words. `{…}` is filled in. */
export const SCRIPT_PHRASES = {
  waiting: 'Looking through the statement …',
  again: 'Try again',
  offline: 'No answer came: the server can’t be reached. What you typed is still here.',
  broken: 'No answer came: something went wrong. What you typed is still here.',
  copied: 'Copied',
  press: 'Selected: press Ctrl+C',
  byHand: 'Copy it from the address bar',
  saved: 'Saved',
  nowhere: 'There is no place “{place}” in the statement.',
  marked: '{label}. Choose another sentence near it for a range.',
  cleared: 'No place is marked',
  selected: 'Words are selected: {label}. Actions follow the statement.',
  about: 'The next question is about {label}.',
  back: 'Back',
  close: 'Close',
  paragraph: ', paragraph {number}',
  sentence: ', sentence {number}',
  sentences: ', sentences {first}–{last}',
  unreachable: 'The server can’t be reached. Try again.',
  of: '{number} of {found}',
  version: 'Version {version}',
} as const;

export type ScriptPhrase = keyof typeof SCRIPT_PHRASES;

/** What can be done with a place, or with words that are selected. */
export const PLACE_ACTIONS = {
  cite: 'Cite',
  copy: 'Copy with source',
  link: 'Link',
  ask: 'Ask about this',
} as const;

/** What can be done with a turn. */
export const SHARING = {
  title: 'Share this answer',
  link: 'Copy link',
  text: 'Copy as text',
  image: 'Save as image',
} as const;

export const REFERENCE = { style: 'Style', show: 'Show', copy: 'Copy', copyWhat: ' the reference' } as const;

/** What a question was understood after: before the places. */
export const FOLLOWED = 'Understood after';

/** What was looked through for what cannot be answered; words as they were asked. */
export function saySearched(sentences: number, absent: readonly string[]): string {
  const searched = `Searched ${sentences.toLocaleString('en')} sentences`;
  if (absent.length === 0) return `${searched}.`;
  const words = absent.map((word) => `“${word}”`);
  const list = words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : words[0];
  return `${searched}; ${list} ${words.length > 1 ? 'stand' : 'stands'} in none.`;
}

export function offerToFind(words: string): string {
  return `Find “${words}”`;
}

export const EMBED = {
  open: 'Open the statement',
  closed: 'No other site may show the ask box. Whoever runs this names those that may in EMBED_ORIGINS.',
} as const;
