import { isStopWord } from './stop-words';

describe('a word that takes consent back', () => {
  it.each(['stop', 'STOP', ' Stop. ', 'quit', 'END', 'revoke', 'opt out', 'OPT-OUT', 'cancel', 'unsubscribe!', 'stopall', '“Stop”', 'Stop please', 'Please STOP!', 'pls stop', 'stop all', 'Stop stop STOP', 'STOP it', 'ok, stop now', 'S T O P', 'Stop, thanks', 'Arrêt', 'ALTO', 'baja por favor', 'Stopp'])('%s', (text) => expect(isStopWord(text)).toBe(true));
  it.each(['', 'I will stop by on Friday', 'do not stop', 'the end', '?', 'please', 'ok', 'end of the month', 'cancel my order', 'stop payment', 'non stop'])('is not %s', (text) => expect(isStopWord(text)).toBe(false));
});
