import * as fc from 'fast-check';
import { segmentsOf } from './segments';

describe('the parts of a text message', () => {
  it.each([
    ['', 'GSM-7', 0, 160], ['a'.repeat(160), 'GSM-7', 1, 0], ['a'.repeat(161), 'GSM-7', 2, 145], ['a'.repeat(306), 'GSM-7', 2, 0], ['a'.repeat(307), 'GSM-7', 3, 152],
    ['€'.repeat(80), 'GSM-7', 1, 0], ['€'.repeat(81), 'GSM-7', 2, 143], ['ü'.repeat(70), 'GSM-7', 1, 90],
    ['ç'.repeat(70), 'UCS-2', 1, 0], ['ç'.repeat(71), 'UCS-2', 2, 63], ['😀'.repeat(35), 'UCS-2', 1, 0], ['😀'.repeat(36), 'UCS-2', 2, 61],
  ])('%s', (text, alphabet, segments, left) => expect(segmentsOf(text)).toMatchObject({ alphabet, segments, left }));

  it('cuts no escaped character and no emoji in two', () => {
    expect(segmentsOf(`${'a'.repeat(152)}€${'a'.repeat(152)}`)).toMatchObject({ segments: 3, units: 306 });
    expect(segmentsOf(`${'ж'.repeat(66)}😀${'ж'.repeat(10)}`)).toMatchObject({ segments: 2, left: 67 - 12 });
  });

  it('names what forces the dearer alphabet', () => expect(segmentsOf('Pay “today” – thanks 😀').forcing).toEqual(['“', '”', '–', '😀']));

  it('grows with the text', () => fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => segmentsOf(`${text}a`).segments >= segmentsOf(text).segments), { numRuns: 1000 }));
});
