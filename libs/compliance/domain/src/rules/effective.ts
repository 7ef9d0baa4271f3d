import { EARLIEST_DATE, businessDate, type BusinessDate } from '@quittance/kernel';

/** From its first day to its last, null being open. */
export interface Effective {
  readonly effectiveFrom: BusinessDate;
  readonly effectiveTo: BusinessDate | null;
}

/** In force for as long as these records reach. */
export const EVER: Effective = { effectiveFrom: EARLIEST_DATE, effectiveTo: null };

/** In force from a day. */
export const since = (date: string): Effective => ({ effectiveFrom: businessDate(date), effectiveTo: null });
