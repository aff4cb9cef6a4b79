import type { Table } from './en.ts';
import { speak } from './speak.ts';

const { count, number, day } = speak('fr');

const mentions = (n: number): string => count(n, { one: '# mention', other: '# mentions' });
const sentences = (n: number): string => count(n, { one: '# phrase', other: '# phrases' });
const seconds = (n: number): string => count(n, { one: '# seconde', other: '# secondes' });
const changes = (n: number): string => count(n, { one: '# différence', other: '# différences' });
const quotations = (n: number): string => count(n, { one: '# citation', other: '# citations' });
const first = (m: number): string => (m > 1 ? 'la première ici' : 'ici');

export const fr = (): Table => ({
  languageName: 'Français',
  number,
  day,

  answer: {
    // Complément de « ne dit pas » : une interrogative indirecte (« qui dirige les groupes de travail »)
    doesNotSay: (missing) => `La déclaration ne dit pas ${missing}.`,
    doesNotSayInEnglish: (missing) => `La déclaration ne dit rien à ce sujet : « ${missing} ».`,
    doesNotSayIt: 'La déclaration ne le dit pas.',
    nothingFound: 'Je n’ai trouvé aucune phrase qui y réponde à coup sûr.',
    inaudible: 'Là où serait la réponse, la transcription porte « (inaudible) ».',
    inaudibleAndDoesNotSay: (missing) =>
      `Là où serait la réponse, la transcription porte « (inaudible) » : elle ne dit pas ${missing}.`,
    inaudibleAndDoesNotSayInEnglish: (missing) =>
      `Là où serait la réponse, la transcription porte « (inaudible) ». La déclaration ne dit rien à ce sujet : « ${missing} ».`,
    otherwise: 'La déclaration dit autre chose :',
    follows: (topic) => `À propos de « ${topic} » :`,
    nearest: 'Les passages les plus proches, qui n’y répondent pas :',
    related: 'D’autres passages à ce sujet :',
    omitted: (n) => count(n, { one: '# phrase omise', other: '# phrases omises' }),
    left: (n) =>
      count(n, {
        one: '# autre passage n’a pas tenu dans ce message.',
        other: '# autres passages n’ont pas tenu dans ce message.',
      }),
    rest: (n) =>
      count(n, {
        one: '# autre phrase ici : « Continuer » l’affiche.',
        other: '# autres phrases ici : « Continuer » les affiche.',
      }),
    quotedInEnglish: 'Dans les termes de la déclaration, en anglais',
    noted: 'Merci. C’est compté, sans votre nom et sans votre question.',
  },

  problems: {
    noQuestion: 'Il n’y a pas de question. Interrogez la déclaration par une phrase ou quelques mots.',
    longQuestion: (most) =>
      `Une question peut compter ${number(most)} caractères au plus. Posez la même en moins de mots.`,
    unknownLanguage: (languages) =>
      `Je n’ai pas pu lire cette question. Langues que je comprends : ${languages}. Posez-la dans l’une d’elles.`,
    nothingToFind: 'Il n’y a rien à chercher. Donnez un mot, ou une expression entre guillemets.',
    onlyLeftOut: 'Cela dit seulement ce qu’il faut exclure. Donnez aussi un mot à chercher.',
    longSearch: (most) =>
      `Une recherche peut compter ${number(most)} caractères au plus. Cherchez moins de mots, ou vérifiez le texte comme citation.`,
    nothingToCheck: 'Il n’y a pas de citation à vérifier. Collez les mots tels que vous les avez.',
    longQuotation: (most) =>
      `Une citation peut compter ${number(most)} caractères au plus. Vérifiez un passage plus court.`,
    nowhere: (place) => `Il n’y a pas d’endroit « ${place} » dans la déclaration. Le plan les montre tous.`,
    lacking: (command, takes) => `Il manque à ${command}, à sa suite sur la même ligne : ${takes}.`,
    broken: (id) =>
      `Désolé, une erreur s’est produite ici, et votre question n’y est pour rien. Posez-la de nouveau ; si cela se reproduit, signalez au responsable de ce bot l’erreur ${id}.`,
    tooManyOfYours: (s) =>
      `Vous avez posé en une minute plus de questions que je n’en traite. Réessayez dans ${seconds(s)}.`,
    tooManyInChannel: (s) =>
      `Ce salon a posé en une minute plus de questions que je n’en traite. Réessayez dans ${seconds(s)}.`,
    tooManyHere: (s) =>
      `À vous tous, vous avez posé ici en une minute plus de questions que je n’en traite. Réessayez dans ${seconds(s)}.`,
    crowded: (channel) =>
      `Il y a tant de questions dans ${channel} que je n’ai pas pu vous y répondre à temps. Posez la vôtre de nouveau, ou posez-la-moi ici.`,
    askAgain: 'Si ma dernière réponse n’est pas arrivée, posez de nouveau votre question.',
    outdatedButton:
      'Ce bouton vient d’une autre version de la déclaration : il n’affiche peut-être plus les mêmes mots. Posez de nouveau votre question pour une réponse à jour.',
    unknownButton: 'Ce bouton n’est plus reconnu. Posez de nouveau votre question pour en avoir d’autres.',
  },

  labels: {
    before: 'Avant',
    paragraph: 'Paragraphe entier',
    after: 'Après',
    rest: 'Continuer',
    previous: 'Page précédente',
    next: 'Page suivante',
    all: 'Toutes les parties',
    more: 'Autres passages',
    cite: 'Citer',
    follow: 'Autre question',
    right: 'Juste',
    notAsked: 'Pas ma question',
    openQuotation: 'Lire une citation dans son contexte',
    openParagraph: 'Lire un paragraphe',
    openPart: 'Ouvrir une partie',
    meant: 'Vouliez-vous dire…',
  },

  places: {
    paragraphs: (n) => count(n, { one: '# paragraphe', other: '# paragraphes' }),
    part: (speaker, paragraphs) => `${speaker}, ${paragraphs}`,
    sentences: (n) => `(${sentences(n)})`,
  },

  check: {
    notTheirs: (named, speaker) => `Attribué à tort à « ${named} ». Auteur de ces mots : ${speaker}.`,
    exact: 'Exact.',
    exactPlaces: (n) =>
      count(n, {
        one: 'Exact. Figure à # endroit.',
        other: 'Exact. Figure à # endroits.',
      }),
    exactAlone: 'Pris seuls, ces mots sont exacts.',
    exactShortened: 'Exact, hormis ce que la citation elle-même signale comme omis ou ajouté.',
    altered: (n) => `Modifié : ${changes(n)}.`,
    notFound: 'Absent de la déclaration, en ces termes comme en des termes proches.',
    spliced: 'Des points de suspension y réunissent deux phrases en une.',
    stitched: 'Le passage est accolé à d’autres mots, qui ne le côtoient pas dans la déclaration.',
    quotations,
    quotationsBelow: (n) => `${quotations(n)} :`,
    andMoreQuotations: (n) => count(n, { one: 'et # autre citation', other: 'et # autres citations' }),
    changes: (n) => `${changes(n)} :`,
    andMoreChanges: (n) => count(n, { one: 'et # autre différence', other: 'et # autres différences' }),
    unshownChanges: (n) =>
      count(n, {
        one: 'Les différences de # autre citation ne tiennent pas ici : vérifiez-la à part.',
        other: 'Les différences de # autres citations ne tiennent pas ici : vérifiez chacune à part.',
      }),
    shouldBe: (said, stated) => `au lieu de « ${said} », lire « ${stated} »`,
    isNotThere: (said) => `« ${said} » n’y figure pas`,
    isLeftOut: (stated) => `« ${stated} » est omis`,
    comparison: {
      before: 'Mot à mot, ',
      said: 'tel que cité',
      and: ' et ',
      stated: 'tel que dans la déclaration',
    },
    corrected: 'Corrigé',
    statementHas: 'La déclaration porte :',
    begins: (i, words) => `${number(i)}. « ${words} »`,
    verdict: (i, verdict, words) => `${number(i)}. ${verdict} « ${words} »`,
  },

  find: {
    sought: (words) => `« ${words} »`,
    nowhere: (words) => `Nulle part dans la déclaration : ${words}`,
    found: (m, s) => `${mentions(m)} dans ${sentences(s)}`,
    foundSome: (m, s) =>
      `Aucune phrase ne contient tout cela. En partie seulement, ${mentions(m)} dans ${sentences(s)} :`,
    shown: (from, to, all) => `Phrases ${number(from)} à ${number(to)} sur ${number(all)}`,
  },

  define: {
    introduced: (name, m) => `${name} : ${mentions(m)}, présentation ici`,
    mentioned: (name, m) => `${name} : ${mentions(m)}, ${first(m)}`,
    neverSpelledOut: (name, m) => `${name} : ${mentions(m)}, jamais en toutes lettres, ${first(m)}`,
    unknown: (name) => `La déclaration ne nomme pas ${name}.`,
    unknownAtAll: 'La déclaration ne nomme rien de tel.',
    didYouMean: (names) => `Vouliez-vous dire ${names} ?`,
  },

  cite: {
    plain: 'Texte brut',
    markdown: 'Markdown',
    apa: 'APA',
    mla: 'MLA',
    chicago: 'Chicago, note',
    bibtex: 'BibTeX',
    ris: 'RIS',
    'csl-json': 'CSL-JSON',
    tooLong: 'trop long pour un message.',
    tooMany:
      'D’autres références n’ont pas tenu. Ouvrez les citations une à une, et citez chacune depuis là.',
    references: (n, style) => `${count(n, { one: '# référence', other: '# références' })} : ${style}.`,
  },

  about: {
    introduction: (title) =>
      `Je réponds aux questions sur la déclaration « ${title} » dans ses propres termes (en anglais), avec l’endroit et l’auteur de chaque citation ; ce qu’elle ne dit pas, je le dis aussi. Aucun modèle de langage n’est utilisé.`,
    forExample: (question) => `Demandez par exemple : ${question}`,
    source: 'Source',
    version: 'Version',
    holds: 'Contenu',
    contents: (parts, citable) =>
      `${count(parts, { one: '# partie', other: '# parties' })}, ${count(citable, { one: '# phrase citable', other: '# phrases citables' })}`,
    kept: 'Conservé : ni les questions ni leurs auteurs. Ce dont parlaient les trois derniers échanges d’une conversation (des endroits de la déclaration et des mots de son vocabulaire) reste connu un jour, afin que la suite soit comprise.',
    keptOnPage:
      'Ni cookie, ni pistage, ni rien qui vienne de tiers. Rien n’est conservé de ce que vous demandez : ce dont parlait une conversation (des endroits de la déclaration et des mots de son vocabulaire) ne figure que dans l’adresse de la page.',
    keptInTerminal: 'Conservé : rien. Une conversation vit dans ce terminal et finit avec lui.',
    unanswered:
      'Le responsable de ce bot a activé un journal des questions auxquelles la déclaration ne répond pas : il en contient le texte (y compris celui d’un message qu’on lui soumet), mais pas qui les a posées.',
    feedback:
      'Le responsable de ce bot a activé les boutons « Juste » et « Pas ma question » : on compte ce qui a été affiché et lequel des deux a été pressé, mais pas qui l’a pressé ni ce qui a été demandé.',
    examples: [
      'Que fait le groupe de travail sur les combattants étrangers ?',
      'Que dit Tillerson sur la Syrie ?',
      'Comment coupe-t-on l’EI de ses sources d’argent ?',
      'Combien de personnes sont rentrées chez elles dans les zones libérées ?',
    ],
    examplesOf: 'Joint Statement from the Global Coalition to Defeat ISIS',
  },

  help: {
    howToAsk: (examples) =>
      `Interrogez-moi sur la déclaration, par une phrase ou quelques mots : ${examples}.`,
    example: (question) => `« ${question} »`,
    comma: ', ',
    command: (name, does) => `${name} : ${does}`,
    commandTaking: (name, takes, does) => `${name} (${takes}) : ${does}`,
  },

  commands: {
    read: { takes: 'un endroit, comme principles.6', does: 'l’affiche' },
    find: { takes: 'des mots, ou une "expression exacte"', does: 'trouve toutes les mentions' },
    check: { takes: 'une citation', does: 'dit si elle est exacte' },
    define: { takes: 'un sigle ou un nom', does: 'montre où il est présenté' },
    outline: { does: 'montre ce que contient la déclaration' },
    about: { does: 'indique la source, la version et ce qui est conservé de vous' },
    help: { does: 'affiche cette aide' },
  },

  discord: {
    howTo:
      'Mentionnez-moi avec votre question et répondez à mon message pour continuer, ou utilisez /ask puis le bouton « Autre question ». /outline montre ce que contient la déclaration, /find y cherche des mots et /check vérifie une citation.',
    help: '/ask répond aussitôt.',
    noText: 'Ce message n’a pas de texte. Choisissez-en un qui en a, ou utilisez /ask ou /check.',
    share: 'Partager',
    servers: (n) => count(n, { one: '# serveur', other: '# serveurs' }),
    roleMentioned:
      'Vous avez mentionné mon rôle, et Discord ne me montre pas le texte de ces messages. Mentionnez-moi plutôt : des deux qui portent mon nom, choisissez celui qui est signalé comme application.',
    unknownCommand:
      'Cette commande n’existe plus ; Discord ne s’en est pas encore aperçu. Rechargez Discord (Ctrl+R), ou posez votre question avec /ask.',
    formTitle: 'Autre question',
    formLabel: 'Votre question',
    formDescription: 'Elle part de cette réponse : « et en Syrie ? », « qui a dit cela ? »',
    forbidden: (channel) =>
      `Je ne peux pas vous répondre dans ${channel} : Discord ne me le permet pas. Le plus souvent, il m’y manque une permission (Voir le salon, Envoyer des messages ou, dans un fil, Envoyer des messages dans les fils), qu’un admin peut m’accorder ; ou le fil est verrouillé. La commande /ask marche sans aucune permission, et vous pouvez m’interroger ici.`,
  },

  slack: {
    install: {
      installed: (name, command) => ({
        title: 'Installé',
        text: `Il est maintenant dans ${name || 'votre espace de travail'}. Invitez-le dans un canal avec /invite, et mentionnez-le avec une question ; ${command} marche partout.`,
      }),
      open: 'Ouvrir Slack',
      cancelled: { title: 'Pas installé', text: 'Vous avez annulé, et rien n’a été modifié.' },
      stale: {
        title: 'Trop tard',
        text: 'Recommencez : cette adresse vaut une fois, pendant dix minutes, et dans le navigateur où vous avez commencé.',
      },
      misconfigured: {
        title: 'Installation impossible pour l’instant',
        text: 'La personne qui le gère doit corriger ses réglages ; son journal dit lesquels.',
      },
      unavailable: {
        title: 'Pas maintenant',
        text: 'Quelque chose est hors d’atteinte en ce moment. Réessayez dans une minute.',
      },
      again: 'Recommencer',
    },
    howTo: (command) =>
      `Mentionnez-moi avec votre question ; je réponds dans le fil, et j’y comprends la suite. ${command} répond à vous seul, et ${command} help dit ce que je fais d’autre.`,
    help: (command) =>
      `${command} suivi d’une question vous répond à vous seul ; dans un fil, où les commandes ne marchent pas, mentionnez-moi.`,
    noText: (command) => `Ce message n’a pas de texte. Choisissez-en un qui en a, ou utilisez ${command}.`,
    share: 'Partager dans le canal',
    modalTitle: 'La déclaration',
    close: 'Fermer',
    submit: 'Demander',
    first: 'Votre question sur la déclaration',
    next: 'Continuez : « et en Syrie ? », « qui a dit cela ? »',
    ask: 'Poser une question',
    browse: 'Parcourir la déclaration',
    inChannel: {
      name: 'Dans un canal',
      text: 'mentionnez-moi avec votre question ; je réponds dans le fil.',
    },
    here: { name: 'Ici', text: 'écrivez dans l’onglet Messages, sans mention ; je comprends la suite.' },
    anywhere: (command) => ({
      name: 'Partout',
      text: `${command} suivi d’une question : la réponse est pour vous seul, tant que vous ne la partagez pas.`,
    }),
    onMessage: {
      name: 'Sur un message',
      text: '« More actions », puis « Ask the statement » ou « Check this quote ».',
    },
    archived: (channel) =>
      `Je ne peux pas vous répondre dans ${channel} : ce canal est archivé. Vous pouvez m’interroger ici.`,
    noReplies: (channel) =>
      `Je ne peux pas vous répondre dans ${channel} : votre fil n’y accepte pas de réponses. Vous pouvez m’interroger ici.`,
    notMember: (channel) =>
      `Je ne peux pas vous répondre dans ${channel} : je n’en suis pas membre. Quelqu’un qui l’est peut m’y faire entrer avec /invite. Vous pouvez m’interroger ici.`,
    mayNotPost: (channel) =>
      `Je ne peux pas vous répondre dans ${channel} : je n’ai pas le droit d’y publier. Un admin de l’espace de travail ou du canal peut me l’accorder. Vous pouvez m’interroger ici.`,
  },

  terminal: {
    comparison: '[-tel que cité-] {+tel que dans la déclaration+} :',
    before: (place) => `avant : ${place}`,
    after: (place) => `après : ${place}`,
    welcome:
      'Interrogez la déclaration. Tab complète, les flèches remontent, « help » en dit plus, Ctrl-D quitte.',
    nothingToCite: 'Il n’y a encore rien à citer : posez d’abord une question.',
    nowhere: (place) => `Il n’y a pas d’endroit « ${place} ». Pour les voir tous : rapporteur outline`,
  },

  page: {
    promise:
      'Interrogez cette déclaration. Chaque réponse est une citation, avec son auteur et son endroit ; ce que le texte ne dit pas, on vous le dit.',
    language: 'Langue',
    skip: 'Aller à la déclaration',
    byline: ', texte publié par',
    desk: 'Questions et réponses',
    ask: 'Demander',
    askTitle: 'Interroger la déclaration',
    askNote: 'Réponse dans les termes de la déclaration, ou pas de réponse.',
    followNote: 'Les questions qui s’enchaînent sont comprises.',
    newConversation: 'Nouvelle conversation',
    othersQuestions: 'Questions d’autres lecteurs',
    forExample: 'Par exemple',
    checkTitle: 'Vérifier une citation',
    checkLabel: 'Collez-la telle que vous l’avez',
    check: 'Vérifier',
    outline: 'Plan',
    find: 'Chercher',
    findTitle: 'Chercher dans la déclaration',
    findLabel: 'Cherchez des mots ou une « expression »',
    findPageTitle: (words) => `Recherche : ${words}`,
    mention: (n, label) => `Mention ${number(n)} : ${label}`,
    previousMention: 'Mention précédente',
    nextMention: 'Mention suivante',
    privacy: 'Vie privée',
    programs: 'Pour les programmes',
    api: 'Une API',
    apiDoes: ' : interroger, lire, chercher, vérifier',
    keyboard: 'Clavier',
    keys: {
      ask: 'poser une question',
      find: 'chercher',
      paragraphs: 'paragraphe suivant et précédent',
      sentences: 'phrase',
      back: 'revenir où vous étiez',
      use: 'Utiliser ces touches',
    },
    asked: 'Demandé :',
    checked: 'Vérifié :',
    citing: 'Citer :',
    andOn: (label) => `${label}, et la suite`,
    quotations: (n, labels) => `${quotations(n)} : ${labels}.`,
    nearPassages: (n) => count(n, { one: '# passage proche.', other: '# passages proches.' }),
    related: (n) => `D’autres passages à ce sujet (${number(n)})`,
    quotation: 'Citation',
    verdict: 'Verdict',
    onlyFirst: (n) =>
      count(n, {
        one: 'Seule la première est affichée en entier.',
        other: 'Seules les # premières sont affichées en entier.',
      }),
    copy: 'Copier',
    copyCorrected: ' la citation corrigée',
    copyReference: ' la référence',
    onSource: 'Sur la page source',
    citeParagraph: (label) => `Citer : ${label}`,
    actions: {
      cite: 'Citer',
      copy: 'Copier avec la source',
      link: 'Lien',
      ask: 'Demander à ce sujet',
    },
    sharing: {
      title: 'Partager cette réponse',
      link: 'Copier le lien',
      text: 'Copier le texte',
      image: 'Enregistrer en image',
    },
    wasRight: 'Était-ce juste ?',
    thanks: 'Merci',
    backToAnswer: 'Retour à la réponse',
    why: {
      open: 'Pourquoi cette réponse ?',
      inEnglish: (text) => `Mis en anglais, mot à mot : ${text}`,
      words: (words) => `Mots cherchés : ${words}`,
      noWords: 'Elle ne contenait aucun mot à chercher.',
      voices: (names) => `Seules étaient demandées les paroles de : ${names}`,
      chance: (chance, least) =>
        `Probabilité que la déclaration y réponde : ${chance}. Au-dessous de ${least}, aucune réponse n’est donnée.`,
      outcomes: 'Où peut se trouver la réponse, et avec quelle probabilité :',
      neighbors:
        'Des personnes ont noté à l’avance beaucoup de questions, chacune avec l’endroit de sa réponse. Pour les plus proches, c’est :',
      silence: 'Nulle part : ce n’est pas dit',
      bot: 'Dans un mot sur ce bot',
    },
    markedPlace: 'L’endroit marqué',
    selectedWords: 'Les mots sélectionnés',
    style: 'Style',
    show: 'Afficher',
    followed: 'Compris à la suite de',
    searched: (n) => count(n, { one: 'Recherche dans # phrase.', other: 'Recherche dans # phrases.' }),
    searchedAnd: (n, words, w) =>
      `Recherche dans ${sentences(n)} ; ${words} ${w > 1 ? 'ne figurent' : 'ne figure'} dans aucune.`,
    quoted: (word) => `« ${word} »`,
    comma: ', ',
    and: ' et ',
    offerToFind: (words) => `Chercher « ${words} »`,
    openStatement: 'Ouvrir la déclaration',
    embedClosed: {
      title: 'Fermé aux autres sites',
      text: 'Aucun autre site ne peut afficher le champ de question. Le responsable de ce service désigne dans EMBED_ORIGINS ceux qui le peuvent.',
    },
    toStatement: 'Vers la déclaration',
    notFound: { title: 'Introuvable', text: 'Il n’y a rien ici.' },
    sorry: 'Désolé',
    tooMany: (s) => ({ title: 'Trop de demandes', text: `Réessayez dans ${seconds(s)}.` }),
    tooBusy: {
      title: 'Trop d’affluence',
      text: 'Trop de questions arrivent à la fois. Réessayez dans un instant.',
    },
  },

  script: {
    waiting: 'Recherche dans la déclaration…',
    again: 'Réessayer',
    offline: 'Aucune réponse : le serveur est injoignable. Ce que vous avez écrit est toujours là.',
    broken: 'Aucune réponse : une erreur s’est produite. Ce que vous avez écrit est toujours là.',
    copied: 'Copié',
    press: 'Sélectionné : appuyez sur Ctrl+C',
    byHand: 'Copiez-le depuis la barre d’adresse',
    saved: 'Enregistré',
    nowhere: 'Il n’y a pas d’endroit « {place} » dans la déclaration.',
    marked: '{label}. Choisissez une autre phrase proche pour former un passage.',
    cleared: 'Aucun endroit n’est marqué',
    selected: 'Mots sélectionnés : {label}. Les actions suivent la déclaration.',
    about: 'La prochaine question porte sur : {label}.',
    back: 'Retour',
    close: 'Fermer',
    paragraph: ', paragraphe {number}',
    sentence: ', phrase {number}',
    sentences: ', phrases {first}–{last}',
    unreachable: 'Le serveur est injoignable. Réessayez.',
    of: '{number} sur {found}',
    version: 'Version {version}',
  },
});
