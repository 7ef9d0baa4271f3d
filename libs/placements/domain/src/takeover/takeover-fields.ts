/** The files a book comes in: its accounts by invoice, payments, notes, what clients owe on the agency's own invoices, and the old system's trial balance. */
export const TAKEOVER_FILES = ['ACCOUNTS', 'PAYMENTS', 'NOTES', 'FEE_INVOICES', 'TRIAL_BALANCE'] as const;
export type TakeoverFileKind = (typeof TAKEOVER_FILES)[number];

/** How a file is called in messages. */
export const TAKEOVER_FILE_NAMES: Readonly<Record<TakeoverFileKind, string>> = { ACCOUNTS: 'Accounts', PAYMENTS: 'Payments', NOTES: 'Notes', FEE_INVOICES: 'Fee invoices', TRIAL_BALANCE: 'Trial balance' };

interface FieldSpec {
  readonly label: string;
  readonly type: 'TEXT' | 'DATE' | 'AMOUNT' | 'COUNT' | 'RATE';
  /** A file without a column for it cannot be read. */
  readonly needed?: true;
  /** Other headings it is known by, as `fold` leaves them. */
  readonly headings: string;
  /** What a template shows in it. */
  readonly example: string;
}

const CLIENT_MAYBE: FieldSpec = { label: 'Client', type: 'TEXT', headings: 'client code, client name, creditor, client no, client number, client id, creditor name', example: 'CARROW' };
const CLIENT: FieldSpec = { ...CLIENT_MAYBE, needed: true };
const ACCOUNT: FieldSpec = { label: 'Account', type: 'TEXT', needed: true, headings: 'account number, account no, account id, file number, file no, file, case number, case no, matter, claim number, account #, file #', example: '40117' };
const CURRENCY: FieldSpec = { label: 'Currency', type: 'TEXT', headings: 'currency code, ccy, cur, curr', example: 'USD' };

const text = (label: string, headings: string, example = ''): FieldSpec => ({ label, type: 'TEXT', headings, example });
const date = (label: string, headings: string, example = ''): FieldSpec => ({ label, type: 'DATE', headings, example });
const amount = (label: string, headings: string, example = ''): FieldSpec => ({ label, type: 'AMOUNT', headings, example });
const needed = (spec: FieldSpec): FieldSpec => ({ ...spec, needed: true });

/** What a column of each file can mean. */
export const TAKEOVER_FIELDS = {
  ACCOUNTS: {
    client: CLIENT, account: ACCOUNT,
    customer: needed(text('Debtor', 'debtor name, customer, customer name, company, company name, name, business name', 'Juniper Outfitters LLC')),
    invoiceNumber: needed(text('Invoice', 'invoice number, invoice no, invoice #, inv no, document number', 'INV-1001')),
    invoiceDate: date('Invoice date', 'date of invoice, inv date, invoiced', '2025-08-04'),
    dueDate: needed(date('Due date', 'due, payment due, due on, maturity', '2025-09-03')),
    placedOn: needed(date('Placed on', 'placement date, date placed, placed, list date, listed on, date listed, assigned date, received date', '2025-11-10')),
    currency: CURRENCY,
    original: needed(amount('Placed amount', 'original amount, amount placed, placed, principal placed, listed amount, amount listed, original balance, placement amount', '8000.00')),
    principal: needed(amount('Principal balance', 'principal, principal open, principal due, balance principal, open principal, current principal', '6500.00')),
    interest: amount('Interest balance', 'interest, interest open, interest due, balance interest, accrued interest, open interest', '0.00'),
    charges: amount('Fees balance', 'fees balance, charges, charges open, charges due, other charges, fees due', '0.00'),
    costs: amount('Costs balance', 'costs, court costs, costs open, costs due, legal costs', '0.00'),
    collected: needed(amount('Collected to date', 'collected, total collected, amount collected, payments to date, total paid, paid to date, recovered', '1500.00')),
    commission: needed(amount('Commission to date', 'commission, fees to date, fee to date, commission earned, fees earned, total fees, agency fees', '375.00')),
    status: text('Status', 'account status, state of account', 'Active'),
    placementType: text('Placement type', 'placement, type of placement, stage, first second legal', 'First'),
    rate: { label: 'Commission rate', type: 'RATE', headings: 'rate, fee rate, commission percent, rate percent, contingency rate, fee percent, commission rate percent', example: '' },
    lastPaymentOn: date('Last payment', 'last payment date, date of last payment, last paid'),
    defaultedOn: date('Default', 'default date, date of default, delinquency date'),
    chargedOffOn: date('Charge-off', 'charge off date, charged off, date charged off, chargeoff date'),
    clientReference: text('Client reference', 'reference, client ref, client account, client account number, your reference, creditor reference'),
    taxId: text('Tax number', 'tax id, ein, vat number, vat id, tax no, tin'),
    debtorKind: text('Company or person', 'debtor type, kind, entity type, debtor kind'),
    contactName: text('Contact name', 'contact, attention, attn, contact person'),
    email: text('Email', 'e mail, email address, contact email'), phone: text('Phone', 'telephone, phone number, tel, contact phone'),
    addressLine1: text('Address', 'street, address 1, address line 1'), city: text('City', 'town'), region: text('State or region', 'state, region, province, county'),
    postalCode: text('Postal code', 'zip, zip code, postcode, post code'), country: text('Country', 'country code'),
  },
  PAYMENTS: {
    client: CLIENT_MAYBE, account: ACCOUNT,
    paidOn: needed(date('Paid on', 'date, payment date, date paid, received on, date received, posting date, trans date, transaction date', '2026-02-12')),
    amount: needed(amount('Amount', 'payment, payment amount, paid, amount paid, received', '1500.00')),
    currency: CURRENCY,
    paidTo: text('Paid to', 'payee, to whom, received by, payment type, type, paid us or client, direct', 'Agency'),
    method: text('Method', 'payment method, pay method, tender, tender type, how paid', 'Check'),
    fee: needed(amount('Commission', 'fee, fees, agency fee, commission amount, fee amount, commission due', '375.00')),
    remitted: needed(text('Remitted', 'remitted to client, remitted yes no, paid to client, statemented, on statement, settled', 'Yes')),
    feeTaken: text('Commission taken', 'fee taken, fee transferred, commission transferred, fee swept, commission swept'),
    invoiceNumber: text('Invoice', 'invoice number, invoice no, invoice #'), reference: text('Reference', 'ref, check number, check no, transaction id, trace number, payment reference', '10442'),
    payer: text('Payer', 'paid by, from, payer name'),
  },
  NOTES: {
    client: CLIENT_MAYBE, account: ACCOUNT,
    notedOn: needed(date('Date', 'note date, entered on, entered, date entered, activity date, created', '2026-01-15')),
    author: text('Author', 'by, user, collector, entered by, note by, worker', 'P. Lindqvist'), text: needed(text('Note', 'notes, text, comment, comments, activity, description, remark, history', 'Promised half by mid February.')),
  },
  FEE_INVOICES: {
    client: CLIENT,
    number: needed(text('Fee invoice', 'invoice, invoice number, invoice no, invoice #, inv no, document number, our invoice, bill number', 'L-2231')),
    issuedOn: needed(date('Issued on', 'invoice date, date of invoice, issued, inv date, date, billed on', '2026-10-31')),
    dueOn: date('Due on', 'due date, due, payment due', '2026-11-30'),
    currency: CURRENCY,
    open: needed(amount('Open amount', 'open, open balance, balance, balance due, unpaid, amount due, amount open, outstanding', '125.00')),
  },
  TRIAL_BALANCE: {
    client: CLIENT, currency: needed(CURRENCY),
    ACCOUNTS: needed({ label: 'Accounts', type: 'COUNT', headings: 'number of accounts, account count, no of accounts, count', example: '1' }),
    OPEN: needed(amount('Open balance', 'balance, total balance, open, outstanding, balance due, receivables, amount open', '6500.00')),
    COLLECTED: needed(amount('Collected to date', 'collected, total collected, collections, payments to date', '1500.00')),
    FEES: needed(amount('Commission to date', 'commission, fees to date, commission earned, fees earned, total fees, fees', '375.00')),
    TRUST: needed(amount('Trust held', 'trust, trust balance, client trust, held in trust, trust ledger, due to client', '0.00')),
    UNREMITTED: needed(amount('Unremitted collections', 'unremitted, collections unremitted, not remitted, undistributed', '0.00')),
    UNREMITTED_FEES: needed(amount('Unremitted commission', 'unremitted fees, fees unremitted, fees on unremitted, unbilled fees, commission unremitted', '0.00')),
    FEE_INVOICES: amount('Fee invoices open', 'fee invoices, open invoices, invoices open, unpaid invoices, due from clients, client receivables, receivable from client', '0.00'),
  },
} as const satisfies Record<TakeoverFileKind, Record<string, FieldSpec>>;

export type TakeoverField<K extends TakeoverFileKind = TakeoverFileKind> = K extends TakeoverFileKind ? Extract<keyof (typeof TAKEOVER_FIELDS)[K], string> : never;

/** The fields of a kind of file, in the order of its template. */
export const takeoverFields = (kind: TakeoverFileKind): [string, FieldSpec][] => Object.entries(TAKEOVER_FIELDS[kind] as Record<string, FieldSpec>);

/** Labels by field. */
export const takeoverLabels = (kind: TakeoverFileKind): Readonly<Record<string, string>> => Object.fromEntries(takeoverFields(kind).map(([field, { label }]) => [field, label]));

/** How the row of the trust bank account is named in a trial balance, folded. */
export const BANK_ROW = new Set(['trust bank', 'trust bank account', 'bank', 'bank balance', 'trust account', 'trust bank balance']);
