import { isStopWord } from './stop-words';

describe('a word that takes consent back', () => {
  it.each(['stop', 'STOP', ' Stop. ', 'quit', 'END', 'revoke', 'opt out', 'OPT-OUT', 'cancel', 'unsubscribe!', 'stopall', '“Stop”', 'Stop please', 'Please STOP!', 'pls stop', 'stop all', 'Stop stop STOP', 'STOP it', 'ok, stop now', 'S T O P', 'Stop, thanks', 'Arrêt', 'ALTO', 'baja por favor', 'Stopp', 'ЅТОР', 'ѕтор', 'ＳＴＯＰ', 'ＳＴＯＰ！', '𝐒𝐓𝐎𝐏', 'S̶T̶O̶P̶', 'st0p', '5T0P', '$top', 'СТОП', 'ꜱᴛᴏᴘ', 'Ⓢⓣⓞⓟ', 's​t​o​p', 'ST\u00ADOP', 'сancel', 'unsubscrіbe', 'qu1t', 'рlease stор', 'ѕtор рlease'])('%s', (text) => expect(isStopWord(text)).toBe(true));
  it.each(['', 'I will stop by on Friday', 'do not stop', 'the end', '?', 'please', 'ok', 'end of the month', 'cancel my order', 'stop payment', 'non stop', '5', '0', '10', 'стоп-кран сломан', 'stop 2 times a day?', 'ende der woche'])('is not %s', (text) => expect(isStopWord(text)).toBe(false));
});
