import { speak } from './speak.ts';

// Every phrase that people see of the bot, on any surface, in English: the model of the other tables, which have the same keys. What stands in
// the holes of a phrase is isolated from text of another direction by `wordsIn`. What whoever runs the bot reads (logs, settings, --help) is
// not here.

const { count, number, day } = speak('en');

const mentions = (n: number): string => count(n, { one: '# mention', other: '# mentions' });
const sentences = (n: number): string => count(n, { one: '# sentence', other: '# sentences' });
const seconds = (n: number): string => count(n, { one: '# second', other: '# seconds' });
const changes = (n: number): string => count(n, { one: '# change', other: '# changes' });

/** "the ministers’", "Tillerson’s" */
function own(name: string): string {
  if (/s$/.test(name)) return `${name}’`;
  return /[’']s?$/.test(name) ? name : `${name}’s`;
}

const noExamples: readonly string[] = [];

export const en = {
  /** The language's own name, as its speakers write it; for the menu of languages. */
  languageName: 'English',
  number,
  day,

  /** Around the quotations that answer, or that don't. */
  answer: {
    /** `missing` completes the sentence, in this language: "who leads the working groups". */
    doesNotSay: (missing: string) => `The statement does not say ${missing}.`,
    /** The same where `missing` is known in English alone: it is quoted. */
    doesNotSayInEnglish: (missing: string) => `The statement does not say ${missing}.`,
    doesNotSayIt: 'The statement does not say.',
    /** No more is known than that nothing was found. */
    nothingFound: 'I found no sentence that surely answers this.',
    /** “(inaudible)” is what the record has, and stays. */
    inaudible: 'The record has “(inaudible)” where the answer would stand.',
    inaudibleAndDoesNotSay: (missing: string) =>
      `The record has “(inaudible)” where the answer would stand: it does not say ${missing}.`,
    inaudibleAndDoesNotSayInEnglish: (missing: string) =>
      `The record has “(inaudible)” where the answer would stand: it does not say ${missing}.`,
    /** Above an answer that contradicts what was taken for granted. */
    otherwise: 'The statement says otherwise:',
    /** Above what a follow-up was taken to go on about, which is English. */
    follows: (topic: string) => `On ${topic}:`,
    nearest: 'Nearest passages, which do not answer this:',
    related: 'Further passages on this:',
    omitted: (n: number) => `${sentences(n)} omitted`,
    /** Of citations for which a message has no room. */
    left: (n: number) => `${n} more did not fit into this message.`,
    /** Of sentences that a press of "Continue" shows. */
    rest: (n: number) =>
      `${count(n, { one: '# more sentence', other: '# more sentences' })} here: Continue shows them.`,
    /** Said once with a quotation, where all around it is in another language; empty in English. */
    quotedInEnglish: '',
    /** In the place of the buttons that ask whether it is right, once one was pressed. */
    noted: 'Thank you. That is counted, without your name and without your question.',
  },

  /** What is wrong with what was asked, sought or pasted, and what to do. */
  problems: {
    noQuestion: 'There is no question. Ask about the statement, in a sentence or in a few words.',
    longQuestion: (most: number) =>
      `A question may have ${number(most)} characters. Ask the same in fewer words.`,
    /** Of a language that is none of ours, or of letters that are no words; `languages` is a list of names. */
    unknownLanguage: (languages: string) =>
      `I could not read this question. I understand ${languages}: ask in one of these.`,
    nothingToFind: 'Nothing to look for. Give a word, or a phrase in quotation marks.',
    onlyLeftOut: 'That says only what to leave out. Give a word to look for as well.',
    longSearch: (most: number) =>
      `What is sought may have ${number(most)} characters. Look for fewer words, or check it as a quotation.`,
    nothingToCheck: 'There is no quotation to check. Paste the words as you have them.',
    longQuotation: (most: number) =>
      `A quotation may have ${number(most)} characters. Check a shorter passage.`,
    nowhere: (place: string) => `There is no place “${place}” in the statement. The outline shows them all.`,
    /** `command` and what it needs, of `commands` below. */
    lacking: (command: string, takes: string) => `${command} needs ${takes}, after it on the same line.`,
    /** `id` stands in the log too. */
    broken: (id: string) =>
      `Sorry, something went wrong here, and it is not your question’s fault. Please ask again; if it happens again, tell whoever runs this bot: error ${id}.`,
    tooManyOfYours: (s: number) =>
      `You have asked more within a minute than I answer. Please ask again in ${seconds(s)}.`,
    tooManyInChannel: (s: number) =>
      `This channel has asked more within a minute than I answer. Please ask again in ${seconds(s)}.`,
    tooManyHere: (s: number) =>
      `All of you here have asked more within a minute than I answer. Please ask again in ${seconds(s)}.`,
    /** In a channel, whose name is put for `channel`. */
    crowded: (channel: string) =>
      `So much is asked in ${channel} that I could not answer you there in time. Ask again, or ask me here.`,
    /** Below an answer, where the one before it may not have arrived. */
    askAgain: 'If my last answer didn’t arrive, ask again.',
    outdatedButton:
      'This button belongs to another version of the statement, so it may no longer show the same words. Ask again for a fresh answer.',
    unknownButton: 'This button can’t be understood any more. Ask again for fresh ones.',
  },

  /** On buttons (at most 75 characters, better 20) and above menus (at most 150). */
  labels: {
    before: 'Before',
    paragraph: 'Whole paragraph',
    after: 'After',
    rest: 'Continue',
    previous: 'Previous page',
    next: 'Next page',
    all: 'All parts',
    more: 'More passages',
    cite: 'Cite',
    follow: 'Follow up',
    /** Under an answer: what whoever asked says of it. */
    right: 'Right',
    notAsked: 'Not what I asked',
    openQuotation: 'Read a quotation in its context',
    openParagraph: 'Read a paragraph',
    openPart: 'Open a part',
    meant: 'Did you mean …',
  },

  /** In an outline. What parts, speakers and places are called is data. */
  places: {
    paragraphs: (n: number) => count(n, { one: '# paragraph', other: '# paragraphs' }),
    /** A speaker and `paragraphs`, in a list of parts. */
    part: (speaker: string, paragraphs: string) => `${speaker}, ${paragraphs}`,
    /** Of a paragraph. */
    sentences: (n: number) => `(${sentences(n)})`,
  },

  /** Verdicts on a quotation. */
  check: {
    /** `named`: to whom the text gives it, as it has that; `speaker`: in this language. */
    notTheirs: (named: string, speaker: string) => `Not ${own(named)} words, but those of ${speaker}.`,
    exact: 'Exact.',
    exactPlaces: (n: number) => `Exact. It stands in ${n} places.`,
    /** A piece of a quotation whose other pieces stand elsewhere. */
    exactAlone: 'These words alone are exact.',
    exactShortened: 'Exact, but for what the quotation itself marks as left out or put in.',
    altered: (n: number) => `Altered: ${changes(n)}.`,
    notFound: 'Not in the statement, in these words or like ones.',
    spliced: 'An ellipsis in it runs two sentences into one.',
    stitched: 'It was put together with other words, which do not stand beside it in the statement.',
    quotations: (n: number) => count(n, { one: '# quotation', other: '# quotations' }),
    /** Above a list of them. */
    quotationsBelow: (n: number) => `${count(n, { one: '# quotation', other: '# quotations' })}:`,
    andMoreQuotations: (n: number) =>
      `and ${count(n, { one: '# more quotation', other: '# more quotations' })}`,
    changes: (n: number) => `${changes(n)}:`,
    andMoreChanges: (n: number) => `and ${count(n, { one: '# more change', other: '# more changes' })}`,
    unshownChanges: (n: number) =>
      count(n, {
        one: 'The changes of # more quotation don’t fit here: check it alone.',
        other: 'The changes of # more quotations don’t fit here: check each alone.',
      }),
    /** English words of someone (`said`) and of the statement (`stated`). */
    shouldBe: (said: string, stated: string) => `“${said}” should be “${stated}”`,
    isNotThere: (said: string) => `“${said}” is not there`,
    isLeftOut: (stated: string) => `“${stated}” is left out`,
    /** A line above both wordings: "Word by word, [as quoted] and [as stated]:" */
    comparison: { before: 'Word by word, ', said: 'as quoted', and: ' and ', stated: 'as stated' },
    corrected: 'Corrected',
    statementHas: 'The statement has:',
    /** One of several, by how it begins. */
    begins: (i: number, words: string) => `${i}. “${words}”`,
    verdict: (i: number, verdict: string, words: string) => `${i}. ${verdict} “${words}”`,
  },

  /** Mentions of words. `words` are as somebody typed them. */
  find: {
    sought: (words: string) => `“${words}”`,
    nowhere: (words: string) => `Nowhere in the statement: ${words}`,
    found: (m: number, s: number) => `${mentions(m)} in ${sentences(s)}`,
    foundSome: (m: number, s: number) =>
      `No sentence has all of that. ${mentions(m)} in ${sentences(s)} have some of it:`,
    shown: (first: number, last: number, all: number) => `Sentences ${first} to ${last} of ${all}`,
  },

  /** Where an acronym or a name is introduced. `name` is English, and may have its acronym behind it. */
  define: {
    introduced: (name: string, m: number) => `${name}: ${mentions(m)}, introduced here`,
    mentioned: (name: string, m: number) => `${name}: ${mentions(m)}, first here`,
    neverSpelledOut: (name: string, m: number) => `${name}: ${mentions(m)}, never spelled out, first here`,
    unknown: (name: string) => `The statement does not name ${name}.`,
    unknownAtAll: 'The statement does not name that.',
    /** `names` is a list with commas. */
    didYouMean: (names: string) => `Did you mean ${names}?`,
  },

  /** References to copy. The references themselves are English. */
  cite: {
    plain: 'Plain text',
    markdown: 'Markdown',
    apa: 'APA',
    mla: 'MLA',
    chicago: 'Chicago, note',
    bibtex: 'BibTeX',
    ris: 'RIS',
    'csl-json': 'CSL-JSON',
    /** In the place of a reference; its place follows. */
    tooLong: 'longer than a message.',
    tooMany: 'Further references did not fit. Open the quotations one by one, and cite each there.',
    references: (n: number, style: string) =>
      `${count(n, { one: '# reference', other: '# references' })}: ${style}.`,
  },

  /** What this is. */
  about: {
    introduction: (title: string) =>
      `I answer questions about “${title}” in its own words, with the place and the speaker of every quotation; where it does not say, I say so. No language model runs.`,
    forExample: (question: string) => `Ask, for example: ${question}`,
    source: 'Source',
    version: 'Version',
    holds: 'Holds',
    contents: (parts: number, citable: number) =>
      `${count(parts, { one: '# part', other: '# parts' })}, ${count(citable, { one: '# citable sentence', other: '# citable sentences' })}`,
    /** In a chat. */
    kept: 'Kept: no question and no user. What a conversation’s last three turns were about (places in the statement, and words of its vocabulary) is remembered for a day, so that follow-ups are understood.',
    keptOnPage:
      'No cookie, no tracking, nothing from third parties. Nothing is kept of what you ask: what a conversation was about (places in the statement, and words of its vocabulary) stands in the page’s address alone.',
    keptInTerminal: 'Kept: nothing. A conversation lives in this terminal and ends with it.',
    /** Behind the others, where that is so. */
    unanswered:
      'Whoever runs this bot has turned on a log of questions that the statement does not answer: it holds their texts (also of a message that someone has it asked), and not who asked.',
    /** Behind the others, where that is so. It names two of `labels`. */
    feedback:
      'Whoever runs this bot has turned on the buttons “Right” and “Not what I asked”: counted is what was shown and which of the two was pressed, and not who pressed it or what was asked.',
    /** Four questions to begin with, as people would put them; of English there are some in the data. */
    examples: noExamples,
    /** The title of the document that they ask about; stays. */
    examplesOf: 'Joint Statement from the Global Coalition to Defeat ISIS',
  },

  /** How to ask in a chat. */
  help: {
    howToAsk: (examples: string) =>
      `Ask me about the statement, in a sentence or in a few words: ${examples}.`,
    example: (question: string) => `“${question}”`,
    /** Between examples. */
    comma: ', ',
    /** One line of the list of commands. */
    command: (name: string, does: string) => `${name}: ${does}`,
    commandTaking: (name: string, takes: string, does: string) => `${name} (${takes}): ${does}`,
  },

  /** What commands take and do. Their names are the same in all languages. */
  commands: {
    read: { takes: 'a place, such as principles.6', does: 'reads it' },
    find: { takes: 'words, or an "exact phrase"', does: 'finds every mention' },
    check: { takes: 'a quotation', does: 'tells whether it is exact' },
    define: { takes: 'an acronym or a name', does: 'shows where it is introduced' },
    outline: { does: 'shows what the statement holds' },
    about: { does: 'names the source, the version, and what is kept of you' },
    help: { does: 'shows this' },
  },

  discord: {
    howTo:
      'Mention me with your question and reply to my message to go on, or use /ask and press Follow up. /outline shows what the statement holds, /find and /check its words.',
    help: '/ask answers at once.',
    noText: 'That message has no text. Choose one that has, or use /ask or /check.',
    share: 'Share',
    servers: (n: number) => count(n, { one: '# server', other: '# servers' }),
    /** To a mention of the role that Discord made for the bot, which has the same name. */
    roleMentioned:
      'That was a mention of my role, of which Discord does not show me the text. Mention me instead: of the two with my name, choose the one that is marked as an app.',
    unknownCommand:
      'This command is no longer there; Discord has not noticed yet. Reload Discord (Ctrl+R), or ask with /ask.',
    /** A form: title and label at most 45 characters, description at most 100. */
    formTitle: 'Follow up',
    formLabel: 'Your question',
    formDescription: 'It goes on from this answer: “and in Syria?”, “who said that?”',
    /** Permissions have Discord's own names, which it shows in its interface's language. */
    forbidden: (channel: string) =>
      `I can’t answer you in ${channel}: Discord does not let me. Most often I lack a permission there (View Channel, Send Messages or, in a thread, Send Messages in Threads), which an admin can give to me; or the thread is locked. The command /ask works without any permission, and you can ask me here.`,
  },

  slack: {
    /** On the pages on which a workspace installs the app. */
    install: {
      installed: (name: string, command: string) => ({
        title: 'Installed',
        text: `It is in ${name || 'your workspace'} now. Invite it to a channel with /invite, and mention it with a question; ${command} works everywhere.`,
      }),
      open: 'Open Slack',
      cancelled: { title: 'Not installed', text: 'You cancelled it, and nothing was changed.' },
      stale: {
        title: 'Too late',
        text: 'Begin again: this address works once, for ten minutes, and in the browser in which you began.',
      },
      misconfigured: {
        title: 'It can’t be installed now',
        text: 'Whoever runs it has to mend its settings; it is in their log.',
      },
      unavailable: {
        title: 'Not now',
        text: 'Something is out of reach for the moment. Try again in a minute.',
      },
      again: 'Begin again',
    },
    howTo: (command: string) =>
      `Mention me with your question; I answer in the thread, and understand follow-ups there. ${command} answers you alone, and ${command} help says what else I do.`,
    help: (command: string) =>
      `${command} and a question answers you alone; in a thread, where commands don’t work, mention me.`,
    noText: (command: string) => `That message has no text. Choose one that has, or use ${command}.`,
    share: 'Share in channel',
    /** Of a form; at most 24 characters each: `modalTitle`, `close`, `submit`. */
    modalTitle: 'The statement',
    close: 'Close',
    submit: 'Ask',
    first: 'Your question about the statement',
    next: 'Ask on: “and in Syria?”, “who said that?”',
    ask: 'Ask a question',
    browse: 'Browse the statement',
    /** On the app's Home, a name and what stands behind it. */
    inChannel: { name: 'In a channel', text: 'mention me with your question; I answer in the thread.' },
    here: { name: 'Here', text: 'write in the Messages tab, without a mention; follow-ups are understood.' },
    anywhere: (command: string) => ({
      name: 'Anywhere',
      text: `${command} with a question: the answer is for you alone, until you share it.`,
    }),
    onMessage: { name: 'On a message', text: 'More actions > “Ask the statement” or “Check this quote”.' },
    archived: (channel: string) => `I can’t answer you in ${channel}: it is archived. You can ask me here.`,
    noReplies: (channel: string) =>
      `I can’t answer you in ${channel}: your thread there takes no replies. You can ask me here.`,
    notMember: (channel: string) =>
      `I can’t answer you in ${channel}: I am not in it. Somebody there can bring me in with /invite. You can ask me here.`,
    mayNotPost: (channel: string) =>
      `I can’t answer you in ${channel}: I may not post there. An admin of the workspace or of the channel can allow it. You can ask me here.`,
  },

  terminal: {
    /** Above a quotation's two wordings; the marks stay. */
    comparison: '[-as quoted-] {+as stated+}:',
    before: (place: string) => `before: ${place}`,
    after: (place: string) => `after: ${place}`,
    welcome: 'Ask about the statement. Tab completes, the arrow keys go back, “help” says more, Ctrl-D ends.',
    nothingToCite: 'There is nothing to cite yet: ask first.',
    nowhere: (place: string) => `There is no place "${place}". See them all with: rapporteur outline`,
  },

  page: {
    promise:
      'Ask this statement. Every answer is a quotation, with who says it and where; what it does not say, you are told.',
    language: 'Language',
    skip: 'Skip to the statement',
    /** Behind a date; the publisher follows. */
    byline: ', as published by',
    desk: 'Questions and answers',
    ask: 'Ask',
    askTitle: 'Ask the statement',
    askNote: 'Answered in the statement’s own words, or not at all.',
    followNote: 'Follow-ups are understood.',
    newConversation: 'New conversation',
    othersQuestions: 'Questions of others',
    forExample: 'For example',
    checkTitle: 'Check a quotation',
    checkLabel: 'Paste it as you have it',
    check: 'Check',
    outline: 'Outline',
    find: 'Find',
    findTitle: 'Find in the statement',
    findLabel: 'Find words, or a “phrase”',
    findPageTitle: (words: string) => `Find: ${words}`,
    mention: (n: number, label: string) => `Mention ${n}: ${label}`,
    previousMention: 'Previous mention',
    nextMention: 'Next mention',
    privacy: 'Privacy',
    programs: 'For programs',
    api: 'An API',
    apiDoes: ': ask, read, find, check',
    keyboard: 'Keyboard',
    /** What keys do, behind each. */
    keys: {
      ask: 'ask',
      find: 'find',
      paragraphs: 'next and previous paragraph',
      sentences: 'sentence',
      back: 'back to where you were',
      use: 'Use these keys',
    },
    /** Before a turn's heading, for who can't see it. */
    asked: 'Asked:',
    checked: 'Checked:',
    citing: 'Cite:',
    andOn: (label: string) => `${label}, and on`,
    quotations: (n: number, labels: string) =>
      `${count(n, { one: '# quotation', other: '# quotations' })}: ${labels}.`,
    nearPassages: (n: number) => `${count(n, { one: '# near passage', other: '# near passages' })}.`,
    /** A heading over `n` passages that can be unfolded. */
    related: (n: number) => `Further passages on this (${n})`,
    quotation: 'Quotation',
    verdict: 'Verdict',
    onlyFirst: (n: number) => `Only the first ${n} are shown in full.`,
    copy: 'Copy',
    copyCorrected: ' the corrected quotation',
    copyReference: ' the reference',
    onSource: 'On the source’s page',
    citeParagraph: (label: string) => `Cite ${label}`,
    /** What can be done with a place, or with words that are selected. */
    actions: { cite: 'Cite', copy: 'Copy with source', link: 'Link', ask: 'Ask about this' },
    /** What can be done with an answer. */
    sharing: {
      title: 'Share this answer',
      link: 'Copy link',
      text: 'Copy as text',
      image: 'Save as image',
    },
    /** Who can’t see that two buttons stand under an answer is asked this. */
    wasRight: 'Was this right?',
    thanks: 'Thank you',
    backToAnswer: 'Back to the answer',
    /** How an answer came about. */
    why: {
      open: 'Why this?',
      inEnglish: (text: string) => `Put into English, word by word: ${text}`,
      /** `words`: a list. */
      words: (words: string) => `Looked for: ${words}`,
      noWords: 'There was no word in it to look for.',
      /** `names`: a list of parts of the statement. */
      voices: (names: string) => `Only words of these were asked for: ${names}`,
      /** Both are percentages. */
      chance: (chance: string, least: string) =>
        `How likely it is that the statement answers this: ${chance}. Below ${least}, no answer is given.`,
      outcomes: 'Where the answer may stand, and how likely that is:',
      neighbors:
        'People wrote down many questions beforehand, each with where its answer stands. Where it does for those most like this one:',
      /** In the place of places, in both lists. */
      silence: 'Nowhere: it is not stated',
      bot: 'In a word about this bot',
    },
    markedPlace: 'The marked place',
    selectedWords: 'The selected words',
    style: 'Style',
    show: 'Show',
    /** What a question was understood after: before places. */
    followed: 'Understood after',
    searched: (n: number) => `Searched ${count(n, { one: '# sentence', other: '# sentences' })}.`,
    /** `words`: a list of words in quotation marks, of which `w` stand nowhere. */
    searchedAnd: (n: number, words: string, w: number) =>
      `Searched ${count(n, { one: '# sentence', other: '# sentences' })}; ${words} ${w > 1 ? 'stand' : 'stands'} in none.`,
    quoted: (word: string) => `“${word}”`,
    comma: ', ',
    /** Between the last two words of that list. */
    and: ' and ',
    offerToFind: (words: string) => `Find “${words}”`,
    openStatement: 'Open the statement',
    embedClosed: {
      title: 'Not open to other sites',
      text: 'No other site may show the ask box. Whoever runs this names those that may in EMBED_ORIGINS.',
    },
    toStatement: 'To the statement',
    notFound: { title: 'Not found', text: 'There is nothing here.' },
    sorry: 'Sorry',
    tooMany: (s: number) => ({ title: 'Too many requests', text: `Please ask again in ${seconds(s)}.` }),
    tooBusy: { title: 'Too busy', text: 'Too many ask at once. Please ask again in a moment.' },
  },

  /** What the page's scripts say. `{…}` is filled in there, and stays. */
  script: {
    waiting: 'Looking through the statement …',
    again: 'Try again',
    offline: 'No answer came: the server can’t be reached. What you typed is still here.',
    broken: 'No answer came: something went wrong. What you typed is still here.',
    copied: 'Copied',
    press: 'Selected: press Ctrl+C',
    byHand: 'Copy it from the address bar',
    saved: 'Saved',
    nowhere: 'There is no place “{place}” in the statement.',
    marked: '{label}. Choose another sentence near it for a range.',
    cleared: 'No place is marked',
    selected: 'Words are selected: {label}. Actions follow the statement.',
    about: 'The next question is about {label}.',
    back: 'Back',
    close: 'Close',
    /** Behind the name of a part. */
    paragraph: ', paragraph {number}',
    sentence: ', sentence {number}',
    sentences: ', sentences {first}–{last}',
    unreachable: 'The server can’t be reached. Try again.',
    /** "1 of 3 mentions in 2 sentences" */
    of: '{number} of {found}',
    version: 'Version {version}',
  },
};

/** What a table of phrases has. */
export type Table = typeof en;
