import type { Draft } from './draft.ts';

export const tr: Draft = {
  languageName: 'Türkçe',
  answer: {
    doesNotSay: (missing) => `Bildiri ${missing} söylemiyor.`,
    doesNotSayInEnglish: (missing) => `Bildiri bu konuda bir şey söylemiyor: “${missing}”.`,
    doesNotSayIt: 'Bildiri bunu söylemiyor.',
    nothingFound: 'Bunu kesin olarak yanıtlayan bir cümle bulamadım.',
    inaudible: 'Yanıtın olması gereken yerde kayıtta “(inaudible)”, yani “duyulmuyor” yazıyor.',
    inaudibleAndDoesNotSay: (missing) =>
      `Yanıtın olması gereken yerde kayıtta “(inaudible)”, yani “duyulmuyor” yazıyor: ${missing} söylemiyor.`,
    inaudibleAndDoesNotSayInEnglish: (missing) =>
      `Yanıtın olması gereken yerde kayıtta “(inaudible)”, yani “duyulmuyor” yazıyor. Bildiri bu konuda bir şey söylemiyor: “${missing}”.`,
    otherwise: 'Bildiri bunun aksini söylüyor:',
    nearest: 'En yakın bölümler; bunu yanıtlamıyorlar:',
    related: 'Bu konuda başka bölümler:',
    quotedInEnglish: 'Bildirinin kendi sözleriyle, İngilizce:',
  },
  labels: {
    before: 'Öncesi',
    paragraph: 'Paragrafın tamamı',
    after: 'Sonrası',
    more: 'Başka bölümler',
    cite: 'Kaynak göster',
    follow: 'Devamını sor',
    openQuotation: 'Bir alıntıyı bağlamında oku',
  },
  about: {
    introduction: (title) =>
      `“${title}” adlı bildiri hakkındaki soruları bildirinin kendi sözleriyle (İngilizce), her alıntının yerini ve sahibini vererek yanıtlarım; söylemediği bir şey varsa onu da söylerim. Dil modeli çalışmaz.`,
    forExample: (question) => `Örneğin şunu sorun: ${question}`,
  },
  discord: { share: 'Paylaş' },
  slack: { share: 'Paylaş' },
};
