import type { Draft } from './draft.ts';

export const es: Draft = {
  languageName: 'Español',
  answer: {
    doesNotSay: (missing) => `La declaración no dice ${missing}.`,
    doesNotSayInEnglish: (missing) => `La declaración no dice nada sobre esto: «${missing}».`,
    doesNotSayIt: 'La declaración no lo dice.',
    nothingFound: 'No encontré ninguna frase que lo responda con seguridad.',
    inaudible: 'Donde estaría la respuesta, la transcripción pone «(inaudible)».',
    inaudibleAndDoesNotSay: (missing) =>
      `Donde estaría la respuesta, la transcripción pone «(inaudible)»: no dice ${missing}.`,
    inaudibleAndDoesNotSayInEnglish: (missing) =>
      `Donde estaría la respuesta, la transcripción pone «(inaudible)». La declaración no dice nada sobre esto: «${missing}».`,
    otherwise: 'La declaración dice otra cosa:',
    nearest: 'Los pasajes más cercanos, que no lo responden:',
    related: 'Más pasajes sobre esto:',
    quotedInEnglish: 'En palabras de la declaración, en inglés:',
  },
  labels: {
    before: 'Antes',
    paragraph: 'Párrafo completo',
    after: 'Después',
    more: 'Más pasajes',
    cite: 'Citar',
    follow: 'Seguir preguntando',
    openQuotation: 'Leer una cita en su contexto',
  },
  about: {
    introduction: (title) =>
      `Respondo preguntas sobre la declaración «${title}» con sus propias palabras (en inglés), con el lugar y el autor de cada cita; lo que no dice, también lo digo. No interviene ningún modelo de lenguaje.`,
    forExample: (question) => `Pregunte, por ejemplo: ${question}`,
  },
  discord: { share: 'Compartir' },
  slack: { share: 'Compartir' },
};
