import type { Channel, ContentFacts } from '@quittance/compliance/domain';
import { askPermit } from '@quittance/compliance/server';
import { ok, refuse, type BusinessDate, type Result } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import type { AccountToWrite } from './account-facts';
import type { WrittenMessage } from './write-message';

/** What is asked for on one account of a message that speaks of several: its own part. */
export function contentFor(account: AccountToWrite, { content, accounts }: WrittenMessage, today: BusinessDate): ContentFacts {
  if (accounts.length === 1 || content.amount === null) return content;
  return { ...content, amount: account.invoices.filter(({ dueOn }) => dueOn <= today).reduce((sum, { owed }) => sum + owed, 0) };
}

/** Each further account a message speaks of is decided as the first is: what may not be said of one of them is not said at all. */
export async function decideOthers(tx: Tx, message: WrittenMessage, channel: Channel): Promise<Result<null>> {
  for (const account of message.accounts.slice(1)) {
    const asked = await askPermit(tx, { accountId: account.id, contactPointId: message.point.id, personId: message.point.debtorId, channel, purpose: message.purpose, message: { content: contentFor(account, message, tx.today) } });
    if (!asked.ok) return refuse(asked.refusal.code, `Account ${account.number}: ${asked.refusal.message}`, asked.refusal.facts);
  }
  return ok(null);
}
