import { csvCell, csvLine } from './csv';

describe('csvCell', () => {
  it.each([
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ['+49 170', "'+49 170"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-1+1', "'-1+1"],
    ['-ref', "'-ref"],
    ['\t=1', `"'\t=1"`],
    [' =1+1', "' =1+1"],
    ['＝1+1', "'＝1+1"],
    ['|cmd', "'|cmd"],
    ['a;=1+1', '"a;=1+1"'],
    ['Halden & Roe, Catering', '"Halden & Roe, Catering"'],
    ['a"b', '"a""b"'],
    ['plain', 'plain'],
    [null, ''],
  ])('%j is written so that no spreadsheet runs it: %j', (value, cell) => expect(csvCell(value)).toBe(cell));

  it('leaves figures alone, negative ones too', () => expect([-400, '-400.00', '-1.234,56', 5].map(csvCell)).toEqual(['-400', '-400.00', '"-1.234,56"', '5']));

  it('ends lines as the format asks', () => expect(csvLine(['a', 1])).toBe('a,1\r\n'));
});
