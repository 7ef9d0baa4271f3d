import { addDays, businessDate } from '@quittance/kernel';
import type { BookedCash, ExpectedAccount, LineFacts, ReturnablePayment, Suggestion } from './expected';
import type { Expected } from './expected-book';

/** A line with what it really is; null for money that nothing expects. */
export interface Labelled {
  readonly line: LineFacts;
  readonly truth: Pick<Suggestion, 'kind' | 'id'> | null;
  readonly how: string;
}

export interface LabelledSet {
  readonly expected: Expected;
  readonly lines: readonly Labelled[];
}

/** A small generator of random numbers that comes out the same for a seed. */
export class Dice {
  constructor(private state: number) {}

  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(n: number): number {
    return Math.floor(this.next() * n);
  }

  one<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  chance(share: number): boolean {
    return this.next() < share;
  }
}

const FIRST = ['Brightwater', 'Hellwasser', 'Oakmont', 'Cedar Ridge', 'Lakeview', 'Summit', 'Harbor', 'Redstone', 'Silverline', 'Northgate', 'Blue Heron', 'Copperfield', 'Ironbridge', 'Maplewood', 'Granite', 'Prairie', 'Willow Creek', 'Stonebrook', 'Eastfield', 'Kingsley', 'Marlowe', 'Whitcomb', 'Delgado', 'Okafor', 'Petersen', 'Novak', 'Tanaka', 'Romero', 'Lindqvist', 'Abernathy'];
const SECOND = ['Fixtures', 'Plumbing', 'Foods', 'Dental', 'Logistics', 'Printing', 'Hardware', 'Roofing', 'Catering', 'Electric', 'Interiors', 'Motors', 'Nursery', 'Bakery', 'Textiles', 'Machine Works', 'Consulting', 'Supply', 'Freight', 'Glass'];
const FORMS = ['LLC', 'Inc.', 'Co.', 'Corp.', 'Ltd.', ''];
const ROUND = [25_000, 50_000, 75_000, 100_000, 125_000, 150_000, 200_000, 250_000];
const DAY = businessDate('2026-06-15');

const amountOf = (dice: Dice): number => (dice.chance(0.3) ? dice.one(ROUND) : 2_000 + dice.below(900_000));
const nameOf = (dice: Dice): string => `${dice.one(FIRST)} ${dice.one(SECOND)} ${dice.one(FORMS)}`.trim();

function invoiceNumber(dice: Dice, client: number, n: number): string {
  // Clients number in ways of their own, and two of them collide.
  if (client === 0) return `INV-${10_000 + n}`;
  if (client === 1) return `2026/${String(400 + (n % 900)).padStart(4, '0')}`;
  if (client === 2 || client === 3) return String(88_000 + (n % 4_000));
  if (client === 4) return `F${dice.below(10)}${5_000 + n}`;
  return `${1_000 + (n % 2_500)}`;
}

/** A debtor so called that a hurried eye takes it for the other: one letter, one word, or nothing apart. */
function lookAlike(dice: Dice, name: string): string {
  const words = name.split(' ');
  const roll = dice.next();
  if (roll < 0.35) return slipped(dice, name);
  if (roll < 0.6) return [...words.slice(0, 1), dice.one(SECOND), ...words.slice(2)].join(' ');
  if (roll < 0.75) return `${words.slice(0, 2).join(' ')} of ${dice.one(FIRST)}`;
  return name;
}

function accountsOf(dice: Dice, count: number, hard: boolean): ExpectedAccount[] {
  const accounts: ExpectedAccount[] = [];
  let debtor = { id: 'd0', name: nameOf(dice) };
  for (let n = 0; n < count; n += 1) {
    // Most names stand for one debtor; some debtors have several accounts, some names several debtors.
    if (hard && n > 0 && dice.chance(0.3)) debtor = { id: `d${n}`, name: lookAlike(dice, debtor.name) };
    else if (!dice.chance(0.12)) debtor = { id: `d${n}`, name: dice.chance(0.55) ? `${dice.one(FIRST)} ${dice.one(FIRST)} ${dice.one(SECOND)} ${dice.one(FORMS)}`.trim() : nameOf(dice) };
    const client = dice.below(6);
    const invoices = Array.from({ length: 1 + dice.below(4) }, (_, i) => ({ number: invoiceNumber(dice, client, n * 3 + i), open: amountOf(dice) }));
    const before = accounts.at(-1)?.invoices[0];
    // Rent and instalments: the same amount twice over, and at the look-alike next door.
    if (hard && invoices.length > 1 && dice.chance(0.4)) invoices[1] = { number: invoices[1]?.number ?? '', open: invoices[0]?.open ?? 0 };
    if (hard && before && dice.chance(0.3)) invoices[0] = { number: invoices[0]?.number ?? '', open: before.open };
    const balance = invoices.reduce((sum, { open }) => sum + open, 0);
    accounts.push({
      accountId: `a${n}`, number: `Q-${100_001 + n}`, clientReference: dice.chance(0.5) ? `CS-${70_000 + dice.below(40_000)}` : '', debtorId: debtor.id, debtorName: debtor.name, currency: 'USD', balance,
      open: !dice.chance(0.04), placedOn: addDays(DAY, -30 - dice.below(300)), invoices,
      promises: dice.chance(0.12) ? [{ amount: Math.max(1_000, Math.round(balance / (2 + dice.below(4)))), dueOn: addDays(DAY, dice.below(20) - 8) }] : [],
      payerAccounts: dice.chance(0.15) ? [`h${debtor.id}`] : [] });
  }
  return accounts;
}

/** One slip: two neighbours swapped, a letter left out, doubled or another. */
export function slipped(dice: Dice, text: string): string {
  const at = 1 + dice.below(Math.max(1, text.length - 2));
  const kind = dice.below(4);
  if (kind === 0) return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
  if (kind === 1) return text.slice(0, at) + text.slice(at + 1);
  if (kind === 2) return text.slice(0, at) + (text[at] ?? '') + text.slice(at);
  return text.slice(0, at) + (/\d/.test(text[at] ?? '') ? String(dice.below(10)) : 'x') + text.slice(at + 1);
}

function payerOf(dice: Dice, name: string): string {
  const roll = dice.next();
  if (roll < 0.5) return name.toUpperCase();
  if (roll < 0.6) return name;
  if (roll < 0.75) return name.toUpperCase().slice(0, 22);
  if (roll < 0.85) return slipped(dice, name);
  if (roll < 0.93) return '';
  return nameOf(dice);
}

function referenceOf(dice: Dice, account: ExpectedAccount): string {
  const roll = dice.next();
  const invoice = dice.one(account.invoices).number;
  if (roll < 0.28) return dice.one([account.number, account.number.replace('-', ''), account.number.slice(2), `ACCT ${account.number}`, `Ref ${account.number.toLowerCase()}`]);
  if (roll < 0.52) return dice.one([invoice, `Invoice ${invoice}`, `INV ${invoice}`, `RE: ${invoice} THANK YOU`]);
  if (roll < 0.62) return account.invoices.map(({ number }) => number).join(dice.one([', ', ' ', ' + ', '/']));
  if (roll < 0.72 && account.clientReference !== '') return dice.one([account.clientReference, account.clientReference.replace('-', ' ')]);
  if (roll < 0.84) return slipped(dice, dice.one([account.number, invoice]));
  return dice.one(['', 'PAYMENT', 'ACH CREDIT', 'monthly payment', 'account balance', `PO ${dice.below(99_999)}`, `${2020 + dice.below(7)}${String(1 + dice.below(12)).padStart(2, '0')}`]);
}

/** A book of accounts and cash with lines that are, or are not, of it. */
/** @param hard with look-alike debtors, equal amounts next door, more parts and slips, and references that the bank cut short */
export function labelledSet(seed: number, { accounts: count = 3_000, lines: wanted = 5_000, hard = false } = {}): LabelledSet {
  const dice = new Dice(seed);
  const accounts = accountsOf(dice, count, hard);
  const booked: BookedCash[] = [];
  const returnable: ReturnablePayment[] = [];
  const lines: Labelled[] = [];
  const line = (more: Partial<LineFacts> & { amount: number }, truth: Labelled['truth'], how: string): void => {
    lines.push({ truth, how, line: { id: `l${lines.length}`, bookedOn: addDays(DAY, dice.below(5)), currency: 'USD', payer: '', reference: '', text: '', code: '', counterAccount: '', ...more } });
  };
  const cut = (reference: string): string => (hard && dice.chance(0.25) ? reference.slice(0, 4 + dice.below(8)) : hard && dice.chance(0.15) ? slipped(dice, reference) : reference);
  const said = (whole: string, reference = cut(whole)): Pick<LineFacts, 'reference' | 'text'> => (dice.chance(0.5) ? { reference, text: 'ACH CREDIT' } : { reference: '', text: reference });
  for (let n = 0; n < wanted; n += 1) {
    const account = dice.one(accounts);
    const roll = dice.next();
    if (roll < 0.58) payment(account);
    else if (roll < 0.68) byHand(account);
    else if (roll < 0.73) paidOut(n);
    else if (roll < 0.75) sweep(n);
    else if (roll < 0.82) returned(account, n);
    else unexpected(account);
  }
  return { expected: { accounts, booked, returnable }, lines };

  function payment(account: ExpectedAccount): void {
    const promise = account.promises[0];
    const roll = dice.next();
    const amount = promise && roll < 0.6 ? promise.amount : roll < 0.45 ? account.balance : roll < 0.65 ? dice.one(account.invoices).open : Math.max(500, Math.round(account.balance * (0.1 + 0.8 * dice.next())));
    const known = account.payerAccounts[0] !== undefined && dice.chance(0.7) ? account.payerAccounts[0] : dice.chance(0.3) ? `h${dice.below(1_000_000)}` : '';
    line({ amount, payer: payerOf(dice, account.debtorName), counterAccount: known, ...said(referenceOf(dice, account)) }, { kind: 'ACCOUNT', id: account.accountId }, 'payment');
  }

  function byHand(account: ExpectedAccount): void {
    const amount = dice.chance(0.3) ? dice.one(ROUND) : 500 + dice.below(account.balance);
    const id = `t${booked.length}`;
    const reference = dice.chance(0.5) ? `CHK${1_000 + dice.below(90_000)}` : '';
    booked.push({ transactionId: id, kind: 'RECEIPT', sourceId: id, amount, currency: 'USD', bookedOn: addDays(DAY, dice.below(4) - 2), label: `R${200_000 + booked.length}`, references: [reference].filter(Boolean), names: [account.debtorName], accountId: account.accountId });
    line({ amount, payer: payerOf(dice, account.debtorName), ...said(dice.chance(0.5) ? reference : referenceOf(dice, account)) }, { kind: 'BOOKED', id }, 'entered by hand');
  }

  function paidOut(n: number): void {
    const amount = -(10_000 + dice.below(5_000_000));
    const id = `t${booked.length}`;
    const client = `${dice.one(FIRST)} Supply`;
    booked.push({ transactionId: id, kind: 'REMITTANCE', sourceId: id, amount, currency: 'USD', bookedOn: addDays(DAY, -dice.below(3)), label: `Statement ${1_000 + n}`, references: [String(100_000 + n)], names: [client], accountId: null });
    line({ amount, payer: dice.chance(0.7) ? client.toUpperCase() : '', ...said(dice.chance(0.5) ? `STATEMENT ${100_000 + n}` : 'WIRE OUT') }, { kind: 'BOOKED', id }, 'remittance');
  }

  function sweep(n: number): void {
    const amount = -(1_000 + dice.below(800_000));
    const id = `t${booked.length}`;
    booked.push({ transactionId: id, kind: 'SWEEP', sourceId: id, amount, currency: 'USD', bookedOn: addDays(DAY, -dice.below(2)), label: `Fees swept ${n}`, references: [], names: [], accountId: null });
    line({ amount, text: dice.one(['TRANSFER TO 4471', 'ONLINE XFER OPERATING', 'SWEEP']) }, { kind: 'BOOKED', id }, 'sweep');
  }

  function returned(account: ExpectedAccount, n: number): void {
    const amount = dice.chance(0.4) ? dice.one(ROUND) : 1_000 + dice.below(400_000);
    const id = `r${returnable.length}`;
    const reference = `${910_000_000 + n}`;
    returnable.push({ receiptId: id, number: `R${300_000 + n}`, amount, currency: 'USD', receivedOn: addDays(DAY, -dice.below(20)), references: [reference], names: [account.debtorName], accountId: account.accountId });
    const told = dice.chance(0.8);
    line({ amount: -amount, payer: dice.chance(0.6) ? payerOf(dice, account.debtorName) : '', code: told ? `BAI 555 return:${dice.one(['R01', 'R09', 'R02', 'RETURNED'])}` : '', ...said(dice.chance(0.5) ? reference : told ? 'RETURNED ITEM NSF' : 'DEBIT') }, { kind: 'RETURN', id }, 'return');
  }

  function unexpected(account: ExpectedAccount): void {
    const roll = dice.next();
    // A debtor's payment for something else, a number that happens to be an account's, the bank's own movements.
    if (roll < 0.3) line({ amount: amountOf(dice), payer: account.debtorName.toUpperCase(), ...said(`ORDER ${dice.below(9_999_999)}`) }, null, 'same payer, other matter');
    else if (roll < 0.55) line({ amount: amountOf(dice), payer: nameOf(dice), ...said(dice.one([String(1_000 + dice.below(4_000)), String(88_000 + dice.below(4_000)), `Q${100_001 + dice.below(count)}`])) }, null, 'a number that happens to be known');
    else if (roll < 0.8) line({ amount: amountOf(dice), payer: nameOf(dice), ...said(dice.one(['REFUND', 'INTEREST', 'DEPOSIT', ''])) }, null, 'a stranger');
    else line({ amount: -(100 + dice.below(20_000)), text: dice.one(['ACCOUNT ANALYSIS FEE', 'WIRE FEE', 'SERVICE CHARGE', 'CHECK ORDER']) }, null, 'the bank’s charge');
  }
}

