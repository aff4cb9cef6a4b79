import type { Table } from './en.ts';
import { speak } from './speak.ts';

const { count, number, day } = speak('tr');

const mentions = (n: number): string => count(n, { one: '# eşleşme', other: '# eşleşme' });
const times = (n: number): string => count(n, { one: '# kez geçiyor', other: '# kez geçiyor' });
const sentences = (n: number): string => count(n, { one: '# cümle', other: '# cümle' });
const inSentences = (n: number): string => count(n, { one: '# cümlede', other: '# cümlede' });
const seconds = (n: number): string => count(n, { one: '# saniye', other: '# saniye' });
const changes = (n: number): string => count(n, { one: '# fark', other: '# fark' });
const quotations = (n: number): string => count(n, { one: '# alıntı', other: '# alıntı' });

export const tr = (): Table => ({
  languageName: 'Türkçe',
  number,
  day,

  answer: {
    // `missing` is a nominalized clause in the accusative: "toplantının ne kadar sürdüğünü", "çalışma gruplarını kimin yönettiğini".
    doesNotSay: (missing) => `Bildiri ${missing} söylemiyor.`,
    doesNotSayInEnglish: (missing) => `Bildiri bu konuda bir şey söylemiyor: “${missing}”.`,
    doesNotSayIt: 'Bildiri bunu söylemiyor.',
    nothingFound: 'Bunu kesin olarak yanıtlayan bir cümle bulamadım.',
    inaudible: 'Yanıtın olması gereken yerde kayıtta “(inaudible)”, yani “duyulmuyor” yazıyor.',
    inaudibleAndDoesNotSay: (missing) =>
      `Yanıtın olması gereken yerde kayıtta “(inaudible)”, yani “duyulmuyor” yazıyor: bildiri ${missing} söylemiyor.`,
    inaudibleAndDoesNotSayInEnglish: (missing) =>
      `Yanıtın olması gereken yerde kayıtta “(inaudible)”, yani “duyulmuyor” yazıyor. Bildiri bu konuda bir şey söylemiyor: “${missing}”.`,
    otherwise: 'Bildiri bunun aksini söylüyor:',
    follows: (topic) => `“${topic}” hakkında:`,
    nearest: 'En yakın bölümler; bunu yanıtlamıyorlar:',
    related: 'Bu konuda başka bölümler:',
    omitted: (n) => `${sentences(n)} atlandı`,
    left: (n) => `${quotations(n)} daha bu mesaja sığmadı.`,
    rest: (n) => `Burada ${sentences(n)} daha var: görmek için “Devam” düğmesine basın.`,
    quotedInEnglish: 'Bildirinin kendi sözleriyle, İngilizce:',
    noted: 'Teşekkürler. Adınız ve sorunuz olmadan sayıldı.',
  },

  problems: {
    noQuestion: 'Soru yok. Bildiri hakkında, bir cümleyle veya birkaç sözcükle bir şey sorun.',
    longQuestion: (most) => `Bir soru en çok ${number(most)} karakter olabilir. Aynı soruyu daha kısa sorun.`,
    unknownLanguage: (languages) =>
      `Bu soruyu okuyamadım. Anladığım diller: ${languages}. Sorunuzu bunlardan birinde yazın.`,
    nothingToFind: 'Aranacak bir şey yok. Bir sözcük veya tırnak içinde bir ifade yazın.',
    onlyLeftOut: 'Yalnızca neyin dışarıda kalacağı yazılı. Aranacak bir sözcük de yazın.',
    longSearch: (most) =>
      `Aranan ifade en çok ${number(most)} karakter olabilir. Daha az sözcük arayın veya bunu alıntı olarak doğrulayın.`,
    nothingToCheck: 'Doğrulanacak bir alıntı yok. Sözleri elinizdeki biçimiyle yapıştırın.',
    longQuotation: (most) =>
      `Bir alıntı en çok ${number(most)} karakter olabilir. Daha kısa bir parçayı doğrulayın.`,
    nowhere: (place) => `Bildiride “${place}” diye bir yer yok. Hepsi içindekilerde görülebilir.`,
    lacking: (command, takes) => `${command} komutundan sonra, aynı satırda şu gerekiyor: ${takes}.`,
    broken: (id) =>
      `Üzgünüm, burada bir şey ters gitti; sorunuzla ilgisi yok. Lütfen yeniden sorun; tekrarlanırsa botu işleten kişiye şu hatayı bildirin: ${id}.`,
    tooManyOfYours: (s) =>
      `Bir dakika içinde yanıtlayabildiğimden çok soru sordunuz. Lütfen ${seconds(s)} sonra yeniden sorun.`,
    tooManyInChannel: (s) =>
      `Bu kanalda bir dakika içinde yanıtlayabildiğimden çok soru soruldu. Lütfen ${seconds(s)} sonra yeniden sorun.`,
    tooManyHere: (s) =>
      `Burada hep birlikte bir dakika içinde yanıtlayabildiğimden çok soru sordunuz. Lütfen ${seconds(s)} sonra yeniden sorun.`,
    crowded: (channel) =>
      `${channel} kanalında o kadar çok soru var ki size orada zamanında yanıt veremedim. Yeniden sorun veya bana buradan sorun.`,
    askAgain: 'Son yanıtım ulaşmadıysa yeniden sorun.',
    outdatedButton:
      'Bu düğme bildirinin başka bir sürümüne ait; artık aynı sözleri göstermeyebilir. Güncel bir yanıt için yeniden sorun.',
    unknownButton: 'Bu düğme artık anlaşılamıyor. Yenileri için tekrar sorun.',
  },

  labels: {
    before: 'Öncesi',
    paragraph: 'Paragrafın tamamı',
    after: 'Sonrası',
    rest: 'Devam',
    previous: 'Önceki sayfa',
    next: 'Sonraki sayfa',
    all: 'Bütün bölümler',
    more: 'Başka bölümler',
    cite: 'Kaynak göster',
    follow: 'Devamını sor',
    right: 'Doğru',
    notAsked: 'Sorduğum bu değil',
    openQuotation: 'Bir alıntıyı bağlamında oku',
    openParagraph: 'Bir paragrafı oku',
    openPart: 'Bir bölümü aç',
    meant: 'Şunu mu demek istediniz …',
  },

  places: {
    paragraphs: (n) => count(n, { one: '# paragraf', other: '# paragraf' }),
    part: (speaker, paragraphs) => `${speaker}, ${paragraphs}`,
    sentences: (n) => `(${sentences(n)})`,
  },

  check: {
    notTheirs: (named, speaker) => `Bu sözlerin sahibi “${named}” değil, şu: ${speaker}.`,
    exact: 'Birebir doğru.',
    exactPlaces: (n) => `Birebir doğru. Bildiride ${number(n)} yerde geçiyor.`,
    exactAlone: 'Bu sözler tek başına birebir doğru.',
    exactShortened:
      'Alıntının kendisinin çıkarılmış veya eklenmiş diye işaretlediği yerler dışında birebir doğru.',
    altered: (n) => `Değiştirilmiş: ${changes(n)}.`,
    notFound: 'Bildiride ne bu sözler ne de benzerleri var.',
    spliced: 'İçindeki üç nokta, iki ayrı cümleyi tek cümle yapıyor.',
    stitched: 'Bildiride yanında bulunmayan başka sözlerle birleştirilmiş.',
    quotations,
    quotationsBelow: (n) => `${quotations(n)}:`,
    andMoreQuotations: (n) => `ve ${quotations(n)} daha`,
    changes: (n) => `${changes(n)}:`,
    andMoreChanges: (n) => `ve ${changes(n)} daha`,
    unshownChanges: (n) =>
      count(n, {
        one: '# alıntının daha farkları buraya sığmadı: onu tek başına doğrulayın.',
        other: '# alıntının daha farkları buraya sığmadı: her birini tek başına doğrulayın.',
      }),
    shouldBe: (said, stated) => `“${said}” yerine “${stated}” olmalı`,
    isNotThere: (said) => `“${said}” orada yok`,
    isLeftOut: (stated) => `“${stated}” atlanmış`,
    comparison: { before: 'Sözcük sözcük, ', said: 'alıntıdaki', and: ' ve ', stated: 'bildirideki' },
    corrected: 'Düzeltilmiş hâli',
    statementHas: 'Bildiride geçtiği gibi:',
    begins: (i, words) => `${i}. “${words}”`,
    verdict: (i, verdict, words) => `${i}. ${verdict} “${words}”`,
  },

  find: {
    sought: (words) => `“${words}”`,
    nowhere: (words) => `Bildiride hiç geçmiyor: ${words}`,
    found: (m, s) => `${mentions(m)}, ${inSentences(s)}`,
    foundSome: (m, s) => `Hepsini içeren bir cümle yok. Bir kısmı için ${inSentences(s)} ${mentions(m)}:`,
    shown: (first, last, all) => `${number(all)} cümleden ${number(first)}–${number(last)} arası`,
  },

  define: {
    introduced: (name, m) => `${name}: ${times(m)}, burada tanıtılıyor`,
    mentioned: (name, m) => `${name}: ${times(m)}, ilki burada`,
    neverSpelledOut: (name, m) => `${name}: ${times(m)}, açılımı hiç verilmiyor, ilki burada`,
    unknown: (name) => `Bildiride ${name} adı geçmiyor.`,
    unknownAtAll: 'Bildiride böyle bir ad geçmiyor.',
    didYouMean: (names) => `Şunu mu demek istediniz: ${names}?`,
  },

  cite: {
    plain: 'Düz metin',
    markdown: 'Markdown',
    apa: 'APA',
    mla: 'MLA',
    chicago: 'Chicago, dipnot',
    bibtex: 'BibTeX',
    ris: 'RIS',
    'csl-json': 'CSL-JSON',
    tooLong: 'bir mesaja sığmayacak kadar uzun.',
    tooMany: 'Diğer kaynak bilgileri sığmadı. Alıntıları tek tek açıp kaynağını orada gösterin.',
    references: (n, style) =>
      `${count(n, { one: '# kaynak bilgisi', other: '# kaynak bilgisi' })}: ${style}.`,
  },

  about: {
    introduction: (title) =>
      `“${title}” adlı bildiri hakkındaki soruları bildirinin kendi sözleriyle (İngilizce), her alıntının yerini ve sahibini vererek yanıtlarım; söylemediği bir şey varsa onu da söylerim. Dil modeli çalışmaz.`,
    forExample: (question) => `Örneğin şunu sorun: ${question}`,
    source: 'Kaynak',
    version: 'Sürüm',
    holds: 'İçeriği',
    contents: (parts, citable) =>
      `${count(parts, { one: '# bölüm', other: '# bölüm' })}, ${count(citable, { one: 'alıntılanabilir # cümle', other: 'alıntılanabilir # cümle' })}`,
    kept: 'Ne soru saklanır ne de soran. Yalnızca bir konuşmanın son üç sorusunun neyle ilgili olduğu (bildirideki yerler ve bildirinin söz varlığından sözcükler), devam soruları anlaşılsın diye bir gün boyunca hatırlanır.',
    keptOnPage:
      'Çerez yok, izleme yok, üçüncü taraflardan hiçbir şey yok. Sorduklarınız saklanmaz: bir konuşmanın neyle ilgili olduğu (bildirideki yerler ve bildirinin söz varlığından sözcükler) yalnızca sayfanın adresinde yazar.',
    keptInTerminal: 'Hiçbir şey saklanmaz. Konuşma bu terminalde yaşar, onunla birlikte biter.',
    unanswered:
      'Bu botu işleten kişi, bildirinin yanıtlamadığı soruların kaydını açmış: kayıtta soruların metni bulunur (birinin bota sordurduğu mesajların metni de), kimin sorduğu bulunmaz.',
    feedback:
      'Bu botu işleten kişi “Doğru” ve “Sorduğum bu değil” düğmelerini açmış: neyin gösterildiği ve hangisine basıldığı sayılır, kimin bastığı ve ne sorulduğu sayılmaz.',
    examples: [
      'Yabancı terörist savaşçılar çalışma grubu ne yapıyor?',
      'Tillerson Suriye hakkında ne diyor?',
      'DEAŞ’ın para kaynakları nasıl kesiliyor?',
      'Kurtarılan bölgelere kaç kişi geri döndü?',
    ],
    examplesOf: 'Joint Statement from the Global Coalition to Defeat ISIS',
  },

  help: {
    howToAsk: (examples) =>
      `Bana bildiri hakkında bir cümleyle veya birkaç sözcükle soru sorun: ${examples}.`,
    example: (question) => `“${question}”`,
    comma: ', ',
    command: (name, does) => `${name}: ${does}`,
    commandTaking: (name, takes, does) => `${name} (${takes}): ${does}`,
  },

  commands: {
    read: { takes: 'bir yer, örneğin principles.6', does: 'o yeri gösterir' },
    find: { takes: 'sözcükler veya "tam ifade"', does: 'geçtiği her yeri bulur' },
    check: { takes: 'bir alıntı', does: 'birebir doğru olup olmadığını söyler' },
    define: { takes: 'bir kısaltma veya ad', does: 'nerede tanıtıldığını gösterir' },
    outline: { does: 'bildirinin içindekileri gösterir' },
    about: { does: 'kaynağı, sürümü ve sizinle ilgili neyin saklandığını söyler' },
    help: { does: 'bu listeyi gösterir' },
  },

  discord: {
    howTo:
      'Sorunuzu benden bahsederek yazın, devam etmek için mesajımı yanıtlayın; ya da /ask yazıp “Devamını sor” düğmesine basın. /outline bildirinin içindekileri gösterir, /find ve /check sözlerine bakar.',
    help: '/ask hemen yanıt verir.',
    noText: 'Bu mesajda metin yok. Metni olan bir mesaj seçin veya /ask ya da /check kullanın.',
    share: 'Paylaş',
    servers: (n) => count(n, { one: '# sunucu', other: '# sunucu' }),
    roleMentioned:
      'Benden değil, rolümden bahsettiniz; Discord bana o mesajın metnini göstermiyor. Benden bahsedin: adımı taşıyan iki seçenekten uygulama olarak işaretli olanı seçin.',
    unknownCommand:
      'Bu komut artık yok; Discord bunu henüz fark etmedi. Discord’u yeniden yükleyin (Ctrl+R) veya /ask ile sorun.',
    formTitle: 'Devamını sor',
    formLabel: 'Sorunuz',
    formDescription: 'Bu yanıtın devamıdır: “peki Suriye’de?”, “bunu kim söyledi?”',
    forbidden: (channel) =>
      `Size ${channel} kanalında yanıt veremiyorum: Discord izin vermiyor. Çoğunlukla orada bir iznim eksiktir (Kanalı Görüntüle, Mesaj Gönder veya bir alt başlıkta Alt Başlıklarda Mesaj Gönder); bunu bana bir yönetici verebilir. Ya da alt başlık kilitlidir. /ask komutu hiçbir izin olmadan çalışır; bana buradan da sorabilirsiniz.`,
  },

  slack: {
    install: {
      installed: (name, command) => ({
        title: 'Kuruldu',
        text: `Artık ${name || 'çalışma alanın'} içinde. /invite ile bir kanala davet et ve bir soruyla ondan söz et; ${command} her yerde çalışır.`,
      }),
      open: 'Slack’i aç',
      cancelled: { title: 'Kurulmadı', text: 'Vazgeçtin, hiçbir şey değişmedi.' },
      stale: {
        title: 'Çok geç',
        text: 'Baştan başla: bu adres bir kez, on dakika boyunca ve başladığın tarayıcıda geçerlidir.',
      },
      misconfigured: {
        title: 'Şu anda kurulamıyor',
        text: 'Onu işletenin ayarlarını düzeltmesi gerekiyor; ne olduğu günlüğünde yazıyor.',
      },
      unavailable: {
        title: 'Şimdi olmuyor',
        text: 'Şu anda bir şeye ulaşılamıyor. Bir dakika sonra yeniden dene.',
      },
      again: 'Baştan başla',
    },
    howTo: (command) =>
      `Sorunuzu benden bahsederek yazın; ileti dizisinde yanıtlarım ve oradaki devam sorularını anlarım. ${command} yalnızca size yanıt verir; başka neler yaptığımı görmek için: ${command} help.`,
    help: (command) =>
      `${command} ve ardından bir soru yalnızca size yanıt verir; komutların çalışmadığı ileti dizilerinde benden bahsedin.`,
    noText: (command) => `Bu mesajda metin yok. Metni olan bir mesaj seçin veya şunu kullanın: ${command}.`,
    share: 'Paylaş',
    modalTitle: 'Bildiri',
    close: 'Kapat',
    submit: 'Sor',
    first: 'Bildiri hakkındaki sorunuz',
    next: 'Devam edin: “peki Suriye’de?”, “bunu kim söyledi?”',
    ask: 'Soru sor',
    browse: 'Bildiriye göz at',
    inChannel: {
      name: 'Bir kanalda',
      text: 'sorunuzu benden bahsederek yazın; ileti dizisinde yanıtlarım.',
    },
    here: {
      name: 'Burada',
      text: '“Messages” sekmesine, benden bahsetmeden yazın; devam soruları anlaşılır.',
    },
    anywhere: (command) => ({
      name: 'Her yerde',
      text: `${command} ve ardından bir soru yazın: yanıtı siz paylaşana kadar yalnızca siz görürsünüz.`,
    }),
    onMessage: {
      name: 'Bir mesajda',
      text: '“More actions” > “Ask the statement” veya “Check this quote”.',
    },
    archived: (channel) =>
      `Size ${channel} kanalında yanıt veremiyorum: kanal arşivlenmiş. Bana buradan sorabilirsiniz.`,
    noReplies: (channel) =>
      `Size ${channel} kanalında yanıt veremiyorum: oradaki ileti diziniz yanıt kabul etmiyor. Bana buradan sorabilirsiniz.`,
    notMember: (channel) =>
      `Size ${channel} kanalında yanıt veremiyorum: o kanalda değilim. Oradaki biri beni /invite ile ekleyebilir. Bana buradan sorabilirsiniz.`,
    mayNotPost: (channel) =>
      `Size ${channel} kanalında yanıt veremiyorum: orada yazma iznim yok. Çalışma alanının veya kanalın bir yöneticisi izin verebilir. Bana buradan sorabilirsiniz.`,
  },

  terminal: {
    comparison: '[-alıntıdaki-] {+bildirideki+}:',
    before: (place) => `öncesi: ${place}`,
    after: (place) => `sonrası: ${place}`,
    welcome:
      'Bildiri hakkında sorun. Tab tamamlar, ok tuşları geri gider, “help” fazlasını söyler, Ctrl-D bitirir.',
    nothingToCite: 'Henüz kaynak gösterilecek bir şey yok: önce bir soru sorun.',
    nowhere: (place) => `“${place}” diye bir yer yok. Hepsini görmek için: rapporteur outline`,
  },

  page: {
    promise:
      'Bu bildiriye sorun. Her yanıt, kimin nerede söylediği belli bir alıntıdır; söylemediği bir şey varsa size bildirilir.',
    language: 'Dil',
    skip: 'Bildiriye geç',
    byline: ', yayımlayan:',
    desk: 'Sorular ve yanıtlar',
    ask: 'Sor',
    askTitle: 'Bildiriye sor',
    askNote: 'Yanıt bildirinin kendi sözleridir; yoksa yanıt verilmez.',
    followNote: 'Devam soruları anlaşılır.',
    newConversation: 'Yeni konuşma',
    othersQuestions: 'Başkalarının soruları',
    forExample: 'Örneğin',
    checkTitle: 'Bir alıntıyı doğrula',
    checkLabel: 'Elinizdeki biçimiyle yapıştırın',
    check: 'Doğrula',
    outline: 'İçindekiler',
    find: 'Bul',
    findTitle: 'Bildiride bul',
    findLabel: 'Sözcük veya “tam ifade” bul',
    findPageTitle: (words) => `Bul: ${words}`,
    mention: (n, label) => `${n}. eşleşme: ${label}`,
    previousMention: 'Önceki eşleşme',
    nextMention: 'Sonraki eşleşme',
    privacy: 'Gizlilik',
    programs: 'Programlar için',
    api: 'API',
    apiDoes: ': sorma, okuma, bulma, doğrulama',
    keyboard: 'Klavye',
    keys: {
      ask: 'sor',
      find: 'bul',
      paragraphs: 'sonraki ve önceki paragraf',
      sentences: 'cümle',
      back: 'bulunduğunuz yere dön',
      use: 'Bu tuşları kullan',
    },
    asked: 'Soru:',
    checked: 'Doğrulanan:',
    citing: 'Kaynak göster:',
    andOn: (label) => `${label} ve başka yerler`,
    quotations: (n, labels) => `${quotations(n)}: ${labels}.`,
    nearPassages: (n) => `${count(n, { one: '# yakın bölüm', other: '# yakın bölüm' })}.`,
    related: (n) => `Bu konuda başka bölümler (${number(n)})`,
    quotation: 'Alıntı',
    verdict: 'Sonuç',
    onlyFirst: (n) => `Yalnızca ilk ${number(n)} alıntı bütünüyle gösteriliyor.`,
    copy: 'Kopyala',
    copyCorrected: ': düzeltilmiş alıntı',
    copyReference: ': kaynak bilgisi',
    onSource: 'Kaynağın sayfasında',
    citeParagraph: (label) => `Kaynak göster: ${label}`,
    actions: {
      cite: 'Kaynak göster',
      copy: 'Kaynağıyla kopyala',
      link: 'Bağlantı',
      ask: 'Bununla ilgili sor',
    },
    sharing: {
      title: 'Bu yanıtı paylaş',
      link: 'Bağlantıyı kopyala',
      text: 'Metin olarak kopyala',
      image: 'Görsel olarak kaydet',
    },
    wasRight: 'Bu doğru muydu?',
    thanks: 'Teşekkürler',
    backToAnswer: 'Yanıta dön',
    why: {
      open: 'Neden bu?',
      inEnglish: (text) => `Sözcük sözcük İngilizceye çevrildi: ${text}`,
      words: (words) => `Aranan sözcükler: ${words}`,
      noWords: 'İçinde aranacak bir sözcük yoktu.',
      voices: (names) => `Yalnızca şunların sözleri istendi: ${names}`,
      chance: (chance, least) =>
        `Bildirinin bunu yanıtlama olasılığı: ${chance}. ${least} altında yanıt verilmez.`,
      outcomes: 'Yanıtın bulunabileceği yerler ve olasılıkları:',
      neighbors:
        'İnsanlar önceden, her biri yanıtının yeriyle birlikte, pek çok soru yazdı. Buna en çok benzeyenlerin yanıtı şurada:',
      silence: 'Hiçbir yerde: belirtilmiyor',
      bot: 'Bu bot hakkında birkaç sözde',
    },
    markedPlace: 'İşaretli yer',
    selectedWords: 'Seçili sözcükler',
    style: 'Biçim',
    show: 'Göster',
    followed: 'Şunun devamı olarak anlaşıldı',
    searched: (n) => `${sentences(n)} tarandı.`,
    searchedAnd: (n, words) => `${sentences(n)} tarandı; ${words} hiçbirinde geçmiyor.`,
    quoted: (word) => `“${word}”`,
    comma: ', ',
    and: ' ve ',
    offerToFind: (words) => `Bildiride bul: “${words}”`,
    openStatement: 'Bildiriyi aç',
    embedClosed: {
      title: 'Başka sitelere kapalı',
      text: 'Soru kutusunu başka hiçbir site gösteremez. Gösterebilecek siteleri, burayı işleten kişi EMBED_ORIGINS ayarında belirtir.',
    },
    toStatement: 'Bildiriye git',
    notFound: { title: 'Bulunamadı', text: 'Burada bir şey yok.' },
    sorry: 'Üzgünüz',
    tooMany: (s) => ({
      title: 'Çok fazla istek',
      text: `Lütfen ${seconds(s)} sonra yeniden sorun.`,
    }),
    tooBusy: {
      title: 'Şu anda çok yoğun',
      text: 'Aynı anda çok kişi soruyor. Lütfen biraz sonra yeniden sorun.',
    },
  },

  script: {
    waiting: 'Bildiriye bakılıyor …',
    again: 'Yeniden dene',
    offline: 'Yanıt gelmedi: sunucuya ulaşılamıyor. Yazdığınız burada duruyor.',
    broken: 'Yanıt gelmedi: bir şey ters gitti. Yazdığınız burada duruyor.',
    copied: 'Kopyalandı',
    press: 'Seçildi: Ctrl+C’ye basın',
    byHand: 'Adres çubuğundan kopyalayın',
    saved: 'Kaydedildi',
    nowhere: 'Bildiride “{place}” diye bir yer yok.',
    marked: '{label}. Bir aralık için yakınındaki başka bir cümleyi seçin.',
    cleared: 'İşaretli yer yok',
    selected: 'Sözcükler seçildi: {label}. İşlemler bildiriden sonra geliyor.',
    about: 'Sonraki sorunun konusu: {label}.',
    back: 'Geri',
    close: 'Kapat',
    paragraph: ', {number}. paragraf',
    sentence: ', {number}. cümle',
    sentences: ', {first}–{last}. cümleler',
    unreachable: 'Sunucuya ulaşılamıyor. Yeniden deneyin.',
    of: '{number} / {found}',
    version: 'Sürüm {version}',
  },
});
