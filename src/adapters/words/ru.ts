import type { Draft } from './draft.ts';

export const ru: Draft = {
  languageName: 'Русский',
  answer: {
    doesNotSay: (missing) => `В заявлении не сказано, ${missing}.`,
    doesNotSayInEnglish: (missing) => `В заявлении об этом ничего не сказано: «${missing}».`,
    doesNotSayIt: 'В заявлении об этом не сказано.',
    nothingFound: 'Я не нашёл предложения, которое точно на это отвечает.',
    inaudible: 'Там, где был бы ответ, в записи стоит «(inaudible)», то есть «неразборчиво».',
    inaudibleAndDoesNotSay: (missing) =>
      `Там, где был бы ответ, в записи стоит «(inaudible)», то есть «неразборчиво»: не сказано, ${missing}.`,
    inaudibleAndDoesNotSayInEnglish: (missing) =>
      `Там, где был бы ответ, в записи стоит «(inaudible)», то есть «неразборчиво». В заявлении об этом ничего не сказано: «${missing}».`,
    otherwise: 'В заявлении сказано иное:',
    nearest: 'Ближайшие места, которые на это не отвечают:',
    related: 'Ещё об этом:',
    quotedInEnglish: 'Словами самого заявления, по-английски:',
  },
  labels: {
    before: 'До этого',
    paragraph: 'Весь абзац',
    after: 'После этого',
    more: 'Другие места',
    cite: 'Ссылка',
    follow: 'Спросить ещё',
    openQuotation: 'Читать цитату в контексте',
  },
  about: {
    introduction: (title) =>
      `Я отвечаю на вопросы о заявлении «${title}» его собственными словами (по-английски), с указанием места и автора каждой цитаты; если в нём чего-то нет, я так и говорю. Языковая модель не используется.`,
    forExample: (question) => `Спросите, например: ${question}`,
  },
  discord: { share: 'Поделиться' },
  slack: { share: 'Поделиться' },
};
