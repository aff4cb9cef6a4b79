import type { Frame } from './frame.ts';

export const de: Frame = {
  tag: 'de',
  direction: 'ltr',
  sayMissing: (missing) => `Die Erklärung sagt nicht, ${missing}.`,
  silent: 'Dazu sagt die Erklärung nichts.',
  unsure: 'Ich habe keinen Satz gefunden, der das sicher beantwortet.',
  sayInaudible: (missing) =>
    `Wo die Antwort stünde, hat die Mitschrift „(inaudible)“, also unverständlich${missing ? `: Sie sagt nicht, ${missing}` : ''}.`,
  otherwise: 'Die Erklärung sagt es anders:',
  nearest: 'Am nächsten kommen diese Stellen, die das aber nicht beantworten:',
  related: 'Weitere Stellen dazu:',
  quotedInEnglish: 'Im Wortlaut der Erklärung, auf Englisch:',
  introduce: (title, example) =>
    `Ich beantworte Fragen zur Erklärung „${title}“ in ihrem eigenen Wortlaut (auf Englisch), mit Fundstelle und Sprecher zu jedem Zitat; wo sie nichts sagt, sage ich das. Kein Sprachmodell läuft.${example ? ` Fragen Sie zum Beispiel: ${example}` : ''}`,
  labels: {
    before: 'Davor',
    paragraph: 'Ganzer Absatz',
    after: 'Danach',
    more: 'Weitere Stellen',
    cite: 'Zitieren',
    follow: 'Weiterfragen',
    share: 'Teilen',
    openQuotation: 'Ein Zitat im Zusammenhang lesen',
  },
};
