import type { Frame } from './frame.ts';

export const es: Frame = {
  tag: 'es',
  direction: 'ltr',
  sayMissing: (missing) => `La declaración no dice ${missing}.`,
  silent: 'La declaración no lo dice.',
  unsure: 'No encontré ninguna frase que lo responda con seguridad.',
  sayInaudible: (missing) =>
    `Donde estaría la respuesta, la transcripción pone «(inaudible)»${missing ? `: no dice ${missing}` : ''}.`,
  otherwise: 'La declaración dice otra cosa:',
  nearest: 'Los pasajes más cercanos, que no lo responden:',
  related: 'Más pasajes sobre esto:',
  quotedInEnglish: 'En palabras de la declaración, en inglés:',
  introduce: (title, example) =>
    `Respondo preguntas sobre la declaración «${title}» con sus propias palabras (en inglés), con el lugar y el autor de cada cita; lo que no dice, también lo digo. No interviene ningún modelo de lenguaje.${example ? ` Pregunte, por ejemplo: ${example}` : ''}`,
  labels: {
    before: 'Antes',
    paragraph: 'Párrafo completo',
    after: 'Después',
    more: 'Más pasajes',
    cite: 'Citar',
    follow: 'Seguir preguntando',
    share: 'Compartir',
    openQuotation: 'Leer una cita en su contexto',
  },
};
