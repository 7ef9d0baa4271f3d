import { addDays, formatDate, ok, refuse, type BusinessDate, type Result } from '@quittance/kernel';

/** A debit that came back, with the re-presentments of it so far. */
export interface ReturnedDebit {
  /** The bank's code: "R01". */
  readonly code: string;
  /** The day of the first entry. */
  readonly firstDueOn: BusinessDate;
  readonly returnedOn: BusinessDate;
  readonly representments: number;
}

/** The same debit again, or the debit corrected. */
export type RepresentKind = 'REPRESENT' | 'CORRECT';

const AGAIN_CODES = ['R01', 'R09'];
const AGAIN_MOST = 2;
const AGAIN_DAYS = 180;
const CORRECT_DAYS = 60;

/**
 * What may still be done with a returned debit, how often and until when: R01 and R09 at most twice more within 180 days of the
 * first entry (Nacha Operating Rules, subsection 2.13.4), R11 corrected once within 60 days of its return without a new
 * authorisation. Null where the code allows nothing.
 */
export function representable({ code, firstDueOn, returnedOn, representments }: ReturnedDebit): { kind: RepresentKind; until: BusinessDate; left: number } | null {
  if (code === 'R11') return { kind: 'CORRECT', until: addDays(returnedOn, CORRECT_DAYS), left: 1 - representments };
  return AGAIN_CODES.includes(code) ? { kind: 'REPRESENT', until: addDays(firstDueOn, AGAIN_DAYS), left: AGAIN_MOST - representments } : null;
}

/** Whether a returned debit may be sent once more on a day. Refuses NOT_REPRESENTABLE, REPRESENTED_TWICE and TOO_LATE. */
export function mayRepresent(debit: ReturnedDebit, dueOn: BusinessDate): Result<RepresentKind> {
  const { code, representments } = debit;
  const open = representable(debit);
  if (!open) return refuse('NOT_REPRESENTABLE', `A debit returned ${code || 'without a code'} is not sent again: only R01 and R09 are, and R11 once corrected.`, { code });
  const again = open.kind === 'REPRESENT';
  if (open.left <= 0) {
    return refuse('REPRESENTED_TWICE', again ? 'This debit was presented twice more already, as often as the rules allow.' : 'This debit was corrected and came back again. The debtor must authorise it anew.', { code, representments });
  }
  if (dueOn > open.until) {
    return refuse('TOO_LATE', again
      ? `This debit may be presented again until ${formatDate(open.until)}, 180 days after it was first.`
      : `A debit returned R11 may be corrected until ${formatDate(open.until)}, 60 days after its return. After that the debtor must authorise it anew.`, { code, last: open.until }, 'dueOn');
  }
  return ok(open.kind);
}

/** Return codes after which the debtor must authorise debits anew: the authorisation is denied or revoked, or its bank account is gone (Nacha Operating Rules, appendix 4). */
const ENDS = ['R02', 'R04', 'R05', 'R07', 'R08', 'R10', 'R14', 'R15', 'R16', 'R20', 'R29'];

/** Whether a return with this code ends the mandate the debit was drawn under. */
export const endsAuthorisation = (code: string): boolean => ENDS.includes(code);
