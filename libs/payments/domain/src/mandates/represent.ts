import { addDays, ok, refuse, type BusinessDate, type Result } from '@quittance/kernel';

/** A debit that came back, with the re-presentments of it so far. */
export interface ReturnedDebit {
  /** The bank's code: "R01". */
  readonly code: string;
  /** The day of the first entry. */
  readonly firstDueOn: BusinessDate;
  readonly returnedOn: BusinessDate;
  readonly representments: number;
}

const AGAIN_CODES = ['R01', 'R09'];
const AGAIN_MOST = 2;
const AGAIN_DAYS = 180;
const CORRECT_DAYS = 60;

/**
 * Whether a returned debit may be sent once more: R01 and R09 at most twice within 180 days of the first entry (Nacha
 * Operating Rules, subsection 2.13.4), R11 corrected within 60 days of its return without a new authorisation. Refuses
 * NOT_REPRESENTABLE, REPRESENTED_TWICE and TOO_LATE.
 */
export function mayRepresent(debit: ReturnedDebit, dueOn: BusinessDate): Result<null> {
  const { code } = debit;
  if (code === 'R11') {
    const last = addDays(debit.returnedOn, CORRECT_DAYS);
    if (dueOn > last) return refuse('TOO_LATE', `A debit returned R11 may be corrected until ${last}, 60 days after its return. After that the debtor must authorise it anew.`, { code, last }, 'dueOn');
    if (debit.representments > 0) return refuse('REPRESENTED_TWICE', 'This debit was corrected and came back again. The debtor must authorise it anew.', { code });
    return ok(null);
  }
  if (!AGAIN_CODES.includes(code)) return refuse('NOT_REPRESENTABLE', `A debit returned ${code || 'without a code'} is not sent again: only R01 and R09 are, and R11 once corrected.`, { code });
  if (debit.representments >= AGAIN_MOST) return refuse('REPRESENTED_TWICE', 'This debit was presented twice more already, as often as the rules allow.', { code, representments: debit.representments });
  const last = addDays(debit.firstDueOn, AGAIN_DAYS);
  if (dueOn > last) return refuse('TOO_LATE', `This debit may be presented again until ${last}, 180 days after it was first.`, { code, last }, 'dueOn');
  return ok(null);
}
