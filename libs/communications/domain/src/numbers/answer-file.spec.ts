import { businessDate } from '@quittance/kernel';
import { answerFor, readAnswerFile } from './answer-file';

const day = businessDate;
const lines = (text: string) => {
  const read = readAnswerFile(text);
  return read.ok ? read.value.lines.map(({ number, askedAbout, answer }) => `${number} ${askedAbout} ${answer}`) : read.refusal.code;
};

describe('the answer file of a reassigned-number database', () => {
  it.each([
    ['as it is asked for', '3125550148,2026-03-01,yes\r\n2175550142,2026-03-02,no\r\n2175550143,2026-03-02,no_data', ['+13125550148 2026-03-01 YES', '+12175550142 2026-03-02 NO', '+12175550143 2026-03-02 NO_DATA']],
    ['with a head, quotes and a mark before it', '\uFEFF"TN","Date","Result"\n"(312) 555-0148","03/01/2026","No Data"\n', ['+13125550148 2026-03-01 NO_DATA']],
    ['with other columns in another order', 'result;date;tn\nY;20260301;13125550148', ['+13125550148 2026-03-01 YES']],
    ['with empty lines', '\n\n3125550148\t2026-03-01\tfalse\n\n', ['+13125550148 2026-03-01 NO']],
  ])('is read %s', (_, text, found) => expect(lines(text)).toEqual(found));

  it.each([['nothing', ' \n', 'EMPTY_FILE'], ['words', 'Dear all,\nsee below', 'NO_ANSWERS'], ['a number from abroad', '+44 20 7946 0000,2026-03-01,yes', 'NO_ANSWERS'], ['a day that is none', '3125550148,2026-02-30,yes', 'NO_ANSWERS'], ['too many lines', '3125550148,2026-03-01,yes\n'.repeat(5_001), 'TOO_MANY']])('refuses %s', (_, text, code) => {
    expect(lines(text)).toBe(code);
  });

  it('says which line is not read, and takes the others', () => {
    const read = readAnswerFile('3125550148,2026-03-01,yes\n3125550149,2026-03-01,perhaps\n3125550150,,no');
    expect(read.ok && [read.value.lines.length, read.value.faults.map(({ words }) => words)]).toEqual([1, ['Line 2: no answer (yes, no, no_data) is found.', 'Line 3: no day is found.']]);
  });

  it.each([
    ['NO', '2026-03-01', '2026-03-01', 'NO'], ['NO', '2026-02-01', '2026-03-01', 'NO'], ['NO', '2026-04-01', '2026-03-01', 'NO_DATA'],
    ['YES', '2026-03-01', '2026-03-01', 'YES'], ['YES', '2026-04-01', '2026-03-01', 'YES'], ['YES', '2026-02-01', '2026-03-01', 'NO_DATA'], ['NO_DATA', '2026-03-01', '2026-03-01', 'NO_DATA'],
  ] as const)('%s since %s says of %s: %s', (answer, asked, known, meant) => expect(answerFor(day(known), { answer, askedAbout: day(asked) })).toBe(meant));
});
