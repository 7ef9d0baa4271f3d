import { groupAt, groupsFor, TRUST_GROUPS } from './trust-screens';

describe('the screens of the trust section', () => {
  it('are each in one group', () => {
    const paths = TRUST_GROUPS.flatMap(({ screens }) => screens.map(({ path }) => path));
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('are shown to those who may open them; a group without any is not', () => {
    const groups = groupsFor((permission) => permission === 'payment.read');
    expect(groups.map(({ label, screens }) => `${label}: ${screens.map((screen) => screen.label).join(', ')}`)).toEqual([
      'Money in: Receipts, Bank, Batches, Post-dated, Returned, Suspense', 'Money out: Refunds', 'Fees and costs: Costs']);
  });

  it.each([['/trust', 'Today'], ['/trust/receipts', 'Money in'], ['/trust/receipts/0190', 'Money in'], ['/trust/remittances/new?client=1', 'Money out'], ['/trust/ledger/accounts/1#x', 'Books'], ['/trust/elsewhere', undefined]])('%s is of %s', (address, label) => {
    expect(groupAt(TRUST_GROUPS, address)?.label).toBe(label);
  });
});
