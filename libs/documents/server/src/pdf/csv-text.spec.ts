import { csvText } from './csv-text';

it.each([
  ['=1+1', "'=1+1"],
  [' =1+1', "' =1+1"],
  ['＝1+1', "'＝1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', `"'\t=1"`],
  ['a;=1+1', '"a;=1+1"'],
  ['Halden & Roe, Catering', '"Halden & Roe, Catering"'],
  ['plain', 'plain'],
])('%j is written so that no spreadsheet runs it: %j', (text, cell) => expect(csvText(text)).toBe(cell));
