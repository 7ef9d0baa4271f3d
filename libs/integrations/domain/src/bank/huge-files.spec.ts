import { nacha } from './bank-files.fixture';
import { parseBankText } from './recognise-bank-file';
import { BANK_LIMITS, bankFileParser, BankFileRefused, type BankFileFamily } from '../index';

/** Writes a file that never ends until it is refused; gives the refusal's code and how much was taken. */
function endless(family: Exclude<BankFileFamily, 'CSV'>, head: string, more: (n: number) => string, most: number): { code: string; written: number } {
  const parser = bankFileParser(family);
  try {
    parser.write(head);
    for (let n = 1; n <= most; n += 1) parser.write(more(n));
    parser.end();
    return { code: 'taken', written: most };
  } catch (error) {
    if (!(error instanceof BankFileRefused)) throw error;
    return { code: error.refusal.code, written: Number(error.refusal.facts['line'] ?? 0) };
  }
}

const MT940_HEAD = ':20:S\n:25:000123456789\n:28C:1/1\n:60F:C260302USD0,00\n';

describe('a file without end', () => {
  it('is refused at its 200,001st movement, by its line', () => {
    const { code, written } = endless('MT940', MT940_HEAD, () => ':61:2603030303C1,00NTRFNONREF\n', BANK_LIMITS.entries + 10);
    expect(code).toBe('TOO_MANY_ENTRIES');
    expect(Math.abs(written - BANK_LIMITS.entries)).toBeLessThan(10);
  });

  it('is refused at its 5,001st statement', () => {
    const statement = `${MT940_HEAD}:62F:C260303USD0,00\n-\n`;
    expect(endless('MT940', '', () => statement, BANK_LIMITS.statements + 1).code).toBe('TOO_MANY_STATEMENTS');
    expect(endless('MT940', '', () => statement, 10).code).toBe('taken');
  });

  it('is refused where one line has no end, long before memory has', () => {
    expect(endless('MT940', MT940_HEAD, () => 'x'.repeat(1_000), 1_000_000).code).toBe('LINE_TOO_LONG');
    expect(endless('BAI2', '01,122099999,AGENCY,260303,2000,1,,,2/\n', () => 'x'.repeat(1_000), 1_000_000).code).toBe('LINE_TOO_LONG');
  });

  it('of records without line ends is read to its end', () => {
    const lines = nacha(Array.from({ length: 2_000 }, (_, n) => ({ code: 'R01', amount: n + 1, originalTrace: String(n + 1) })), { lineEnd: '' });
    const parser = bankFileParser('NACHA');
    for (let at = 0; at < lines.length; at += 4_096) parser.write(lines.slice(at, at + 4_096));
    expect(parser.end().returns).toHaveLength(2_000);
    expect(parseBankText(lines, lines.length).returns.at(-1)).toMatchObject({ amount: 2_000 });
  });

  it('is refused where XML nests or names without end', () => {
    const head = '<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">';
    expect(endless('CAMT', head, () => '<a>', 1_000_000).code).not.toBe('taken');
    expect(endless('CAMT', head, () => 'x'.repeat(1_000), 1_000_000).code).not.toBe('taken');
  });
});
