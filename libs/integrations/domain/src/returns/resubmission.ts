import { addDays, formatDate, ok, refuse, type BusinessDate, type Result } from '@quittance/kernel';
import { returnCode } from '../bank/nacha/return-codes';

/** The same debit again, or the debit corrected. */
export type ResubmissionKind = 'REPRESENT' | 'CORRECT';

/** Nacha: a debit returned for want of funds may be presented twice more, within 180 days of the original settlement. */
export const MOST_REPRESENTMENTS = 2;
export const REPRESENT_DAYS = 180;
/** Nacha: an entry returned as R11 may be corrected within 60 days of the return's settlement. */
export const CORRECT_DAYS = 60;

/** A return as its rules ask about it. `earlier` counts what was sent again since the first return of the chain. */
export interface ReturnToResend {
  readonly code: string;
  readonly debit: boolean;
  /** When the first entry of the chain was received. */
  readonly originalOn: BusinessDate;
  readonly returnedOn: BusinessDate;
  readonly earlier: number;
}

/** What may still be done, with the last day for it; null where the code allows nothing. */
export function resubmissionOpen(item: ReturnToResend): { kind: ResubmissionKind; until: BusinessDate; left: number } | null {
  const consequence = item.debit ? returnCode(item.code)?.consequence : undefined;
  if (consequence === 'REPRESENT') return { kind: 'REPRESENT', until: addDays(item.originalOn, REPRESENT_DAYS), left: MOST_REPRESENTMENTS - item.earlier };
  if (consequence === 'CORRECT') return { kind: 'CORRECT', until: addDays(item.returnedOn, CORRECT_DAYS), left: 1 - item.earlier };
  return null;
}

/**
 * Whether a returned debit may be sent again on a day. Refuses NOT_RESENDABLE (another code, or money we sent), MANDATE_ENDED,
 * PRESENTED_TWICE, TOO_LATE and DAY_PAST.
 */
export function mayResubmit(item: ReturnToResend, dueOn: BusinessDate, today: BusinessDate): Result<ResubmissionKind> {
  const open = resubmissionOpen(item);
  if (!open) {
    const ended = item.debit && returnCode(item.code)?.consequence === 'MANDATE_ENDS';
    return ended
      ? refuse('MANDATE_ENDED', `${item.code} ends the authorisation: nothing may be drawn under it again. A new authorisation is needed first.`, { code: item.code })
      : refuse('NOT_RESENDABLE', `A return with ${item.code || 'no code'} is not sent again. Only R01 and R09 may be presented again, and R11 corrected.`, { code: item.code });
  }
  if (open.left <= 0) {
    return refuse('PRESENTED_TWICE', open.kind === 'REPRESENT' ? `It has been presented ${MOST_REPRESENTMENTS} times more already, which is the most. Ask the debtor for another way to pay.` : 'It has been corrected once already.', { earlier: item.earlier });
  }
  if (dueOn < today) return refuse('DAY_PAST', 'Choose today or a later day.', { today }, 'dueOn');
  if (dueOn > open.until) return refuse('TOO_LATE', `It may be sent again until ${formatDate(open.until)} at the latest (${open.kind === 'REPRESENT' ? `${REPRESENT_DAYS} days from the first entry` : `${CORRECT_DAYS} days from the return`}).`, { until: open.until }, 'dueOn');
  return ok(open.kind);
}
