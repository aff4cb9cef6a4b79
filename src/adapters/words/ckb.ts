import type { Draft } from './draft.ts';

export const ckb: Draft = {
  languageName: 'کوردیی سۆرانی',
  answer: {
    doesNotSay: (missing) => `بەیاننامەکە ناڵێت ${missing}.`,
    doesNotSayInEnglish: (missing) => `بەیاننامەکە لەسەر ئەمە هیچ ناڵێت: «${missing}».`,
    doesNotSayIt: 'بەیاننامەکە ئەمە ناڵێت.',
    nothingFound: 'ڕستەیەکم نەدۆزییەوە کە بە دڵنیایی وەڵامی ئەمە بداتەوە.',
    inaudible: 'لە شوێنی وەڵامەکەدا لە تۆمارەکەدا «(inaudible)» نووسراوە، واتە «نابیسترێت».',
    inaudibleAndDoesNotSay: (missing) =>
      `لە شوێنی وەڵامەکەدا لە تۆمارەکەدا «(inaudible)» نووسراوە، واتە «نابیسترێت»: ناڵێت ${missing}.`,
    inaudibleAndDoesNotSayInEnglish: (missing) =>
      `لە شوێنی وەڵامەکەدا لە تۆمارەکەدا «(inaudible)» نووسراوە، واتە «نابیسترێت». بەیاننامەکە لەسەر ئەمە هیچ ناڵێت: «${missing}».`,
    otherwise: 'بەیاننامەکە شتێکی تر دەڵێت:',
    nearest: 'نزیکترین بڕگەکان، کە وەڵامی ئەمە نادەنەوە:',
    related: 'بڕگەی تر لەسەر ئەمە:',
    quotedInEnglish: 'بە وشەی خودی بەیاننامەکە، بە ئینگلیزی:',
  },
  labels: {
    before: 'پێش ئەمە',
    paragraph: 'هەموو بڕگەکە',
    after: 'دوای ئەمە',
    more: 'بڕگەی تر',
    cite: 'سەرچاوە',
    follow: 'پرسیاری تر',
    openQuotation: 'وتەیەک لە دەقەکەیدا بخوێنەوە',
  },
  about: {
    introduction: (title) =>
      `وەڵامی پرسیارەکانی سەبارەت بە بەیاننامەی «${title}» بە وشەی خۆی (بە ئینگلیزی) دەدەمەوە، لەگەڵ شوێن و بێژەری هەر وتەیەک؛ ئەوەی نایڵێت، منیش دەڵێم نایڵێت. هیچ مۆدێلێکی زمان کار ناکات.`,
    forExample: (question) => `بۆ نموونە بپرسە: ${question}`,
  },
  discord: { share: 'هاوبەشکردن' },
  slack: { share: 'هاوبەشکردن' },
};
