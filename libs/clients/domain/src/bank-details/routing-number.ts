import { ok, refuse, type Result } from '@quittance/kernel';

/** First two digits the Federal Reserve gives out: banks, thrifts, electronic, travellers' cheques. */
const inRange = (prefix: number): boolean => prefix <= 12 || (prefix >= 21 && prefix <= 32) || (prefix >= 61 && prefix <= 72) || prefix === 80;

const WEIGHTS = [3, 7, 1] as const;

/** Whether the last of nine digits fits the others: 3, 7 and 1 times each, together a multiple of ten. */
export const routingChecks = (digits: string): boolean => [...digits].reduce((sum, digit, index) => sum + Number(digit) * (WEIGHTS[index % 3] ?? 0), 0) % 10 === 0;

/** Reads an ABA routing number. Refuses ROUTING_FORM, ROUTING_RANGE and ROUTING_CHECK. */
export function parseRoutingNumber(text: string): Result<string> {
  const digits = text.replace(/[\s-]/g, '');
  if (!/^\d{9}$/.test(digits)) return refuse('ROUTING_FORM', 'A routing number has nine digits, such as 021000021.', { length: digits.length }, 'routingNumber');
  if (!inRange(Number(digits.slice(0, 2)))) return refuse('ROUTING_RANGE', 'No routing numbers begin with these two digits.', { prefix: digits.slice(0, 2) }, 'routingNumber');
  return routingChecks(digits) ? ok(digits) : refuse('ROUTING_CHECK', 'The last digit does not fit the others: a digit is wrong or two are swapped.', {}, 'routingNumber');
}

/** Reads the number of an account at a bank in the United States: 4 to 17 digits. Refuses ACCOUNT_FORM, never repeating it. */
export function parseAccountNumber(text: string): Result<string> {
  const digits = text.replace(/[\s-]/g, '');
  return /^\d{4,17}$/.test(digits) && !/^0+$/.test(digits) ? ok(digits) : refuse('ACCOUNT_FORM', 'An account number has 4 to 17 digits.', { length: digits.length }, 'accountNumber');
}
