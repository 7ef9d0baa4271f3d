import { csvText } from './csv';

describe('csvText', () => {
  it('says it is UTF-8 and ends its lines as spreadsheets expect', () => {
    expect(csvText(['a', 'b'], [['é', 1]])).toBe('\uFEFFa,b\r\né,1\r\n');
  });
});
