import type { Table } from './en.ts';
import { speak } from './speak.ts';

const { count, number, day } = speak('ar');

const mentions = (n: number): string =>
  count(n, {
    zero: 'لا إشارة',
    one: 'إشارة واحدة',
    two: 'إشارتان',
    few: '# إشارات',
    many: '# إشارة',
    other: '# إشارة',
  });
const sentences = (n: number): string =>
  count(n, {
    zero: 'لا جملة',
    one: 'جملة واحدة',
    two: 'جملتان',
    few: '# جمل',
    many: '# جملة',
    other: '# جملة',
  });
// بعد حرف جر: «في جملتين»
const inSentences = (n: number): string =>
  count(n, {
    zero: '# جملة',
    one: 'جملة واحدة',
    two: 'جملتين',
    few: '# جمل',
    many: '# جملة',
    other: '# جملة',
  });
// بعد «بعد»
const seconds = (n: number): string =>
  count(n, {
    zero: 'لحظة',
    one: 'ثانية واحدة',
    two: 'ثانيتين',
    few: '# ثوانٍ',
    many: '# ثانية',
    other: '# ثانية',
  });
// منصوبة بعد «يتجاوز»
const characters = (n: number): string =>
  count(n, {
    zero: '# حرف',
    one: 'حرفًا واحدًا',
    two: 'حرفين',
    few: '# أحرف',
    many: '# حرفًا',
    other: '# حرف',
  });
const changes = (n: number): string =>
  count(n, {
    zero: 'لا اختلاف',
    one: 'اختلاف واحد',
    two: 'اختلافان',
    few: '# اختلافات',
    many: '# اختلافًا',
    other: '# اختلاف',
  });
const quotations = (n: number): string =>
  count(n, {
    zero: 'لا اقتباس',
    one: 'اقتباس واحد',
    two: 'اقتباسان',
    few: '# اقتباسات',
    many: '# اقتباسًا',
    other: '# اقتباس',
  });
const first = (m: number): string => (m === 1 ? 'وهي هنا' : 'أولاها هنا');

export const ar = (): Table => ({
  languageName: 'العربية',
  number,
  day,

  answer: {
    // مفعول به لـ«يذكر»: اسم أو جملة تبدأ بـ«من» أو «متى» أو «ما إذا كان»، مثل «من يرأس مجموعات العمل» أو «عدد القتلى»
    doesNotSay: (missing) => `لا يذكر البيان ${missing}.`,
    doesNotSayInEnglish: (missing) => `لا يذكر البيان شيئًا عن هذا: «${missing}».`,
    doesNotSayIt: 'لا يذكر البيان ذلك.',
    nothingFound: 'لم أجد جملة تجيب عن هذا بشكل مؤكد.',
    inaudible: 'في موضع الجواب كُتب في النص «(inaudible)» أي «غير مسموع».',
    inaudibleAndDoesNotSay: (missing) =>
      `في موضع الجواب كُتب في النص «(inaudible)» أي «غير مسموع»: لا يذكر ${missing}.`,
    inaudibleAndDoesNotSayInEnglish: (missing) =>
      `في موضع الجواب كُتب في النص «(inaudible)» أي «غير مسموع». لا يذكر البيان شيئًا عن هذا: «${missing}».`,
    otherwise: 'يقول البيان غير ذلك:',
    follows: (topic) => `عن «${topic}»:`,
    nearest: 'أقرب المقاطع، وهي لا تجيب عن هذا:',
    related: 'مقاطع أخرى في هذا الموضوع:',
    omitted: (n) =>
      count(n, {
        zero: 'لم تُحذف أي جملة',
        one: 'حُذفت جملة واحدة',
        two: 'حُذفت جملتان',
        few: 'حُذفت # جمل',
        many: 'حُذفت # جملة',
        other: 'حُذفت # جملة',
      }),
    left: (n) =>
      count(n, {
        zero: 'اتسعت هذه الرسالة للمقاطع كلها.',
        one: 'لم تتسع هذه الرسالة لمقطع آخر.',
        two: 'لم تتسع هذه الرسالة لمقطعين آخرين.',
        few: 'لم تتسع هذه الرسالة لـ# مقاطع أخرى.',
        many: 'لم تتسع هذه الرسالة لـ# مقطعًا آخر.',
        other: 'لم تتسع هذه الرسالة لـ# مقطع آخر.',
      }),
    rest: (n) =>
      count(n, {
        zero: 'لا جملة أخرى هنا.',
        one: 'هنا جملة أخرى: اضغط «متابعة» لعرضها.',
        two: 'هنا جملتان أخريان: اضغط «متابعة» لعرضهما.',
        few: 'هنا # جمل أخرى: اضغط «متابعة» لعرضها.',
        many: 'هنا # جملة أخرى: اضغط «متابعة» لعرضها.',
        other: 'هنا # جملة أخرى: اضغط «متابعة» لعرضها.',
      }),
    quotedInEnglish: 'الاقتباسات بكلمات البيان نفسها، بالإنجليزية',
    noted: 'شكرًا. سُجّل ذلك عددًا فقط، بلا اسمك وبلا سؤالك.',
  },

  problems: {
    noQuestion: 'لا يوجد سؤال. اسأل عن البيان بجملة أو ببضع كلمات.',
    longQuestion: (most) => `يجب ألا يتجاوز السؤال ${characters(most)}. اسأل السؤال نفسه بكلمات أقل.`,
    unknownLanguage: (languages) =>
      `تعذّرت عليّ قراءة هذا السؤال. اللغات التي أفهمها: ${languages}. اسأل بإحداها.`,
    nothingToFind: 'لا يوجد ما يُبحث عنه. اكتب كلمة، أو عبارة بين علامتي اقتباس.',
    onlyLeftOut: 'ليس في هذا إلا ما يُستبعد. اكتب أيضًا كلمة يُبحث عنها.',
    longSearch: (most) =>
      `يجب ألا يتجاوز نص البحث ${characters(most)}. ابحث عن كلمات أقل، أو تحقق منه على أنه اقتباس.`,
    nothingToCheck: 'لا يوجد اقتباس للتحقق منه. الصق الكلمات كما هي عندك.',
    longQuotation: (most) => `يجب ألا يتجاوز الاقتباس ${characters(most)}. تحقق من مقطع أقصر.`,
    nowhere: (place) => `لا يوجد في البيان موضع باسم «${place}». تجد المواضع كلها في فهرس البيان.`,
    lacking: (command, takes) => `الأمر ${command} ينقصه ${takes}، يُكتب بعده في السطر نفسه.`,
    broken: (id) =>
      `عذرًا، حدث خطأ هنا، ولا ذنب لسؤالك فيه. اسأل مرة أخرى؛ وإن تكرر الخطأ فأبلغ المسؤول عن هذا البوت برقمه: ${id}.`,
    tooManyOfYours: (s) =>
      `أسئلتك خلال دقيقة واحدة أكثر مما أستطيع الإجابة عنه. اسأل مجددًا بعد ${seconds(s)}.`,
    tooManyInChannel: (s) =>
      `أسئلة هذه القناة خلال دقيقة واحدة أكثر مما أستطيع الإجابة عنه. اسأل مجددًا بعد ${seconds(s)}.`,
    tooManyHere: (s) =>
      `أسئلتكم جميعًا هنا خلال دقيقة واحدة أكثر مما أستطيع الإجابة عنه. اسأل مجددًا بعد ${seconds(s)}.`,
    crowded: (channel) =>
      `كثرت الأسئلة في ${channel} فلم أتمكن من الرد عليك هناك في الوقت المناسب. اسأل مجددًا، أو اسألني هنا.`,
    askAgain: 'إن لم يصلك جوابي الأخير فاسأل مرة أخرى.',
    outdatedButton:
      'هذا الزر من نسخة أخرى للبيان، وقد لا يعرض الكلمات نفسها الآن. اسأل مرة أخرى لتحصل على جواب جديد.',
    unknownButton: 'لم يعد هذا الزر مفهومًا. اسأل مرة أخرى لتحصل على أزرار جديدة.',
  },

  labels: {
    before: 'ما قبلها',
    paragraph: 'الفقرة كاملة',
    after: 'ما بعدها',
    rest: 'متابعة',
    previous: 'الصفحة السابقة',
    next: 'الصفحة التالية',
    all: 'كل الأقسام',
    more: 'مقاطع أخرى',
    cite: 'توثيق',
    follow: 'سؤال آخر',
    right: 'صحيح',
    notAsked: 'ليس ما سألت عنه',
    openQuotation: 'اقرأ اقتباسًا في سياقه',
    openParagraph: 'اقرأ فقرة',
    openPart: 'افتح قسمًا',
    meant: 'هل تقصد…',
  },

  places: {
    paragraphs: (n) =>
      count(n, {
        zero: 'لا فقرات',
        one: 'فقرة واحدة',
        two: 'فقرتان',
        few: '# فقرات',
        many: '# فقرة',
        other: '# فقرة',
      }),
    part: (speaker, paragraphs) => `${speaker}، ${paragraphs}`,
    sentences: (n) => `(${sentences(n)})`,
  },

  check: {
    notTheirs: (named, speaker) => `ليس هذا كلام «${named}»، بل كلام ${speaker}.`,
    exact: 'مطابق للنص.',
    exactPlaces: (n) =>
      count(n, {
        zero: 'مطابق للنص.',
        one: 'مطابق للنص. يرد في موضع واحد.',
        two: 'مطابق للنص. يرد في موضعين.',
        few: 'مطابق للنص. يرد في # مواضع.',
        many: 'مطابق للنص. يرد في # موضعًا.',
        other: 'مطابق للنص. يرد في # موضع.',
      }),
    exactAlone: 'هذه الكلمات وحدها مطابقة للنص.',
    exactShortened: 'مطابق للنص، إلا ما يشير الاقتباس نفسه إلى حذفه أو إضافته.',
    altered: (n) => `غير مطابق للنص: ${changes(n)}.`,
    notFound: 'لا يرد في البيان، لا بهذه الكلمات ولا بكلمات قريبة منها.',
    spliced: 'فيه علامة حذف تجعل من جملتين جملة واحدة.',
    stitched: 'ضُمّ إلى كلمات أخرى لا تجاوره في البيان.',
    quotations,
    quotationsBelow: (n) => `${quotations(n)}:`,
    andMoreQuotations: (n) =>
      count(n, {
        zero: 'ولا اقتباس آخر',
        one: 'واقتباس آخر',
        two: 'واقتباسان آخران',
        few: 'و# اقتباسات أخرى',
        many: 'و# اقتباسًا آخر',
        other: 'و# اقتباس آخر',
      }),
    changes: (n) => `${changes(n)}:`,
    andMoreChanges: (n) =>
      count(n, {
        zero: 'ولا اختلاف آخر',
        one: 'واختلاف آخر',
        two: 'واختلافان آخران',
        few: 'و# اختلافات أخرى',
        many: 'و# اختلافًا آخر',
        other: 'و# اختلاف آخر',
      }),
    unshownChanges: (n) =>
      count(n, {
        zero: 'الاختلافات كلها معروضة هنا.',
        one: 'لا يتسع المكان هنا لاختلافات اقتباس آخر: تحقق منه وحده.',
        two: 'لا يتسع المكان هنا لاختلافات اقتباسين آخرين: تحقق من كل منهما وحده.',
        few: 'لا يتسع المكان هنا لاختلافات # اقتباسات أخرى: تحقق من كل منها وحده.',
        many: 'لا يتسع المكان هنا لاختلافات # اقتباسًا آخر: تحقق من كل منها وحده.',
        other: 'لا يتسع المكان هنا لاختلافات # اقتباس آخر: تحقق من كل منها وحده.',
      }),
    shouldBe: (said, stated) => `«${said}» صوابها «${stated}»`,
    isNotThere: (said) => `«${said}» غير موجودة في النص`,
    isLeftOut: (stated) => `«${stated}» محذوفة من الاقتباس`,
    comparison: { before: 'كلمة كلمة، ', said: 'بلفظ الاقتباس', and: ' و', stated: 'بلفظ البيان' },
    corrected: 'بعد التصحيح',
    statementHas: 'في البيان:',
    begins: (i, words) => `${number(i)}. «${words}»`,
    verdict: (i, verdict, words) => `${number(i)}. ${verdict} «${words}»`,
  },

  find: {
    sought: (words) => `«${words}»`,
    nowhere: (words) => `لا يرد في البيان: ${words}`,
    found: (m, s) => `${mentions(m)} في ${inSentences(s)}`,
    foundSome: (m, s) => `لا توجد جملة فيها كل ذلك. ما يرد منه (${mentions(m)} في ${inSentences(s)}):`,
    shown: (from, to, all) => `الجمل من ${number(from)} إلى ${number(to)}، من أصل ${number(all)}`,
  },

  define: {
    introduced: (name, m) => `${name}: ${mentions(m)}، والتعريف بالاسم هنا`,
    mentioned: (name, m) => `${name}: ${mentions(m)}، ${first(m)}`,
    neverSpelledOut: (name, m) => `${name}: ${mentions(m)}، دون ذكر الاسم الكامل في أي موضع، ${first(m)}`,
    unknown: (name) => `لا يرد اسم ${name} في البيان.`,
    unknownAtAll: 'لا يرد هذا الاسم في البيان.',
    didYouMean: (names) => `هل تقصد: ${names}؟`,
  },

  cite: {
    plain: 'نص عادي',
    markdown: 'Markdown',
    apa: 'APA',
    mla: 'MLA',
    chicago: 'Chicago، حاشية',
    bibtex: 'BibTeX',
    ris: 'RIS',
    'csl-json': 'CSL-JSON',
    tooLong: 'أطول من أن تتسع له رسالة.',
    tooMany: 'لم يتسع المكان لمراجع أخرى. افتح الاقتباسات واحدًا واحدًا، ووثّق كلًّا منها هناك.',
    references: (n, style) =>
      `${count(n, {
        zero: 'لا مراجع',
        one: 'مرجع واحد',
        two: 'مرجعان',
        few: '# مراجع',
        many: '# مرجعًا',
        other: '# مرجع',
      })}: ${style}.`,
  },

  about: {
    introduction: (title) =>
      `أجيب عن الأسئلة المتعلقة بالبيان «${title}» بكلماته نفسها (بالإنجليزية)، مع ذكر موضع كل اقتباس وقائله؛ وما لا يذكره البيان أقول إنه لا يذكره. لا يعمل هنا أي نموذج لغوي.`,
    forExample: (question) => `اسأل مثلًا: ${question}`,
    source: 'المصدر',
    version: 'النسخة',
    holds: 'المحتوى',
    contents: (parts, citable) =>
      `${count(parts, {
        zero: 'لا أقسام',
        one: 'قسم واحد',
        two: 'قسمان',
        few: '# أقسام',
        many: '# قسمًا',
        other: '# قسم',
      })}، ${count(citable, {
        zero: 'لا جملة قابلة للاقتباس',
        one: 'جملة واحدة قابلة للاقتباس',
        two: 'جملتان قابلتان للاقتباس',
        few: '# جمل قابلة للاقتباس',
        many: '# جملة قابلة للاقتباس',
        other: '# جملة قابلة للاقتباس',
      })}`,
    kept: 'ما يُحفظ: لا الأسئلة ولا هوية السائل. أما ما دارت حوله آخر ثلاث جولات من المحادثة (مواضع في البيان، وكلمات من مفرداته) فيبقى يومًا، لكي تُفهم الأسئلة التالية.',
    keptOnPage:
      'لا ملفات تعريف ارتباط، ولا تتبّع، ولا شيء من أطراف أخرى. لا يُحفظ شيء مما تسأل عنه: ما دارت حوله المحادثة (مواضع في البيان، وكلمات من مفرداته) لا يرد إلا في عنوان الصفحة.',
    keptInTerminal: 'ما يُحفظ: لا شيء. تبقى المحادثة في هذه النافذة الطرفية وتنتهي معها.',
    unanswered:
      'فعّل المسؤول عن هذا البوت سجلًا للأسئلة التي لا يجيب عنها البيان: فيه نصوصها (ومنها نص أي رسالة يُسأل البوت عنها)، وليس فيه من سألها.',
    feedback:
      'فعّل المسؤول عن هذا البوت زرّي «صحيح» و«ليس ما سألت عنه»: يُحصى ما عُرض وأيّ الزرين ضُغط، ولا يُحفظ من ضغط ولا ما سُئل.',
    examples: [
      'ماذا يفعل فريق المقاتلين الأجانب؟',
      'ماذا يقول تيلرسون عن سوريا؟',
      'كيف يجري قطع الأموال عن داعش؟',
      'كم عدد الذين عادوا إلى المناطق المحررة؟',
    ],
    examplesOf: 'Joint Statement from the Global Coalition to Defeat ISIS',
  },

  help: {
    howToAsk: (examples) => `اسألني عن البيان بجملة أو ببضع كلمات: ${examples}.`,
    example: (question) => `«${question}»`,
    comma: '، ',
    command: (name, does) => `${name}: ${does}`,
    commandTaking: (name, takes, does) => `${name} (${takes}): ${does}`,
  },

  commands: {
    read: { takes: 'موضع، مثل principles.6', does: 'لقراءته' },
    find: { takes: 'كلمات، أو "عبارة بنصها"', does: 'للعثور على كل إشارة إليها' },
    check: { takes: 'اقتباس', does: 'لمعرفة هل هو مطابق للنص' },
    define: { takes: 'اختصار أو اسم', does: 'لعرض موضع التعريف به' },
    outline: { does: 'لعرض محتوى البيان' },
    about: { does: 'لمعرفة المصدر والنسخة وما يُحفظ عنك' },
    help: { does: 'لعرض هذه المساعدة' },
  },

  discord: {
    howTo:
      'أشر إليّ في رسالة فيها سؤالك ثم رُدّ على رسالتي لتتابع، أو استخدم /ask ثم اضغط «سؤال آخر». يعرض /outline محتوى البيان، ويبحث /find في كلماته، ويتحقق /check من الاقتباسات.',
    help: 'يجيب /ask على الفور.',
    noText: 'لا نص في هذه الرسالة. اختر رسالة فيها نص، أو استخدم /ask أو /check.',
    share: 'مشاركة',
    servers: (n) =>
      count(n, {
        zero: 'لا خوادم',
        one: 'خادم واحد',
        two: 'خادمان',
        few: '# خوادم',
        many: '# خادمًا',
        other: '# خادم',
      }),
    roleMentioned:
      'أشرتَ إلى الدور الذي يحمل اسمي، ولا يُظهر لي Discord نص رسالة كهذه. أشر إليّ أنا: من الاسمين المتشابهين اختر الذي بجانبه علامة التطبيق.',
    unknownCommand:
      'لم يعد هذا الأمر موجودًا، ولم ينتبه Discord إلى ذلك بعد. أعد تحميل Discord (بالضغط على Ctrl+R)، أو اسأل بالأمر /ask.',
    formTitle: 'سؤال آخر',
    formLabel: 'سؤالك',
    formDescription: 'يتابع من هذا الجواب: «وفي سوريا؟»، «من قال ذلك؟»',
    forbidden: (channel) =>
      `لا أستطيع الرد عليك في ${channel}: لا يسمح لي Discord بذلك. في الغالب تنقصني هناك صلاحية (View Channel أو Send Messages، أو Send Messages in Threads في سلسلة محادثة) يمكن لمشرف أن يمنحني إياها، أو أن السلسلة مقفلة. يعمل الأمر /ask بلا أي صلاحية، ويمكنك أن تسألني هنا.`,
  },

  slack: {
    install: {
      installed: (name, command) => ({
        title: 'تم التثبيت',
        text: `أصبح الآن في ${name || 'مساحة عملك'}. ادعُه إلى قناة بالأمر /invite ثم أشر إليه مع سؤالك؛ والأمر ${command} يعمل في كل مكان.`,
      }),
      open: 'افتح Slack',
      cancelled: { title: 'لم يُثبَّت', text: 'ألغيتَ التثبيت، ولم يتغيّر شيء.' },
      stale: {
        title: 'فات الأوان',
        text: 'ابدأ من جديد: يصلح هذا العنوان مرة واحدة، لعشر دقائق، وفي المتصفح الذي بدأت فيه.',
      },
      misconfigured: {
        title: 'لا يمكن تثبيته الآن',
        text: 'على من يشغّله أن يصحّح إعداداته؛ وسجلّه يذكر ما ينقص.',
      },
      unavailable: {
        title: 'ليس الآن',
        text: 'هناك ما لا يمكن الوصول إليه في هذه اللحظة. حاول مرة أخرى بعد دقيقة.',
      },
      again: 'ابدأ من جديد',
    },
    howTo: (command) =>
      `أشر إليّ في رسالة فيها سؤالك؛ أجيب في سلسلة الردود، وأفهم فيها ما تسأله بعد ذلك. الأمر ${command} يجيبك وحدك، والأمر ${command} help يخبرك بما أفعله غير ذلك.`,
    help: (command) =>
      `اكتب ${command} ثم سؤالك ليصلك الجواب وحدك؛ أما في سلسلة الردود، حيث لا تعمل الأوامر، فأشر إليّ.`,
    noText: (command) => `لا نص في هذه الرسالة. اختر رسالة فيها نص، أو استخدم ${command}.`,
    share: 'مشاركة في القناة',
    modalTitle: 'البيان',
    close: 'إغلاق',
    submit: 'اسأل',
    first: 'سؤالك عن البيان',
    next: 'تابع أسئلتك: «وفي سوريا؟»، «من قال ذلك؟»',
    ask: 'اطرح سؤالًا',
    browse: 'تصفّح البيان',
    inChannel: { name: 'في قناة', text: 'أشر إليّ في رسالة فيها سؤالك؛ أجيب في سلسلة الردود.' },
    here: { name: 'هنا', text: 'اكتب في تبويب Messages دون أن تشير إليّ؛ أفهم ما تسأله بعد ذلك.' },
    anywhere: (command) => ({
      name: 'في أي مكان',
      text: `اكتب ${command} ثم سؤالك: الجواب لك وحدك، إلى أن تشاركه.`,
    }),
    onMessage: {
      name: 'على رسالة',
      text: 'افتح «More actions» ثم اختر «Ask the statement» أو «Check this quote».',
    },
    archived: (channel) => `لا أستطيع الرد عليك في ${channel}: القناة مؤرشفة. يمكنك أن تسألني هنا.`,
    noReplies: (channel) =>
      `لا أستطيع الرد عليك في ${channel}: سلسلتك هناك لا تقبل الردود. يمكنك أن تسألني هنا.`,
    notMember: (channel) =>
      `لا أستطيع الرد عليك في ${channel}: لست عضوًا فيها. يمكن لأحد أعضائها أن يضيفني بالأمر /invite. ويمكنك أن تسألني هنا.`,
    mayNotPost: (channel) =>
      `لا أستطيع الرد عليك في ${channel}: ليس مسموحًا لي بالنشر فيها. يمكن لمشرف مساحة العمل أو القناة أن يسمح بذلك. ويمكنك أن تسألني هنا.`,
  },

  terminal: {
    comparison: '[-بلفظ الاقتباس-] {+بلفظ البيان+}:',
    before: (place) => `ما قبلها: ${place}`,
    after: (place) => `ما بعدها: ${place}`,
    welcome: 'اسأل عن البيان. مفتاح Tab يكمل، والأسهم ترجع إلى ما سبق؛ help للمزيد، Ctrl-D للخروج.',
    nothingToCite: 'لا يوجد ما يوثَّق بعد: اسأل أولًا.',
    nowhere: (place) => `لا يوجد موضع باسم «${place}». لعرض المواضع كلها: rapporteur outline`,
  },

  page: {
    promise:
      'اسأل هذا البيان. كل جواب اقتباس منه، مع قائله وموضعه؛ وما لا يذكره البيان يُقال لك إنه لا يذكره.',
    language: 'اللغة',
    skip: 'انتقل إلى البيان',
    byline: '، كما نشره',
    desk: 'أسئلة وأجوبة',
    ask: 'اسأل',
    askTitle: 'اسأل البيان',
    askNote: 'الجواب بكلمات البيان نفسها، وإلا فلا جواب.',
    followNote: 'يمكنك أن تتابع بأسئلة أخرى.',
    newConversation: 'محادثة جديدة',
    othersQuestions: 'أسئلة الآخرين',
    forExample: 'مثلًا',
    checkTitle: 'تحقق من اقتباس',
    checkLabel: 'الصقه كما هو عندك',
    check: 'تحقق',
    outline: 'الفهرس',
    find: 'بحث',
    findTitle: 'البحث في البيان',
    findLabel: 'ابحث عن كلمات، أو عن «عبارة»',
    findPageTitle: (words) => `بحث: ${words}`,
    mention: (n, label) => `الإشارة ${number(n)}: ${label}`,
    previousMention: 'الإشارة السابقة',
    nextMention: 'الإشارة التالية',
    privacy: 'الخصوصية',
    programs: 'للبرامج',
    api: 'واجهة API',
    apiDoes: ': السؤال والقراءة والبحث والتحقق',
    keyboard: 'لوحة المفاتيح',
    keys: {
      ask: 'اسأل',
      find: 'ابحث',
      paragraphs: 'الفقرة التالية والسابقة',
      sentences: 'الجملة',
      back: 'العودة إلى حيث كنت',
      use: 'استخدام هذه المفاتيح',
    },
    asked: 'السؤال:',
    checked: 'التحقق من:',
    citing: 'توثيق:',
    andOn: (label) => `${label}، وغيرها`,
    quotations: (n, labels) => `${quotations(n)}: ${labels}.`,
    nearPassages: (n) =>
      count(n, {
        zero: 'لا مقاطع قريبة.',
        one: 'مقطع قريب واحد.',
        two: 'مقطعان قريبان.',
        few: '# مقاطع قريبة.',
        many: '# مقطعًا قريبًا.',
        other: '# مقطع قريب.',
      }),
    related: (n) => `مقاطع أخرى في هذا الموضوع (${number(n)})`,
    quotation: 'الاقتباس',
    verdict: 'النتيجة',
    onlyFirst: (n) =>
      count(n, {
        zero: 'لا يُعرض أي منها كاملًا.',
        one: 'لا يُعرض كاملًا إلا الأول.',
        two: 'لا يُعرض كاملًا إلا الأولان.',
        few: 'لا تُعرض كاملة إلا أول # اقتباسات.',
        many: 'لا تُعرض كاملة إلا أول # اقتباسًا.',
        other: 'لا تُعرض كاملة إلا أول # اقتباس.',
      }),
    copy: 'نسخ',
    copyCorrected: ' الاقتباس المصحَّح',
    copyReference: ' المرجع',
    onSource: 'في صفحة المصدر',
    citeParagraph: (label) => `توثيق ${label}`,
    actions: { cite: 'توثيق', copy: 'نسخ مع المصدر', link: 'رابط', ask: 'اسأل عن هذا' },
    sharing: {
      title: 'مشاركة هذا الجواب',
      link: 'نسخ الرابط',
      text: 'نسخ كنص',
      image: 'حفظ كصورة',
    },
    wasRight: 'هل كان هذا صحيحًا؟',
    thanks: 'شكرًا',
    backToAnswer: 'عودة إلى الجواب',
    why: {
      open: 'لماذا هذا؟',
      inEnglish: (text) => `نُقل إلى الإنجليزية كلمة كلمة: ${text}`,
      words: (words) => `جرى البحث عن: ${words}`,
      noWords: 'لم تكن فيه كلمة يمكن البحث عنها.',
      voices: (names) => `طُلبت أقوال هؤلاء فقط: ${names}`,
      chance: (chance, least) => `احتمال أن يجيب البيان عن هذا: ${chance}. دون ${least} لا يُعطى جواب.`,
      outcomes: 'أين قد يكون الجواب، وما احتمال ذلك:',
      neighbors: 'كتب أناس مسبقًا أسئلة كثيرة، مع كل سؤال موضع جوابه. موضعه في أشبهها بهذا السؤال:',
      silence: 'لا مكان: لم يُذكر',
      bot: 'في كلمة عن هذا البوت',
    },
    markedPlace: 'الموضع المحدد',
    selectedWords: 'الكلمات المحددة',
    style: 'الأسلوب',
    show: 'عرض',
    followed: 'فُهم في ضوء',
    searched: (n) => `جرى البحث في ${inSentences(n)}.`,
    searchedAnd: (n, words, w) => {
      const which = w > 2 ? 'لا ترد الكلمات' : w > 1 ? 'لا ترد الكلمتان' : 'لا ترد كلمة';
      return `جرى البحث في ${inSentences(n)}؛ ${which} ${words} في أي منها.`;
    },
    quoted: (word) => `«${word}»`,
    comma: '، ',
    and: ' و',
    offerToFind: (words) => `البحث عن «${words}»`,
    openStatement: 'فتح البيان',
    embedClosed: {
      title: 'غير متاح لمواقع أخرى',
      text: 'لا يجوز لموقع آخر أن يعرض خانة السؤال. يحدد المسؤول عن هذا البوت المواقع المسموح لها في EMBED_ORIGINS.',
    },
    toStatement: 'إلى البيان',
    notFound: { title: 'غير موجود', text: 'لا شيء هنا.' },
    sorry: 'عذرًا',
    tooMany: (s) => ({ title: 'طلبات كثيرة', text: `اسأل مجددًا بعد ${seconds(s)}.` }),
    tooBusy: { title: 'ازدحام شديد', text: 'كثيرون يسألون في الوقت نفسه. اسأل مجددًا بعد لحظات.' },
  },

  script: {
    waiting: 'جارٍ البحث في البيان…',
    again: 'حاول مجددًا',
    offline: 'لم يصل جواب: تعذّر الاتصال بالخادم. ما كتبته لا يزال هنا.',
    broken: 'لم يصل جواب: حدث خطأ. ما كتبته لا يزال هنا.',
    copied: 'نُسخ',
    press: 'تم التحديد: اضغط Ctrl+C',
    byHand: 'انسخه من شريط العنوان',
    saved: 'حُفظت',
    nowhere: 'لا يوجد في البيان موضع باسم «{place}».',
    marked: '{label}. اختر جملة أخرى قريبة منها لتحديد نطاق.',
    cleared: 'لا موضع محددًا',
    selected: 'حُددت كلمات: {label}. تجد ما يمكن فعله بها بعد البيان.',
    about: 'السؤال التالي عن: {label}.',
    back: 'رجوع',
    close: 'إغلاق',
    paragraph: '، الفقرة {number}',
    sentence: '، الجملة {number}',
    sentences: '، الجمل {first}–{last}',
    unreachable: 'تعذّر الاتصال بالخادم. حاول مجددًا.',
    of: '{found}؛ هذه رقم {number}',
    version: 'النسخة {version}',
  },
});
