import { addDays, formatPpm, moneyInWords, ok, refuse, share, type BusinessDate, type CurrencyCode, type Result } from '@quittance/kernel';
import type { LateChargeStep, LateChargeTerms } from './contract-terms';

/** An invoice as late charges see it; minor units of the contract's currency. */
export interface LateInvoice {
  readonly amount: number;
  readonly dueOn: BusinessDate;
  readonly currency: CurrencyCode;
}

/** What of an invoice's days a contract's late charges are for. */
export interface LateDays {
  /** Whether a step that falls due on a day is charged: what is not charged takes nothing of the cap. All where left out. */
  readonly bears?: (on: BusinessDate) => boolean;
  /** Charged under earlier terms; counts toward the cap. Minor units. */
  readonly charged?: number;
}

/** One charge an invoice bears. */
export interface LateCharge {
  /** The step it comes from: each is charged once an invoice. */
  readonly fromDay: number;
  /** The day it came due. */
  readonly chargedOn: BusinessDate;
  /** Minor units, after the cap; never zero. */
  readonly amount: number;
  /** How it came about, with the authority, for the timeline and the debtor. */
  readonly words: string;
}

function workingOf({ flat, ratePpm, fromDay }: LateChargeStep, { amount, currency }: LateInvoice, charged: number, full: number): string {
  const parts = [
    ...(flat ? [moneyInWords(flat, currency)] : []),
    ...(ratePpm ? [`${formatPpm(ratePpm)} of ${moneyInWords(amount, currency)} = ${moneyInWords(share(amount, ratePpm), currency)}`] : []),
  ];
  const capped = charged < full ? `, limited to ${moneyInWords(charged, currency)} by the cap` : '';
  return `Late charge from day ${fromDay} past due: ${parts.join(' and ')}${capped}`;
}

/**
 * Every late charge an invoice bears on a day (M23): 25.00 from day 15 and 2% from day 30 make 25.00 + 80.00 on 4,000 that
 * is 32 days late. Each step once, earlier ones first, all together never above the cap. Refuses NO_AUTHORITY where the
 * contract names no clause or law (12 CFR 1006.22(b)); a contract without late charges gives none.
 */
export function lateCharges(terms: LateChargeTerms | null, invoice: LateInvoice, asOf: BusinessDate, { bears = () => true, charged = 0 }: LateDays = {}): Result<readonly LateCharge[]> {
  if (terms === null || terms.steps.length === 0) return ok([]);
  const authority = terms.authority.trim();
  if (authority === '') {
    return refuse('NO_AUTHORITY', 'The contract has late charges without saying what authorises them. Enter the clause or law in the contract first.', {}, 'lateCharges.authority');
  }
  let left = terms.cap === null ? Number.MAX_SAFE_INTEGER : terms.cap - charged;
  const charges: LateCharge[] = [];
  for (const step of [...terms.steps].sort((a, b) => a.fromDay - b.fromDay)) {
    const chargedOn = addDays(invoice.dueOn, step.fromDay);
    if (chargedOn > asOf) break;
    if (!bears(chargedOn)) continue;
    const full = (step.flat ?? 0) + (step.ratePpm === null ? 0 : share(invoice.amount, step.ratePpm));
    const amount = Math.min(full, left);
    if (amount <= 0) continue;
    left -= amount;
    charges.push({ fromDay: step.fromDay, chargedOn, amount, words: `${workingOf(step, invoice, amount, full)}. Authority: ${authority}.` });
  }
  return ok(charges);
}
