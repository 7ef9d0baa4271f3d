import { isElectronic } from '../facts/means';
import { restrictionsOf, type Case } from './case';
import { consentOf } from './consents';
import { fired, type Fired } from './gate';

const NOTICES: ReadonlySet<string> = new Set(['VALIDATION_NOTICE', 'DISPUTE_ANSWER', 'ORIGINAL_CREDITOR_ANSWER']);

/**
 * G34: notices in electronic form need E-Sign consent; the validation notice may instead be the first communication itself, on the
 * address's own basis (G10, G11). Never to an address opted out of.
 */
export function electronicDelivery(c: Case): Fired | null {
  const { message, history, address } = c.facts;
  if (!isElectronic(c.means) || !NOTICES.has(message.purpose)) return null;
  const closed = restrictionsOf(c, 'OPT_OUT').find((one) => one.address === address?.id || (one.address === null && (one.medium === null || one.medium === c.means)));
  if (closed !== undefined) return fired('The debtor opted out of this address. Send the notice by post.', closed.endedAt, { restriction: closed.id });
  const initial = message.purpose === 'VALIDATION_NOTICE' && (history.firstCommunicationAt === null || history.firstCommunicationAt >= c.at);
  return initial || consentOf(c, 'ESIGN') ? null : fired('A notice in electronic form needs the debtor’s E-Sign consent. Send it by post, or get it.', null, { purpose: message.purpose });
}
