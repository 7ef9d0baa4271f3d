import { formatPpm, ppmOf, type BusinessDate } from '@quittance/kernel';
import { BUCKETS, type Bucket } from '@quittance/accounts/domain';
import type { StatementEntry, StatementFacts, StatementInvoice } from './statement-facts';
import { figure, longDate } from '@quittance/documents/server';

export type StatementLineKind = 'INVOICE' | 'INTEREST' | 'CHARGE' | 'PAYMENT' | 'CREDIT';

/** A line of a statement of account; minor units, positive raises what is owed. */
export interface StatementOfAccountLine {
  on: BusinessDate;
  kind: StatementLineKind;
  what: string;
  detail: string;
  amount: number;
  /** What was owed after it. */
  balance: number;
}

/** What is open on an invoice on the day. */
export interface StatementOpenInvoice extends Record<Lowercase<Bucket>, number> {
  number: string;
  dueOn: BusinessDate;
  total: number;
}

/** A statement of account to a debtor at a day; minor units of one currency. */
export interface StatementOfAccount {
  accountId: string;
  number: string;
  currency: string;
  on: BusinessDate;
  debtorName: string;
  clientName: string;
  clientReference: string;
  lines: StatementOfAccountLine[];
  totals: { invoices: number; interest: number; charges: number; paid: number; credits: number };
  balance: number;
  aDay: number;
  open: StatementOpenInvoice[];
}

type Draft = Omit<StatementOfAccountLine, 'balance'>;

const NAMES: Readonly<Record<Bucket, string>> = { PRINCIPAL: 'principal', INTEREST: 'interest', FEES: 'fees', COSTS: 'costs' };
const ORDER: Readonly<Record<StatementLineKind, number>> = { INVOICE: 0, INTEREST: 1, CHARGE: 2, CREDIT: 3, PAYMENT: 4 };

const split = (entries: readonly StatementEntry[], currency: string): string => {
  const parts = BUCKETS.map((bucket) => [bucket, -entries.filter((entry) => entry.bucket === bucket).reduce((sum, { amount }) => sum + amount, 0)] as const).filter(([, amount]) => amount !== 0);
  return parts.length < 2 && parts[0]?.[0] === 'PRINCIPAL' ? '' : parts.map(([bucket, amount]) => `${figure(Math.abs(amount), currency)} ${NAMES[bucket]}`).join(', ');
};

function placedLine(entry: StatementEntry, invoice: StatementInvoice): Draft {
  const on = invoice.invoicedOn ?? invoice.dueOn;
  if (entry.bucket === 'PRINCIPAL') return { on, kind: 'INVOICE', what: `Invoice ${invoice.number}`, detail: `due ${longDate(invoice.dueOn)}`, amount: entry.amount };
  const kind = entry.bucket === 'INTEREST' ? 'INTEREST' : 'CHARGE';
  return { on: entry.effectiveOn, kind, what: `${kind === 'INTEREST' ? 'Interest' : sentence(NAMES[entry.bucket])} to placement`, detail: `invoice ${invoice.number}`, amount: entry.amount };
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function changeLine(entry: StatementEntry, invoice: StatementInvoice): Draft {
  const detail = `invoice ${invoice.number}`;
  const base = { on: entry.effectiveOn, detail, amount: entry.amount };
  const charge = entry.bucket === 'INTEREST' ? ('INTEREST' as const) : ('CHARGE' as const);
  switch (entry.kind) {
    case 'CREDIT_NOTE': return { ...base, kind: 'CREDIT', what: 'Credit note' };
    case 'WAIVER': return { ...base, kind: 'CREDIT', what: `${sentence(NAMES[entry.bucket])} waived` };
    case 'JUDGMENT': return { ...base, kind: entry.amount > 0 ? charge : 'CREDIT', what: `By the judgment: ${NAMES[entry.bucket]}` };
    case 'INTEREST': return { ...base, kind: 'INTEREST', what: 'Interest' };
    case 'FIXED_SUM': return { ...base, kind: 'CHARGE', what: 'Fixed sum for late payment' };
    case 'LATE_CHARGE': return { ...base, kind: 'CHARGE', what: 'Late charge' };
    case 'CHARGE': return { ...base, kind: charge, what: sentence(NAMES[entry.bucket]) };
    default: return { ...base, kind: entry.amount > 0 ? 'CHARGE' : 'CREDIT', what: `Adjustment of ${NAMES[entry.bucket]}` };
  }
}

// One payment may be spread over many invoices and buckets: it is one line.
function paymentLines({ entries, currency }: StatementFacts): Draft[] {
  const payments = entries.filter(({ kind }) => kind === 'PAYMENT' || kind === 'RETURNED_PAYMENT');
  return [...Map.groupBy(payments, ({ kind, sourceId, effectiveOn }) => `${kind} ${sourceId ?? ''} ${effectiveOn}`).values()].flatMap((parts) => {
    const [first] = parts;
    if (!first) return [];
    const amount = parts.reduce((sum, part) => sum + part.amount, 0);
    const detail = split(parts, currency);
    return [{ on: first.effectiveOn, kind: 'PAYMENT' as const, what: first.kind === 'PAYMENT' ? 'Payment received, thank you' : 'Payment returned by the bank', detail: detail && `to ${detail}`, amount }];
  });
}

function accrualLines({ accrual, invoices, currency }: StatementFacts): Draft[] {
  if (!accrual) return [];
  const number = (id: string | null): string => invoices.find((invoice) => invoice.id === id)?.number ?? '';
  const interest = accrual.segments.map(({ invoiceId, to, days, principal, ratePpm, amount }): Draft => ({
    on: to, kind: 'INTEREST', what: invoiceId === null ? 'Interest on the judgment' : `Interest on invoice ${number(invoiceId)}`, amount,
    detail: `${figure(principal, currency)} at ${formatPpm(ppmOf(ratePpm))} a year, ${days} ${days === 1 ? 'day' : 'days'}` }));
  const sums = [...accrual.fixedSums].map(([invoiceId, { amount, on }]): Draft => ({ on, kind: 'CHARGE', what: 'Fixed sum for late payment', detail: `invoice ${number(invoiceId)}`, amount }));
  const late = [...accrual.lateCharges].flatMap(([invoiceId, charges]) => charges.map(({ amount, on }): Draft => ({ on, kind: 'CHARGE', what: 'Late charge', detail: `invoice ${number(invoiceId)}`, amount })));
  return [...interest, ...sums, ...late];
}

/** What an invoice owes on the day by bucket; interest never below what was already paid of it. */
function openOf(facts: StatementFacts, invoice: StatementInvoice): Record<Bucket, number> {
  const own = facts.entries.filter(({ invoiceId }) => invoiceId === invoice.id);
  const sum = (bucket: Bucket): number => own.filter((entry) => entry.bucket === bucket).reduce((total, { amount }) => total + amount, 0);
  const interest = [...(facts.accrual?.interest ?? [])].find(([id]) => id === invoice.id)?.[1] ?? 0;
  const fixed = [...(facts.accrual?.fixedSums ?? [])].find(([id]) => id === invoice.id)?.[1].amount ?? 0;
  const late = [...(facts.accrual?.lateCharges ?? [])].find(([id]) => id === invoice.id)?.[1].reduce((total, { amount }) => total + amount, 0) ?? 0;
  return { PRINCIPAL: sum('PRINCIPAL'), INTEREST: Math.max(0, sum('INTEREST') + interest), FEES: Math.max(0, sum('FEES') + fixed + late), COSTS: sum('COSTS') };
}

/** The statement: lines by day with what was owed after each, and what is open on each invoice. */
export function statementOfAccount(facts: StatementFacts): StatementOfAccount {
  const { invoices, entries, on } = facts;
  const invoiceOf = new Map(invoices.map((invoice) => [invoice.id, invoice]));
  const drafts = entries.flatMap((entry): Draft[] => {
    const invoice = invoiceOf.get(entry.invoiceId);
    if (!invoice || entry.kind === 'PAYMENT' || entry.kind === 'RETURNED_PAYMENT') return [];
    return [entry.kind === 'PLACED' ? placedLine(entry, invoice) : changeLine(entry, invoice)];
  });
  const open = invoices.map((invoice) => ({ invoice, amounts: openOf(facts, invoice) }));
  const owed = open.reduce((total, { amounts }) => total + BUCKETS.reduce((sum, bucket) => sum + amounts[bucket], 0), 0);
  const all = [...drafts, ...paymentLines(facts), ...accrualLines(facts)];
  // Interest restated below what was paid of it: the payment stays as it was applied, and what runs next is set against it.
  const beyond = owed - all.reduce((sum, { amount }) => sum + amount, 0);
  if (beyond !== 0) all.push({ on, kind: 'INTEREST', what: 'Interest paid ahead', detail: 'set against the interest that follows', amount: beyond });
  const sorted = all.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : ORDER[a.kind] - ORDER[b.kind]));
  let balance = 0;
  const lines = sorted.map((line) => ({ ...line, balance: (balance += line.amount) }));
  const total = (...kinds: StatementLineKind[]): number => lines.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { amount }) => sum + amount, 0);
  return {
    accountId: facts.accountId, number: facts.number, currency: facts.currency, on, debtorName: facts.debtor.name, clientName: facts.client.name, clientReference: facts.clientReference, lines,
    totals: { invoices: total('INVOICE'), interest: total('INTEREST'), charges: total('CHARGE'), paid: -total('PAYMENT'), credits: -total('CREDIT') },
    balance, aDay: facts.aDay,
    open: open.map(({ invoice, amounts }) => ({
      number: invoice.number, dueOn: invoice.dueOn, principal: amounts.PRINCIPAL, interest: amounts.INTEREST, fees: amounts.FEES, costs: amounts.COSTS,
      total: BUCKETS.reduce((sum, bucket) => sum + amounts[bucket], 0) })) };
}
