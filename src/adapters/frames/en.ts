import type { Frame } from './frame.ts';

export const en: Frame = {
  tag: 'en',
  direction: 'ltr',
  sayMissing: (missing) => `The statement does not say ${missing}.`,
  silent: 'The statement does not say.',
  unsure: 'I found no sentence that surely answers this.',
  sayInaudible: (missing) =>
    `The record has “(inaudible)” where the answer would stand${missing ? `: it does not say ${missing}` : ''}.`,
  otherwise: 'The statement says otherwise:',
  nearest: 'Nearest passages, which do not answer this:',
  related: 'Further passages on this:',
  quotedInEnglish: '',
  introduce: (title, example) =>
    `I answer questions about “${title}” in its own words, with the place and the speaker of every quotation; where it does not say, I say so. No language model runs.${example ? ` Ask, for example: ${example}` : ''}`,
  labels: {
    before: 'Before',
    paragraph: 'Whole paragraph',
    after: 'After',
    more: 'More passages',
    cite: 'Cite',
    follow: 'Follow up',
    share: 'Share',
    openQuotation: 'Read a quotation in its context',
  },
};
