import type { Frame } from './frame.ts';

export const ar: Frame = {
  tag: 'ar',
  direction: 'rtl',
  sayMissing: (missing) => `لا يذكر البيان ${missing}.`,
  silent: 'لا يذكر البيان ذلك.',
  unsure: 'لم أجد جملة تجيب عن هذا بشكل مؤكد.',
  sayInaudible: (missing) =>
    `في موضع الجواب كُتب في النص «(inaudible)» أي «غير مسموع»${missing ? `: لا يذكر ${missing}` : ''}.`,
  otherwise: 'يقول البيان غير ذلك:',
  nearest: 'أقرب المقاطع، وهي لا تجيب عن هذا:',
  related: 'مقاطع أخرى في هذا الموضوع:',
  quotedInEnglish: 'بكلمات البيان نفسها، بالإنجليزية:',
  introduce: (title, example) =>
    `أجيب عن الأسئلة المتعلقة بالبيان «${title}» بكلماته نفسها (بالإنجليزية)، مع ذكر موضع كل اقتباس وقائله؛ وما لا يذكره البيان أقول إنه لا يذكره. لا يعمل هنا أي نموذج لغوي.${example ? ` اسأل مثلًا: ${example}` : ''}`,
  labels: {
    before: 'ما قبلها',
    paragraph: 'الفقرة كاملة',
    after: 'ما بعدها',
    more: 'مقاطع أخرى',
    cite: 'توثيق',
    follow: 'سؤال آخر',
    share: 'مشاركة',
    openQuotation: 'اقرأ اقتباسًا في سياقه',
  },
};
