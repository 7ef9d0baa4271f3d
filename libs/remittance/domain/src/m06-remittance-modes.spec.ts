import { transaction } from '@quittance/ledger/domain';
import type { ClientId } from '@quittance/kernel';
import { NOTHING_FORWARD, payoutPostings, statementEntries } from './index';
import { line, run, terms } from './run.fixture';

const direct = line({ kind: 'PC', collected: 200_000, fee: 50_000 });
const cost = line({ kind: 'COST', collected: 18_500, fee: 0 });
const kept = line({ kind: 'PU', collected: 600_000, fee: 150_000 });
const billed = line({ kind: 'PU', collected: 600_000, fee: 150_000, trust: 600_000, receivable: 150_000 });
const client = 'c' as ClientId;

describe('M6: remittance modes', () => {
  it('NET: 6,000 − 1,500 − 500 − 185 = 3,815', () => {
    const net = run(terms('NET'), [kept, direct, cost]);
    expect(net).toMatchObject({ remit: 381_500, invoice: 0, repaid: 68_500, carriedForward: NOTHING_FORWARD, owedByClient: 0 });
    expect(statementEntries(net).map(({ code, amount }) => [code, amount])).toEqual([
      ['COLLECTED', 600_000],
      ['FEES_COLLECTED', -150_000],
      ['FEES_DIRECT', -50_000],
      ['COSTS', -18_500],
      ['REMITTED', 381_500],
    ]);
    const postings = payoutPostings(net, client);
    expect(transaction(postings).ok).toBe(true);
    expect(postings.map(({ account, amount }) => [account.type, amount])).toEqual([
      ['CLIENT_TRUST', 450_000],
      ['TRUST_CASH', -381_500],
      ['DUE_TO_OPERATING', -68_500],
      ['DUE_FROM_TRUST', 68_500],
      ['CLIENT_RECEIVABLE', -68_500],
    ]);
  });

  it('GROSS: 6,000 remitted, 2,185 invoiced', () => {
    const gross = run(terms('GROSS'), [billed, direct, cost]);
    expect(gross).toMatchObject({ remit: 600_000, invoice: 218_500, repaid: 0, carriedForward: NOTHING_FORWARD });
    expect(statementEntries(gross).at(-2)).toMatchObject({ code: 'INVOICED', amount: 218_500 });
  });

  it('COMBINED: 4,500 remitted, 685 invoiced', () => {
    expect(run(terms('COMBINED'), [kept, direct, cost])).toMatchObject({ remit: 450_000, invoice: 68_500 });
  });

  it('NET with only the 2,000 direct: the client owes 500, which the next run settles', () => {
    const first = run(terms('NET'), [direct]);
    expect(first).toMatchObject({ remit: 0, owedByClient: 50_000, carriedForward: { trust: 0, receivable: 50_000 } });
    expect(payoutPostings(first, client)).toEqual([]);
    const second = run(terms('NET'), [line({ kind: 'PU', collected: 100_000, fee: 25_000 })], first.carriedForward);
    expect(second).toMatchObject({ remit: 25_000, repaid: 50_000, owedByClient: 0 });
    expect(statementEntries(second)[2]).toMatchObject({ code: 'BROUGHT_FORWARD', amount: -50_000 });
  });

  it('NET with only the 2,000 direct, where the contract invoices what is left owing: 500 invoiced, nothing carried', () => {
    const owed = run(terms('NET', { whenOwed: 'INVOICE' }), [direct]);
    expect(owed).toMatchObject({ remit: 0, invoice: 50_000, owedByClient: 0, carriedForward: NOTHING_FORWARD });
    expect(statementEntries(owed).map(({ code, amount }) => [code, amount])).toEqual([['COLLECTED', 0], ['FEES_DIRECT', -50_000], ['INVOICED', 50_000], ['REMITTED', 0]]);
  });

  it('GROSS credits fees invoiced before and given back now, and carries nothing', () => {
    const back = run(terms('GROSS'), [line({ kind: 'PCR', collected: -200_000, fee: -50_000 })]);
    expect(back).toMatchObject({ remit: 0, invoice: 0, credit: 50_000, carriedForward: NOTHING_FORWARD });
    expect(statementEntries(back).map(({ code, amount }) => [code, amount])).toEqual([['COLLECTED', 0], ['FEES_DIRECT', 50_000], ['CREDITED', -50_000], ['REMITTED', 0]]);
  });

  it('takes up what the client paid on account: a debt of 500 brought forward is settled, and all of the next is remitted', () => {
    const owed = run(terms('NET'), [direct]);
    const next = run(terms('NET'), [line({ kind: 'CP', collected: 50_000, fee: 0 }), line({ kind: 'PU', collected: 100_000, fee: 25_000 })], owed.carriedForward);
    expect(next).toMatchObject({ remit: 75_000, repaid: 0, carriedForward: NOTHING_FORWARD });
    expect(statementEntries(next)).toContainEqual(expect.objectContaining({ code: 'PAID_IN', amount: 50_000 }));
  });

  it('bills a parent: what is invoiced is owed by it from then on', () => {
    const parent = 'p' as ClientId;
    const postings = payoutPostings(run(terms('GROSS'), [billed]), client, parent);
    expect(transaction(postings).ok).toBe(true);
    expect(postings.filter(({ account }) => account.type === 'CLIENT_RECEIVABLE').map(({ account, amount }) => [account.clientId, amount])).toEqual([[client, -150_000], [parent, 150_000]]);
  });

  it('lets a payout below the minimum wait', () => {
    const small = [line({ kind: 'PU', collected: 4_000, fee: 1_000 })];
    const first = run(terms('NET', { minimum: 5_000 }), small);
    expect(first).toMatchObject({ remit: 0, owedByClient: 0, carriedForward: { trust: 3_000, receivable: 0 } });
    const second = run(terms('NET', { minimum: 5_000 }), [line({ kind: 'PU', collected: 4_000, fee: 1_000 })], first.carriedForward);
    expect(second.remit).toBe(6_000);
  });

  it('pays fees given back on direct payments out of operating', () => {
    const back = run(terms('NET'), [line({ kind: 'PCR', collected: -200_000, fee: -50_000 })]);
    expect(back).toMatchObject({ remit: 50_000, fromTrust: 0, fromOperating: 50_000, carriedForward: NOTHING_FORWARD });
    expect(transaction(payoutPostings(back, client)).ok).toBe(true);
  });
});
