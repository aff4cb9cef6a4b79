// What people see of the commands in their own language. The statement and the answers are in English, and say so here.

export type Language = 'de' | 'fr' | 'es' | 'tr' | 'ru' | 'pt';
export type Texts = Readonly<Record<'en' | Language, readonly [name: string, description: string]>>;

export const COMMAND_TEXTS = {
  ask: {
    en: ['ask', 'Ask about the statement; the answer is in its own words'],
    de: ['fragen', 'Eine Frage zur Erklärung stellen; die Antwort ist ihr eigener Wortlaut (Englisch)'],
    fr: ['demander', 'Interroger la déclaration ; la réponse reprend ses propres mots (en anglais)'],
    es: ['preguntar', 'Preguntar sobre la declaración; responde con sus propias palabras (en inglés)'],
    tr: ['sor', 'Bildiri hakkında sor; yanıt bildirinin kendi sözleridir (İngilizce)'],
    ru: ['спросить', 'Задать вопрос по заявлению; ответ дословно из него (на английском)'],
    pt: ['perguntar', 'Perguntar sobre a declaração; a resposta vem nas palavras dela (em inglês)'],
  },
  read: {
    en: ['read', 'Read a part or a paragraph of the statement'],
    de: ['lesen', 'Einen Teil oder Absatz der Erklärung lesen'],
    fr: ['lire', 'Lire une partie ou un paragraphe de la déclaration'],
    es: ['leer', 'Leer una parte o un párrafo de la declaración'],
    tr: ['oku', 'Bildirinin bir bölümünü veya paragrafını oku'],
    ru: ['читать', 'Прочитать часть или абзац заявления'],
    pt: ['ler', 'Ler uma parte ou um parágrafo da declaração'],
  },
  find: {
    en: ['find', 'Find every mention of words, or of an "exact phrase"'],
    de: ['suchen', 'Jede Erwähnung von Wörtern oder einer "genauen Wendung" finden'],
    fr: ['chercher', 'Trouver chaque mention de mots ou d’une "expression exacte"'],
    es: ['buscar', 'Encontrar cada mención de palabras o de una "frase exacta"'],
    tr: ['bul', 'Sözcüklerin veya "tam ifadenin" geçtiği her yeri bul'],
    ru: ['найти', 'Найти все упоминания слов или «точной фразы»'],
    pt: ['buscar', 'Encontrar cada menção de palavras ou de uma "frase exata"'],
  },
  check: {
    en: ['check', 'Check whether a quotation is exact, altered, or not in the statement'],
    de: ['prüfen', 'Prüfen, ob ein Zitat wörtlich, verändert oder gar nicht in der Erklärung steht'],
    fr: ['vérifier', 'Vérifier si une citation est exacte, altérée ou absente de la déclaration'],
    es: ['comprobar', 'Comprobar si una cita es exacta, está alterada o no está en la declaración'],
    tr: ['doğrula', 'Bir alıntı bildiride aynen mi, değişmiş mi, yoksa hiç yok mu, doğrula'],
    ru: ['проверить', 'Проверить цитату: точна, изменена или её нет в заявлении'],
    pt: ['conferir', 'Conferir se uma citação está exata, alterada ou ausente da declaração'],
  },
  define: {
    en: ['define', 'Show where the statement introduces an acronym or a name'],
    de: ['begriff', 'Zeigen, wo die Erklärung eine Abkürzung oder einen Namen einführt'],
    fr: ['définir', 'Montrer où la déclaration introduit un sigle ou un nom'],
    es: ['definir', 'Mostrar dónde la declaración presenta una sigla o un nombre'],
    tr: ['tanımla', 'Bildirinin bir kısaltmayı veya adı nerede andığını göster'],
    ru: ['термин', 'Показать, где заявление вводит сокращение или имя'],
    pt: ['definir', 'Mostrar onde a declaração apresenta uma sigla ou um nome'],
  },
  outline: {
    en: ['outline', 'Show the parts of the statement, and who speaks in each'],
    de: ['gliederung', 'Die Teile der Erklärung zeigen, und wer in jedem spricht'],
    fr: ['plan', 'Montrer les parties de la déclaration et qui y parle'],
    es: ['índice', 'Mostrar las partes de la declaración y quién habla en cada una'],
    tr: ['içindekiler', 'Bildirinin bölümlerini ve her birinde kimin konuştuğunu göster'],
    ru: ['содержание', 'Показать части заявления и кто говорит в каждой'],
    pt: ['sumário', 'Mostrar as partes da declaração e quem fala em cada uma'],
  },
  about: {
    en: ['about', 'What this bot is, its source and version, and what it keeps'],
    de: ['info', 'Was dieser Bot ist, seine Quelle und Fassung, und was er speichert'],
    fr: ['à-propos', 'Ce qu’est ce bot, sa source et sa version, et ce qu’il conserve'],
    es: ['acerca-de', 'Qué es este bot, su fuente y versión, y qué guarda'],
    tr: ['hakkında', 'Bu botun ne olduğu, kaynağı, sürümü ve ne sakladığı'],
    ru: ['о-боте', 'Что это за бот, его источник и версия, и что он хранит'],
    pt: ['sobre', 'O que é este bot, sua fonte e versão, e o que ele guarda'],
  },
} as const satisfies Record<string, Texts>;

export const OPTION_TEXTS = {
  question: {
    en: ['question', 'Your question, in a sentence or in a few words'],
    de: ['frage', 'Deine Frage auf Englisch, als Satz oder in Stichworten'],
    fr: ['question', 'Votre question en anglais, en une phrase ou en quelques mots'],
    es: ['pregunta', 'Tu pregunta en inglés, en una frase o en pocas palabras'],
    tr: ['soru', 'İngilizce sorun, bir cümleyle veya birkaç sözcükle'],
    ru: ['вопрос', 'Ваш вопрос на английском, предложением или в нескольких словах'],
    pt: ['pergunta', 'Sua pergunta em inglês, numa frase ou em poucas palavras'],
  },
  private: {
    en: ['private', 'Whether only you see the answer'],
    de: ['privat', 'Ob nur du die Antwort siehst'],
    fr: ['privé', 'Si vous seul voyez la réponse'],
    es: ['privado', 'Si solo tú ves la respuesta'],
    tr: ['özel', 'Yanıtı yalnızca sen gör'],
    ru: ['только-мне', 'Показать ответ только вам'],
    pt: ['privado', 'Se só você vê a resposta'],
  },
  place: {
    en: ['place', 'A part, paragraph or sentence, such as principles.6 or principles.6.2'],
    de: ['stelle', 'Ein Teil, Absatz oder Satz, etwa principles.6 oder principles.6.2'],
    fr: ['endroit', 'Une partie, un paragraphe ou une phrase, comme principles.6 ou principles.6.2'],
    es: ['lugar', 'Una parte, un párrafo o una frase, como principles.6 o principles.6.2'],
    tr: ['yer', 'Bir bölüm, paragraf veya cümle: principles.6 veya principles.6.2 gibi'],
    ru: ['место', 'Часть, абзац или предложение, например principles.6 или principles.6.2'],
    pt: ['lugar', 'Uma parte, um parágrafo ou uma frase, como principles.6 ou principles.6.2'],
  },
  words: {
    en: ['words', 'Words, or a phrase in quotation marks'],
    de: ['wörter', 'Wörter auf Englisch, oder eine Wendung in Anführungszeichen'],
    fr: ['mots', 'Des mots anglais, ou une expression entre guillemets'],
    es: ['palabras', 'Palabras en inglés, o una frase entre comillas'],
    tr: ['sözcükler', 'İngilizce sözcükler veya tırnak içinde bir ifade'],
    ru: ['слова', 'Английские слова или фраза в кавычках'],
    pt: ['palavras', 'Palavras em inglês, ou uma frase entre aspas'],
  },
  quote: {
    en: ['quote', 'The quotation as you have it'],
    de: ['zitat', 'Das Zitat, wie du es hast'],
    fr: ['citation', 'La citation telle que vous l’avez'],
    es: ['cita', 'La cita tal como la tienes'],
    tr: ['alıntı', 'Alıntı, elindeki biçimiyle'],
    ru: ['цитата', 'Цитата в том виде, в каком она у вас есть'],
    pt: ['citação', 'A citação como você a tem'],
  },
  term: {
    en: ['term', 'An acronym or a name, such as CIFG or Interpol'],
    de: ['begriff', 'Eine Abkürzung oder ein Name, etwa CIFG oder Interpol'],
    fr: ['terme', 'Un sigle ou un nom, comme CIFG ou Interpol'],
    es: ['término', 'Una sigla o un nombre, como CIFG o Interpol'],
    tr: ['terim', 'Bir kısaltma veya ad: CIFG veya Interpol gibi'],
    ru: ['термин', 'Сокращение или имя, например CIFG или Interpol'],
    pt: ['termo', 'Uma sigla ou um nome, como CIFG ou Interpol'],
  },
} as const satisfies Record<string, Texts>;

/** Message commands have no description. */
export const MESSAGE_COMMAND_TEXTS = {
  ask: {
    en: ['Ask the statement', ''],
    de: ['Die Erklärung befragen', ''],
    fr: ['Interroger la déclaration', ''],
    es: ['Consultar la declaración', ''],
    tr: ['Bildiriye sor', ''],
    ru: ['Найти ответ в заявлении', ''],
    pt: ['Consultar a declaração', ''],
  },
  check: {
    en: ['Check this quote', ''],
    de: ['Dieses Zitat prüfen', ''],
    fr: ['Vérifier cette citation', ''],
    es: ['Comprobar esta cita', ''],
    tr: ['Bu alıntıyı doğrula', ''],
    ru: ['Проверить эту цитату', ''],
    pt: ['Conferir esta citação', ''],
  },
} as const satisfies Record<string, Texts>;
