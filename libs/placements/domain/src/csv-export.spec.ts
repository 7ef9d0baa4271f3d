import { csvCell, csvLine } from './csv-export';

describe('csvCell', () => {
  it('disarms what a spreadsheet would run, and leaves numbers', () => {
    expect(['=1+1', '+49 170', '@x', '-1+1', '-12.50', '-1.234,56', '\t=1', ' =1', '＝1', 'plain', 'a"b,c', null, 5].map(csvCell)).toEqual(["'=1+1", "'+49 170", "'@x", "'-1+1", '-12.50', '"-1.234,56"', '"\'\t=1"', "' =1", "'＝1", 'plain', '"a""b,c"', '', '5']);
  });

  it('ends lines as the format asks', () => expect(csvLine(['a', 1])).toBe('a,1\r\n'));
});
