import type { Case } from './case';
import { fired, type Fired } from './gate';

/** G12: every email and text says how to opt out; the bare confirmation of an opt-out says nothing else. */
export function optOutLine({ facts: { message } }: Case): Fired | null {
  if (message.content === null || message.content.optOutLine || message.purpose === 'OPT_OUT_CONFIRMATION') return null;
  return fired('It lacks the line that says how to opt out of this address or number.', null, { optOutLine: false });
}
