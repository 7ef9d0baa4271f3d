import { addDays, formatDate, moneyInWords, ok, refuse, type AccountId, type BusinessDate, type CurrencyCode, type Result } from '@quittance/kernel';

/** How money is taken: from a US account by ACH, or from a euro account by SEPA direct debit (CORE). */
export const MANDATE_SCHEMES = ['ACH', 'SEPA'] as const;
export type MandateScheme = (typeof MANDATE_SCHEMES)[number];

/** What proves the authorisation: a signed paper, a recorded call, or a form confirmed online. */
export const MANDATE_PROOFS = ['SIGNED', 'RECORDED_CALL', 'ONLINE'] as const;
export type MandateProof = (typeof MANDATE_PROOFS)[number];

/** The most that may be taken, minor units; null: not limited. */
export interface MandateLimits {
  readonly perDebit: number | null;
  readonly perMonth: number | null;
  readonly inAll: number | null;
}

/** A debtor's authorisation to take money for the accounts named, within its limits and days. */
export interface Mandate {
  readonly number: string;
  readonly scheme: MandateScheme;
  readonly currency: CurrencyCode;
  readonly accountIds: readonly AccountId[];
  readonly limits: MandateLimits;
  readonly signedOn: BusinessDate;
  readonly firstOn: BusinessDate;
  readonly lastOn: BusinessDate | null;
  readonly endedOn: BusinessDate | null;
  /** "revoked by the debtor", "returned R07": why it ended. */
  readonly endedReason: string;
}

/** A debit under a mandate that counts towards its limits: planned, sent or collected; not one that was returned or cancelled. */
export interface CountedDebit {
  readonly dueOn: BusinessDate;
  readonly amount: number;
}

/** A debit that somebody asks for; the balance of its account in minor units. */
export interface AskedDebit {
  readonly accountId: AccountId;
  readonly amount: number;
  readonly dueOn: BusinessDate;
  readonly balance: number;
}

/** SEPA mandates lapse 36 months after the last collection (EPC 016-06, section 4.1); taken as 1,095 days. */
const SEPA_LAPSES_DAYS = 1095;

/** The last day a mandate may be used: its own, or for SEPA 36 months after its signature or last debit. Null: no end. */
export function mandateEnds({ scheme, lastOn, signedOn }: Mandate, debits: readonly CountedDebit[]): BusinessDate | null {
  if (scheme !== 'SEPA') return lastOn;
  const used = debits.reduce<BusinessDate>((latest, { dueOn }) => (dueOn > latest ? dueOn : latest), signedOn);
  const lapses = addDays(used, SEPA_LAPSES_DAYS);
  return lastOn !== null && lastOn < lapses ? lastOn : lapses;
}

/**
 * Whether a debit may be taken under a mandate. Refuses MANDATE_ENDED, OUTSIDE_MANDATE (an account it does not name),
 * AMOUNT_NOT_POSITIVE, ABOVE_BALANCE, DATE_PAST, OUTSIDE_MANDATE_DAYS, OVER_DEBIT_LIMIT, OVER_MONTH_LIMIT, OVER_TOTAL_LIMIT.
 */
export function mayDebit(mandate: Mandate, debits: readonly CountedDebit[], asked: AskedDebit, today: BusinessDate): Result<null> {
  const { number, limits, currency } = mandate;
  const { amount, dueOn } = asked;
  const say = (minor: number): string => moneyInWords(minor, currency);
  if (mandate.endedOn !== null && mandate.endedOn <= dueOn) return refuse('MANDATE_ENDED', `Mandate ${number} ended on ${formatDate(mandate.endedOn)}: ${mandate.endedReason}. The debtor must authorise debits anew.`, { number, endedOn: mandate.endedOn });
  if (!mandate.accountIds.includes(asked.accountId)) return refuse('OUTSIDE_MANDATE', `Mandate ${number} does not name this account.`, { number }, 'accountId');
  if (!Number.isSafeInteger(amount) || amount <= 0) return refuse('AMOUNT_NOT_POSITIVE', 'A debit is above zero.', { amount }, 'amount');
  if (amount > asked.balance) return refuse('ABOVE_BALANCE', `The account owes ${say(asked.balance)} beside what is planned already; a debit takes no more than that.`, { balance: asked.balance }, 'amount');
  if (dueOn <= today) return refuse('DATE_PAST', `A debit is collected after today, ${formatDate(today)}: the bank needs a business day.`, { dueOn, today }, 'dueOn');
  const ends = mandateEnds(mandate, debits);
  if (dueOn < mandate.firstOn || (ends !== null && dueOn > ends)) {
    return refuse('OUTSIDE_MANDATE_DAYS', `Mandate ${number} allows debits from ${formatDate(mandate.firstOn)}${ends === null ? '' : ` to ${formatDate(ends)}`}.`, { number, firstOn: mandate.firstOn, ...(ends === null ? {} : { lastOn: ends }) }, 'dueOn');
  }
  if (limits.perDebit !== null && amount > limits.perDebit) return refuse('OVER_DEBIT_LIMIT', `Mandate ${number} allows at most ${say(limits.perDebit)} a debit.`, { number, limit: limits.perDebit }, 'amount');
  const sum = (counts: (debit: CountedDebit) => boolean): number => debits.filter(counts).reduce((total, debit) => total + debit.amount, 0);
  const inMonth = sum((debit) => debit.dueOn.slice(0, 7) === dueOn.slice(0, 7));
  if (limits.perMonth !== null && inMonth + amount > limits.perMonth) {
    return refuse('OVER_MONTH_LIMIT', `Mandate ${number} allows ${say(limits.perMonth)} a calendar month; ${say(inMonth)} of it is planned or taken.`, { number, limit: limits.perMonth, used: inMonth }, 'amount');
  }
  const inAll = sum(() => true);
  if (limits.inAll !== null && inAll + amount > limits.inAll) {
    return refuse('OVER_TOTAL_LIMIT', `Mandate ${number} allows ${say(limits.inAll)} in all; ${say(inAll)} of it is planned or taken.`, { number, limit: limits.inAll, used: inAll }, 'amount');
  }
  return ok(null);
}

/** Which place a SEPA debit has in its mandate's sequence; `taken` are the debits sent before it. */
export const sequenceOf = ({ lastOn }: Pick<Mandate, 'lastOn'>, taken: number, dueOn: BusinessDate): 'FRST' | 'RCUR' | 'OOFF' =>
  taken > 0 ? 'RCUR' : lastOn !== null && lastOn === dueOn ? 'OOFF' : 'FRST';
