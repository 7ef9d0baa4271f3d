import { daysBetween, formatDate } from '@quittance/kernel';
import { referenceKey } from '@quittance/debtors/domain';
import { NAME_WEIGHTS, type Evidence } from './account-evidence';
import type { BookedCash, LineFacts, ReturnablePayment } from './expected';
import type { LineKeys } from './line-keys';
import { likenessOf, nameForm, type Likeness } from './name-likeness';

const PRIOR = -3.6;

/** Words a bank writes for transfers between the agency's own accounts. */
const OWN_TRANSFER = /\b(?:transfer|xfer|tfr|sweep|trsf|umbuchung|virement interne|own account|operating|trust)\b/i;
const RETURNED = /\b(?:return(?:ed|s)?|rtn|reversal|reversed|nsf|chargeback|unpaid|dishono(?:u)?red|ruecklast\w*|rücklast\w*|retoure|retour|rejet|rejected)\b/i;

/** Judges whether a line is a movement that stands in the books already. Only the same amount is asked about. */
export function bookedEvidence(line: LineFacts, keys: LineKeys, booked: BookedCash): Evidence {
  const days = daysBetween(booked.bookedOn, line.bookedOn);
  const own = (booked.kind === 'SWEEP' || booked.kind === 'TOP_UP') && OWN_TRANSFER.test(`${line.text} ${line.reference} ${line.payer}`);
  const references = matching(keys, booked.references);
  const likeness = bestLikeness(keys, booked.names);
  const weight = PRIOR + 2 + dayWeight(days) + (references.length > 0 ? 5 : 0) + (own ? 2.5 : 0) + (booked.names.length > 0 ? NAME_WEIGHTS[likeness] * 0.75 : 0);
  return {
    weight,
    reasons: () => [
      `${booked.label} is booked with this amount`, ...(references.length > 0 ? [`Its reference ${references[0]}`] : []), ...nameReason(likeness, booked.names), ...(own ? ['The bank calls it a transfer'] : []),
      `${dayWords(days)} ${formatDate(booked.bookedOn)}`],
  };
}

/** Judges whether a line takes back a payment received earlier, of the same amount. */
export function returnEvidence(line: LineFacts, keys: LineKeys, payment: ReturnablePayment): Evidence {
  const days = daysBetween(payment.receivedOn, line.bookedOn);
  const reason = returnReasonOf(line);
  const references = matching(keys, payment.references);
  const likeness = bestLikeness(keys, payment.names);
  const weight = -5.5 + (reason === null ? -4 : 3.5) + (references.length > 0 ? 5 : 0) + NAME_WEIGHTS[likeness] * 0.75 + (days >= 0 && days <= 10 ? 1.5 : days >= 0 && days <= 65 ? 0.5 : -3);
  return {
    weight,
    reasons: () => [
      `${payment.number} had this amount`, ...(reason === null ? ['Nothing says that it is a return'] : [reason === '' ? 'The bank calls it a return' : `Returned with ${reason}`]),
      ...(references.length > 0 ? [`Its reference ${references[0]}`] : []), ...nameReason(likeness, payment.names), `Received on ${formatDate(payment.receivedOn)}`],
  };
}

/** Why a line came back: the bank's code, '' where it only says so in words, null where nothing says so. */
export function returnReasonOf({ code, text, reference, amount }: Pick<LineFacts, 'code' | 'text' | 'reference' | 'amount'>): string | null {
  const named = /return:(\w+)/.exec(code)?.[1];
  if (named !== undefined && named !== 'RETURNED') return named;
  const inWords = /\b(R\d{2}|A[CGM]\d{2}|M[DS]\d{2})\b/.exec(`${text} ${reference}`)?.[1];
  if (amount < 0 && inWords !== undefined && (named !== undefined || RETURNED.test(text))) return inWords;
  return named !== undefined || (amount < 0 && (RETURNED.test(text) || /RRTN/.test(code))) ? '' : null;
}

function matching({ given }: LineKeys, known: readonly string[]): string[] {
  return known.filter((reference) => referenceKey(reference).length >= 4 && given.has(referenceKey(reference)));
}

const ORDER: readonly Likeness[] = ['SAME', 'CUT', 'NEAR', 'SOME', 'NONE', 'OTHER'];

function bestLikeness({ payer }: LineKeys, names: readonly string[]): Likeness {
  const found = names.map((name) => likenessOf(payer, nameForm(name)));
  return ORDER.find((likeness) => found.includes(likeness)) ?? 'NONE';
}

const nameReason = (likeness: Likeness, names: readonly string[]): string[] => (['SAME', 'CUT', 'NEAR'].includes(likeness) ? [`It names ${names[0] ?? ''}`] : []);

/** Banks book on the day or a few days later; long before or after is another movement. */
const dayWeight = (days: number): number => (days >= -1 && days <= 3 ? 2.5 : days >= -3 && days <= 10 ? 1.5 : days >= -10 && days <= 45 ? -0.5 : -4);
const dayWords = (days: number): string => (Math.abs(days) <= 3 ? 'Booked about the same day,' : 'Booked on');
