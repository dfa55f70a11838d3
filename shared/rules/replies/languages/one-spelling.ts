/**
 * A text in one spelling for all languages: small letters, Latin and Cyrillic accents off, one form
 * of the Arabic and Chinese letters that are written in several, signs and emoji as one space.
 */
export function inOneSpelling(text: string): string {
  if (ASCII.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return inSameLetters(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** The same for a pattern: its signs stay. */
export function inSameLetters(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(OTHER_DUNG, 'doung')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(NOT_WRITTEN_BY_ALL, '')
    .replace(SAME_LETTERS, (letter) => SAME.get(letter) ?? letter);
}

const ASCII = /^[\n\x20-\x7e]*$/;

/** Vietnamese: "dừng" is stop and "đừng" is do not, but "đúng" is right and "dùng" is to use. */
const OTHER_DUNG = /(?:đú|dù|dụ|đự)ng/g;

/** Arabic vowel signs and the stretched line, the dot of Hindi letters from Persian. */
const NOT_WRITTEN_BY_ALL = /[\u064b-\u0655\u0670\u0640\u093c]/g;

const PAIRS =
  'đd łl أا إا آا ٱا ىي یي ئي کك ةه ۀه ہه ھه ۃه ؤو ےي ۓي ںن ' +
  '發发 給给 們们 請请 訂订 閱阅 關关 號号 碼码 刪删 從从 將将 訊讯 簡简 傳传 電电 話话 聯联 繫系 絡络 騷骚 擾扰 單单 ' +
  '夠够 廣广 絕绝 資资 續续 這这 煩烦 讓让 對对 種种 謝谢 務务 個个 無无 為为 銷销 註注 冊册 錄录 終终 點点 還还 來来 ' +
  '攪搅 輸输 擊击 斷断 垃垃 營营 門门 準准 許许 後后 會会 麼么 類类 請请 貴贵 機机 裡里 裏里 數数 據据 庫库 處处 願愿 ' +
  '興兴 趣趣 蔽蔽 離离 開开 寫写 馬马 剛刚 隨随 過过 進进 網网 聽听 說说 別别 黒黑 應应 該该 顧顾 時时 間间 卻却 復复 ' +
  '覆复 記记 標标 誰谁 買买 賣卖';
const SAME = new Map(PAIRS.split(' ').map((pair) => [pair[0] ?? '', pair[1] ?? '']));
const SAME_LETTERS = new RegExp(`[${[...SAME.keys()].join('')}]`, 'gu');
