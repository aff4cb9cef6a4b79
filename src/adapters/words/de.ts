import type { Table } from './en.ts';
import { speak } from './speak.ts';

const { count, number, day } = speak('de');

const mentions = (n: number): string => count(n, { one: '# Erwähnung', other: '# Erwähnungen' });
const sentences = (n: number): string => count(n, { one: '# Satz', other: '# Sätze' });
const inSentences = (n: number): string => count(n, { one: 'in # Satz', other: 'in # Sätzen' });
const inSeconds = (n: number): string => count(n, { one: 'in # Sekunde', other: 'in # Sekunden' });
const changes = (n: number): string => count(n, { one: '# Abweichung', other: '# Abweichungen' });
const quotations = (n: number): string => count(n, { one: '# Zitat', other: '# Zitate' });

export const de = (): Table => ({
  languageName: 'Deutsch',
  number,
  day,

  answer: {
    // `missing` is a subordinate clause with its verb at the end: "wer die Arbeitsgruppen leitet", "ob Kenia jemanden entsandt hat".
    doesNotSay: (missing) => `Die Erklärung sagt nicht, ${missing}.`,
    doesNotSayInEnglish: (missing) => `Dazu sagt die Erklärung nichts: „${missing}“.`,
    doesNotSayIt: 'Dazu sagt die Erklärung nichts.',
    nothingFound: 'Ich habe keinen Satz gefunden, der das sicher beantwortet.',
    inaudible: 'Wo die Antwort stünde, hat die Mitschrift „(inaudible)“, also unverständlich.',
    inaudibleAndDoesNotSay: (missing) =>
      `Wo die Antwort stünde, hat die Mitschrift „(inaudible)“, also unverständlich: Sie sagt nicht, ${missing}.`,
    inaudibleAndDoesNotSayInEnglish: (missing) =>
      `Wo die Antwort stünde, hat die Mitschrift „(inaudible)“, also unverständlich. Dazu sagt die Erklärung nichts: „${missing}“.`,
    otherwise: 'Die Erklärung sagt es anders:',
    follows: (topic) => `Zu „${topic}“:`,
    nearest: 'Am nächsten kommen diese Stellen, die das aber nicht beantworten:',
    related: 'Weitere Stellen dazu:',
    omitted: (n) => `${sentences(n)} ausgelassen`,
    left: (n) =>
      count(n, {
        one: '# weiteres Zitat passte nicht in diese Nachricht.',
        other: '# weitere Zitate passten nicht in diese Nachricht.',
      }),
    rest: (n) =>
      count(n, {
        one: 'Hier steht noch # Satz: „Weiter“ zeigt ihn.',
        other: 'Hier stehen noch # Sätze: „Weiter“ zeigt sie.',
      }),
    quotedInEnglish: 'Im Wortlaut der Erklärung, auf Englisch:',
    noted: 'Danke. Das ist gezählt, ohne deinen Namen und ohne deine Frage.',
  },

  problems: {
    noQuestion: 'Da ist keine Frage. Frag etwas zur Erklärung, in einem Satz oder in Stichworten.',
    longQuestion: (most) =>
      `Eine Frage darf ${number(most)} Zeichen haben. Frag dasselbe mit weniger Worten.`,
    unknownLanguage: (languages) =>
      `Diese Frage konnte ich nicht lesen. Ich verstehe diese Sprachen: ${languages}. Stell sie in einer davon.`,
    nothingToFind: 'Es gibt nichts zu suchen. Gib ein Wort ein oder eine Wendung in Anführungszeichen.',
    onlyLeftOut: 'Das sagt nur, was nicht vorkommen soll. Gib auch ein Wort an, das gesucht wird.',
    longSearch: (most) =>
      `Gesucht werden können bis zu ${number(most)} Zeichen. Such nach weniger Wörtern, oder prüfe den Text als Zitat.`,
    nothingToCheck: 'Es gibt kein Zitat zu prüfen. Füge die Worte so ein, wie du sie hast.',
    longQuotation: (most) => `Ein Zitat darf ${number(most)} Zeichen haben. Prüfe einen kürzeren Ausschnitt.`,
    nowhere: (place) => `Die Stelle „${place}“ gibt es in der Erklärung nicht. Die Gliederung zeigt alle.`,
    lacking: (command, takes) => `Hinter ${command} fehlt, in derselben Zeile: ${takes}.`,
    broken: (id) =>
      `Hier ist leider etwas schiefgegangen; an deiner Frage liegt es nicht. Frag bitte noch einmal. Passiert es wieder, melde dem Betreiber dieses Bots: Fehler ${id}.`,
    tooManyOfYours: (s) =>
      `Du hast in einer Minute mehr gefragt, als ich beantworte. Frag bitte ${inSeconds(s)} noch einmal.`,
    tooManyInChannel: (s) =>
      `In diesem Kanal wurde in einer Minute mehr gefragt, als ich beantworte. Frag bitte ${inSeconds(s)} noch einmal.`,
    tooManyHere: (s) =>
      `Hier wurde insgesamt in einer Minute mehr gefragt, als ich beantworte. Frag bitte ${inSeconds(s)} noch einmal.`,
    crowded: (channel) =>
      `In ${channel} wird so viel gefragt, dass ich dir dort nicht rechtzeitig antworten konnte. Frag noch einmal, oder frag mich hier.`,
    askAgain: 'Falls meine letzte Antwort nicht ankam, frag noch einmal.',
    outdatedButton:
      'Diese Schaltfläche gehört zu einer anderen Fassung der Erklärung und zeigt vielleicht nicht mehr dieselben Worte. Frag noch einmal, dann bekommst du eine aktuelle Antwort.',
    unknownButton:
      'Diese Schaltfläche lässt sich nicht mehr zuordnen. Frag noch einmal, dann bekommst du neue.',
  },

  labels: {
    before: 'Davor',
    paragraph: 'Ganzer Absatz',
    after: 'Danach',
    rest: 'Weiter',
    previous: 'Vorige Seite',
    next: 'Nächste Seite',
    all: 'Alle Teile',
    more: 'Weitere Stellen',
    cite: 'Zitieren',
    follow: 'Weiterfragen',
    right: 'Richtig',
    notAsked: 'Nicht meine Frage',
    openQuotation: 'Ein Zitat im Zusammenhang lesen',
    openParagraph: 'Einen Absatz lesen',
    openPart: 'Einen Teil öffnen',
    meant: 'Meintest du …',
  },

  places: {
    paragraphs: (n) => count(n, { one: '# Absatz', other: '# Absätze' }),
    part: (speaker, paragraphs) => `${speaker}, ${paragraphs}`,
    sentences: (n) => `(${sentences(n)})`,
  },

  check: {
    notTheirs: (named, speaker) => `Nicht die Worte von „${named}“. Hier spricht: ${speaker}.`,
    exact: 'Wörtlich.',
    exactPlaces: (n) =>
      count(n, {
        one: 'Wörtlich. Es steht an # Stelle.',
        other: 'Wörtlich. Es steht an # Stellen.',
      }),
    exactAlone: 'Diese Worte für sich genommen sind wörtlich.',
    exactShortened:
      'Wörtlich, bis auf das, was das Zitat selbst als ausgelassen oder eingefügt kennzeichnet.',
    altered: (n) => `Verändert: ${changes(n)}.`,
    notFound: 'Steht weder so noch ähnlich in der Erklärung.',
    spliced: 'Auslassungspunkte darin machen aus zwei Sätzen einen.',
    stitched: 'Es wurde mit anderen Worten zusammengefügt, die in der Erklärung nicht daneben stehen.',
    quotations,
    quotationsBelow: (n) => `${quotations(n)}:`,
    andMoreQuotations: (n) => count(n, { one: 'und # weiteres Zitat', other: 'und # weitere Zitate' }),
    changes: (n) => `${changes(n)}:`,
    andMoreChanges: (n) => count(n, { one: 'und # weitere Abweichung', other: 'und # weitere Abweichungen' }),
    unshownChanges: (n) =>
      count(n, {
        one: 'Die Abweichungen von # weiteren Zitat passen nicht hierher: Prüfe es einzeln.',
        other: 'Die Abweichungen von # weiteren Zitaten passen nicht hierher: Prüfe jedes einzeln.',
      }),
    shouldBe: (said, stated) => `„${said}“ müsste „${stated}“ heißen`,
    isNotThere: (said) => `„${said}“ steht dort nicht`,
    isLeftOut: (stated) => `„${stated}“ fehlt`,
    comparison: {
      before: 'Wort für Wort, ',
      said: 'wie zitiert',
      and: ' und ',
      stated: 'wie in der Erklärung',
    },
    corrected: 'Berichtigt',
    statementHas: 'In der Erklärung steht:',
    begins: (i, words) => `${i}. „${words}“`,
    verdict: (i, verdict, words) => `${i}. ${verdict} „${words}“`,
  },

  find: {
    sought: (words) => `„${words}“`,
    nowhere: (words) => `Nirgends in der Erklärung: ${words}`,
    found: (m, s) => `${mentions(m)} ${inSentences(s)}`,
    foundSome: (m, s) => `Kein Satz enthält das alles. ${mentions(m)} von Teilen davon ${inSentences(s)}:`,
    shown: (first, last, all) => `Sätze ${number(first)} bis ${number(last)} von ${number(all)}`,
  },

  define: {
    introduced: (name, m) => `${name}: ${mentions(m)}, hier eingeführt`,
    mentioned: (name, m) => `${name}: ${mentions(m)}, zuerst hier`,
    neverSpelledOut: (name, m) => `${name}: ${mentions(m)}, nie ausgeschrieben, zuerst hier`,
    unknown: (name) => `Die Erklärung nennt ${name} nicht.`,
    unknownAtAll: 'Das nennt die Erklärung nicht.',
    didYouMean: (names) => `Meintest du ${names}?`,
  },

  cite: {
    plain: 'Reiner Text',
    markdown: 'Markdown',
    apa: 'APA',
    mla: 'MLA',
    chicago: 'Chicago, Fußnote',
    bibtex: 'BibTeX',
    ris: 'RIS',
    'csl-json': 'CSL-JSON',
    tooLong: 'länger als eine Nachricht.',
    tooMany:
      'Weitere Quellenangaben passten nicht hinein. Öffne die Zitate einzeln, und hol dir die Angabe dort.',
    references: (n, style) => `${count(n, { one: '# Quellenangabe', other: '# Quellenangaben' })}: ${style}.`,
  },

  about: {
    introduction: (title) =>
      `Ich beantworte Fragen zur Erklärung „${title}“ in ihrem eigenen Wortlaut (auf Englisch), mit Fundstelle und Sprecher zu jedem Zitat; wo sie nichts sagt, sage ich das. Kein Sprachmodell läuft.`,
    forExample: (question) => `Frag zum Beispiel: ${question}`,
    source: 'Quelle',
    version: 'Fassung',
    holds: 'Umfang',
    contents: (parts, citable) =>
      `${count(parts, { one: '# Teil', other: '# Teile' })}, ${count(citable, { one: '# zitierbarer Satz', other: '# zitierbare Sätze' })}`,
    kept: 'Gespeichert wird weder eine Frage noch, wer sie stellt. Worum es in den letzten drei Fragen eines Gesprächs ging (Stellen der Erklärung und Wörter aus ihrem Wortschatz), bleibt einen Tag lang bekannt, damit Anschlussfragen verstanden werden.',
    keptOnPage:
      'Keine Cookies, kein Tracking, nichts von Dritten. Von deinen Fragen wird nichts gespeichert: Worum es in einem Gespräch ging (Stellen der Erklärung und Wörter aus ihrem Wortschatz), steht allein in der Adresse der Seite.',
    keptInTerminal: 'Gespeichert wird nichts. Ein Gespräch lebt in diesem Terminal und endet mit ihm.',
    unanswered:
      'Der Betreiber dieses Bots protokolliert Fragen, die die Erklärung nicht beantwortet: ihren Text (auch den einer Nachricht, mit der jemand den Bot befragt), aber nicht, wer gefragt hat.',
    feedback:
      'Der Betreiber dieses Bots hat die Knöpfe „Richtig“ und „Nicht meine Frage“ eingeschaltet: Gezählt wird, was gezeigt und welcher von beiden gedrückt wurde, aber nicht, wer gedrückt und was jemand gefragt hat.',
    examples: [
      'Was macht die FTF-Arbeitsgruppe?',
      'Was sagt Tillerson über Syrien?',
      'Wie wird der IS vom Geld abgeschnitten?',
      'Wie viele Menschen sind in die befreiten Gebiete zurückgekehrt?',
    ],
    examplesOf: 'Joint Statement from the Global Coalition to Defeat ISIS',
  },

  help: {
    howToAsk: (examples) => `Frag mich etwas zur Erklärung, in einem Satz oder in Stichworten: ${examples}.`,
    example: (question) => `„${question}“`,
    comma: ', ',
    command: (name, does) => `${name}: ${does}`,
    commandTaking: (name, takes, does) => `${name} (${takes}): ${does}`,
  },

  commands: {
    read: { takes: 'eine Stelle, etwa principles.6', does: 'zeigt sie' },
    find: { takes: 'Wörter oder eine "genaue Wendung"', does: 'findet jede Erwähnung' },
    check: { takes: 'ein Zitat', does: 'sagt, ob es wörtlich ist' },
    define: { takes: 'eine Abkürzung oder ein Name', does: 'zeigt, wo die Erklärung das einführt' },
    outline: { does: 'zeigt, was die Erklärung enthält' },
    about: { does: 'nennt die Quelle, die Fassung und was von dir gespeichert wird' },
    help: { does: 'zeigt diese Liste' },
  },

  discord: {
    howTo:
      'Erwähne mich mit deiner Frage, und antworte auf meine Nachricht, um weiterzufragen; oder nimm /ask und drück auf „Weiterfragen“. /outline zeigt, was die Erklärung enthält, /find und /check gehen ihren Worten nach.',
    help: '/ask antwortet sofort.',
    noText: 'Diese Nachricht hat keinen Text. Wähle eine mit Text, oder nimm /ask oder /check.',
    share: 'Teilen',
    servers: (n) => count(n, { one: '# Server', other: '# Server' }),
    roleMentioned:
      'Du hast meine Rolle erwähnt; den Text einer solchen Nachricht zeigt Discord mir nicht. Erwähne mich selbst: von den beiden mit meinem Namen den Eintrag, der als App gekennzeichnet ist.',
    unknownCommand:
      'Diesen Befehl gibt es nicht mehr; Discord hat es noch nicht bemerkt. Lade Discord neu (Ctrl+R), oder frag mit /ask.',
    formTitle: 'Weiterfragen',
    formLabel: 'Deine Frage',
    formDescription: 'Sie knüpft an diese Antwort an: „und in Syrien?“, „wer hat das gesagt?“',
    forbidden: (channel) =>
      `Ich kann dir in ${channel} nicht antworten: Discord lässt es nicht zu. Meist fehlt mir dort eine Berechtigung („Kanal ansehen“, „Nachrichten senden“ oder, in einem Thread, „Nachrichten in Threads senden“), die mir ein Admin geben kann; oder der Thread ist gesperrt. Der Befehl /ask braucht keine Berechtigung, und hier kannst du mich auch fragen.`,
  },

  slack: {
    install: {
      installed: (name, command) => ({
        title: 'Installiert',
        text: `Es ist jetzt in ${name || 'deinem Workspace'}. Hol es mit /invite in einen Kanal und erwähne es mit einer Frage; ${command} geht überall.`,
      }),
      open: 'Slack öffnen',
      cancelled: { title: 'Nicht installiert', text: 'Du hast abgebrochen, und es wurde nichts geändert.' },
      stale: {
        title: 'Zu spät',
        text: 'Fang noch einmal an: Diese Adresse gilt einmal, zehn Minuten lang und in dem Browser, in dem du angefangen hast.',
      },
      misconfigured: {
        title: 'Es lässt sich gerade nicht installieren',
        text: 'Wer es betreibt, muss die Einstellungen berichtigen; sein Protokoll sagt, was fehlt.',
      },
      unavailable: {
        title: 'Gerade nicht',
        text: 'Etwas ist im Augenblick nicht erreichbar. Versuch es in einer Minute noch einmal.',
      },
      again: 'Noch einmal anfangen',
    },
    howTo: (command) =>
      `Erwähne mich mit deiner Frage; ich antworte im Thread und verstehe dort Anschlussfragen. ${command} antwortet nur dir, und ${command} help sagt, was ich noch kann.`,
    help: (command) =>
      `${command} mit einer Frage antwortet nur dir; in einem Thread, wo Befehle nicht gehen, erwähne mich.`,
    noText: (command) => `Diese Nachricht hat keinen Text. Wähle eine mit Text, oder nimm ${command}.`,
    share: 'Teilen',
    modalTitle: 'Die Erklärung',
    close: 'Schließen',
    submit: 'Fragen',
    first: 'Deine Frage zur Erklärung',
    next: 'Frag weiter: „und in Syrien?“, „wer hat das gesagt?“',
    ask: 'Eine Frage stellen',
    browse: 'Erklärung durchsehen',
    inChannel: {
      name: 'In einem Kanal',
      text: 'erwähne mich mit deiner Frage; ich antworte im Thread.',
    },
    here: {
      name: 'Hier',
      text: 'schreib im Tab „Messages“, ohne Erwähnung; Anschlussfragen werden verstanden.',
    },
    anywhere: (command) => ({
      name: 'Überall',
      text: `${command} mit einer Frage: Die Antwort siehst nur du, bis du sie teilst.`,
    }),
    onMessage: {
      name: 'Bei einer Nachricht',
      text: '„More actions“ > „Ask the statement“ oder „Check this quote“.',
    },
    archived: (channel) =>
      `Ich kann dir in ${channel} nicht antworten: Der Kanal ist archiviert. Du kannst mich hier fragen.`,
    noReplies: (channel) =>
      `Ich kann dir in ${channel} nicht antworten: Dein Thread dort nimmt keine Antworten an. Du kannst mich hier fragen.`,
    notMember: (channel) =>
      `Ich kann dir in ${channel} nicht antworten: Ich bin dort nicht dabei. Jemand von dort kann mich mit /invite dazuholen. Du kannst mich hier fragen.`,
    mayNotPost: (channel) =>
      `Ich kann dir in ${channel} nicht antworten: Ich darf dort nicht schreiben. Ein Admin des Workspace oder des Kanals kann es erlauben. Du kannst mich hier fragen.`,
  },

  terminal: {
    comparison: '[-wie zitiert-] {+wie in der Erklärung+}:',
    before: (place) => `davor: ${place}`,
    after: (place) => `danach: ${place}`,
    welcome:
      'Frag etwas zur Erklärung. Tab ergänzt, die Pfeiltasten gehen zurück, „help“ sagt mehr, Ctrl-D beendet.',
    nothingToCite: 'Noch gibt es nichts zu zitieren: Frag zuerst etwas.',
    nowhere: (place) => `Die Stelle „${place}“ gibt es nicht. Alle zeigt: rapporteur outline`,
  },

  page: {
    promise:
      'Frag diese Erklärung. Jede Antwort ist ein Zitat, mit Sprecher und Fundstelle; wo sie nichts sagt, erfährst du es.',
    language: 'Sprache',
    skip: 'Zur Erklärung springen',
    byline: ', veröffentlicht von:',
    desk: 'Fragen und Antworten',
    ask: 'Fragen',
    askTitle: 'Die Erklärung befragen',
    askNote: 'Beantwortet im Wortlaut der Erklärung, oder gar nicht.',
    followNote: 'Anschlussfragen werden verstanden.',
    newConversation: 'Neues Gespräch',
    othersQuestions: 'Fragen von anderen',
    forExample: 'Zum Beispiel',
    checkTitle: 'Ein Zitat prüfen',
    checkLabel: 'Füg es ein, wie du es hast',
    check: 'Prüfen',
    outline: 'Gliederung',
    find: 'Suchen',
    findTitle: 'In der Erklärung suchen',
    findLabel: 'Wörter oder eine „Wendung“ suchen',
    findPageTitle: (words) => `Suche: ${words}`,
    mention: (n, label) => `Erwähnung ${n}: ${label}`,
    previousMention: 'Vorige Erwähnung',
    nextMention: 'Nächste Erwähnung',
    privacy: 'Datenschutz',
    programs: 'Für Programme',
    api: 'Eine API',
    apiDoes: ': fragen, lesen, suchen, prüfen',
    keyboard: 'Tastatur',
    keys: {
      ask: 'fragen',
      find: 'suchen',
      paragraphs: 'nächster und voriger Absatz',
      sentences: 'Satz',
      back: 'dahin zurück, wo du warst',
      use: 'Diese Tasten verwenden',
    },
    asked: 'Gefragt:',
    checked: 'Geprüft:',
    citing: 'Zitieren:',
    andOn: (label) => `${label} und weitere`,
    quotations: (n, labels) => `${quotations(n)}: ${labels}.`,
    nearPassages: (n) =>
      `${count(n, { one: '# nächstliegende Stelle', other: '# nächstliegende Stellen' })}.`,
    related: (n) => `Weitere Stellen dazu (${number(n)})`,
    quotation: 'Zitat',
    verdict: 'Befund',
    onlyFirst: (n) => `Nur die ersten ${number(n)} sind ganz zu sehen.`,
    copy: 'Kopieren',
    copyCorrected: ': das berichtigte Zitat',
    copyReference: ': die Quellenangabe',
    onSource: 'Auf der Seite der Quelle',
    citeParagraph: (label) => `Zitieren: ${label}`,
    actions: { cite: 'Zitieren', copy: 'Mit Quelle kopieren', link: 'Link', ask: 'Dazu fragen' },
    sharing: {
      title: 'Diese Antwort teilen',
      link: 'Link kopieren',
      text: 'Als Text kopieren',
      image: 'Als Bild speichern',
    },
    wasRight: 'War das richtig?',
    thanks: 'Danke',
    backToAnswer: 'Zurück zur Antwort',
    why: {
      open: 'Warum das?',
      inEnglish: (text) => `Wort für Wort ins Englische übertragen: ${text}`,
      words: (words) => `Gesucht wurde nach: ${words}`,
      noWords: 'Darin war kein Wort, nach dem sich suchen ließ.',
      voices: (names) => `Gefragt war nur nach Worten von: ${names}`,
      chance: (chance, least) =>
        `Wie wahrscheinlich die Erklärung das beantwortet: ${chance}. Unter ${least} wird keine Antwort gegeben.`,
      outcomes: 'Wo die Antwort stehen kann, und wie wahrscheinlich das ist:',
      neighbors:
        'Vorab haben Menschen viele Fragen aufgeschrieben, jede mit der Stelle ihrer Antwort. Wo sie bei den ähnlichsten steht:',
      silence: 'Nirgends: es steht nicht darin',
      bot: 'In einem Wort über diesen Bot',
    },
    markedPlace: 'Die markierte Stelle',
    selectedWords: 'Die ausgewählten Wörter',
    style: 'Stil',
    show: 'Anzeigen',
    followed: 'Verstanden im Anschluss an',
    searched: (n) => `${sentences(n)} durchsucht.`,
    searchedAnd: (n, words, w) =>
      `${sentences(n)} durchsucht; ${words} ${w > 1 ? 'stehen' : 'steht'} nirgends.`,
    quoted: (word) => `„${word}“`,
    comma: ', ',
    and: ' und ',
    offerToFind: (words) => `„${words}“ suchen`,
    openStatement: 'Erklärung öffnen',
    embedClosed: {
      title: 'Nicht offen für andere Seiten',
      text: 'Keine andere Website darf das Fragefeld zeigen. Welche es dürfen, legt der Betreiber in EMBED_ORIGINS fest.',
    },
    toStatement: 'Zur Erklärung',
    notFound: { title: 'Nicht gefunden', text: 'Hier ist nichts.' },
    sorry: 'Das tut uns leid',
    tooMany: (s) => ({ title: 'Zu viele Anfragen', text: `Frag bitte ${inSeconds(s)} noch einmal.` }),
    tooBusy: {
      title: 'Gerade zu viel los',
      text: 'Zu viele fragen gleichzeitig. Frag bitte gleich noch einmal.',
    },
  },

  script: {
    waiting: 'Die Erklärung wird durchgesehen …',
    again: 'Noch einmal versuchen',
    offline: 'Es kam keine Antwort: Der Server ist nicht erreichbar. Was du geschrieben hast, steht noch da.',
    broken: 'Es kam keine Antwort: Etwas ist schiefgegangen. Was du geschrieben hast, steht noch da.',
    copied: 'Kopiert',
    press: 'Ausgewählt: Drück Ctrl+C',
    byHand: 'Kopier ihn aus der Adresszeile',
    saved: 'Gespeichert',
    nowhere: 'Die Stelle „{place}“ gibt es in der Erklärung nicht.',
    marked: '{label}. Wähle für einen Bereich einen weiteren Satz in der Nähe.',
    cleared: 'Keine Stelle ist markiert',
    selected: 'Wörter sind ausgewählt: {label}. Was du damit tun kannst, steht hinter der Erklärung.',
    about: 'Die nächste Frage gilt dieser Stelle: {label}.',
    back: 'Zurück',
    close: 'Schließen',
    paragraph: ', Absatz {number}',
    sentence: ', Satz {number}',
    sentences: ', Sätze {first}–{last}',
    unreachable: 'Der Server ist nicht erreichbar. Versuch es noch einmal.',
    of: '{number} von {found}',
    version: 'Fassung {version}',
  },
});
