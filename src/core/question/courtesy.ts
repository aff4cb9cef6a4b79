import { foldWords } from '../words/terms.ts';

const GREETINGS = new Set(
  'hi hello hey heya hiya yo sup greetings howdy salaam salam hola bonjour hallo thanks thank thankyou thx ty cheers bye goodbye farewell morning evening afternoon night cool perfect awesome lovely brilliant nice great lol haha welcome appreciated ok okay k'.split(
    ' ',
  ),
);
const AROUND_GREETINGS = new Set(
  'good day everyone everybody all folks guys team there bot sir madam mate partner friend buddy pal dear you u so very much many lot a lots million bunch ton for your the this that it was is really super useful helpful kind help again and to see later ya now please pls have well work job stuff'.split(
    ' ',
  ),
);
/** Words. */
const LONGEST_COURTESY = 9;

/** "hi", "thanks a lot!", "good night all": nothing is asked. */
export function isCourtesy(text: string): boolean {
  const words = foldWords(text);
  return (
    words.length <= LONGEST_COURTESY &&
    words.some((word) => GREETINGS.has(word)) &&
    words.every((word) => GREETINGS.has(word) || AROUND_GREETINGS.has(word))
  );
}
