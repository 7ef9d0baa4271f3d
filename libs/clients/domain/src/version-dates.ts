import { addDays, formatDate, ok, refuse, type BusinessDate, type Result } from '@quittance/kernel';

/** When a version of a contract is in force; both days inclusive, `to` null: open-ended. */
export interface VersionDates {
  readonly number: number;
  readonly from: BusinessDate;
  readonly to: BusinessDate | null;
}

/** What saving a version changes in another: the one before it now ends on `to`. */
export interface VersionPlan {
  readonly previous: { readonly number: number; readonly to: BusinessDate } | null;
}

/** "1 Mar 2026 to 30 Jun 2026", "from 1 Jul 2026". */
export const spanInWords = (from: BusinessDate, to: BusinessDate | null): string =>
  to === null ? `from ${formatDate(from)} on` : `${formatDate(from)} to ${formatDate(to)}`;

const overlap = (a: Omit<VersionDates, 'number'>, b: Omit<VersionDates, 'number'>): boolean =>
  (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to);

function remedy(wanted: Omit<VersionDates, 'number'>, other: VersionDates): string {
  if (wanted.from < other.from) return `End this one on ${formatDate(addDays(other.from, -1))} or before.`;
  return other.to === null
    ? `Start this one after ${formatDate(other.from)}: version ${other.number} then ends the day before.`
    : `Start this one on ${formatDate(addDays(other.to, 1))} or after.`;
}

/**
 * Fits a version's dates among the others of its contract. An open-ended version that began before is ended the day
 * before this one; so is, when a version is moved (`movedFrom`: its first day so far), the one it followed without a
 * gap. Refuses ENDS_BEFORE_START, and OVERLAPS naming the other version.
 */
export function planVersionDates(
  others: readonly VersionDates[],
  wanted: Omit<VersionDates, 'number'>,
  movedFrom: BusinessDate | null = null,
): Result<VersionPlan> {
  if (wanted.to !== null && wanted.to < wanted.from) {
    return refuse('ENDS_BEFORE_START', 'The last day is before the first. Correct one of them.', { from: wanted.from, to: wanted.to }, 'effectiveTo');
  }
  const yields = ({ from, to }: VersionDates): boolean =>
    from < wanted.from && (to === null || (movedFrom !== null && to === addDays(movedFrom, -1)));
  const previous = others.find(yields);
  const clash = others.find((other) => other !== previous && overlap(wanted, other));
  if (clash) {
    const message = `Version ${clash.number} is in force ${spanInWords(clash.from, clash.to)}. ${remedy(wanted, clash)}`;
    return refuse('OVERLAPS', message, { number: clash.number, from: clash.from, ...(clash.to === null ? {} : { to: clash.to }) }, 'effectiveFrom');
  }
  return ok({ previous: previous ? { number: previous.number, to: addDays(wanted.from, -1) } : null });
}
