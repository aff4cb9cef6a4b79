import type { Frame } from './frame.ts';

export const tr: Frame = {
  tag: 'tr',
  direction: 'ltr',
  sayMissing: (missing) => `Bildiri ${missing} söylemiyor.`,
  silent: 'Bildiri bunu söylemiyor.',
  unsure: 'Bunu kesin olarak yanıtlayan bir cümle bulamadım.',
  sayInaudible: (missing) =>
    `Yanıtın olması gereken yerde kayıtta “(inaudible)”, yani “duyulmuyor” yazıyor${missing ? `: ${missing} söylemiyor` : ''}.`,
  otherwise: 'Bildiri bunun aksini söylüyor:',
  nearest: 'En yakın bölümler; bunu yanıtlamıyorlar:',
  related: 'Bu konuda başka bölümler:',
  quotedInEnglish: 'Bildirinin kendi sözleriyle, İngilizce:',
  introduce: (title, example) =>
    `“${title}” adlı bildiri hakkındaki soruları bildirinin kendi sözleriyle (İngilizce), her alıntının yerini ve sahibini vererek yanıtlarım; söylemediği bir şey varsa onu da söylerim. Dil modeli çalışmaz.${example ? ` Örneğin şunu sorun: ${example}` : ''}`,
  labels: {
    before: 'Öncesi',
    paragraph: 'Paragrafın tamamı',
    after: 'Sonrası',
    more: 'Başka bölümler',
    cite: 'Kaynak göster',
    follow: 'Devamını sor',
    share: 'Paylaş',
    openQuotation: 'Bir alıntıyı bağlamında oku',
  },
};
