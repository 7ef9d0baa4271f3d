import { isStopWord } from './stop-words';

describe('a word that takes consent back', () => {
  it.each(['stop', 'STOP', ' Stop. ', 'quit', 'END', 'revoke', 'opt out', 'OPT-OUT', 'cancel', 'unsubscribe!', 'stopall', '“Stop”'])('%s', (text) => expect(isStopWord(text)).toBe(true));
  it.each(['', 'I will stop by on Friday', 'do not stop', 'the end', '?'])('is not %s', (text) => expect(isStopWord(text)).toBe(false));
});
