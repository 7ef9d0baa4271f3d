import { daysBetween, formatPpm, type BusinessDate } from '@quittance/kernel';
import type { SettlementAuthority } from '@quittance/clients/domain';

export interface Accepting {
  /** Minor units. */
  readonly balance: number;
  readonly agreed: number;
  readonly madeOn: BusinessDate;
  readonly lastDueOn: BusinessDate;
  /** They lengthen it: money of its last day still counts. */
  readonly graceDays: number;
}

/** Why a settlement needs the client's yes, in a sentence; null where the authority covers it. */
export function beyondAuthority(authority: SettlementAuthority | null | undefined, { balance, agreed, madeOn, lastDueOn, graceDays }: Accepting): string | null {
  if (!authority) return 'The contract gives no authority to settle.';
  const days = daysBetween(madeOn, lastDueOn) + graceDays;
  const least = BigInt(agreed) * 1_000_000n >= BigInt(balance) * BigInt(authority.leastPpm);
  if (!least) return `The contract lets the agency settle from ${formatPpm(authority.leastPpm)} of what is owed.`;
  return days > authority.longestDays ? `The contract lets a settlement run ${authority.longestDays} days at most; this one runs ${days}${graceDays > 0 ? ', its days of grace among them' : ''}.` : null;
}
