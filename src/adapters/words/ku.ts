import type { Table } from './en.ts';
import { speak } from './speak.ts';

const { count, number, day } = speak('ku');

const times = (n: number): string => count(n, { one: '# car', other: '# car' });
const sentences = (n: number): string => count(n, { one: '# hevok', other: '# hevok' });
// In the oblique, between "di" and "de".
const inSentences = (n: number): string => count(n, { one: 'di # hevokê de', other: 'di # hevokan de' });
// Behind "piştî".
const seconds = (n: number): string => count(n, { one: '# saniyeyê', other: '# saniyeyan' });
const changes = (n: number): string => count(n, { one: '# guherîn', other: '# guherîn' });
const quotations = (n: number): string => count(n, { one: '# jêgirtin', other: '# jêgirtin' });
const firstHere = (m: number): string => (m === 1 ? 'li vir' : 'cara yekem li vir');

export const ku = (): Table => ({
  languageName: 'Kurmancî',
  number,
  day,

  answer: {
    // `missing`: an indirect question or a noun behind "nabêje": "kî serokatiya komên xebatê dike", "çend welat beşdarî civînê bûn"
    doesNotSay: (missing) => `Daxuyanî nabêje ${missing}.`,
    doesNotSayInEnglish: (missing) => `Daxuyanî li ser vê tiştekî nabêje: “${missing}”.`,
    doesNotSayIt: 'Daxuyanî vê yekê nabêje.',
    nothingFound: 'Min hevokek nedît ku bi teqezî bersiva vê bide.',
    inaudible: 'Li cihê bersivê di qeydê de “(inaudible)”, ango “nayê bihîstin”, heye.',
    inaudibleAndDoesNotSay: (missing) =>
      `Li cihê bersivê di qeydê de “(inaudible)”, ango “nayê bihîstin”, heye: nabêje ${missing}.`,
    inaudibleAndDoesNotSayInEnglish: (missing) =>
      `Li cihê bersivê di qeydê de “(inaudible)”, ango “nayê bihîstin”, heye. Daxuyanî li ser vê tiştekî nabêje: “${missing}”.`,
    otherwise: 'Daxuyanî tiştekî din dibêje:',
    follows: (topic) => `Li ser “${topic}”:`,
    nearest: 'Beşên herî nêzîk, lê bersiva vê nadin:',
    related: 'Beşên din li ser vê:',
    omitted: (n) => count(n, { one: '# hevok hatiye derxistin', other: '# hevok hatine derxistin' }),
    left: (n) =>
      count(n, {
        one: '# jêgirtina din di vê peyamê de bi cih nebû.',
        other: '# jêgirtinên din di vê peyamê de bi cih nebûn.',
      }),
    rest: (n) =>
      count(n, {
        one: 'Li vir # hevoka din heye: “Bidomîne” wê nîşan dide.',
        other: 'Li vir # hevokên din hene: “Bidomîne” wan nîşan dide.',
      }),
    quotedInEnglish: 'Bi gotinên daxuyaniyê bi xwe, bi îngilîzî:',
    noted: 'Spas. Ew hat hejmartin, bê navê te û bê pirsa te.',
  },

  problems: {
    noQuestion: 'Pirs nîne. Bi hevokekê an bi çend peyvan li ser daxuyaniyê bipirse.',
    longQuestion: (most) =>
      `Divê pirs ji ${number(most)} tîpan dirêjtir nebe. Heman tiştî bi kêmtir peyvan bipirse.`,
    unknownLanguage: (languages) =>
      `Min nikarîbû vê pirsê bixwînim. Ez van zimanan fêm dikim: ${languages}. Bi yek ji wan bipirse.`,
    nothingToFind: 'Tiştek ji bo lêgerînê nîne. Peyvekê binivîse, an gotinekê di nav dunikan de.',
    onlyLeftOut: 'Ev tenê dibêje divê çi dernekeve. Peyvekê jî binivîse ku ez lê bigerim.',
    longSearch: (most) =>
      `Divê nivîsa lêgerînê ji ${number(most)} tîpan dirêjtir nebe. Li kêmtir peyvan bigere, an wê wek jêgirtin kontrol bike.`,
    nothingToCheck: 'Jêgirtinek ji bo kontrolkirinê nîne. Peyvan çawa li cem te ne, wisa pêve bike.',
    longQuotation: (most) =>
      `Divê jêgirtin ji ${number(most)} tîpan dirêjtir nebe. Parçeyeke kurttir kontrol bike.`,
    nowhere: (place) => `Di daxuyaniyê de cihek bi navê “${place}” nîne. Hemû cih di naverokê de ne.`,
    lacking: (command, takes) => `Li pey ${command}, di heman rêzê de, ev pêwîst e: ${takes}.`,
    broken: (id) =>
      `Bibore, li vir xeletiyek çêbû û ne sûcê pirsa te ye. Ji kerema xwe dîsa bipirse; ger dîsa çêbibe, ji kesê ku vî botî dixebitîne re bêje: xeletiya ${id}.`,
    tooManyOfYours: (s) =>
      `Te di deqeyekê de ji ya ku ez dikarim bersivê bidim zêdetir pirsî. Ji kerema xwe piştî ${seconds(s)} dîsa bipirse.`,
    tooManyInChannel: (s) =>
      `Li vê kanalê di deqeyekê de ji ya ku ez dikarim bersivê bidim zêdetir hat pirsîn. Ji kerema xwe piştî ${seconds(s)} dîsa bipirse.`,
    tooManyHere: (s) =>
      `We hemûyan li vir di deqeyekê de ji ya ku ez dikarim bersivê bidim zêdetir pirsî. Ji kerema xwe piştî ${seconds(s)} dîsa bipirse.`,
    crowded: (channel) =>
      `Li ${channel} ewqas pirs tên kirin ku min nikarîbû di wextê xwe de li wir bersiva te bidim. Dîsa bipirse, an li vir ji min bipirse.`,
    askAgain: 'Ger bersiva min a berê negihîştibe, dîsa bipirse.',
    outdatedButton:
      'Ev bişkok a guhertoyeke din a daxuyaniyê ye û dibe ku êdî heman peyvan nîşan nede. Ji bo bersiveke nû dîsa bipirse.',
    unknownButton: 'Ev bişkok êdî nayê fêmkirin. Ji bo bişkokên nû dîsa bipirse.',
  },

  labels: {
    before: 'Berî vê',
    paragraph: 'Hemû paragraf',
    after: 'Piştî vê',
    rest: 'Bidomîne',
    previous: 'Rûpela berê',
    next: 'Rûpela din',
    all: 'Hemû parçe',
    more: 'Beşên din',
    cite: 'Çavkanî',
    follow: 'Pirsa din',
    right: 'Rast e',
    notAsked: 'Min ne ev pirsî',
    openQuotation: 'Jêgirtinekê di çarçoveya wê de bixwîne',
    openParagraph: 'Paragrafekê bixwîne',
    openPart: 'Parçeyekê veke',
    meant: 'Mebesta te ev e …',
  },

  places: {
    paragraphs: (n) => count(n, { one: '# paragraf', other: '# paragraf' }),
    part: (speaker, paragraphs) => `${speaker}, ${paragraphs}`,
    sentences: (n) => `(${sentences(n)})`,
  },

  check: {
    notTheirs: (named, speaker) => `Ev ne gotina “${named}” e; axaftvanê wê: ${speaker}.`,
    exact: 'Peyv bi peyv rast e.',
    exactPlaces: (n) =>
      count(n, {
        one: 'Peyv bi peyv rast e. Di # cihî de derbas dibe.',
        other: 'Peyv bi peyv rast e. Di # cihan de derbas dibe.',
      }),
    exactAlone: 'Ev peyv bi serê xwe rast in.',
    exactShortened:
      'Peyv bi peyv rast e, ji bilî tiştê ku jêgirtin bi xwe wek derxistî an lêzêdekirî nîşan dide.',
    altered: (n) => `Hatiye guhertin: ${changes(n)}.`,
    notFound: 'Di daxuyaniyê de nîne, ne bi van peyvan û ne jî bi peyvên wekî wan.',
    spliced: 'Sê xalên tê de du hevokan dikin yek.',
    stitched: 'Bi peyvên din ve hatiye girêdan, ku di daxuyaniyê de ne li kêleka wê ne.',
    quotations,
    quotationsBelow: (n) => `${quotations(n)}:`,
    andMoreQuotations: (n) => count(n, { one: 'û # jêgirtina din', other: 'û # jêgirtinên din' }),
    changes: (n) => `${changes(n)}:`,
    andMoreChanges: (n) => count(n, { one: 'û # guherîna din', other: 'û # guherînên din' }),
    unshownChanges: (n) =>
      count(n, {
        one: 'Guherînên # jêgirtina din li vir bi cih nabin: wê bi tenê kontrol bike.',
        other: 'Guherînên # jêgirtinên din li vir bi cih nabin: wan yek bi yek kontrol bike.',
      }),
    shouldBe: (said, stated) => `li şûna “${said}” divê “${stated}” be`,
    isNotThere: (said) => `“${said}” di metnê de nîne`,
    isLeftOut: (stated) => `“${stated}” hatiye derxistin`,
    comparison: {
      before: 'Peyv bi peyv, ',
      said: 'nivîsa jêgirtinê',
      and: ' û ',
      stated: 'nivîsa daxuyaniyê',
    },
    corrected: 'Rastkirî',
    statementHas: 'Di daxuyaniyê de:',
    begins: (i, words) => `${number(i)}. “${words}”`,
    verdict: (i, verdict, words) => `${number(i)}. ${verdict} “${words}”`,
  },

  find: {
    sought: (words) => `“${words}”`,
    nowhere: (words) => `Di daxuyaniyê de derbas nabe: ${words}`,
    found: (m, s) => `${times(m)} ${inSentences(s)}`,
    foundSome: (m, s) =>
      `Hevokek nîne ku hemû tê de bin. Yên ku derbas dibin (${times(m)} ${inSentences(s)}):`,
    shown: (from, to, all) => `Hevokên ${number(from)}–${number(to)}, ji ${number(all)}`,
  },

  define: {
    introduced: (name, m) => `${name}: ${times(m)} derbas dibe, li vir tê nasandin`,
    mentioned: (name, m) => `${name}: ${times(m)} derbas dibe, ${firstHere(m)}`,
    neverSpelledOut: (name, m) =>
      `${name}: ${times(m)} derbas dibe, tu carî bi temamî nehatiye nivîsandin, ${firstHere(m)}`,
    unknown: (name) => `Navê ${name} di daxuyaniyê de derbas nabe.`,
    unknownAtAll: 'Ev nav di daxuyaniyê de derbas nabe.',
    didYouMean: (names) => `Mebesta te ev e: ${names}?`,
  },

  cite: {
    plain: 'Nivîsa sade',
    markdown: 'Markdown',
    apa: 'APA',
    mla: 'MLA',
    chicago: 'Chicago, jêrenot',
    bibtex: 'BibTeX',
    ris: 'RIS',
    'csl-json': 'CSL-JSON',
    tooLong: 'ji peyamekê dirêjtir e.',
    tooMany: 'Çavkaniyên din bi cih nebûn. Jêgirtinan yek bi yek veke û çavkaniya her yekê li wir bistîne.',
    references: (n, style) => `${count(n, { one: '# çavkanî', other: '# çavkanî' })}: ${style}.`,
  },

  about: {
    introduction: (title) =>
      `Ez bersiva pirsên li ser daxuyaniya “${title}” bi gotinên wê (bi îngilîzî) didim, bi cih û axaftvanê her jêgirtinê; tiştê ku ew nabêje, ez jî dibêjim ku nabêje. Tu modela zimanî nayê bikaranîn.`,
    forExample: (question) => `Mînak, bipirse: ${question}`,
    source: 'Çavkanî',
    version: 'Guherto',
    holds: 'Naverok',
    contents: (parts, citable) =>
      `${count(parts, { one: '# parçe', other: '# parçe' })}, ${count(citable, {
        one: '# hevoka ku dikare bê jêgirtin',
        other: '# hevokên ku dikarin bên jêgirtin',
      })}`,
    kept: 'Çi tê parastin: ne pirs û ne jî kesê ku dipirse. Tenê mijara sê pirsên dawî yên axaftinekê (cihên daxuyaniyê û peyvên ferhenga wê) rojekê tê bîranîn, da ku pirsên li pey werin fêmkirin.',
    keptOnPage:
      'Ne çerez (cookie), ne şopandin, ne jî tiştek ji aliyên sêyem. Ji pirsên te tiştek nayê parastin: mijara axaftinê (cihên daxuyaniyê û peyvên ferhenga wê) tenê di navnîşana rûpelê de ye.',
    keptInTerminal: 'Çi tê parastin: tiştek na. Axaftin di vê termînalê de ye û bi wê re diqede.',
    unanswered:
      'Kesê ku vî botî dixebitîne, qeyda pirsên ku daxuyanî bersiva wan nade vekiriye: nivîsa wan tê de ye (ya peyamên ku ji botî hatine pirsîn jî), lê kî pirsî tê de nîne.',
    feedback:
      'Kesê ku vî botî dixebitîne, bişkokên “Rast e” û “Min ne ev pirsî” vekirine: tê hejmartin ka çi hat nîşandan û kîjan hat pêlkirin, ne kê pêl kir û ne çi hat pirsîn.',
    examples: [
      'Koma şervanên biyanî çi dike?',
      'Tillerson li ser Sûriyê çi dibêje?',
      'Pere çawa ji DAIŞê tê birîn?',
      'Çend kes vegeriyan deverên rizgarkirî?',
    ],
    examplesOf: 'Joint Statement from the Global Coalition to Defeat ISIS',
  },

  help: {
    howToAsk: (examples) => `Bi hevokekê an bi çend peyvan li ser daxuyaniyê ji min bipirse: ${examples}.`,
    example: (question) => `“${question}”`,
    comma: ', ',
    command: (name, does) => `${name}: ${does}`,
    commandTaking: (name, takes, does) => `${name} (${takes}): ${does}`,
  },

  commands: {
    read: { takes: 'cihek, wek principles.6', does: 'wî dixwîne' },
    find: { takes: 'peyv, an "gotineke peyv bi peyv"', does: 'hemû cihên wê dibîne' },
    check: { takes: 'jêgirtinek', does: 'dibêje peyv bi peyv rast e an na' },
    define: { takes: 'kurtenavek an navek', does: 'nîşan dide li ku tê nasandin' },
    outline: { does: 'nîşan dide di daxuyaniyê de çi heye' },
    about: { does: 'çavkanî û guhertoyê dibêje, û ji te çi tê parastin' },
    help: { does: 'vê nîşan dide' },
  },

  discord: {
    howTo:
      'Di peyamekê de bi pirsa xwe min etîket bike û ji bo domandinê bersiva peyama min bide, an /ask bi kar bîne û bişkoka “Pirsa din” bitikîne. /outline naveroka daxuyaniyê nîşan dide, /find li peyvên wê digere, /check jêgirtinan kontrol dike.',
    help: '/ask tavilê bersivê dide.',
    noText: 'Di wê peyamê de nivîs nîne. Yeke bi nivîs hilbijêre, an /ask an /check bi kar bîne.',
    share: 'Parve bike',
    servers: (n) => count(n, { one: '# rajekar', other: '# rajekar' }),
    roleMentioned:
      'Te rola min etîket kir, û Discord nivîsa peyameke wisa nîşanî min nade. Min bi xwe etîket bike: ji herduyên bi navê min, ya ku wek sepan nîşankirî ye hilbijêre.',
    unknownCommand:
      'Ev ferman êdî nîne; Discord hê pê nehesiyaye. Discordê ji nû ve bar bike (Ctrl+R), an bi /ask bipirse.',
    formTitle: 'Pirsa din',
    formLabel: 'Pirsa te',
    formDescription: 'Ji vê bersivê didome: “û li Sûriyê?”, “kî wisa got?”',
    forbidden: (channel) =>
      `Ez nikarim li ${channel} bersiva te bidim: Discord rê nade min. Pir caran destûrek li wir kêm e (View Channel, Send Messages an, di zincîra bersivan de, Send Messages in Threads), ku rêveberek dikare bide min; an jî zincîr girtî ye. Fermana /ask bê tu destûrê dixebite, û tu dikarî li vir ji min bipirsî.`,
  },

  slack: {
    install: {
      installed: (name, command) => ({
        title: 'Hat sazkirin',
        text: `Niha ew di ${name || 'qada xebata te'} de ye. Bi /invite wî vexwîne kanalekê û bi pirsekê behsa wî bike; ${command} li her derê dixebite.`,
      }),
      open: 'Slackê veke',
      cancelled: { title: 'Nehat sazkirin', text: 'Te betal kir, û tiştek nehat guhertin.' },
      stale: {
        title: 'Pir dereng',
        text: 'Ji nû ve dest pê bike: ev navnîşan carekê, deh deqeyan û di wê geroka ku te lê dest pê kir de derbas dibe.',
      },
      misconfigured: {
        title: 'Niha nayê sazkirin',
        text: 'Divê kesê ku wî dixebitîne mîhengan rast bike; tomara wî dibêje çi kêm e.',
      },
      unavailable: { title: 'Ne niha', text: 'Niha tiştek nayê gihîştin. Piştî deqeyekê dîsa biceribîne.' },
      again: 'Ji nû ve dest pê bike',
    },
    howTo: (command) =>
      `Di peyamekê de bi pirsa xwe min etîket bike; ez di zincîra bersivan de bersivê didim û li wir pirsên li pey jî fêm dikim. ${command} bersivê tenê dide te, û ${command} help dibêje ez wekî din çi dikim.`,
    help: (command) =>
      `${command} û pirsek: bersiv tenê ji te re ye; di zincîra bersivan de, ku ferman lê naxebitin, min etîket bike.`,
    noText: (command) => `Di wê peyamê de nivîs nîne. Yeke bi nivîs hilbijêre, an ${command} bi kar bîne.`,
    share: 'Li kanalê parve bike',
    modalTitle: 'Daxuyanî',
    close: 'Bigire',
    submit: 'Bipirse',
    first: 'Pirsa te li ser daxuyaniyê',
    next: 'Bidomîne: “û li Sûriyê?”, “kî wisa got?”',
    ask: 'Pirsekê bike',
    browse: 'Li daxuyaniyê binêre',
    inChannel: {
      name: 'Li kanalekê',
      text: 'di peyamekê de bi pirsa xwe min etîket bike; ez di zincîra bersivan de bersivê didim.',
    },
    here: {
      name: 'Li vir',
      text: 'di hilpekîna Messages de binivîse, bê etîket; pirsên li pey jî tên fêmkirin.',
    },
    anywhere: (command) => ({
      name: 'Li her derê',
      text: `${command} û pirsek: bersiv tenê ji te re ye, heta ku tu wê parve bikî.`,
    }),
    onMessage: {
      name: 'Li ser peyamekê',
      text: '“More actions” veke, paşê “Ask the statement” an “Check this quote” hilbijêre.',
    },
    archived: (channel) =>
      `Ez nikarim li ${channel} bersiva te bidim: kanal hatiye arşîvkirin. Tu dikarî li vir ji min bipirsî.`,
    noReplies: (channel) =>
      `Ez nikarim li ${channel} bersiva te bidim: zincîra te ya li wir bersivan qebûl nake. Tu dikarî li vir ji min bipirsî.`,
    notMember: (channel) =>
      `Ez nikarim li ${channel} bersiva te bidim: ez ne endamê wê me. Kesek li wir dikare bi /invite min lê zêde bike. Tu dikarî li vir ji min bipirsî.`,
    mayNotPost: (channel) =>
      `Ez nikarim li ${channel} bersiva te bidim: destûra min a nivîsandinê li wir nîne. Rêveberê kanalê an ê qada xebatê dikare destûrê bide. Tu dikarî li vir ji min bipirsî.`,
  },

  terminal: {
    comparison: '[-nivîsa jêgirtinê-] {+nivîsa daxuyaniyê+}:',
    before: (place) => `berî vê: ${place}`,
    after: (place) => `piştî vê: ${place}`,
    welcome:
      'Li ser daxuyaniyê bipirse. Tab temam dike, tîr vedigerin paş; “help” bêtir dibêje, Ctrl-D diqedîne.',
    nothingToCite: 'Hê tiştek nîne ku çavkaniya wî bê dayîn: pêşî bipirse.',
    nowhere: (place) => `Cihek bi navê “${place}” nîne. Ji bo dîtina hemûyan: rapporteur outline`,
  },

  page: {
    promise:
      'Ji vê daxuyaniyê bipirse. Her bersiv jêgirtinek e, bi axaftvan û cihê wê re; tiştê ku ew nabêje, ji te re tê gotin ku nabêje.',
    language: 'Ziman',
    skip: 'Here daxuyaniyê',
    byline: ', weşanger:',
    desk: 'Pirs û bersiv',
    ask: 'Bipirse',
    askTitle: 'Ji daxuyaniyê bipirse',
    askNote: 'Bersiv tenê bi gotinên daxuyaniyê bi xwe ne, an jî bersiv nîne.',
    followNote: 'Pirsên li pey jî tên fêmkirin.',
    newConversation: 'Axaftina nû',
    othersQuestions: 'Pirsên kesên din',
    forExample: 'Mînak',
    checkTitle: 'Jêgirtinekê kontrol bike',
    checkLabel: 'Çawa li cem te ye, wisa pêve bike',
    check: 'Kontrol bike',
    outline: 'Naverok',
    find: 'Bigere',
    findTitle: 'Di daxuyaniyê de bigere',
    findLabel: 'Li peyvan an “gotinekê” bigere',
    findPageTitle: (words) => `Lêgerîn: ${words}`,
    mention: (n, label) => `Encama ${number(n)}: ${label}`,
    previousMention: 'Encama berê',
    nextMention: 'Encama din',
    privacy: 'Nepenî',
    programs: 'Ji bo bernameyan',
    api: 'API',
    apiDoes: ': pirsîn, xwendin, lêgerîn, kontrol',
    keyboard: 'Klavye',
    keys: {
      ask: 'pirsîn',
      find: 'lêgerîn',
      paragraphs: 'paragrafa din û ya berê',
      sentences: 'hevok',
      back: 'vegera cihê ku tu lê bûyî',
      use: 'Van bişkokan bi kar bîne',
    },
    asked: 'Pirs:',
    checked: 'Kontrol:',
    citing: 'Çavkanî:',
    andOn: (label) => `${label}, û yên din`,
    quotations: (n, labels) => `${quotations(n)}: ${labels}.`,
    nearPassages: (n) => count(n, { one: '# beşa nêzîk.', other: '# beşên nêzîk.' }),
    related: (n) => `Beşên din li ser vê (${number(n)})`,
    quotation: 'Jêgirtin',
    verdict: 'Encam',
    onlyFirst: (n) =>
      count(n, {
        one: 'Tenê ya yekem bi temamî tê nîşandan.',
        other: 'Tenê # jêgirtinên pêşî bi temamî tên nîşandan.',
      }),
    copy: 'Kopî bike',
    copyCorrected: ': jêgirtina rastkirî',
    copyReference: ': çavkanî',
    onSource: 'Li rûpela çavkaniyê',
    citeParagraph: (label) => `Çavkanî: ${label}`,
    actions: {
      cite: 'Çavkanî',
      copy: 'Bi çavkaniyê kopî bike',
      link: 'Girêdan',
      ask: 'Li ser vê bipirse',
    },
    sharing: {
      title: 'Vê bersivê parve bike',
      link: 'Girêdanê kopî bike',
      text: 'Wek nivîs kopî bike',
      image: 'Wek wêne tomar bike',
    },
    wasRight: 'Ev rast bû?',
    thanks: 'Spas',
    backToAnswer: 'Vegere bersivê',
    why: {
      open: 'Çima ev?',
      inEnglish: (text) => `Peyv bi peyv bo îngilîzî: ${text}`,
      words: (words) => `Li van peyvan hat gerîn: ${words}`,
      noWords: 'Tê de peyvek tunebû ku lê bê gerîn.',
      voices: (names) => `Tenê gotinên van hatin xwestin: ${names}`,
      chance: (chance, least) =>
        `Îhtîmala ku daxuyanî bersiva vê dide: ${chance}. Di bin ${least} de bersiv nayê dayîn.`,
      outcomes: 'Bersiv dikare li ku be, û îhtîmala wê:',
      neighbors:
        'Mirovan ji berê ve gelek pirs nivîsandin, her yek bi cihê bersiva wê. Cihê bersivê di yên herî nêzîk de:',
      silence: 'Li tu derê: nehatiye gotin',
      bot: 'Di gotinekê de li ser vî botî',
    },
    markedPlace: 'Cihê nîşankirî',
    selectedWords: 'Peyvên hilbijartî',
    style: 'Şêwaz',
    show: 'Nîşan bide',
    followed: 'Pirs li gorî vê hat fêmkirin',
    searched: (n) => `Lêgerîn ${inSentences(n)} hat kirin.`,
    searchedAnd: (n, words, w) =>
      `Lêgerîn ${inSentences(n)} hat kirin; ${words} di tu yekê de derbas ${w > 1 ? 'nabin' : 'nabe'}.`,
    quoted: (word) => `“${word}”`,
    comma: ', ',
    and: ' û ',
    offerToFind: (words) => `Li “${words}” bigere`,
    openStatement: 'Daxuyaniyê veke',
    embedClosed: {
      title: 'Ji malperên din re ne vekirî ye',
      text: 'Tu malpereke din nikare qutiya pirsê nîşan bide. Kesê ku vê dixebitîne, malperên destûrdayî di EMBED_ORIGINS de destnîşan dike.',
    },
    toStatement: 'Ber bi daxuyaniyê ve',
    notFound: { title: 'Nehat dîtin', text: 'Li vir tiştek nîne.' },
    sorry: 'Bibore',
    tooMany: (s) => ({
      title: 'Gelek daxwaz hatin',
      text: `Ji kerema xwe piştî ${seconds(s)} dîsa bipirse.`,
    }),
    tooBusy: {
      title: 'Pir qerebalix e',
      text: 'Gelek kes bi hev re dipirsin. Ji kerema xwe piştî kêlîkekê dîsa bipirse.',
    },
  },

  script: {
    waiting: 'Di daxuyaniyê de digerim …',
    again: 'Dîsa biceribîne',
    offline: 'Bersiv nehat: têkilî bi rajekar re çênabe. Ya ku te nivîsî hê li vir e.',
    broken: 'Bersiv nehat: xeletiyek çêbû. Ya ku te nivîsî hê li vir e.',
    copied: 'Hat kopîkirin',
    press: 'Hat hilbijartin: Ctrl+C bitikîne',
    byHand: 'Ji darikê navnîşanê kopî bike',
    saved: 'Hat tomarkirin',
    nowhere: 'Di daxuyaniyê de cihek bi navê “{place}” nîne.',
    marked: '{label}. Ji bo çend hevokan bi hev re, hevokeke din a nêzîk hilbijêre.',
    cleared: 'Tu cih nehatiye nîşankirin',
    selected: 'Peyv hatin hilbijartin: {label}. Tiştên ku bi wan dikarin bên kirin, li pey daxuyaniyê ne.',
    about: 'Pirsa din li ser vê ye: {label}.',
    back: 'Vegere',
    close: 'Bigire',
    paragraph: ', paragrafa {number}',
    sentence: ', hevoka {number}',
    sentences: ', hevokên {first}–{last}',
    unreachable: 'Têkilî bi rajekar re çênabe. Dîsa biceribîne.',
    of: '{found}; encama {number}',
    version: 'Guhertoya {version}',
  },
});
