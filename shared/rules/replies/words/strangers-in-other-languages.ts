/**
 * Whole texts in other languages by which a stranger answers or somebody abuses us, as
 * `spot-other-language.ts` spells them (lower case, no Latin accents, no signs). Forms that can
 * mean nothing else when they stand alone; Spanish and French are in the phrase tables.
 */
export const STRANGERS_IN_OTHER_LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  pt: [
    'numero errado|telefone errado|pessoa errada|voce errou de numero|mensagem errada|foi engano',
    'esse numero nao e dele|esse numero nao e dela|esse nao e meu nome|nao sou essa pessoa',
    'voce ligou errado|voce mandou para a pessoa errada|nao conheco essa pessoa',
  ],
  ht: [
    'move nimewo|nimewo sa pa bon|ou tronpe nimewo|ou fe ere|se pa nimewo li',
    'mwen pa moun sa a|mwen pa konnen moun sa|ou gen move nimewo',
  ],
  vi: [
    'nham so|nham so roi|sai so|sai so roi|ban nham so roi|nham nguoi|nham nguoi roi|sai nguoi roi',
    'gui nham roi|ban gui nham roi|gui nham nguoi roi|toi khong phai nguoi do',
  ],
  tl: [
    'mali ang number|maling number|wrong number po|mali po kayo ng number|maling tao',
    'hindi ko kilala yan|mali po ang number nyo|wrong send po kayo|maling numero',
  ],
  pl: ['zly numer|pomylka|to pomylka|pomylil pan numer|pomylila pani numer|zla osoba'],
  de: [
    'falsche nummer|falsch verbunden|sie haben die falsche nummer|falsche person',
    'du hast die falsche nummer|ihr habt die falsche nummer|die nummer ist falsch',
  ],
  it: [
    'numero sbagliato|ha sbagliato numero|hai sbagliato numero|avete sbagliato numero',
    'persona sbagliata|sbagliato numero|non sono la persona che cerca',
  ],
  zh: [
    '打错了|你打错了|发错了|你发错了|发错人了|你发错人了|号码错了|你打错号码了|认错人了|你认错人了|错号',
    '我不认识他|我不认识她|我不认识这个人|您发错了|您打错了|你弄错了|找错人了|你找错人了|传错了|你传错了|你传错人了',
  ],
  ko: [
    '잘못 보내셨어요|잘못 보내셨습니다|잘못보내셨어요|번호 잘못|전화번호가 틀려요|번호가 틀렸어요|다른 사람이에요',
    '잘못 거셨어요|사람 잘못 보셨어요|번호 잘못 보내셨어요|번호를 잘못 아셨어요|잘못 거셨습니다',
  ],
  ja: [
    '番号が違います|番号違います|人違いです|間違いです|間違い電話です|番号間違いです|間違ってます|間違えてます|別人です',
    '彼の番号ではありません|彼女の番号ではありません|その人の番号ではありません|番号を間違えています|宛先が違います',
  ],
  ru: [
    'ошиблись номером|вы ошиблись номером|ошиблись|вы ошиблись|не тот номер|неправильный номер',
    'вы не туда пишете|не туда пишете|не туда попали|вы не туда попали|не тот человек',
    'это не его номер|это не ее номер|это не мой номер|вы ошиблись адресом|неверный номер|такого здесь нет|такой здесь нет',
  ],
  ar: ['الرقم غلط|رقم غلط|رقم خطأ|الرقم خطأ|غلطان|انت غلطان|الرقم غير صحيح|غلطت بالرقم'],
  fa: ['اشتباه گرفتید|اشتباه گرفتی|شماره اشتباه است|شماره اشتباه|اشتباه فرستادید'],
  ur: ['غلط نمبر|رانگ نمبر|یہ غلط نمبر ہے|آپ نے غلط نمبر ملایا|galat number'],
  hi: ['गलत नंबर|रॉन्ग नंबर|यह गलत नंबर है|आपने गलत नंबर मिलाया|galat number hai|wrong number hai'],
};

export const ABUSE_IN_OTHER_LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  pt: [
    'vai se foder|vai tomar no cu|va se foder|vao se foder|filho da puta|filhos da puta|ladroes',
    'ladrao|golpistas|golpista|bando de ladroes|vai a merda|va a merda|seus golpistas|caloteiros',
  ],
  ht: ['vole|bann vole|ale nan dyab|ale yo|kolangyet manman w|bann vole nou ye'],
  vi: ['lua dao|bon lua dao|do lua dao|do khon|do ngu|cut di|du ma|dm'],
  tl: [
    'putang ina mo|putangina mo|gago|gago ka|mga gago|magnanakaw|mga magnanakaw|ulol|mga scammer',
  ],
  pl: [
    'spierdalaj|spierdalajcie|zlodzieje|oszusci',
    'wal sie|walcie sie|kurwa|pierdol sie|chuj ci w dupe',
  ],
  de: [
    'arschloch|arschlocher|verpiss dich|verpisst euch|fick dich|betruger|leck mich|scheiss verein',
  ],
  it: ['vaffanculo|ladri|truffatori|stronzi|stronzo|andate a quel paese|bastardi|andate affanculo'],
  zh: ['滚|滚蛋|骗子|滚开|去死|你妈的|操你妈|混蛋|王八蛋|诈骗|垃圾公司|不要脸'],
  ko: ['꺼져|사기꾼|사기꾼들|개새끼|씨발|미친놈들|죽어|도둑놈들|엿먹어'],
  ja: ['死ね|詐欺師|詐欺|くたばれ|ふざけるな|クソ|うざい|バカ野郎|消えろ'],
  ru: [
    'пошел на хер|пошли на хер|пошел нахуй|пошли нахуй|иди нахуй|идите нахуй|иди на хуй|сволочи',
    'мошенники|воры|жулики|уроды|козлы|идите к черту|идите в жопу|мрази|твари|суки|идиоты',
  ],
  ar: ['حرامية|لصوص|نصابين|يا نصابين|كلاب|يلعن أبوكم|اذهب الى الجحيم|انقلع|محتالون'],
  fa: ['کلاهبردار|کلاهبردارها|دزد|دزدها|گمشو|برو گمشو|خفه شو|بی شرف'],
  ur: ['چور|دھوکے باز|بھاڑ میں جاؤ|کتے|دفع ہو جاؤ|فراڈیے'],
  hi: ['चोर|धोखेबाज|भाड़ में जाओ|कुत्ते|ठग|हरामी|फ्रॉड कंपनी|bhad me jao'],
};
