import { daysBetween, formatDate } from '@quittance/kernel';
import { referenceKey } from '@quittance/debtors/domain';
import type { ExpectedAccount, LineFacts } from './expected';
import type { LineKeys } from './line-keys';
import { likenessOf, nameForm, type Likeness, type NameForm } from './name-likeness';

/** What speaks for or against one reading of a line, in log-odds; words, made where they are shown, for what a person should know. */
export interface Evidence {
  readonly weight: number;
  reasons(): readonly string[];
}

/** An account with the keys it is compared by, made once for many lines. */
export interface KnownAccount {
  readonly account: ExpectedAccount;
  /** Of its number, with and without the letter. */
  readonly own: string;
  readonly bare: string;
  readonly reference: string;
  readonly invoices: readonly { readonly key: string; readonly number: string; readonly open: number }[];
  readonly name: NameForm;
  /** The line that brought it up last. */
  takenFor: number;
}

export function knownAccount(account: ExpectedAccount): KnownAccount {
  const own = referenceKey(account.number);
  return {
    account, own, bare: own.replace(/^q/, ''), reference: referenceKey(account.clientReference), name: nameForm(account.debtorName), takenFor: 0,
    invoices: account.invoices.map(({ number, open }) => ({ key: referenceKey(number), number, open })) };
}

/** Any account that a key brought up, before anything is known of it. */
const PRIOR = -5.8;

export const NAME_WEIGHTS: Readonly<Record<Likeness, number>> = { SAME: 6, CUT: 5, NEAR: 3.5, SOME: 0.5, OTHER: -3.5, NONE: 0 };
const NAME_WORDS: Readonly<Partial<Record<Likeness, string>>> = { SAME: 'The payer is', CUT: 'The payer’s name, cut short, is', NEAR: 'The payer’s name is nearly', OTHER: 'The payer is called differently than' };

type Invoices = KnownAccount['invoices'];

const NO_INVOICES: Invoices = [];

/** Whether a line is a payment of an account: number, invoices, reference, amount, payer, promise, dates. */
export class AccountEvidence implements Evidence {
  constructor(private readonly line: LineFacts, private readonly keys: LineKeys, readonly known: KnownAccount, readonly weight: number) {}

  reasons(): readonly string[] {
    const { line, keys, known, known: { account } } = this;
    const invoices = namedInvoices(keys, known);
    const numberWords = NUMBER_WORDS[numberLikeness(keys, known)];
    const nameWords = NAME_WORDS[likenessOf(keys.payer, known.name)];
    return [
      ...(numberWords === undefined ? [] : [`Account number ${account.number}${numberWords}`]),
      ...(invoices.length > 0 ? [`${invoices.length === 1 ? 'Invoice' : 'Invoices'} ${invoices.slice(0, 5).map(({ number }) => number).join(', ')}`] : []),
      ...(referred(keys, known) ? [`Client’s reference ${account.clientReference}`] : []),
      amountWords(amountEvidence(line, account, invoices), invoices.length),
      ...(nameWords ? [`${nameWords} ${account.debtorName}`] : []),
      ...(paidBefore(line, account) ? ['Paid from this account before'] : []),
      ...(account.open ? [] : ['The account is closed']),
      ...(early(line, account) ? [`Paid before the account was placed on ${formatDate(account.placedOn)}`] : []),
    ];
  }
}

/** The weight of that evidence, in log-odds. Makes nothing: of the accounts that a word of a name brings up, hardly one is meant, and a bank's file brings up a million. */
export function accountWeight(line: LineFacts, keys: LineKeys, known: KnownAccount): number {
  const { account } = known;
  const invoices = namedInvoices(keys, known);
  return PRIOR + NUMBER_WEIGHTS[numberLikeness(keys, known)] + invoiceWeight(invoices) + (referred(keys, known) ? lengthWeight(known.reference) : 0) + amountEvidence(line, account, invoices).weight
    + NAME_WEIGHTS[likenessOf(keys.payer, known.name)] + (paidBefore(line, account) ? 4.5 : 0) + (account.open ? 0 : -4) + (early(line, account) ? -2 : 0);
}

const referred = ({ given }: LineKeys, { reference }: KnownAccount): boolean => reference !== '' && given.has(reference);
const paidBefore = ({ counterAccount }: LineFacts, { payerAccounts }: ExpectedAccount): boolean => counterAccount !== '' && payerAccounts.includes(counterAccount);
const early = ({ bookedOn }: LineFacts, { placedOn }: ExpectedAccount): boolean => bookedOn < placedOn;

const numberLikeness = ({ given, swapped }: LineKeys, { own, bare }: KnownAccount): NumberLikeness =>
  given.has(own) ? 'OWN' : given.has(bare) ? 'BARE' : swapped.length > 0 && swapped.includes(own) ? 'SWAPPED' : 'NONE';

/** Invoices of the account that the line names. */
function namedInvoices({ given }: LineKeys, { invoices }: KnownAccount): Invoices {
  for (const { key } of invoices) if (given.has(key)) return invoices.filter((invoice) => given.has(invoice.key));
  return NO_INVOICES;
}

type NumberLikeness = 'OWN' | 'BARE' | 'SWAPPED' | 'NONE';

const NUMBER_WEIGHTS: Readonly<Record<NumberLikeness, number>> = { OWN: 6.5, BARE: 5, SWAPPED: 2.5, NONE: 0 };
const NUMBER_WORDS: Readonly<Partial<Record<NumberLikeness, string>>> = { OWN: '', BARE: ', without its letter', SWAPPED: ', two digits swapped' };

const invoiceWeight = (named: Invoices): number => named.reduce((sum, { key }, index) => sum + (index === 0 ? lengthWeight(key) : index < 4 ? 1.5 : 0), 0);

/** The longer a number, the less likely that another client uses it too, or that it is a day or a quantity. */
const lengthWeight = (key: string): number => (key.length >= 7 ? 5.5 : key.length >= 5 ? 4 : key.length >= 4 ? 2.5 : 1);

interface AmountEvidence {
  readonly weight: number;
  readonly kind: 'PROMISED' | 'BALANCE' | 'NAMED' | 'INVOICE' | 'TOO_MUCH' | 'PART';
  /** The day promised, or the invoice's number. */
  readonly about: string;
}

const BALANCE: AmountEvidence = { weight: 4, kind: 'BALANCE', about: '' };
const NAMED: AmountEvidence = { weight: 4, kind: 'NAMED', about: '' };
const TOO_MUCH: AmountEvidence = { weight: -3, kind: 'TOO_MUCH', about: '' };
const ROUND_PART: AmountEvidence = { weight: 0.5, kind: 'PART', about: '' };
const ODD_PART: AmountEvidence = { weight: -0.5, kind: 'PART', about: '' };

function amountEvidence({ amount, bookedOn }: LineFacts, { balance, invoices, promises }: ExpectedAccount, named: Invoices): AmountEvidence {
  const promise = promises.find((one) => one.amount === amount);
  if (promise) return { weight: Math.abs(daysBetween(promise.dueOn, bookedOn)) <= 10 ? 4.5 : 3, kind: 'PROMISED', about: formatDate(promise.dueOn) };
  if (amount === balance) return BALANCE;
  if (named.length > 0 && amount === named.reduce((total, { open }) => total + open, 0)) return NAMED;
  const one = invoices.find(({ open }) => open === amount);
  if (one) return { weight: 3, kind: 'INVOICE', about: one.number };
  return amount > balance ? TOO_MUCH : amount % 5_000 === 0 ? ROUND_PART : ODD_PART;
}

function amountWords({ kind, about }: AmountEvidence, named: number): string {
  switch (kind) {
    case 'PROMISED': return `Promised for ${about}`;
    case 'BALANCE': return 'The amount is the whole balance';
    case 'NAMED': return named === 1 ? 'The amount is what is open on the invoice' : 'The amount is what is open on the invoices';
    case 'INVOICE': return `The amount is what is open on invoice ${about}`;
    case 'TOO_MUCH': return 'More than the account owes';
    case 'PART': return 'A part of the balance';
  }
}
