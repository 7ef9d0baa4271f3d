import { addDays, addMonths, allocate, type BusinessDate } from '@quittance/kernel';

/** How far apart instalments are due. */
export const SETTLEMENT_CADENCES = ['WEEKLY', 'TWO_WEEKS', 'MONTHLY'] as const;
export type SettlementCadence = (typeof SETTLEMENT_CADENCES)[number];

/** Most instalments a settlement has. */
export const MOST_INSTALMENTS = 60;

/** One instalment; minor units. */
export interface Instalment {
  /** From 1. */
  readonly n: number;
  readonly dueOn: BusinessDate;
  readonly amount: number;
}

export interface Schedule {
  readonly instalments: number;
  readonly firstDueOn: BusinessDate;
  readonly cadence: SettlementCadence;
}

// Each from the first day, so that a plan begun on the 31st falls on every month's last day and not on the 28th for ever.
const dueOn = ({ firstDueOn, cadence }: Schedule, index: number): BusinessDate =>
  cadence === 'MONTHLY' ? addMonths(firstDueOn, index) : addDays(firstDueOn, index * (cadence === 'WEEKLY' ? 7 : 14));

/**
 * The instalments of an agreed sum (minor units): equal, and where it doesn't divide, the earlier ones a minor unit larger, so
 * that they always sum to it.
 */
export const scheduleOf = (agreed: number, schedule: Schedule): Instalment[] =>
  allocate(agreed, Array.from({ length: schedule.instalments }, () => 1)).map((amount, index) => ({ n: index + 1, dueOn: dueOn(schedule, index), amount }));
