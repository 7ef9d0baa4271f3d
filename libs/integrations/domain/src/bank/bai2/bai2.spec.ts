import { BAI2 } from '../bank-files.fixture';
import { parseBankText } from '../recognise-bank-file';

const code = (text: string): string => {
  try {
    parseBankText(text);
    return 'accepted';
  } catch (error) {
    return (error as { refusal: { code: string } }).refusal.code + ': ' + (error as Error).message;
  }
};

describe('BAI2', () => {
  it('reads accounts, details and continuations', () => {
    const [statement, ...others] = parseBankText(BAI2, 3).statements;
    expect(others).toEqual([]);
    expect(statement).toMatchObject({ account: '000123456789', currency: 'USD', from: '2026-03-03', opening: { minor: 100_000 }, closing: { minor: 107_450 } });
    expect(statement?.entries).toMatchObject([
      { line: 5, amount: 10_000, valueOn: '2026-03-04', bankReference: 'BANK-1', reference: 'Q-100234', payer: 'BRIGHTWATER FIXTURES', text: 'ACH CREDIT ORIG CO NAME:BRIGHTWATER FIXTURES ENTRY DESCR:INV-77', code: 'BAI 165' },
      { line: 7, amount: -2_550, bankReference: 'BANK-2', text: 'ACCOUNT FEE' }]);
  });

  it('amounts of every funds type are counted once', () => {
    const text = BAI2.replace('16,698,2550,Z,', '16,555,2550,S,1000,1550,0,');
    expect(parseBankText(text).statements[0]?.entries[1]).toMatchObject({ amount: -2_550, returnReason: 'RETURNED', bankReference: 'BANK-2' });
    expect(parseBankText(BAI2.replace('2550,Z,', '2550,D,2,0,1000,1,1550,')).statements[0]?.entries[1]).toMatchObject({ bankReference: 'BANK-2' });
  });

  const told = (text: string) => parseBankText(text, 7).statements;

  it.each([
    ['several records on a line', BAI2.replaceAll('/\n', '/   ')],
    ['records one right after the other', BAI2.replaceAll('/\n', '/')],
    ['records filled with blanks', BAI2.replaceAll('\n', '\r\n').replaceAll(/^.*(?=\r)/gm, (record) => record.padEnd(90))],
    ['blocks of the length its header names, without line ends', BAI2.replace('2000,1,,,2/', '2000,1,90,,2/').replaceAll(/.*\n/g, (record) => record.trimEnd().padEnd(90))],
    ['funds types in small letters', BAI2.replace(',V,', ',v,').replace(',Z,', ',z,')],
  ])('reads %s', (_how, text) => {
    // Right behind a text only the line's end says that a continuation begins: its slash may be the text's.
    const kept = text === BAI2.replaceAll('/\n', '/') ? text.replace('ENTRY\n88,', 'ENTRY/\n88,') : text;
    expect(told(kept)).toEqual(told(BAI2).map((statement) => ({ ...statement, entries: statement.entries.map((entry) => ({ ...entry, line: expect.any(Number) as number })) })));
  });

  it('a text may hold what looks like the end of its record', () => {
    const text = (words: string) => told(BAI2.replace('ACCOUNT FEE', words))[0]?.entries[1]?.text;
    expect(['FEE 12/88, A', 'FEE 12/03,0001', 'PAID 1/16,50 /49,1'].map(text)).toEqual(['FEE 12/88, A', 'FEE 12/03,0001', 'PAID 1/16,50 /49,1']);
  });

  it('reads a bank’s own codes by their range, and a value date before its day as that day', () => {
    const entry = (type: string) => told(BAI2.replace('16,698', `16,${type}`))[0]?.entries[1]?.amount;
    expect(['920', '959', '960', '999', '721', '890'].map(entry)).toEqual([2_550, 2_550, -2_550, -2_550, undefined, undefined]);
    expect(told(BAI2.replace('V,260304', 'V,260227'))[0]?.entries[0]?.valueOn).toBe('2026-03-03');
  });

  it.each([
    ['49,232550,6', '49,232551,6', 'Line 8: the account’s control total is stated as 232551, but the file adds up to 232550'],
    ['49,232550,6', '49,232550,5', 'Line 8: the account’s number of records is stated as 5'],
    ['98,232550,1,8', '98,232550,2,8', 'Line 9: the group’s number of accounts is stated as 2'],
    ['99,232550,1,10', '99,232550,1,9', 'Line 10: the file’s number of records is stated as 9'],
  ])('a total that does not tie is refused by name: %s → %s', (from, to, words) => {
    const answer = code(BAI2.replace(from, to));
    expect(answer).toContain(`TOTALS_DO_NOT_TIE: ${words}`);
  });

  it('refuses another version, a cut file, records out of order, deletions and tests', () => {
    expect(code(BAI2.replace(',,,2/\n02', ',,,3/\n02'))).toContain('UNKNOWN_VERSION: Line 1: the file says it is BAI version “3”');
    expect(code(BAI2.slice(0, BAI2.indexOf('98,')))).toContain('FILE_CUT');
    expect(code(BAI2.replace(/^02.*\n/m, ''))).toContain('OUT_OF_ORDER: Line 2: a record 03');
    expect(code(BAI2.replace('122099999,1,260303', '122099999,2,260303'))).toContain('DELETION');
    expect(code(BAI2.replace('122099999,1,260303', '122099999,4,260303'))).toContain('TEST_FILE');
    expect(code(BAI2.replace('16,698', 'XX,698'))).toContain('BAD_LINE: Line 7');
    expect(code(BAI2.replace('16,698,2550', '16,698,25.50'))).toContain('BAD_AMOUNT: Line 7');
  });
});
