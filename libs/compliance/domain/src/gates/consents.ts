import type { AttemptFact } from '../facts/attempt';
import type { ConsentFact, ConsentKind } from '../facts/consent';
import type { Moment } from '../facts/means';
import { dayNumber } from '../time/day-number';
import type { Case } from './case';

/** Frequency consent lasts seven days at most, the day it is received being the first (12 CFR 1006.14(b)(3)(i)). */
const FREQUENCY_DAYS = 7;

/** Why a consent does not hold at a moment; null where it does. */
export function consentFlaw(c: Case, consent: ConsentFact, at: Moment): string | null {
  if (consent.at > at) return 'it was given later';
  if (!consent.direct) return 'it was not given to us';
  if (!consent.properly) return 'it was asked for in a contact that was itself at a bad time or place';
  if (consent.revokedAt !== null && consent.revokedAt <= at) return 'it was taken back';
  if (consent.debt !== null && consent.debt !== c.facts.debt.id) return 'it is for another debt';
  if (consent.address !== null && consent.address !== c.facts.address?.id) return 'it is for another address or number';
  if (consent.person !== undefined && consent.person !== null && consent.person !== c.facts.person.id) return 'it is for another person';
  // Good only where it is good in every zone.
  for (const clock of c.clocks) {
    const day = clock.dayAt(at);
    if (consent.from !== null && day < dayNumber(consent.from)) return 'its first day has not come';
    if (consent.until !== null && day > dayNumber(consent.until)) return 'its own term has ended';
    if (consent.kind === 'FREQUENCY' && day >= clock.dayAt(givenAt(consent)) + FREQUENCY_DAYS) return 'its seven days are over';
  }
  if (consent.kind === 'FREQUENCY' && c.facts.attempts.some((attempt) => ends(c, consent, attempt, at))) return 'a conversation about the debt has ended it';
  return null;
}

function ends(c: Case, consent: ConsentFact, attempt: AttemptFact, at: Moment): boolean {
  return attempt.result === 'CONVERSATION' && attempt.channel === 'CALL' && attempt.at > givenAt(consent) && attempt.at < at && attempt.id !== consent.attempt
    && attempt.person === c.facts.person.id && spokenOf(attempt, c.facts.debt.id);
}

/** Whether a conversation was about a debt: of none spoken of by name, it counts for those the call was placed for. */
export function spokenOf(attempt: AttemptFact, debt: string): boolean {
  let any = false;
  let placed = false;
  for (const one of attempt.debts) {
    if (one.spokenOf && one.debt === debt) return true;
    any ||= one.spokenOf;
    placed ||= one.placedFor && one.debt === debt;
  }
  // The debt a call was placed for was offered for conversation, even where the person turned to another (comment 14(b)(4)-2.vi).
  return placed && (!any || attempt.direction === 'OUTBOUND');
}

/** The consent of a kind that holds now, or at another moment; of several the one given last. */
export function consentOf(c: Case, kind: ConsentKind, at: Moment = c.at): ConsentFact | null {
  let found: ConsentFact | null = null;
  for (const consent of c.facts.consents) {
    if (consent.kind !== kind || consentFlaw(c, consent, at) !== null) continue;
    if (found === null || givenAt(consent) > givenAt(found) || (givenAt(consent) === givenAt(found) && consent.id < found.id)) found = consent;
  }
  return found;
}

/** When it was given, or renewed. */
export const givenAt = ({ at, renewedAt }: ConsentFact): Moment => renewedAt ?? at;
