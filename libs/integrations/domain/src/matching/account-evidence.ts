import { daysBetween, formatDate } from '@quittance/kernel';
import { referenceKey } from '@quittance/debtors/domain';
import type { ExpectedAccount, LineFacts } from './expected';
import type { LineKeys } from './line-keys';
import { nameLikeness, type Likeness } from './name-likeness';

/** What speaks for or against one reading of a line, in log-odds; words for what a person should know. */
export interface Evidence {
  readonly weight: number;
  readonly reasons: readonly string[];
  /** Something beside the name and the amount points there: a number, a reference, a known payer's account. */
  readonly pointed: boolean;
}

/** Any account that a key brought up, before anything is known of it. */
const PRIOR = -5.8;

export const NAME_WEIGHTS: Readonly<Record<Likeness, number>> = { SAME: 6, CUT: 5, NEAR: 3.5, SOME: 0.5, OTHER: -3.5, NONE: 0 };
const NAME_WORDS: Readonly<Partial<Record<Likeness, string>>> = { SAME: 'The payer is', CUT: 'The payer’s name, cut short, is', NEAR: 'The payer’s name is nearly', OTHER: 'The payer is called differently than' };

/** Judges whether a line is a payment of an account: number, invoices, reference, amount, payer, promise, dates. */
export function accountEvidence(line: LineFacts, keys: LineKeys, account: ExpectedAccount): Evidence {
  const numbers = numberEvidence(keys, account);
  const amount = amountEvidence(line, account, numbers.invoices);
  const likeness = nameLikeness(line.payer, line.text, account.debtorName);
  const nameWords = NAME_WORDS[likeness];
  const known = line.counterAccount !== '' && account.payerAccounts.includes(line.counterAccount);
  const weight = PRIOR + numbers.weight + amount.weight + NAME_WEIGHTS[likeness] + (known ? 4.5 : 0) + (account.open ? 0 : -4) + (line.bookedOn < account.placedOn ? -2 : 0);
  const reasons = [
    ...numbers.reasons,
    ...amount.reasons,
    ...(nameWords ? [`${nameWords} ${account.debtorName}`] : []),
    ...(known ? ['Paid from this account before'] : []),
    ...(account.open ? [] : ['The account is closed']),
    ...(line.bookedOn < account.placedOn ? [`Paid before the account was placed on ${formatDate(account.placedOn)}`] : []),
  ];
  return { weight, reasons, pointed: numbers.weight > 2 || known };
}

interface NumberEvidence {
  readonly weight: number;
  readonly reasons: readonly string[];
  /** Invoices of the account that the line names. */
  readonly invoices: readonly { readonly number: string; readonly open: number }[];
}

function numberEvidence({ references, swapped }: LineKeys, account: ExpectedAccount): NumberEvidence {
  const own = referenceKey(account.number);
  const given = new Set(references);
  const reasons: string[] = [];
  let weight = 0;
  if (given.has(own)) {
    weight += 6.5;
    reasons.push(`Account number ${account.number}`);
  } else if (given.has(own.replace(/^q/, ''))) {
    weight += 5;
    reasons.push(`Account number ${account.number}, without its letter`);
  } else if (swapped.includes(own)) {
    weight += 2.5;
    reasons.push(`Account number ${account.number}, two digits swapped`);
  }
  const invoices = account.invoices.filter(({ number }) => given.has(referenceKey(number)));
  invoices.forEach(({ number }, index) => {
    weight += index === 0 ? lengthWeight(referenceKey(number)) : index < 4 ? 1.5 : 0;
  });
  if (invoices.length > 0) reasons.push(`${invoices.length === 1 ? 'Invoice' : 'Invoices'} ${invoices.slice(0, 5).map(({ number }) => number).join(', ')}`);
  const reference = referenceKey(account.clientReference);
  if (reference !== '' && given.has(reference)) {
    weight += lengthWeight(reference);
    reasons.push(`Client’s reference ${account.clientReference}`);
  }
  return { weight, reasons, invoices };
}

/** The longer a number, the less likely that another client uses it too, or that it is a day or a quantity. */
const lengthWeight = (key: string): number => (key.length >= 7 ? 5.5 : key.length >= 5 ? 4 : key.length >= 4 ? 2.5 : 1);

function amountEvidence(line: LineFacts, { balance, invoices, promises }: ExpectedAccount, named: NumberEvidence['invoices']): { weight: number; reasons: string[] } {
  const { amount } = line;
  const sum = named.reduce((total, { open }) => total + open, 0);
  const promise = promises.find((one) => one.amount === amount);
  if (promise) {
    const days = Math.abs(daysBetween(promise.dueOn, line.bookedOn));
    return { weight: days <= 10 ? 4.5 : 3, reasons: [`Promised for ${formatDate(promise.dueOn)}`] };
  }
  if (amount === balance) return { weight: 4, reasons: ['The amount is the whole balance'] };
  if (named.length > 0 && amount === sum) return { weight: 4, reasons: [named.length === 1 ? 'The amount is what is open on the invoice' : 'The amount is what is open on the invoices'] };
  const one = invoices.find(({ open }) => open === amount);
  if (one) return { weight: 3, reasons: [`The amount is what is open on invoice ${one.number}`] };
  if (amount > balance) return { weight: -3, reasons: ['More than the account owes'] };
  return { weight: amount % 5_000 === 0 ? 0.5 : -0.5, reasons: ['A part of the balance'] };
}
