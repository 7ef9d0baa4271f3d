import { businessDate } from '@quittance/kernel';
import type { BookedCash, ExpectedAccount, LineFacts, ReturnablePayment } from './expected';
import { ExpectedBook } from './expected-book';
import { nameLikeness, oneSlip } from './name-likeness';
import { suggest } from './suggest';

const DAY = businessDate('2026-06-15');

const account = (id: string, more: Partial<ExpectedAccount> = {}): ExpectedAccount => ({
  accountId: id, number: `Q-1002${id}`, clientReference: '', debtorId: `d${id}`, debtorName: `Debtor ${id} LLC`, currency: 'USD', balance: 120_000, open: true, placedOn: businessDate('2026-01-05'),
  invoices: [{ number: `INV-88${id}`, open: 120_000 }], promises: [], payerAccounts: [], ...more });
const line = (more: Partial<LineFacts>): LineFacts => ({ id: 'l', bookedOn: DAY, amount: 120_000, currency: 'USD', payer: '', reference: '', text: '', code: '', counterAccount: '', ...more });
const best = (one: LineFacts, accounts: ExpectedAccount[], booked: BookedCash[] = [], returnable: ReturnablePayment[] = []) => suggest(one, new ExpectedBook({ accounts, booked, returnable }))[0];

describe('what a bank line may be', () => {
  const oakmont = account('34', { debtorName: 'Oakmont Dental Group, Inc.' });

  it('a number, the payer and the amount together are sure, and say why', () => {
    expect(best(line({ payer: 'OAKMONT DENTAL GROUP INC', reference: 'Q-100234' }), [oakmont, account('35')])).toEqual({
      kind: 'ACCOUNT', id: '34', confidence: 998_000, reasons: ['Account number Q-100234', 'The amount is the whole balance', 'The payer is Oakmont Dental Group, Inc.'] });
  });

  it('a number with two digits swapped is another account’s: name and amount decide', () => {
    const found = best(line({ payer: 'OAKMONT DENTAL GROUP', reference: 'Q-100243' }), [oakmont, account('43', { balance: 5_000 })]);
    expect(found).toMatchObject({ id: '34' });
    expect(found?.reasons).toContain('Account number Q-100234, two digits swapped');
  });

  it('two accounts of one name with one amount are never sure', () => {
    const twins = [account('1', { debtorName: 'Oakmont Dental' }), account('2', { debtorName: 'Oakmont Dental' })];
    expect(best(line({ payer: 'OAKMONT DENTAL' }), twins)?.confidence).toBeLessThan(510_000);
  });

  it('several invoices in one payment; a promise; an account that paid from there before', () => {
    const many = account('5', { invoices: [{ number: 'INV-881', open: 70_000 }, { number: 'INV-882', open: 50_000 }, { number: 'INV-883', open: 1 }], balance: 120_001 });
    expect(best(line({ text: 'INV-881, INV-882 DEBTOR 5' }), [many])?.reasons).toEqual(['Invoices INV-881, INV-882', 'The amount is what is open on the invoices', 'The payer is Debtor 5 LLC']);
    expect(best(line({ payer: 'Debtor 6', amount: 30_000 }), [account('6', { promises: [{ amount: 30_000, dueOn: DAY }] })])?.reasons).toContain('Promised for 15 Jun 2026');
    expect(best(line({ amount: 777, counterAccount: 'h' }), [account('7', { payerAccounts: ['h'] })])?.reasons).toContain('Paid from this account before');
  });

  it('what was entered by hand wins over paying the account again', () => {
    const entered: BookedCash = { transactionId: 't', kind: 'RECEIPT', sourceId: 'r', amount: 120_000, currency: 'USD', bookedOn: DAY, label: 'R100001', references: [], names: [oakmont.debtorName], accountId: '34' };
    expect(best(line({ payer: 'OAKMONT DENTAL GROUP INC', reference: 'Q-100234' }), [oakmont], [entered])).toMatchObject({ kind: 'BOOKED', id: 't' });
  });

  it('a return is of a payment of its amount; money out is never a payment received', () => {
    const paid: ReturnablePayment = { receiptId: 'r', number: 'R100001', amount: 120_000, currency: 'USD', receivedOn: businessDate('2026-06-12'), references: ['091000010000001'], names: ['Oakmont Dental Group'], accountId: '34' };
    const back = line({ amount: -120_000, text: 'RETURNED ITEM 091000010000001', code: 'return:R01' });
    expect(best(back, [oakmont], [], [paid])).toMatchObject({ kind: 'RETURN', id: 'r', reasons: ['R100001 had this amount', 'Returned with R01', 'Its reference 091000010000001', 'Received on 12 Jun 2026'] });
    expect(best(line({ amount: -120_000, payer: oakmont.debtorName, reference: 'Q-100234' }), [oakmont])).toBeUndefined();
  });

  it('another currency, a stranger, a bank’s charge: nothing', () => {
    expect(best(line({ currency: 'EUR', reference: 'Q-100234', payer: oakmont.debtorName }), [oakmont])).toBeUndefined();
    expect(best(line({ payer: 'Nobody Known', text: 'DEPOSIT' }), [oakmont])).toBeUndefined();
  });
});

describe('names', () => {
  it.each([
    ['BRIGHTWATER FIXTURES', '', 'Brightwater Fixtures, LLC', 'SAME'], ['BRIGHTWATER FIXTURES AN', '', 'Brightwater Fixtures and Lamps Inc.', 'CUT'], ['Brihgtwater Fixtures', '', 'Brightwater Fixtures', 'NEAR'],
    ['Brightwater Holdings', '', 'Brightwater Fixtures', 'SOME'], ['Oakmont Dental', '', 'Brightwater Fixtures', 'OTHER'], ['', 'ACH BRIGHTWATER FIXTURES 77', 'Brightwater Fixtures', 'SAME'], ['', 'DEPOSIT', 'Brightwater Fixtures', 'NONE'],
  ])('%s / %s beside %s: %s', (payer, text, name, likeness) => {
    expect(nameLikeness(payer, text, name)).toBe(likeness);
  });

  it('one slip and no more', () => {
    expect([oneSlip('smith', 'smtih'), oneSlip('smith', 'smth'), oneSlip('smith', 'smiths'), oneSlip('smith', 'smyth'), oneSlip('smith', 'smet')]).toEqual([true, true, true, true, false]);
  });
});
