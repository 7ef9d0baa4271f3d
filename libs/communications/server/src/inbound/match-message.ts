import { isId, type AccountId, type ClientId, type ContactPointId, type DebtorId } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';

/** Whose a message is. */
export interface Match {
  readonly accountId: AccountId;
  readonly clientId: ClientId;
  readonly debtorId: DebtorId;
  /** Of the sender, where it is on file. */
  readonly contactPointId: ContactPointId | null;
  readonly by: 'REFERENCE' | 'ADDRESS' | 'HAND';
  readonly reason: string;
  /** Our communication it answers. */
  readonly answersId: string | null;
  /** It answers us from an address on nobody's file here: whoever was handed our message may have written. Left out: known. */
  readonly unknownSender?: boolean;
}

/** A message of ours. */
export interface Sent {
  readonly id: string;
  readonly accountId: AccountId;
  readonly clientId: ClientId;
  readonly debtorId: DebtorId;
  readonly contactPointId: ContactPointId | null;
  readonly address: string;
  readonly text: string;
}

const SENT = `select id, account_id as "accountId", client_id as "clientId", debtor_id as "debtorId", contact_point_id as "contactPointId", address, body_text as text from communication`;
interface Holder { readonly debtorId: DebtorId; readonly contactPointId: ContactPointId }

const IN_FORCE = 'not exists (select 1 from contact_point s where s.supersedes_id = p.id)';

/** The row that a Message-ID of ours is made of. */
export const ownIdOf = (messageId: string): string | null => {
  const id = messageId.split('@')[0]?.toLowerCase() ?? '';
  return isId(id) ? id : null;
};

/** The message of ours that an email answers, by its Message-IDs, the nearest first. */
export async function findAnswered(tx: Tx, channel: 'EMAIL' | 'TEXT', messageIds: readonly string[]): Promise<Sent | null> {
  const ids = messageIds.flatMap((one) => ownIdOf(one) ?? []);
  const found = await tx.query<Sent>(`${SENT} where direction = 'OUTBOUND' and channel = $3 and (id = any ($1::uuid[]) or provider_id = any ($2::text[]))`, [ids, messageIds, channel]);
  return [...ids, ...messageIds].map((one) => found.find(({ id }) => id === one)).find(Boolean) ?? found[0] ?? null;
}

/** Everybody who has an address or number in force. */
export const holdersOf = (tx: Tx, kind: 'EMAIL' | 'PHONE', address: string): Promise<Holder[]> =>
  tx.query(`select distinct on (p.debtor_id) p.debtor_id as "debtorId", p.id as "contactPointId" from contact_point p where p.kind = $1 and p.value_normalised = $2 and ${IN_FORCE} order by p.debtor_id, p.id`, [kind, address]);

/** Of those who have the sender's address, whoever has to do with the debt: our letter was handed on to an attorney, a spouse. */
async function partyAmong(tx: Tx, accountId: AccountId, holders: readonly Holder[]): Promise<Holder | undefined> {
  if (holders.length === 0) return undefined;
  const party = await tx.maybeOne<{ debtorId: DebtorId }>('select debtor_id as "debtorId" from account_party where account_id = $1 and debtor_id = any ($2::uuid[]) and ended_at is null order by added_at limit 1', [accountId, holders.map(({ debtorId }) => debtorId)]);
  return holders.find(({ debtorId }) => debtorId === party?.debtorId);
}

/**
 * Whose a message is: by what it answers, else by the sender's address where it belongs to one debtor. Of several accounts the one last
 * written about, then the newest. Null with the reason where a person must say.
 */
export async function matchMessage(tx: Tx, channel: 'EMAIL' | 'TEXT', from: string, answered: Sent | null): Promise<Match | { readonly by: null; readonly reason: string }> {
  const holders = from === '' ? [] : await holdersOf(tx, channel === 'EMAIL' ? 'EMAIL' : 'PHONE', from);
  if (answered) {
    const own = holders.find(({ debtorId }) => debtorId === answered.debtorId) ?? (await partyAmong(tx, answered.accountId, holders));
    const known = own !== undefined || answered.address.toLowerCase() === from;
    const other = known ? '' : ` It comes from ${from || 'nowhere'}; we had written to ${answered.address}. Somebody it was handed on to may have written: say whether the address is theirs.`;
    return {
      accountId: answered.accountId, clientId: answered.clientId, debtorId: own?.debtorId ?? answered.debtorId, contactPointId: own?.contactPointId ?? (known ? answered.contactPointId : null), by: 'REFERENCE', reason: `It answers a message of ours.${other}`, answersId: answered.id,
      ...(known ? {} : { unknownSender: true }) };
  }
  const what = channel === 'EMAIL' ? 'address' : 'number';
  const [holder, ...others] = holders;
  if (!holder) return { by: null, reason: `The ${what} is on no debtor’s file, and it answers no message of ours.` };
  if (others.length > 0) return { by: null, reason: `The ${what} is on file for ${holders.length} debtors.` };
  const accounts = await tx.query<{ id: AccountId; clientId: ClientId; number: string }>(
    `select a.id, a.client_id as "clientId", a.number from account a
      where a.debtor_id = $1 or exists (select 1 from account_party y where y.account_id = a.id and y.debtor_id = $1)
      order by a.status = 'CLOSED', (select max(c.queued_at) from communication c where c.account_id = a.id and c.direction = 'OUTBOUND' and c.channel = $2) desc nulls last, a.placed_on desc, a.id desc limit 50`, [holder.debtorId, channel]);
  const [account] = accounts;
  if (!account) return { by: null, reason: `The ${what} is on file for a debtor without an account.` };
  const several = accounts.length > 1 ? ` Of ${accounts.length} accounts, ${account.number} was written about last.` : '';
  return { accountId: account.id, clientId: account.clientId, debtorId: holder.debtorId, contactPointId: holder.contactPointId, by: 'ADDRESS', reason: `The ${what} is on the debtor’s file.${several}`, answersId: null };
}
