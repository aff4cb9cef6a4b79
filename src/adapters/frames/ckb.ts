import type { Frame } from './frame.ts';

export const ckb: Frame = {
  tag: 'ckb',
  direction: 'rtl',
  sayMissing: (missing) => `بەیاننامەکە ناڵێت ${missing}.`,
  silent: 'بەیاننامەکە ئەمە ناڵێت.',
  unsure: 'ڕستەیەکم نەدۆزییەوە کە بە دڵنیایی وەڵامی ئەمە بداتەوە.',
  sayInaudible: (missing) =>
    `لە شوێنی وەڵامەکەدا لە تۆمارەکەدا «(inaudible)» نووسراوە، واتە «نابیسترێت»${missing ? `: ناڵێت ${missing}` : ''}.`,
  otherwise: 'بەیاننامەکە شتێکی تر دەڵێت:',
  nearest: 'نزیکترین بڕگەکان، کە وەڵامی ئەمە نادەنەوە:',
  related: 'بڕگەی تر لەسەر ئەمە:',
  quotedInEnglish: 'بە وشەی خودی بەیاننامەکە، بە ئینگلیزی:',
  introduce: (title, example) =>
    `وەڵامی پرسیارەکانی سەبارەت بە بەیاننامەی «${title}» بە وشەی خۆی (بە ئینگلیزی) دەدەمەوە، لەگەڵ شوێن و بێژەری هەر وتەیەک؛ ئەوەی نایڵێت، منیش دەڵێم نایڵێت. هیچ مۆدێلێکی زمان کار ناکات.${example ? ` بۆ نموونە بپرسە: ${example}` : ''}`,
  labels: {
    before: 'پێش ئەمە',
    paragraph: 'هەموو بڕگەکە',
    after: 'دوای ئەمە',
    more: 'بڕگەی تر',
    cite: 'سەرچاوە',
    follow: 'پرسیاری تر',
    share: 'هاوبەشکردن',
    openQuotation: 'وتەیەک لە دەقەکەیدا بخوێنەوە',
  },
};
