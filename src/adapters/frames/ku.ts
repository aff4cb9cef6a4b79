import type { Frame } from './frame.ts';

export const ku: Frame = {
  tag: 'ku',
  direction: 'ltr',
  sayMissing: (missing) => `Daxuyanî nabêje ${missing}.`,
  silent: 'Daxuyanî vê yekê nabêje.',
  unsure: 'Min hevokek nedît ku bi teqezî bersiva vê bide.',
  sayInaudible: (missing) =>
    `Li cihê bersivê di qeydê de “(inaudible)”, ango “nayê bihîstin”, heye${missing ? `: nabêje ${missing}` : ''}.`,
  otherwise: 'Daxuyanî tiştekî din dibêje:',
  nearest: 'Beşên herî nêzîk, lê bersiva vê nadin:',
  related: 'Beşên din li ser vê:',
  quotedInEnglish: 'Bi gotinên daxuyaniyê bi xwe, bi îngilîzî:',
  introduce: (title, example) =>
    `Ez bersiva pirsên li ser daxuyaniya “${title}” bi gotinên wê (bi îngilîzî) didim, bi cih û axaftvanê her jêgirtinê; tiştê ku ew nabêje, ez jî dibêjim ku nabêje. Tu modela zimanî nayê bikaranîn.${example ? ` Mînak, bipirse: ${example}` : ''}`,
  labels: {
    before: 'Berî vê',
    paragraph: 'Hemû paragraf',
    after: 'Piştî vê',
    more: 'Beşên din',
    cite: 'Çavkanî',
    follow: 'Pirsa din',
    share: 'Parve bike',
    openQuotation: 'Jêgirtinekê di çarçoveya wê de bixwîne',
  },
};
