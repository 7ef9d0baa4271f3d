import type { Channel, ContentFacts } from '@quittance/compliance/domain';
import { askPermit, type ContactPermit, type ContactRequest } from '@quittance/compliance/server';
import { ok, refuse, type BusinessDate, type Refused, type Result } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import type { AccountToWrite } from './account-facts';
import type { WrittenMessage } from './write-message';

/** What is asked for on one account of a message that speaks of several: its own part. */
export function contentFor(account: AccountToWrite, { content, accounts }: WrittenMessage, today: BusinessDate): ContentFacts {
  if (accounts.length === 1 || content.amount === null) return content;
  return { ...content, amount: account.invoices.filter(({ dueOn }) => dueOn <= today).reduce((sum, { owed }) => sum + owed, 0) };
}

/** What a message asks of compliance for a further account it speaks of. */
export const requestFor = (account: AccountToWrite, message: WrittenMessage, channel: Channel, today: BusinessDate): ContactRequest => ({
  accountId: account.id, contactPointId: message.point.id, personId: message.point.debtorId, channel, purpose: message.purpose, message: { content: contentFor(account, message, today) } });

/** Each further account a message speaks of is decided as the first is: what may not be said of one of them is not said at all. */
export async function permitOthers(tx: Tx, message: WrittenMessage, channel: Channel, overrides: ContactRequest['overrides'] = []): Promise<Result<ContactPermit[]>> {
  const permits: ContactPermit[] = [];
  for (const account of message.accounts.slice(1)) {
    const asked = await askPermit(tx, { ...requestFor(account, message, channel, tx.today), ...(overrides.length > 0 ? { overrides } : {}) });
    if (!asked.ok) return ofAccount(account, asked);
    permits.push(asked.value);
  }
  return ok(permits);
}

/** A refusal that says which of several accounts it is about. */
export const ofAccount = ({ number }: AccountToWrite, { refusal }: Refused): Refused => refuse(refusal.code, `Account ${number}: ${refusal.message}`, refusal.facts);
