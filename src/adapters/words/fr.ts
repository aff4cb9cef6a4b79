import type { Draft } from './draft.ts';

export const fr: Draft = {
  languageName: 'Français',
  answer: {
    doesNotSay: (missing) => `La déclaration ne dit pas ${missing}.`,
    doesNotSayInEnglish: (missing) => `La déclaration ne dit rien à ce sujet : « ${missing} ».`,
    doesNotSayIt: 'La déclaration ne le dit pas.',
    nothingFound: 'Je n’ai trouvé aucune phrase qui y réponde à coup sûr.',
    inaudible: 'Là où serait la réponse, la transcription porte « (inaudible) ».',
    inaudibleAndDoesNotSay: (missing) =>
      `Là où serait la réponse, la transcription porte « (inaudible) » : elle ne dit pas ${missing}.`,
    inaudibleAndDoesNotSayInEnglish: (missing) =>
      `Là où serait la réponse, la transcription porte « (inaudible) ». La déclaration ne dit rien à ce sujet : « ${missing} ».`,
    otherwise: 'La déclaration dit autre chose :',
    nearest: 'Les passages les plus proches, qui n’y répondent pas :',
    related: 'D’autres passages à ce sujet :',
    quotedInEnglish: 'Dans les termes de la déclaration, en anglais :',
  },
  labels: {
    before: 'Avant',
    paragraph: 'Paragraphe entier',
    after: 'Après',
    more: 'Autres passages',
    cite: 'Citer',
    follow: 'Autre question',
    openQuotation: 'Lire une citation dans son contexte',
  },
  about: {
    introduction: (title) =>
      `Je réponds aux questions sur la déclaration « ${title} » dans ses propres termes (en anglais), avec l’endroit et l’auteur de chaque citation ; ce qu’elle ne dit pas, je le dis aussi. Aucun modèle de langage n’est utilisé.`,
    forExample: (question) => `Demandez par exemple : ${question}`,
  },
  discord: { share: 'Partager' },
  slack: { share: 'Partager' },
};
