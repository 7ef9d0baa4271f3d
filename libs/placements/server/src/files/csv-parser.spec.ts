import fc from 'fast-check';
import { CsvParser } from './csv-parser';
import { TABLE_LIMITS } from './limits';

function parse(pieces: readonly string[], delimiter = ',', lineEnd: '\n' | '\r' = '\n'): string[][] {
  const rows: string[][] = [];
  const parser = new CsvParser(delimiter, lineEnd, TABLE_LIMITS);
  for (const piece of pieces) parser.write(piece, (_row, cells) => rows.push(cells));
  parser.end((_row, cells) => rows.push(cells));
  return rows;
}

describe('CsvParser', () => {
  it('keeps quotes inside a cell, text after a quoted part, line ends inside quotes, blank rows', () => {
    expect(parse(['a,6" pipe,"x"y,"1\r\n2","say ""hi"""\r\n\r\nlast'])).toEqual([['a', '6" pipe', 'xy', '1\r\n2', 'say "hi"'], [''], ['last']]);
    expect(parse(['a,b\rc,""\r'], ',', '\r')).toEqual([['a', 'b'], ['c', '']]);
    expect(parse(['a,\n'])).toEqual([['a', '']]);
  });

  it('gives back what was written, wherever the text is cut', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', '\r', ' ', '1'), maxLength: 6 });
    const tables = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(tables, fc.array(fc.nat(60), { maxLength: 6 }), fc.constantFrom(',', ';'), fc.constantFrom('\n', '\r\n'), (rows, cuts, delimiter, end) => {
        const text = rows.map((cells) => cells.map((one) => (/[",;\r\n]/.test(one) ? `"${one.replace(/"/g, '""')}"` : one)).join(delimiter) + end).join('');
        const at = [0, ...cuts.filter((cut) => cut < text.length).sort((a, b) => a - b), text.length];
        expect(parse(at.slice(1).map((stop, i) => text.slice(at[i], stop)), delimiter)).toEqual(rows);
      }),
      { numRuns: 1_000 },
    );
  });
});
