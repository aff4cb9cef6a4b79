import type { Draft } from './draft.ts';

export const ku: Draft = {
  languageName: 'Kurmancî',
  answer: {
    doesNotSay: (missing) => `Daxuyanî nabêje ${missing}.`,
    doesNotSayInEnglish: (missing) => `Daxuyanî li ser vê tiştekî nabêje: “${missing}”.`,
    doesNotSayIt: 'Daxuyanî vê yekê nabêje.',
    nothingFound: 'Min hevokek nedît ku bi teqezî bersiva vê bide.',
    inaudible: 'Li cihê bersivê di qeydê de “(inaudible)”, ango “nayê bihîstin”, heye.',
    inaudibleAndDoesNotSay: (missing) =>
      `Li cihê bersivê di qeydê de “(inaudible)”, ango “nayê bihîstin”, heye: nabêje ${missing}.`,
    inaudibleAndDoesNotSayInEnglish: (missing) =>
      `Li cihê bersivê di qeydê de “(inaudible)”, ango “nayê bihîstin”, heye. Daxuyanî li ser vê tiştekî nabêje: “${missing}”.`,
    otherwise: 'Daxuyanî tiştekî din dibêje:',
    nearest: 'Beşên herî nêzîk, lê bersiva vê nadin:',
    related: 'Beşên din li ser vê:',
    quotedInEnglish: 'Bi gotinên daxuyaniyê bi xwe, bi îngilîzî:',
  },
  labels: {
    before: 'Berî vê',
    paragraph: 'Hemû paragraf',
    after: 'Piştî vê',
    more: 'Beşên din',
    cite: 'Çavkanî',
    follow: 'Pirsa din',
    openQuotation: 'Jêgirtinekê di çarçoveya wê de bixwîne',
  },
  about: {
    introduction: (title) =>
      `Ez bersiva pirsên li ser daxuyaniya “${title}” bi gotinên wê (bi îngilîzî) didim, bi cih û axaftvanê her jêgirtinê; tiştê ku ew nabêje, ez jî dibêjim ku nabêje. Tu modela zimanî nayê bikaranîn.`,
    forExample: (question) => `Mînak, bipirse: ${question}`,
  },
  discord: { share: 'Parve bike' },
  slack: { share: 'Parve bike' },
};
