import type { Table } from './en.ts';
import { speak } from './speak.ts';

const { count, number, day } = speak('es');

const mentions = (n: number): string => count(n, { one: '# mención', other: '# menciones' });
const sentences = (n: number): string => count(n, { one: '# frase', other: '# frases' });
const seconds = (n: number): string => count(n, { one: '# segundo', other: '# segundos' });
const changes = (n: number): string => count(n, { one: '# diferencia', other: '# diferencias' });
const quotations = (n: number): string => count(n, { one: '# cita', other: '# citas' });
const first = (m: number): string => (m === 1 ? 'aquí' : 'la primera aquí');

export const es = (): Table => ({
  languageName: 'Español',
  number,
  day,

  answer: {
    // Complemento de «no dice»: una interrogativa indirecta («quién dirige los grupos de trabajo», «si…») o «nada de…»
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
    follows: (topic) => `Sobre «${topic}»:`,
    nearest: 'Los pasajes más cercanos, que no lo responden:',
    related: 'Más pasajes sobre esto:',
    omitted: (n) => count(n, { one: '# frase omitida', other: '# frases omitidas' }),
    left: (n) =>
      count(n, {
        one: '# pasaje más no cupo en este mensaje.',
        other: '# pasajes más no cupieron en este mensaje.',
      }),
    rest: (n) =>
      count(n, {
        one: '# frase más aquí: «Continuar» la muestra.',
        other: '# frases más aquí: «Continuar» las muestra.',
      }),
    quotedInEnglish: 'En palabras de la declaración, en inglés',
    noted: 'Gracias. Se ha contado, sin tu nombre y sin tu pregunta.',
  },

  problems: {
    noQuestion: 'No hay ninguna pregunta. Pregunta por la declaración, con una frase o unas pocas palabras.',
    longQuestion: (most) =>
      `Una pregunta puede tener ${number(most)} caracteres como máximo. Haz la misma con menos palabras.`,
    unknownLanguage: (languages) =>
      `No pude leer esta pregunta. Idiomas que entiendo: ${languages}. Pregunta en uno de ellos.`,
    nothingToFind: 'No hay nada que buscar. Escribe una palabra, o una expresión entre comillas.',
    onlyLeftOut: 'Eso solo dice qué excluir. Escribe también una palabra que buscar.',
    longSearch: (most) =>
      `Una búsqueda puede tener ${number(most)} caracteres como máximo. Busca menos palabras, o comprueba el texto como cita.`,
    nothingToCheck: 'No hay ninguna cita que comprobar. Pega las palabras tal como las tienes.',
    longQuotation: (most) =>
      `Una cita puede tener ${number(most)} caracteres como máximo. Comprueba un pasaje más corto.`,
    nowhere: (place) => `No hay ningún lugar «${place}» en la declaración. El índice los muestra todos.`,
    lacking: (command, takes) => `A ${command} le falta, a continuación en la misma línea: ${takes}.`,
    broken: (id) =>
      `Lo siento, algo ha fallado aquí, y no es por tu pregunta. Vuelve a preguntar; si se repite, avisa a quien administra este bot: error ${id}.`,
    tooManyOfYours: (s) =>
      `Has preguntado en un minuto más de lo que puedo responder. Vuelve a preguntar en ${seconds(s)}.`,
    tooManyInChannel: (s) =>
      `En este canal se ha preguntado en un minuto más de lo que puedo responder. Vuelve a preguntar en ${seconds(s)}.`,
    tooManyHere: (s) =>
      `Entre todos se ha preguntado aquí en un minuto más de lo que puedo responder. Vuelve a preguntar en ${seconds(s)}.`,
    crowded: (channel) =>
      `Se pregunta tanto en ${channel} que no pude responderte allí a tiempo. Vuelve a preguntar, o pregúntame aquí.`,
    askAgain: 'Si no llegó mi última respuesta, vuelve a preguntar.',
    outdatedButton:
      'Este botón es de otra versión de la declaración, así que quizá ya no muestre las mismas palabras. Vuelve a preguntar para tener una respuesta actual.',
    unknownButton: 'Este botón ya no se reconoce. Vuelve a preguntar para tener otros nuevos.',
  },

  labels: {
    before: 'Antes',
    paragraph: 'Párrafo completo',
    after: 'Después',
    rest: 'Continuar',
    previous: 'Página anterior',
    next: 'Página siguiente',
    all: 'Todas las partes',
    more: 'Más pasajes',
    cite: 'Citar',
    follow: 'Seguir preguntando',
    right: 'Correcto',
    notAsked: 'No es lo que pregunté',
    openQuotation: 'Leer una cita en su contexto',
    openParagraph: 'Leer un párrafo',
    openPart: 'Abrir una parte',
    meant: 'Quizá quisiste decir…',
  },

  places: {
    paragraphs: (n) => count(n, { one: '# párrafo', other: '# párrafos' }),
    part: (speaker, paragraphs) => `${speaker}, ${paragraphs}`,
    sentences: (n) => `(${sentences(n)})`,
  },

  check: {
    notTheirs: (named, speaker) => `Mal atribuido a «${named}». Autor de estas palabras: ${speaker}.`,
    exact: 'Exacto.',
    exactPlaces: (n) => count(n, { one: 'Exacto. Está en # lugar.', other: 'Exacto. Está en # lugares.' }),
    exactAlone: 'Estas palabras, por sí solas, son exactas.',
    exactShortened: 'Exacto, salvo lo que la propia cita marca como omitido o añadido.',
    altered: (n) => `Alterado: ${changes(n)}.`,
    notFound: 'No está en la declaración, ni con estas palabras ni con otras parecidas.',
    spliced: 'Unos puntos suspensivos funden en una dos frases.',
    stitched: 'Se unió a otras palabras que no están junto a ella en la declaración.',
    quotations,
    quotationsBelow: (n) => `${quotations(n)}:`,
    andMoreQuotations: (n) => count(n, { one: 'y # cita más', other: 'y # citas más' }),
    changes: (n) => `${changes(n)}:`,
    andMoreChanges: (n) => count(n, { one: 'y # diferencia más', other: 'y # diferencias más' }),
    unshownChanges: (n) =>
      count(n, {
        one: 'Las diferencias de # cita más no caben aquí: compruébala por separado.',
        other: 'Las diferencias de # citas más no caben aquí: comprueba cada una por separado.',
      }),
    shouldBe: (said, stated) => `donde pone «${said}» debería poner «${stated}»`,
    isNotThere: (said) => `«${said}» no está en el texto`,
    isLeftOut: (stated) => `falta «${stated}»`,
    comparison: {
      before: 'Palabra por palabra, ',
      said: 'como se citó',
      and: ' y ',
      stated: 'como consta en la declaración',
    },
    corrected: 'Corregido',
    statementHas: 'La declaración pone:',
    begins: (i, words) => `${number(i)}. «${words}»`,
    verdict: (i, verdict, words) => `${number(i)}. ${verdict} «${words}»`,
  },

  find: {
    sought: (words) => `«${words}»`,
    nowhere: (words) => `En ningún lugar de la declaración: ${words}`,
    found: (m, s) => `${mentions(m)} en ${sentences(s)}`,
    foundSome: (m, s) => `Ninguna frase contiene todo eso. Solo en parte, ${mentions(m)} en ${sentences(s)}:`,
    shown: (from, to, all) => `Frases ${number(from)} a ${number(to)} de ${number(all)}`,
  },

  define: {
    introduced: (name, m) => `${name}: ${mentions(m)}, se presenta aquí`,
    mentioned: (name, m) => `${name}: ${mentions(m)}, ${first(m)}`,
    neverSpelledOut: (name, m) => `${name}: ${mentions(m)}, nunca con el nombre completo, ${first(m)}`,
    unknown: (name) => `La declaración no nombra ${name}.`,
    unknownAtAll: 'La declaración no nombra nada así.',
    didYouMean: (names) => `¿Quisiste decir ${names}?`,
  },

  cite: {
    plain: 'Texto sin formato',
    markdown: 'Markdown',
    apa: 'APA',
    mla: 'MLA',
    chicago: 'Chicago, nota',
    bibtex: 'BibTeX',
    ris: 'RIS',
    'csl-json': 'CSL-JSON',
    tooLong: 'más larga que un mensaje.',
    tooMany: 'No cupieron más referencias. Abre las citas una a una y cita cada una desde allí.',
    references: (n, style) => `${count(n, { one: '# referencia', other: '# referencias' })}: ${style}.`,
  },

  about: {
    introduction: (title) =>
      `Respondo preguntas sobre la declaración «${title}» con sus propias palabras (en inglés), con el lugar y el autor de cada cita; lo que no dice, también lo digo. No interviene ningún modelo de lenguaje.`,
    forExample: (question) => `Pregunta, por ejemplo: ${question}`,
    source: 'Fuente',
    version: 'Versión',
    holds: 'Contenido',
    contents: (parts, citable) =>
      `${count(parts, { one: '# parte', other: '# partes' })}, ${count(citable, { one: '# frase citable', other: '# frases citables' })}`,
    kept: 'Qué se guarda: ni las preguntas ni quién las hace. De qué trataban los tres últimos turnos de una conversación (lugares de la declaración y palabras de su vocabulario) se recuerda un día, para entender lo que sigas preguntando.',
    keptOnPage:
      'Sin cookies, sin rastreo, sin nada de terceros. No se guarda nada de lo que preguntas: de qué trataba una conversación (lugares de la declaración y palabras de su vocabulario) solo consta en la dirección de la página.',
    keptInTerminal: 'Qué se guarda: nada. La conversación vive en esta terminal y termina con ella.',
    unanswered:
      'Quien administra este bot ha activado un registro de las preguntas que la declaración no responde: contiene su texto (también el de un mensaje con el que alguien le pregunta), y no quién las hizo.',
    feedback:
      'Quien administra este bot ha activado los botones «Correcto» y «No es lo que pregunté»: se cuenta qué se mostró y cuál de los dos se pulsó, y no quién lo pulsó ni qué se preguntó.',
    examples: [
      '¿Qué hace el grupo de combatientes extranjeros?',
      '¿Qué dice Tillerson sobre Siria?',
      '¿Cómo se le corta el dinero al EI?',
      '¿Cuántas personas han vuelto a las zonas liberadas?',
    ],
    examplesOf: 'Joint Statement from the Global Coalition to Defeat ISIS',
  },

  help: {
    howToAsk: (examples) =>
      `Pregúntame por la declaración, con una frase o unas pocas palabras: ${examples}.`,
    example: (question) => `«${question}»`,
    comma: ', ',
    command: (name, does) => `${name}: ${does}`,
    commandTaking: (name, takes, does) => `${name} (${takes}): ${does}`,
  },

  commands: {
    read: { takes: 'un lugar, como principles.6', does: 'lo muestra' },
    find: { takes: 'palabras, o una "expresión exacta"', does: 'encuentra todas las menciones' },
    check: { takes: 'una cita', does: 'dice si es exacta' },
    define: { takes: 'una sigla o un nombre', does: 'muestra dónde se presenta' },
    outline: { does: 'muestra qué contiene la declaración' },
    about: { does: 'indica la fuente, la versión y qué se guarda de ti' },
    help: { does: 'muestra esta ayuda' },
  },

  discord: {
    howTo:
      'Mencióname con tu pregunta y responde a mi mensaje para continuar, o usa /ask y pulsa «Seguir preguntando». /outline muestra qué contiene la declaración, /find busca palabras en ella y /check comprueba una cita.',
    help: '/ask responde al momento.',
    noText: 'Ese mensaje no tiene texto. Elige uno que lo tenga, o usa /ask o /check.',
    share: 'Compartir',
    servers: (n) => count(n, { one: '# servidor', other: '# servidores' }),
    roleMentioned:
      'Mencionaste mi rol, y Discord no me muestra el texto de esos mensajes. Mencióname a mí: de los dos que llevan mi nombre, elige el que está marcado como aplicación.',
    unknownCommand:
      'Este comando ya no existe; Discord aún no se ha dado cuenta. Recarga Discord (Ctrl+R), o pregunta con /ask.',
    formTitle: 'Seguir preguntando',
    formLabel: 'Tu pregunta',
    formDescription: 'Continúa desde esta respuesta: «¿y en Siria?», «¿quién dijo eso?»',
    forbidden: (channel) =>
      `No puedo responderte en ${channel}: Discord no me deja. Lo más frecuente es que me falte allí un permiso (Ver canal, Enviar mensajes o, en un hilo, Enviar mensajes en hilos), que un admin puede darme; o que el hilo esté bloqueado. El comando /ask funciona sin ningún permiso, y puedes preguntarme aquí.`,
  },

  slack: {
    install: {
      installed: (name, command) => ({
        title: 'Instalado',
        text: `Ya está en ${name || 'tu espacio de trabajo'}. Invítalo a un canal con /invite y menciónalo con una pregunta; ${command} funciona en todas partes.`,
      }),
      open: 'Abrir Slack',
      cancelled: { title: 'No se instaló', text: 'Lo cancelaste, y no se cambió nada.' },
      stale: {
        title: 'Demasiado tarde',
        text: 'Empieza de nuevo: esta dirección sirve una vez, durante diez minutos y en el navegador en que empezaste.',
      },
      misconfigured: {
        title: 'Ahora no se puede instalar',
        text: 'Quien lo gestiona tiene que corregir sus ajustes; su registro dice cuáles.',
      },
      unavailable: {
        title: 'Ahora no',
        text: 'Algo no responde por el momento. Inténtalo de nuevo en un minuto.',
      },
      again: 'Empezar de nuevo',
    },
    howTo: (command) =>
      `Mencióname con tu pregunta; respondo en el hilo, y allí entiendo lo que sigas preguntando. ${command} te responde solo a ti, y ${command} help dice qué más hago.`,
    help: (command) =>
      `${command} y una pregunta: te responde solo a ti; en un hilo, donde los comandos no funcionan, mencióname.`,
    noText: (command) => `Ese mensaje no tiene texto. Elige uno que lo tenga, o usa ${command}.`,
    share: 'Compartir en el canal',
    modalTitle: 'La declaración',
    close: 'Cerrar',
    submit: 'Preguntar',
    first: 'Tu pregunta sobre la declaración',
    next: 'Sigue preguntando: «¿y en Siria?», «¿quién dijo eso?»',
    ask: 'Hacer una pregunta',
    browse: 'Explorar la declaración',
    inChannel: { name: 'En un canal', text: 'mencióname con tu pregunta; respondo en el hilo.' },
    here: {
      name: 'Aquí',
      text: 'escribe en la pestaña Mensajes, sin mencionarme; entiendo lo que sigas preguntando.',
    },
    anywhere: (command) => ({
      name: 'En cualquier lugar',
      text: `${command} con una pregunta: la respuesta es solo para ti, hasta que la compartas.`,
    }),
    onMessage: { name: 'En un mensaje', text: '«More actions» > «Ask the statement» o «Check this quote».' },
    archived: (channel) => `No puedo responderte en ${channel}: está archivado. Puedes preguntarme aquí.`,
    noReplies: (channel) =>
      `No puedo responderte en ${channel}: tu hilo allí no admite respuestas. Puedes preguntarme aquí.`,
    notMember: (channel) =>
      `No puedo responderte en ${channel}: no estoy en ese canal. Alguien que esté puede añadirme con /invite. Puedes preguntarme aquí.`,
    mayNotPost: (channel) =>
      `No puedo responderte en ${channel}: no tengo permiso para publicar allí. Un admin del espacio de trabajo o del canal puede dármelo. Puedes preguntarme aquí.`,
  },

  terminal: {
    comparison: '[-como se citó-] {+como consta en la declaración+}:',
    before: (place) => `antes: ${place}`,
    after: (place) => `después: ${place}`,
    welcome:
      'Pregunta por la declaración. Tab completa, las flechas vuelven atrás, «help» dice más, Ctrl-D sale.',
    nothingToCite: 'Todavía no hay nada que citar: pregunta primero.',
    nowhere: (place) => `No hay ningún lugar «${place}». Para verlos todos: rapporteur outline`,
  },

  page: {
    promise:
      'Pregúntale a esta declaración. Cada respuesta es una cita, con quién lo dice y dónde; lo que no dice, te lo decimos.',
    language: 'Idioma',
    skip: 'Ir a la declaración',
    byline: ', según la publicó',
    desk: 'Preguntas y respuestas',
    ask: 'Preguntar',
    askTitle: 'Preguntar a la declaración',
    askNote: 'Se responde con las palabras de la declaración, o no se responde.',
    followNote: 'Puedes seguir preguntando a partir de la respuesta.',
    newConversation: 'Nueva conversación',
    othersQuestions: 'Preguntas de otros',
    forExample: 'Por ejemplo',
    checkTitle: 'Comprobar una cita',
    checkLabel: 'Pégala tal como la tienes',
    check: 'Comprobar',
    outline: 'Índice',
    find: 'Buscar',
    findTitle: 'Buscar en la declaración',
    findLabel: 'Busca palabras o una «expresión»',
    findPageTitle: (words) => `Buscar: ${words}`,
    mention: (n, label) => `Mención ${number(n)}: ${label}`,
    previousMention: 'Mención anterior',
    nextMention: 'Mención siguiente',
    privacy: 'Privacidad',
    programs: 'Para programas',
    api: 'Una API',
    apiDoes: ': preguntar, leer, buscar, comprobar',
    keyboard: 'Teclado',
    keys: {
      ask: 'preguntar',
      find: 'buscar',
      paragraphs: 'párrafo siguiente y anterior',
      sentences: 'frase',
      back: 'volver a donde estabas',
      use: 'Usar estas teclas',
    },
    asked: 'Pregunta:',
    checked: 'Comprobado:',
    citing: 'Citar:',
    andOn: (label) => `${label}, y más`,
    quotations: (n, labels) => `${quotations(n)}: ${labels}.`,
    nearPassages: (n) => count(n, { one: '# pasaje cercano.', other: '# pasajes cercanos.' }),
    related: (n) => `Más pasajes sobre esto (${number(n)})`,
    quotation: 'Cita',
    verdict: 'Veredicto',
    onlyFirst: (n) =>
      count(n, {
        one: 'Solo la primera se muestra completa.',
        other: 'Solo las # primeras se muestran completas.',
      }),
    copy: 'Copiar',
    copyCorrected: ' la cita corregida',
    copyReference: ' la referencia',
    onSource: 'En la página de la fuente',
    citeParagraph: (label) => `Citar: ${label}`,
    actions: {
      cite: 'Citar',
      copy: 'Copiar con la fuente',
      link: 'Enlace',
      ask: 'Preguntar sobre esto',
    },
    sharing: {
      title: 'Compartir esta respuesta',
      link: 'Copiar enlace',
      text: 'Copiar como texto',
      image: 'Guardar como imagen',
    },
    wasRight: '¿Era correcto?',
    thanks: 'Gracias',
    backToAnswer: 'Volver a la respuesta',
    why: {
      open: '¿Por qué esto?',
      inEnglish: (text) => `Puesto en inglés, palabra por palabra: ${text}`,
      words: (words) => `Se buscó: ${words}`,
      noWords: 'No había en ella ninguna palabra que buscar.',
      voices: (names) => `Solo se pedían palabras de: ${names}`,
      chance: (chance, least) =>
        `Probabilidad de que la declaración lo responda: ${chance}. Por debajo de ${least} no se da respuesta.`,
      outcomes: 'Dónde puede estar la respuesta, y con qué probabilidad:',
      neighbors:
        'Otras personas escribieron de antemano muchas preguntas, cada una con el lugar de su respuesta. El de las más parecidas:',
      silence: 'En ninguna parte: no se dice',
      bot: 'En unas palabras sobre este bot',
    },
    markedPlace: 'El lugar marcado',
    selectedWords: 'Las palabras seleccionadas',
    style: 'Estilo',
    show: 'Mostrar',
    followed: 'Entendido a partir de',
    searched: (n) => `Se buscó en ${sentences(n)}.`,
    searchedAnd: (n, words, w) =>
      `Se buscó en ${sentences(n)}; ${words} no ${w > 1 ? 'aparecen' : 'aparece'} en ninguna.`,
    quoted: (word) => `«${word}»`,
    comma: ', ',
    and: ' y ',
    offerToFind: (words) => `Buscar «${words}»`,
    openStatement: 'Abrir la declaración',
    embedClosed: {
      title: 'Cerrado a otros sitios',
      text: 'Ningún otro sitio puede mostrar el cuadro de preguntas. Quien administra este servicio indica en EMBED_ORIGINS cuáles pueden.',
    },
    toStatement: 'A la declaración',
    notFound: { title: 'No encontrado', text: 'Aquí no hay nada.' },
    sorry: 'Lo sentimos',
    tooMany: (s) => ({ title: 'Demasiadas solicitudes', text: `Vuelve a preguntar en ${seconds(s)}.` }),
    tooBusy: {
      title: 'Demasiada demanda',
      text: 'Preguntan demasiados a la vez. Vuelve a preguntar en un momento.',
    },
  },

  script: {
    waiting: 'Buscando en la declaración…',
    again: 'Reintentar',
    offline: 'No llegó respuesta: no se puede conectar con el servidor. Lo que escribiste sigue aquí.',
    broken: 'No llegó respuesta: algo ha fallado. Lo que escribiste sigue aquí.',
    copied: 'Copiado',
    press: 'Seleccionado: pulsa Ctrl+C',
    byHand: 'Cópialo de la barra de direcciones',
    saved: 'Guardado',
    nowhere: 'No hay ningún lugar «{place}» en la declaración.',
    marked: '{label}. Elige otra frase cercana para formar un pasaje.',
    cleared: 'No hay ningún lugar marcado',
    selected: 'Hay palabras seleccionadas: {label}. Las acciones están tras la declaración.',
    about: 'La próxima pregunta trata de: {label}.',
    back: 'Volver',
    close: 'Cerrar',
    paragraph: ', párrafo {number}',
    sentence: ', frase {number}',
    sentences: ', frases {first}–{last}',
    unreachable: 'No se puede conectar con el servidor. Inténtalo de nuevo.',
    of: '{number} de {found}',
    version: 'Versión {version}',
  },
});
