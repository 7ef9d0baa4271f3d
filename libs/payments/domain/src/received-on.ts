import { addMonths, formatDate, ok, refuse, type BusinessDate, type Result } from '@quittance/kernel';

/** How far back a payment may have been received: beyond it, a mistyped year is likelier than a payment found late. */
export const OLDEST_PAYMENT_MONTHS = 120;

/** What a day is of, and so what to do where it has not come. */
const TO_DO: Readonly<Record<string, string>> = {
  receivedOn: 'Record the payment when it has arrived, with the day it did.',
  returnedOn: 'Record the return once the bank has taken the money back, with the day it did.',
  clearedOn: 'Record it once the bank has paid the check, with the day it did.',
};

/**
 * Whether a payment may have been received on a day. The past is allowed (what is effective and what is recorded differ);
 * refuses DATE_IN_FUTURE, and DATE_TOO_OLD more than ten years back.
 */
export function checkReceivedOn(receivedOn: BusinessDate, today: BusinessDate, field = 'receivedOn'): Result<BusinessDate> {
  if (receivedOn > today) return refuse('DATE_IN_FUTURE', `${formatDate(receivedOn)} is after today, ${formatDate(today)}. ${TO_DO[field] ?? 'Record it when it has happened, with the day it did.'}`, { receivedOn, today }, field);
  const oldest = addMonths(today, -OLDEST_PAYMENT_MONTHS);
  if (receivedOn < oldest) return refuse('DATE_TOO_OLD', `${formatDate(receivedOn)} is more than ten years ago. Check the year.`, { receivedOn, oldest }, field);
  return ok(receivedOn);
}
