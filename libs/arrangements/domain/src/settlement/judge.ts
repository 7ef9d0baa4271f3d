import { addDays, type BusinessDate } from '@quittance/kernel';
import type { Instalment } from './schedule';
import { stepSettlement, type Settlement, type SettlementChange, type SettlementStatus, type SettlementStep } from './settlement';

/** A payment that counts towards a settlement, less what came back of it; minor units. */
export interface SettlementPayment {
  readonly receivedOn: BusinessDate;
  readonly amount: number;
  /** The day from which it is good: the hold of its method is over, as for a remittance. */
  readonly goodOn: BusinessDate;
}

/** What a settlement is judged from. */
export interface SettlementFacts {
  /** All applied on the account since the settlement was made. */
  readonly payments: readonly SettlementPayment[];
  /** While the debtor disputes the account its payments wait in suspense, so no day is held against them; what was void before stays so. */
  readonly disputed: boolean;
  /** Whether another was agreed or proposed on the account since: then this one does not come to stand again, also where the other was ended once agreed. */
  readonly superseded?: boolean;
}

/** Where a settlement stands; minor units. */
export interface Standing {
  readonly paid: number;
  /** What of it may still come back: its hold is not over. */
  readonly held: number;
  /** The first instalment whose days have passed without its money. */
  readonly missed: Instalment | null;
  /** The instalment that is due next, and what of it is still to come. */
  readonly next: { readonly n: number; readonly dueOn: BusinessDate; readonly lastDay: BusinessDate; readonly left: number } | null;
  /** The next day on which it may stand otherwise without anything happening; null: none. */
  readonly judgeOn: BusinessDate | null;
}

const total = (payments: readonly SettlementPayment[]): number => payments.reduce((sum, { amount }) => sum + amount, 0);

/** The last day on which a payment counts for an instalment. */
export const lastDayOf = ({ dueOn }: Pick<Instalment, 'dueOn'>, { graceDays }: Pick<Settlement, 'graceDays'>): BusinessDate => addDays(dueOn, graceDays);

/** Where a settlement stands today: instalments are covered in their order, whatever day a payment was meant for. */
export function standingOf(settlement: Settlement, { payments, disputed }: SettlementFacts, today: BusinessDate): Standing {
  const paid = total(payments);
  const held = total(payments.filter(({ goodOn }) => goodOn > today));
  let due = 0;
  let missed: Instalment | null = null;
  let next: Standing['next'] = null;
  for (const instalment of settlement.instalments) {
    due += instalment.amount;
    const lastDay = lastDayOf(instalment, settlement);
    if (!disputed && lastDay < today && total(payments.filter(({ receivedOn }) => receivedOn <= lastDay)) < due) missed ??= instalment;
    if (paid < due) next ??= { n: instalment.n, dueOn: instalment.dueOn, lastDay, left: due - paid };
  }
  const clears = payments.filter(({ goodOn, amount }) => goodOn > today && amount !== 0).map(({ goodOn }) => goodOn).sort().at(-1) ?? null;
  const judgeOn = next === null ? clears : addDays(next.lastDay < today ? today : next.lastDay, 1);
  return { paid, held, missed, next, judgeOn };
}

function judged(settlement: Settlement, { missed, paid, held }: Standing, superseded: boolean): SettlementStatus {
  const { status, approved, agreed } = settlement;
  if (status === 'CANCELLED' || status === 'REFUSED' || (status === 'VOID' && !approved)) return status;
  // Kept, only a payment that comes back undoes it: not a day that was excused by a dispute which ended with the debt.
  if (status === 'KEPT' && paid >= agreed) return 'KEPT';
  if (missed !== null || (superseded && status === 'VOID')) return 'VOID';
  if (status === 'PROPOSED') return 'PROPOSED';
  if (paid >= agreed && held <= 0) return 'KEPT';
  return superseded && status === 'KEPT' ? 'VOID' : 'OPEN';
}

const STEPS: Readonly<Partial<Record<SettlementStatus, SettlementStep>>> = { KEPT: 'keep', VOID: 'void', OPEN: 'reopen' };

/**
 * What a settlement has become, from facts alone: KEPT once the agreed sum is paid and every payment good, VOID the day after an
 * instalment's last day without its money, and back where a payment is returned or comes to light. A proposal the client has
 * not agreed to by then lapses. Unchanged, without events, otherwise.
 */
export function judgeSettlement(settlement: Settlement, facts: SettlementFacts, today: BusinessDate): SettlementChange & { readonly standing: Standing } {
  // Who disputes after a missed day does not bring back what that day ended.
  const standing = standingOf(settlement, { ...facts, disputed: facts.disputed && settlement.status !== 'VOID' }, today);
  const to = judged(settlement, standing, facts.superseded ?? false);
  const step = to === settlement.status ? undefined : STEPS[to];
  const change = step === undefined ? null : stepSettlement(settlement, step);
  return change?.ok ? { ...change.value, standing } : { settlement, events: [], standing };
}
