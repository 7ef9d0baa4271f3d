import { invoiceState, paymentState } from './invoice-words';

describe('where an invoice stands', () => {
  const invoice = (open: number, overdue = false) => invoiceState({ kind: 'INVOICE', amount: 100, open, overdue }).label;

  it('is open, part paid, overdue or paid', () => {
    expect([invoice(100), invoice(40), invoice(100, true), invoice(40, true), invoice(0)]).toEqual(['Open', 'Part paid', 'Overdue', 'Part paid, overdue', 'Paid']);
  });

  it('of a credit note is whether it was set off', () => {
    expect([100, 40, 0].map((open) => invoiceState({ kind: 'CREDIT_NOTE', amount: 100, open, overdue: false }).label)).toEqual(['To be set off', 'Set off in part', 'Set off']);
  });

  it('of a payment is whether it came back', () => {
    expect(paymentState({ amount: 100, returned: false, reversesNumber: null })).toBeNull();
    expect(paymentState({ amount: 100, returned: true, reversesNumber: null })?.label).toBe('Came back');
    expect(paymentState({ amount: -100, returned: false, reversesNumber: 'P1001' })?.label).toBe('Takes back P1001');
  });
});
