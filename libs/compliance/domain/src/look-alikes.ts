// Letters of other alphabets, and figures, that are read as Latin ones: of the Unicode security data for confusable characters (UTS 39), the
// Cyrillic, Greek, Armenian, Cherokee and small-capital ones that the words for "stop" can be written with.
const LOOK_ALIKE: Readonly<Record<string, string>> = {
  a: 'аαɑᴀ@4ӓ', b: 'вьβʙᏼ8', c: 'сϲᴄҫ¢', d: 'ԁժᴅđ', e: 'еєεᴇё3ҽ', f: 'ғſƒꜰ', g: 'ɡԍɢց', h: 'һнʜհ', i: 'іιɪı1ӏ', j: 'јʝᴊ', k: 'кκᴋ', l: 'ⅼʟłӏ', m: 'мᴍ', n: 'пոɴηո', o: 'оοσօᴏ0ø○◯', p: 'рρᴘթ', q: 'ԛզ', r: 'гʀᴦ', s: 'ѕꜱʂ5$ֆ',
  t: 'тτᴛţ7+', u: 'υսᴜцμ', v: 'ѵνᴠ', w: 'ԝѡωᴡ', x: 'хχ×', y: 'уγүʏ', z: 'ᴢ2' };

const LETTERS: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(/* @__PURE__ */ Object.entries(LOOK_ALIKE).flatMap(([letter, others]) => [...others].map((other) => [other, letter] as const)));

/** A text as the eye reads it: each sign by the Latin letter it looks like. In lower case, compatibility forms and marks taken away before. */
export const asRead = (text: string): string => [...text].map((sign) => LETTERS.get(sign) ?? sign).join('');
