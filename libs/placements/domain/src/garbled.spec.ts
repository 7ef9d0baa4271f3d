import fc from 'fast-check';
import { ungarbled } from './index';

describe('letters garbled on their way', () => {
  it.each([['MÃ¼ller GmbH', 'Müller GmbH'], ['StraÃŸe', 'Straße'], ['O’Neill', undefined], ['Dâ€™Angelo', 'D’Angelo'], ['NÂ° 5', 'N° 5'], ['SÃO PAULO', undefined], ['Château', undefined], ['«CAFÉ»', undefined], ['Ângela', undefined], ['', undefined]])(
    '%j was %j', (text, was) => expect(ungarbled(text)).toBe(was));

  it('are found whatever Western letter was read byte by byte', () => {
    fc.assert(fc.property(fc.integer({ min: 0xa0, max: 0xff }), (code) => {
      const letter = String.fromCharCode(code);
      const read = new TextDecoder('windows-1252').decode(new TextEncoder().encode(`M${letter}ller`));
      expect(ungarbled(read)).toBe(`M${letter}ller`);
    }));
  });
});
