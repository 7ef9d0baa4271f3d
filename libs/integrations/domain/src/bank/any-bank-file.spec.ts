import fc from 'fast-check';
import { BAI2, camt, MT940, MT940_GERMAN, nacha, ofxSgml, ofxXml } from './bank-files.fixture';
import { BankFileRefused } from './bank-file-refused';
import { parseBankText } from './recognise-bank-file';

const FILES = [camt('053', '02'), camt('053', '08'), camt('054', '13'), MT940, MT940_GERMAN, BAI2, BAI2.replaceAll('/\n', '/  '), ofxSgml('102'), ofxXml('211'), nacha([{ code: 'R01', amount: 5, originalTrace: '1' }, { code: 'C01', amount: 0, originalTrace: '2' }])];
const SPICE = ['<', '>', '/', '&', '&#0;', ']]>', '<![CDATA[', '\u0000', '\uFFFF', '\uD800', '\r', '\n', ':', ',', '-', '9'.repeat(40), '1e9', 'x'.repeat(9_000), ' ', '\u202e', '88,', '16,', '{4:', '<Ntry>', '</Stmt>', '?20'];

const mutation = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(60), put: fc.oneof(fc.constantFrom(...SPICE), fc.string({ maxLength: 12, unit: 'binary' }), fc.constant('')) });

/** The whole of a file, or a refusal that says something; anything else is a bug. */
function outcome(text: string, pieces: number): string {
  try {
    const file = parseBankText(text, pieces);
    return JSON.stringify(file);
  } catch (error) {
    if (!(error instanceof BankFileRefused)) throw error;
    expect(error.refusal.code).toMatch(/^[A-Z_]+$/);
    expect(error.refusal.message.length).toBeGreaterThan(10);
    expect(error.refusal.message.length).toBeLessThan(600);
    return error.refusal.code;
  }
}

describe('any bank file', () => {
  it('changed anywhere is read or refused, never half and never an exception', () => {
    fc.assert(fc.property(fc.constantFrom(...FILES), fc.array(mutation, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 5_000 }), (file, mutations, pieces) => {
      const text = mutations.reduce((so, { at, cut, put }) => {
        const from = Math.floor(at * so.length);
        return so.slice(0, from) + put + so.slice(from + cut);
      }, file);
      outcome(text, pieces);
    }), { numRuns: 4_000 });
  });

  it.each(FILES.map((file) => [file.trimStart().slice(0, 40), file]))('cut after any of its letters is never taken for whole: %s', (_head, file) => {
    const whole = outcome(file, 4_096);
    for (let at = 0; at < file.trimEnd().length; at += 1) {
      const answer = outcome(file.slice(0, at), 4_096);
      // What closes a file may be missing where nothing of the content is (SWIFT's trailer, NACHA's filling).
      if (answer.startsWith('{') && answer !== whole) throw new Error(`cut at ${at} it is read as ${answer}`);
    }
  });

  it('comes out the same however it arrives in pieces', () => {
    fc.assert(fc.property(fc.constantFrom(...FILES), fc.integer({ min: 1, max: 200 }), (file, pieces) => {
      expect(outcome(file, pieces)).toBe(outcome(file, 1_000_000));
    }), { numRuns: 300 });
  });

  it('garbage of any kind is refused', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (text) => void outcome(text, 512)), { numRuns: 1_000 });
    for (const head of ['<Document>', ':20:', '01,a,b,260101,', 'OFXHEADER:100\n<OFX>', '101 122099999 98765432102603031200A094101']) {
      fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => void outcome(head + text, 512)), { numRuns: 300 });
    }
  });
});
