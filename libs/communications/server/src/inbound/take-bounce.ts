import { recordActivity } from '@quittance/accounts/server';
import { addressIsBad, type DeliveryReport, type RecipientReport } from '@quittance/communications/domain';
import { correctContactPoint } from '@quittance/debtors/server';
import { ok, type Result } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import { noteCarrierEvent } from '../sending/carrier-event';
import { holdersOf, type Sent } from './match-message';

const KINDS = { FAILED: 'BOUNCED', DELAYED: 'DELAYED', DELIVERED: 'DELIVERED' } as const;

/** A report about one message has one key, whoever sends it and however often. */
export const bounceKey = (sent: Sent, { recipients }: DeliveryReport): string =>
  `report:${sent.id}:${recipients.map(({ action }) => action).sort().join('+').slice(0, 60) || 'NONE'}`;

/** What follows from a delivery report of one of our messages: its state, and the address where it is bad. */
export async function takeBounce(tx: Tx, sent: Sent, report: DeliveryReport): Promise<Result<null>> {
  // We write to one address each; a report may name where it was forwarded to.
  const recipient = report.recipients.find((one) => one.recipient === sent.address.toLowerCase()) ?? report.recipients[0];
  if (!recipient) return ok(null);
  const fresh = await noteCarrierEvent(tx, {
    communicationId: sent.id, kind: KINDS[recipient.action], source: 'MAIL_SERVER', providerEventId: `dsn:${sent.id}:${recipient.action}`, note: wordsOf(recipient), facts: { recipient: recipient.recipient, status: recipient.status } });
  if (!fresh || recipient.action !== 'FAILED') return ok(null);
  const marked = addressIsBad(recipient) ? await markBad(tx, sent) : ok(false);
  if (!marked.ok) return marked;
  await recordActivity(tx, {
    accountId: sent.accountId, clientId: sent.clientId, debtorId: sent.debtorId, kind: 'EMAIL', sourceId: sent.id,
    body: `The email to ${sent.address} came back. ${wordsOf(recipient)}${marked.value ? ' The address is marked as out of service.' : ''}`.slice(0, 2000), facts: { direction: 'INBOUND', bounced: true } });
  return ok(null);
}

async function markBad(tx: Tx, sent: Sent): Promise<Result<boolean>> {
  const points = (await holdersOf(tx, 'EMAIL', sent.address.toLowerCase())).filter(({ debtorId }) => debtorId === sent.debtorId);
  for (const { contactPointId } of points) {
    const corrected = await correctContactPoint(tx, contactPointId, { status: 'OUT_OF_SERVICE' });
    if (!corrected.ok) return corrected;
  }
  return ok(points.length > 0);
}

/** The server's words, with the code where it gives one. */
export const wordsOf = ({ action, status, diagnostic }: RecipientReport): string => {
  const what = action === 'FAILED' ? 'It did not arrive' : action === 'DELAYED' ? 'It has not arrived yet' : 'It arrived';
  const why = [status, diagnostic].filter(Boolean).join(', ');
  return why === '' ? `${what}.` : `${what}: ${why.slice(0, 400)}.`;
};
