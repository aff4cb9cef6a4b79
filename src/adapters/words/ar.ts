import type { Draft } from './draft.ts';

export const ar: Draft = {
  languageName: 'العربية',
  answer: {
    doesNotSay: (missing) => `لا يذكر البيان ${missing}.`,
    doesNotSayInEnglish: (missing) => `لا يذكر البيان شيئًا عن هذا: «${missing}».`,
    doesNotSayIt: 'لا يذكر البيان ذلك.',
    nothingFound: 'لم أجد جملة تجيب عن هذا بشكل مؤكد.',
    inaudible: 'في موضع الجواب كُتب في النص «(inaudible)» أي «غير مسموع».',
    inaudibleAndDoesNotSay: (missing) =>
      `في موضع الجواب كُتب في النص «(inaudible)» أي «غير مسموع»: لا يذكر ${missing}.`,
    inaudibleAndDoesNotSayInEnglish: (missing) =>
      `في موضع الجواب كُتب في النص «(inaudible)» أي «غير مسموع». لا يذكر البيان شيئًا عن هذا: «${missing}».`,
    otherwise: 'يقول البيان غير ذلك:',
    nearest: 'أقرب المقاطع، وهي لا تجيب عن هذا:',
    related: 'مقاطع أخرى في هذا الموضوع:',
    quotedInEnglish: 'بكلمات البيان نفسها، بالإنجليزية:',
  },
  labels: {
    before: 'ما قبلها',
    paragraph: 'الفقرة كاملة',
    after: 'ما بعدها',
    more: 'مقاطع أخرى',
    cite: 'توثيق',
    follow: 'سؤال آخر',
    openQuotation: 'اقرأ اقتباسًا في سياقه',
  },
  about: {
    introduction: (title) =>
      `أجيب عن الأسئلة المتعلقة بالبيان «${title}» بكلماته نفسها (بالإنجليزية)، مع ذكر موضع كل اقتباس وقائله؛ وما لا يذكره البيان أقول إنه لا يذكره. لا يعمل هنا أي نموذج لغوي.`,
    forExample: (question) => `اسأل مثلًا: ${question}`,
  },
  discord: { share: 'مشاركة' },
  slack: { share: 'مشاركة' },
};
