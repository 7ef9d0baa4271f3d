import { approvalWords, settlementState } from './settlement-words';

const today = '2026-11-23';

describe('what a settlement says', () => {
  it.each([
    [{ status: 'OPEN' as const, next: { dueOn: '2026-11-30' } }, 'On plan'],
    [{ status: 'OPEN' as const, next: { dueOn: today } }, 'Due today'],
    [{ status: 'OPEN' as const, next: { dueOn: '2026-11-22' } }, 'In its days of grace'],
    [{ status: 'OPEN' as const, next: null }, 'Paid, clearing'],
    [{ status: 'VOID' as const, next: null }, 'Void'],
    [{ status: 'PROPOSED' as const, next: { dueOn: '2026-11-22' } }, 'Asks the client'],
  ])('%j: %s', (settlement, label) => {
    expect(settlementState(settlement, today).label).toBe(label);
  });

  it('says by whose right it stands', () => {
    const base = { decidedName: 'Rosa Field', askedBecause: 'The contract gives no authority to settle.' };
    expect(approvalWords({ ...base, status: 'OPEN', approval: 'AUTHORITY' })).toBe('Within the contract’s authority');
    expect(approvalWords({ ...base, status: 'OPEN', approval: 'PHONE' })).toBe('Rosa Field agreed for the client by telephone');
    expect(approvalWords({ ...base, status: 'PROPOSED', approval: null })).toBe(base.askedBecause);
    expect(approvalWords({ ...base, status: 'REFUSED', approval: null })).toBe('Rosa Field refused for the client');
  });
});
