/** What in a question may say who somebody is, and what stands in its place. Order counts: an address may hold a name. */
const TOLD: readonly (readonly [RegExp, string])[] = [
  [/<(?:@[!&]?|#|!subteam\^)\w+(?:\|[^<>]*)?>/g, '[mention]'],
  [/<?(?:https?:\/\/|www\.)[^\s<>]+>?/gi, '[address]'],
  [
    /<?(?:mailto:)?(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}(?:\|[^<>]{0,100})?>?/gi,
    '[e-mail]',
  ],
  [/(?<![\w@])@[\w.-]+/g, '[mention]'],
  [/\b[UWCDGTB](?=[A-Z0-9]*\d)[A-Z0-9]{8,}\b/g, '[id]'],
  // An id of Discord, and a telephone number. Years in a row are neither.
  [/(?<!\w)\d{9,}/g, '[number]'],
  [/(?<!\w)(?:\+\d|\(?0\d)(?:[ ()/.-]{0,2}\d){6,}/g, '[number]'],
];

/** A question without mentions, addresses and ids. What is asked stays. */
export function scrubQuestion(question: string): string {
  return TOLD.reduce((text, [form, instead]) => text.replace(form, instead), question);
}
