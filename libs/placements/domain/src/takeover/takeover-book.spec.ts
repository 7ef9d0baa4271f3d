import { businessDate, currency, type ClientId } from '@quittance/kernel';
import fc from 'fast-check';
import { guessTakeoverKind, heldNow, recogniseTakeover, takenBook, TakeoverEvidence, TakeoverRows, TAKEOVER_FILES, takeoverFields, tieFigures, type AccountLine, type FeeInvoiceLine, type PaymentLine } from './index';

const CUT = businessDate('2026-11-20');
const CARROW = '11111111-1111-4111-8111-111111111111' as ClientId;
const NORTH = '22222222-2222-4222-8222-222222222222' as ClientId;

const account = (parts: Partial<AccountLine> = {}): AccountLine => ({
  n: 2, clientId: CARROW, account: '1', customer: 'Oak Freight Inc', customerKey: 'oak freight', debtorClass: 'COMMERCIAL_ENTITY', classReason: '', invoiceNumber: 'A-1', invoiceDate: businessDate('2025-09-01'), dueDate: businessDate('2025-10-01'), placedOn: businessDate('2026-01-05'),
  currency: currency('USD'), original: 10_000, open: { PRINCIPAL: 4_000, INTEREST: 0, FEES: 0, COSTS: 0 }, collected: 6_000, commission: 1_500, status: 'ACTIVE', placementType: 'FIRST', rate: null, lastPaymentOn: null, defaultedOn: null, chargedOffOn: null,
  contact: { clientReference: null, taxId: null, contactName: null, email: null, phone: null, addressLine1: null, city: null, region: null, postalCode: null, country: null }, ...parts });
const payment = (parts: Partial<PaymentLine> = {}): PaymentLine => ({
  n: 2, clientId: null, account: '1', paidOn: businessDate('2026-02-01'), minor: 6_000, currency: null, kind: 'PU', method: 'CHECK', fee: 1_500, remitted: true, feeTaken: true, invoiceNumber: '', reference: '', payer: '', ...parts });

describe('a book taken over', () => {
  it('explains every balance by what was placed, paid, charged and adjusted, whatever the book', () => {
    const money = fc.integer({ min: 0, max: 500_000 });
    const invoices = fc.array(fc.record({ original: fc.integer({ min: 1, max: 500_000 }), principal: money, interest: money, costs: money, due: fc.integer({ min: 1, max: 28 }) }), { minLength: 1, maxLength: 4 });
    const paid = fc.array(fc.record({ minor: fc.integer({ min: 1, max: 300_000 }), day: fc.integer({ min: 1, max: 28 }), invoice: fc.integer({ min: 0, max: 5 }) }), { maxLength: 5 });
    fc.assert(fc.property(invoices, paid, money, (owed, payments, before) => {
      const collected = payments.reduce((sum, { minor }) => sum + minor, before);
      const lines = owed.map(({ original, principal, interest, costs, due }, index) => account({
        n: index + 2, invoiceNumber: `A-${index}`, dueDate: businessDate(`2025-10-${String(due).padStart(2, '0')}`), original, open: { PRINCIPAL: principal, INTEREST: interest, FEES: 0, COSTS: costs }, collected, commission: before > 0 ? 7 : 0 }));
      const book = takenBook(lines, payments.map(({ minor, day, invoice }, index) => payment({ n: index + 2, minor, fee: 0, paidOn: businessDate(`2026-03-${String(day).padStart(2, '0')}`), invoiceNumber: `A-${invoice}` })), [], CUT);
      expect(book.faults).toEqual([]);
      const [one] = book.accounts;
      if (!one) throw new Error('the account is gone');
      expect(one.payments.reduce((sum, { minor }) => sum + minor, 0)).toBe(collected);
      for (const { minor, applications } of one.payments) expect(applications.reduce((sum, part) => sum + part.minor, 0)).toBe(minor);
      for (const [invoice, { original, open }] of one.invoices.entries()) {
        for (const bucket of ['PRINCIPAL', 'INTEREST', 'FEES', 'COSTS'] as const) {
          const changed = one.changes.filter((change) => change.invoice === invoice && change.bucket === bucket).reduce((sum, { minor }) => sum + minor, 0);
          const gone = one.payments.flatMap(({ applications }) => applications).filter((part) => part.invoice === invoice && part.bucket === bucket).reduce((sum, { minor }) => sum + minor, 0);
          expect((bucket === 'PRINCIPAL' ? original : 0) + changed - gone).toBe(open[bucket]);
        }
      }
    }), { numRuns: 500 });
  });

  it('what was collected before the payments listed is one sum, with the commission that is left', () => {
    const { accounts } = takenBook([account()], [payment({ minor: 2_000, fee: 500 })], [], CUT);
    expect(accounts[0]?.payments.map(({ line, minor, fee, on, remitted }) => [line === null, minor, fee, on, remitted])).toEqual([[true, 4_000, 1_000, '2026-01-05', true], [false, 2_000, 500, '2026-02-01', true]]);
    expect(accounts[0]?.changes).toEqual([]);
  });

  it('one number at two clients needs the client; rows that contradict each other are named', () => {
    const two = [account(), account({ n: 3, clientId: NORTH, invoiceNumber: 'B-1' })];
    expect(takenBook(two, [payment()], [], CUT).faults.map(({ kind, n, error }) => [kind, n, error.code])).toEqual([['PAYMENTS', 2, 'ACCOUNT_OF_SEVERAL']]);
    expect(takenBook([account(), account({ n: 3, invoiceNumber: 'A-2', commission: 1_400 })], [], [], CUT).faults.map(({ n, error }) => [n, error.code])).toEqual([[3, 'ACCOUNT_CONTRADICTS']]);
    expect(takenBook([account(), account({ n: 3 })], [], [], CUT).faults.map(({ n, error }) => [n, error.code])).toEqual([[3, 'DUPLICATE_IN_FILE']]);
    expect(takenBook([account({ commission: 1_499 })], [payment()], [], CUT).faults.map(({ error }) => error.code)).toEqual(['COMMISSION_EXCEEDS']);
    expect(takenBook([account({ commission: 1_600 })], [payment()], [], CUT).faults.map(({ error }) => error.code)).toEqual(['COMMISSION_UNEXPLAINED']);
  });

  it('leaves in trust what was not remitted, less commission that is kept', () => {
    const open = { kind: 'PU' as const, minor: 1_000, fee: 250, remitted: false, feeTaken: false };
    expect(heldNow(open, true)).toEqual({ trust: 750, due: 250, receivable: 0 });
    expect(heldNow({ ...open, feeTaken: true }, true)).toEqual({ trust: 750, due: 0, receivable: 0 });
    expect(heldNow(open, false)).toEqual({ trust: 1_000, due: 0, receivable: 250 });
    expect(heldNow({ ...open, kind: 'PC' }, true)).toEqual({ trust: 0, due: 0, receivable: 250 });
    expect(heldNow({ ...open, remitted: true }, true)).toEqual({ trust: 0, due: 0, receivable: 0 });
  });

  it('ties only what is stated: a figure, a currency or a bank balance that is left out does not', () => {
    const { accounts } = takenBook([account()], [payment({ remitted: false, feeTaken: false })], [], CUT);
    const usd = currency('USD');
    const said = { ACCOUNTS: 1, OPEN: 4_000, COLLECTED: 6_000, FEES: 1_500, TRUST: 4_500, UNREMITTED: 6_000, UNREMITTED_FEES: 1_500 };
    const off = (balances: Parameters<typeof tieFigures>[1], invoices: FeeInvoiceLine[] = []) => tieFigures({ accounts, feeInvoices: invoices }, balances, [CARROW], () => true, []).filter(({ stated, found }) => stated !== found).map(({ figure, stated, found }) => [figure, stated, found]);
    const bank = { n: 3, clientId: null, currency: usd, figures: { TRUST: 6_000 } };
    expect(off([{ n: 2, clientId: CARROW, currency: usd, figures: said }, bank])).toEqual([]);
    expect(off([{ n: 2, clientId: CARROW, currency: usd, figures: { ...said, TRUST: 4_499 } }])).toEqual([['TRUST', 4_499, 4_500], ['BANK', null, 6_000]]);
    const owed: FeeInvoiceLine = { n: 2, clientId: CARROW, number: 'L-1', issuedOn: CUT, dueOn: CUT, currency: usd, open: 12_500 };
    expect(off([{ n: 2, clientId: CARROW, currency: usd, figures: said }, bank], [owed])).toEqual([['FEE_INVOICES', null, 12_500]]);
    expect(off([{ n: 2, clientId: CARROW, currency: usd, figures: { ...said, FEE_INVOICES: 12_500 } }, bank], [owed])).toEqual([]);
    expect(off([{ n: 2, clientId: CARROW, currency: usd, figures: { ...said, FEE_INVOICES: 12_500 } }, bank])).toEqual([['FEE_INVOICES', 12_500, 0]]);
    expect(off([{ n: 2, clientId: CARROW, currency: usd, figures: said }, bank, { n: 4, clientId: CARROW, currency: currency('EUR'), figures: { OPEN: 1 } }]).map(([figure]) => figure)).toContain('OPEN');
  });
});

describe('the files of a book', () => {
  it.each([['1st', 'FIRST'], ['2nd', 'SECOND'], ['3rd', 'SECOND'], ['third', 'SECOND'], ['3', 'SECOND'], ['Legal', 'LEGAL']])('placed %s is %s', (written, placementType) => {
    const cells = { Client: 'CARROW', Account: '1', Debtor: 'Oak Freight Inc', Invoice: 'A-1', 'Due date': '2025-12-01', 'Placed on': '2026-01-05', 'Placed amount': '100.00', 'Principal balance': '100.00', 'Collected to date': '0', 'Commission to date': '0', 'Placement type': written };
    const rows = [Object.keys(cells), Object.values(cells)].map((row, index) => ({ rowNumber: index + 1, cells: row }));
    const found = recogniseTakeover('ACCOUNTS', rows);
    const reader = new TakeoverRows({ found, writing: new TakeoverEvidence(found).writing({}), clients: [{ id: CARROW, code: 'CARROW', name: 'Carrow Supply', currencies: [currency('USD')] }], asOf: CUT, companies: false });
    expect(rows.map((row) => reader.read(row))[1]).toMatchObject({ kind: 'READ', line: { placementType } });
  });

  const rows = (kind: (typeof TAKEOVER_FILES)[number], headings: (label: string) => string) => [{ rowNumber: 3, cells: takeoverFields(kind).map(([, { label }]) => headings(label)) }];

  it('are told apart by their columns, however they are cased', () => {
    for (const kind of TAKEOVER_FILES) {
      expect(guessTakeoverKind(rows(kind, (label) => label))).toBe(kind);
      expect(recogniseTakeover(kind, rows(kind, (label) => label.toUpperCase().replaceAll(' ', '_')))).toMatchObject({ headerRow: 3, missing: [] });
    }
  });

  it('a list of what debtors owe is not taken for invoices of the agency', () => {
    expect(guessTakeoverKind([{ rowNumber: 1, cells: ['Client', 'File no', 'Name', 'Invoice #', 'Invoice date', 'Balance'] }])).toBe('ACCOUNTS');
    expect(guessTakeoverKind([{ rowNumber: 1, cells: ['Client', 'Invoice #', 'Invoice date', 'Due date', 'Balance'] }])).toBe('FEE_INVOICES');
  });

  it('a rate in percent is no amount of commission, and what is missing is named', () => {
    const found = recogniseTakeover('ACCOUNTS', [{ rowNumber: 1, cells: ['Client', 'Account', 'Commission %', 'Total fees (USD)'] }]);
    expect(found.mapping).toMatchObject({ rate: 2, commission: 3 });
    expect(found.missing).toContain('Due date');
  });

  it('dates that can be read two ways are asked about', () => {
    const found = recogniseTakeover('NOTES', [{ rowNumber: 1, cells: ['Account', 'Date', 'Note'] }]);
    const evidence = new TakeoverEvidence(found);
    evidence.add({ rowNumber: 2, cells: ['1', '03/04/2026', 'x'] });
    expect(evidence.writing({}).questions.map(({ id }) => id)).toEqual(['dateOrder']);
    expect(evidence.writing({ dateOrder: 'MDY' })).toMatchObject({ dateOrder: 'MDY', questions: [] });
  });
});
