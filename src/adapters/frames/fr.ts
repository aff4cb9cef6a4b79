import type { Frame } from './frame.ts';

export const fr: Frame = {
  tag: 'fr',
  direction: 'ltr',
  sayMissing: (missing) => `La déclaration ne dit pas ${missing}.`,
  silent: 'La déclaration ne le dit pas.',
  unsure: 'Je n’ai trouvé aucune phrase qui y réponde à coup sûr.',
  sayInaudible: (missing) =>
    `Là où serait la réponse, la transcription porte « (inaudible) »${missing ? ` : elle ne dit pas ${missing}` : ''}.`,
  otherwise: 'La déclaration dit autre chose :',
  nearest: 'Les passages les plus proches, qui n’y répondent pas :',
  related: 'D’autres passages à ce sujet :',
  quotedInEnglish: 'Dans les termes de la déclaration, en anglais :',
  introduce: (title, example) =>
    `Je réponds aux questions sur la déclaration « ${title} » dans ses propres termes (en anglais), avec l’endroit et l’auteur de chaque citation ; ce qu’elle ne dit pas, je le dis aussi. Aucun modèle de langage n’est utilisé.${example ? ` Demandez par exemple : ${example}` : ''}`,
  labels: {
    before: 'Avant',
    paragraph: 'Paragraphe entier',
    after: 'Après',
    more: 'Autres passages',
    cite: 'Citer',
    follow: 'Autre question',
    share: 'Partager',
    openQuotation: 'Lire une citation dans son contexte',
  },
};
