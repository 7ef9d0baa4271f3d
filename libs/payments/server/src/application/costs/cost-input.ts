import { all, ok, refuse, type BusinessDate, type Result } from '@quittance/kernel';
import { checkReceivedOn } from '@quittance/payments/domain';
import { checkText, MOST_PAYMENT } from '../payment-input';

/** How a deposit arrives or a cost is paid. */
export const COST_METHODS = ['CHECK', 'ACH', 'WIRE', 'CARD', 'CASH', 'BANK_TRANSFER', 'OTHER'] as const;

/** One of the values known, naming the field where it is none of them. Refuses UNKNOWN_VALUE. */
export function oneOf<T extends string>(known: readonly T[], value: string, field: string): Result<T> {
  const found = known.find((one) => one === value);
  return found === undefined ? refuse('UNKNOWN_VALUE', `"${value.slice(0, 40)}" is not one of ${known.join(', ')}.`, {}, field) : ok(found);
}

/** An amount above zero that is no slipped key. Refuses AMOUNT_NOT_POSITIVE and AMOUNT_TOO_LARGE. */
export function positive(amount: number, field = 'amount'): Result<number> {
  if (amount <= 0) return refuse('AMOUNT_NOT_POSITIVE', 'The amount is above zero.', { amount }, field);
  return amount > MOST_PAYMENT ? refuse('AMOUNT_TOO_LARGE', 'This is more than one amount may be. Check it.', { amount, most: MOST_PAYMENT }, field) : ok(amount);
}

/** A text that must be there. Refuses TEXT_NEEDED with the words given, and as `checkText` does. */
export function needed(value: string | null | undefined, field: string, most: number, words: string): Result<string> {
  const text = checkText(value, field, most);
  return text.ok && text.value === '' ? refuse('TEXT_NEEDED', words, {}, field) : text;
}

/** When and how money of a cost moved. */
export interface CostMovementInput {
  readonly amount: number;
  readonly on: BusinessDate;
  readonly method: string;
  readonly reference?: string | null;
}

export interface CostMovement {
  readonly amount: number;
  readonly on: BusinessDate;
  readonly method: string;
  readonly reference: string;
}

/** Checks a movement's amount, day, method and reference. */
export function checkMovement(input: CostMovementInput, today: BusinessDate): Result<CostMovement> {
  const amount = positive(input.amount);
  if (!amount.ok) return amount;
  const on = checkReceivedOn(input.on, today, 'on');
  if (!on.ok) return on;
  const texts = all<string>([oneOf(COST_METHODS, input.method, 'method'), checkText(input.reference, 'reference', 200)]);
  if (!texts.ok) return texts;
  const [method = '', reference = ''] = texts.value;
  return ok({ amount: amount.value, on: on.value, method, reference });
}
