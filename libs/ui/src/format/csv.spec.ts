import { csvCell, csvText } from './csv';

describe('csvCell', () => {
  it.each([
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ['+1 312 555 0148', "'+1 312 555 0148"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-ref', "'-ref"],
    [' =1+1', "' =1+1"],
    ['＝1+1', "'＝1+1"],
    ['a;=1+1', '"a;=1+1"'],
    ['Halden & Roe, Catering', '"Halden & Roe, Catering"'],
    ['plain', 'plain'],
    [null, ''],
  ])('%s is written %s', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });

  it('leaves figures alone, negative ones too', () => {
    expect(csvCell(-400)).toBe('-400');
    expect(csvCell('-400.00')).toBe('-400.00');
    expect(csvCell('-400+1')).toBe("'-400+1");
  });
});

describe('csvText', () => {
  it('says it is UTF-8 and ends its lines as spreadsheets expect', () => {
    expect(csvText(['a', 'b'], [['é', 1]])).toBe('\uFEFFa,b\r\né,1\r\n');
  });
});
