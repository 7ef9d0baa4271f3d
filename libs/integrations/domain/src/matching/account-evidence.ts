import { daysBetween, formatDate } from '@quittance/kernel';
import { referenceKey } from '@quittance/debtors/domain';
import type { ExpectedAccount, LineFacts } from './expected';
import type { LineKeys } from './line-keys';
import { likenessOf, nameForm, type Likeness, type NameForm } from './name-likeness';

/** What speaks for or against one reading of a line, in log-odds; words, made where they are shown, for what a person should know. */
export interface Evidence {
  readonly weight: number;
  readonly reasons: () => readonly string[];
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
}

export function knownAccount(account: ExpectedAccount): KnownAccount {
  const own = referenceKey(account.number);
  return {
    account, own, bare: own.replace(/^q/, ''), reference: referenceKey(account.clientReference), name: nameForm(account.debtorName),
    invoices: account.invoices.map(({ number, open }) => ({ key: referenceKey(number), number, open })) };
}

/** Any account that a key brought up, before anything is known of it. */
const PRIOR = -5.8;

export const NAME_WEIGHTS: Readonly<Record<Likeness, number>> = { SAME: 6, CUT: 5, NEAR: 3.5, SOME: 0.5, OTHER: -3.5, NONE: 0 };
const NAME_WORDS: Readonly<Partial<Record<Likeness, string>>> = { SAME: 'The payer is', CUT: 'The payer’s name, cut short, is', NEAR: 'The payer’s name is nearly', OTHER: 'The payer is called differently than' };

/** Judges whether a line is a payment of an account: number, invoices, reference, amount, payer, promise, dates. */
export function accountEvidence(line: LineFacts, keys: LineKeys, known: KnownAccount): Evidence {
  const { account } = known;
  const numbers = numberEvidence(keys, known);
  const amount = amountEvidence(line, account, numbers.invoices);
  const likeness = likenessOf(keys.payer, known.name);
  const paidBefore = line.counterAccount !== '' && account.payerAccounts.includes(line.counterAccount);
  const early = line.bookedOn < account.placedOn;
  const nameWords = NAME_WORDS[likeness];
  return {
    weight: PRIOR + numbers.weight + amount.weight + NAME_WEIGHTS[likeness] + (paidBefore ? 4.5 : 0) + (account.open ? 0 : -4) + (early ? -2 : 0),
    reasons: () => [
      ...numbers.reasons(),
      amount.reason,
      ...(nameWords ? [`${nameWords} ${account.debtorName}`] : []),
      ...(paidBefore ? ['Paid from this account before'] : []),
      ...(account.open ? [] : ['The account is closed']),
      ...(early ? [`Paid before the account was placed on ${formatDate(account.placedOn)}`] : []),
    ] };
}

interface NumberEvidence extends Evidence {
  /** Invoices of the account that the line names. */
  readonly invoices: KnownAccount['invoices'];
}

function numberEvidence({ given, swapped }: LineKeys, { account, own, bare, reference, invoices: all }: KnownAccount): NumberEvidence {
  const [ownWeight, ownWords] = given.has(own) ? [6.5, ''] : given.has(bare) ? [5, ', without its letter'] : swapped.includes(own) ? [2.5, ', two digits swapped'] : [0, null];
  const invoices = all.filter(({ key }) => given.has(key));
  const invoiceWeight = invoices.reduce((sum, { key }, index) => sum + (index === 0 ? lengthWeight(key) : index < 4 ? 1.5 : 0), 0);
  const referred = reference !== '' && given.has(reference);
  return {
    invoices, weight: ownWeight + invoiceWeight + (referred ? lengthWeight(reference) : 0),
    reasons: () => [
      ...(ownWords === null ? [] : [`Account number ${account.number}${ownWords}`]),
      ...(invoices.length > 0 ? [`${invoices.length === 1 ? 'Invoice' : 'Invoices'} ${invoices.slice(0, 5).map(({ number }) => number).join(', ')}`] : []),
      ...(referred ? [`Client’s reference ${account.clientReference}`] : []),
    ] };
}

/** The longer a number, the less likely that another client uses it too, or that it is a day or a quantity. */
const lengthWeight = (key: string): number => (key.length >= 7 ? 5.5 : key.length >= 5 ? 4 : key.length >= 4 ? 2.5 : 1);

function amountEvidence(line: LineFacts, { balance, invoices, promises }: ExpectedAccount, named: NumberEvidence['invoices']): { weight: number; reason: string } {
  const { amount } = line;
  const sum = named.reduce((total, { open }) => total + open, 0);
  const promise = promises.find((one) => one.amount === amount);
  if (promise) {
    const days = Math.abs(daysBetween(promise.dueOn, line.bookedOn));
    return { weight: days <= 10 ? 4.5 : 3, reason: `Promised for ${formatDate(promise.dueOn)}` };
  }
  if (amount === balance) return { weight: 4, reason: 'The amount is the whole balance' };
  if (named.length > 0 && amount === sum) return { weight: 4, reason: named.length === 1 ? 'The amount is what is open on the invoice' : 'The amount is what is open on the invoices' };
  const one = invoices.find(({ open }) => open === amount);
  if (one) return { weight: 3, reason: `The amount is what is open on invoice ${one.number}` };
  if (amount > balance) return { weight: -3, reason: 'More than the account owes' };
  return { weight: amount % 5_000 === 0 ? 0.5 : -0.5, reason: 'A part of the balance' };
}
