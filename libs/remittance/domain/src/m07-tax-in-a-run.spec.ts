import { statementEntries } from './index';
import { line, run, terms } from './run.fixture';

describe('M7: tax on commission in a run', () => {
  it('commission 1,500 and 20% VAT 300, NET on 6,000: 4,200 remitted', () => {
    const net = run(terms('NET'), [line({ kind: 'PU', collected: 600_000, fee: 150_000, tax: 30_000 })]);
    expect(net).toMatchObject({ remit: 420_000, invoice: 0, totals: { agencyFee: 150_000, agencyTax: 30_000 } });
    expect(statementEntries(net).map(({ code, amount }) => [code, amount])).toEqual([['COLLECTED', 600_000], ['FEES_COLLECTED', -150_000], ['TAX', -30_000], ['REMITTED', 420_000]]);
  });

  it('is invoiced with the commission where nothing is kept back', () => {
    const gross = run(terms('GROSS'), [line({ kind: 'PU', collected: 600_000, fee: 150_000, tax: 30_000, trust: 600_000, receivable: 180_000 })]);
    expect(gross).toMatchObject({ remit: 600_000, invoice: 180_000 });
  });
});
