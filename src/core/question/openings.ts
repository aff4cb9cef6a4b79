import { oneOf, splitList } from './one-of.ts';

const FILLERS = splitList('and but so or also then ok okay now well just please pls hey hi hello yo');

const QUESTION_WORDS = splitList('who whom whose what whats which when where why how hows');

const VERBS = splitList(`
  is are was were do does did has have had can could will would shall should may might must
  isnt arent doesnt dont didnt wont`);

const PREPOSITIONS_FIRST = [
  ...['under what', 'under which', 'in what', 'in which', 'by whom', 'by what', 'with whom', 'for what'],
  ...['for whom', 'for which', 'to what', 'to whom', 'to which', 'on what', 'on which', 'at what'],
  ...['at which', 'from where'],
];

const REQUESTS = splitList(
  'tell list explain describe summari[sz]e define name compare give gimme show quote cite find',
);

const ASKS = new RegExp(
  `^${oneOf(...FILLERS.map((word) => `${word} `))}*${oneOf(...QUESTION_WORDS, ...VERBS, ...PREPOSITIONS_FIRST, ...REQUESTS)}\\b`,
  'i',
);

/** Whether a sentence begins as questions do; apostrophes are left out. */
export function beginsAsking(sentence: string): boolean {
  return ASKS.test(sentence.replace(/['’]/g, ''));
}

/** What a person says before asking, and is no question about anything. */
const PREAMBLES = [
  // "Can anyone please help ..."
  `${oneOf(...splitList('can could may might'))} ${oneOf(...splitList('i we you someone anyone somebody'))}${oneOf(
    ` ${oneOf(...splitList('please kindly maybe possibly'))}`,
  )}?${oneOf(` ${oneOf(...splitList('ask help bother check look assist jump'))}\\b`)}`,
  // "Is anybody here ...", but not "is this ISIS ..."
  `${oneOf('is', 'are')} ${oneOf(...splitList('this anyone anybody someone you'), 'it ok', 'it okay', 'it alright')}\\b(?!.*\\b${oneOf(...splitList('isis daesh coalition syria iraq'))}\\b)`,
  `how are ${oneOf(...splitList('you things we'))}`,
  `how${oneOf('s', ' is')} ${oneOf('it going', 'everyone', 'everybody', 'your', 'things')}`,
  `what${oneOf('s', "'s", '’s', ' is')} up\\b`,
  `do you have a ${oneOf(...splitList('sec second minute moment'))}`,
  'would you mind\\?',
  'hope ',
];
const PREAMBLE = new RegExp(`^${oneOf(...PREAMBLES)}`, 'i');

/** Whether a sentence only leads up to a question: "Can anyone help me?" */
export function isPreamble(sentence: string): boolean {
  return PREAMBLE.test(sentence);
}
