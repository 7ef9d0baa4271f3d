import { bankCodeWords } from './bank-code-words';

describe("a bank's transaction code in words", () => {
  it.each([
    ['BAI 165', 'ACH credit'], ['BAI 475', 'Check paid'], ['PMNT/RCDT/ESCT', 'Credit transfer in'], ['PMNT/RDDT/UPDD', 'Unpaid direct debit'], ['ACMT/MDOP/CHRG', 'Bank fee'], ['NTRF', 'Transfer'], ['FCHK', 'Check'],
    ['BAI 942', 'BAI 942'], ['NXYZ', 'NXYZ'], ['HOUSE', 'HOUSE'], ['', ''],
  ])('%s is %s', (code, words) => {
    expect(bankCodeWords(code)).toBe(words);
  });
});
