import type { Draft } from './draft.ts';

export const de: Draft = {
  languageName: 'Deutsch',
  answer: {
    doesNotSay: (missing) => `Die Erklärung sagt nicht, ${missing}.`,
    doesNotSayInEnglish: (missing) => `Dazu sagt die Erklärung nichts: „${missing}“.`,
    doesNotSayIt: 'Dazu sagt die Erklärung nichts.',
    nothingFound: 'Ich habe keinen Satz gefunden, der das sicher beantwortet.',
    inaudible: 'Wo die Antwort stünde, hat die Mitschrift „(inaudible)“, also unverständlich.',
    inaudibleAndDoesNotSay: (missing) =>
      `Wo die Antwort stünde, hat die Mitschrift „(inaudible)“, also unverständlich: Sie sagt nicht, ${missing}.`,
    inaudibleAndDoesNotSayInEnglish: (missing) =>
      `Wo die Antwort stünde, hat die Mitschrift „(inaudible)“, also unverständlich. Dazu sagt die Erklärung nichts: „${missing}“.`,
    otherwise: 'Die Erklärung sagt es anders:',
    nearest: 'Am nächsten kommen diese Stellen, die das aber nicht beantworten:',
    related: 'Weitere Stellen dazu:',
    quotedInEnglish: 'Im Wortlaut der Erklärung, auf Englisch:',
  },
  labels: {
    before: 'Davor',
    paragraph: 'Ganzer Absatz',
    after: 'Danach',
    more: 'Weitere Stellen',
    cite: 'Zitieren',
    follow: 'Weiterfragen',
    openQuotation: 'Ein Zitat im Zusammenhang lesen',
  },
  about: {
    introduction: (title) =>
      `Ich beantworte Fragen zur Erklärung „${title}“ in ihrem eigenen Wortlaut (auf Englisch), mit Fundstelle und Sprecher zu jedem Zitat; wo sie nichts sagt, sage ich das. Kein Sprachmodell läuft.`,
    forExample: (question) => `Fragen Sie zum Beispiel: ${question}`,
  },
  discord: { share: 'Teilen' },
  slack: { share: 'Teilen' },
};
