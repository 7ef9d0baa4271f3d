import type { ContentFacts, MessageFacts } from '@quittance/compliance/domain';
import { ok, refuse, type AccountId, type Result } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import { contactRefused, decideRequest, storeDecision } from './decide-request';
import { UsedPermit, type PermitTerms } from './permit';

type PermitRow = PermitTerms & { readonly message: Omit<MessageFacts, 'content'>; readonly usedAt: Date | null };

const PERMIT = `
  select id, decision_id as "decisionId", account_id as "accountId", debtor_id as "debtorId", person_id as "personId", contact_point_id as "contactPointId", channel, address, purpose, message,
         minted_at as "mintedAt", expires_at as "expiresAt", used_at as "usedAt" from permit where id = $1 for update`;

/** A call is wrapped up after it ends: a permit that was dialled on in time is used at most so long afterwards. */
const LONGEST_CALL = 86_400_000;

/**
 * At sending: decides again with what is said and what is on file now, and marks the permit used. Refuses UNKNOWN, EXPIRED, USED,
 * ADDRESS_CORRECTED, and CONTACT_REFUSED as askPermit does.
 */
export async function usePermit(tx: Tx, permitId: string, content: ContentFacts | null): Promise<Result<UsedPermit>> {
  const found = await unused(tx, permitId);
  if (!found.ok) return found;
  const { message, usedAt: _, ...terms } = found.value;
  if (tx.now > terms.expiresAt) return refuse('EXPIRED', 'The permit has run out: ask again, for what was allowed then may not be now.', { permitId });
  // By its address, for what is on file of it may have been corrected since.
  const { accountId, personId, address, channel, purpose } = terms;
  const decided = await decideRequest(tx, { accountId, personId, address, channel, purpose }, { ...message, content });
  if (!decided.ok) return decided;
  if (terms.contactPointId !== null && decided.value.contactPointId === null) return refuse('ADDRESS_CORRECTED', 'The number or address was corrected meanwhile. Write to the one on file now.', { permitId });
  const decisionId = await storeDecision(tx, decided.value, 'SENDING');
  if (!decided.value.decision.allowed) return contactRefused(decided.value.decision, decisionId);
  return ok(await markUsed(tx, terms, tx.now, decisionId));
}

/**
 * A call that was dialled when its permit was given, now wrapped up: what was decided then holds for it, for it has taken place. Refuses
 * UNKNOWN, USED, EXPIRED a day later, and OTHER_CALL where the permit is not for this account's call.
 */
export async function useCallPermit(tx: Tx, permitId: string, accountId: AccountId): Promise<Result<UsedPermit>> {
  const found = await unused(tx, permitId);
  if (!found.ok) return found;
  const { message: _message, usedAt: _, ...terms } = found.value;
  if (terms.channel !== 'CALL' || terms.accountId !== accountId) return refuse('OTHER_CALL', 'This permit is not for a call about this account.', { permitId }, 'permitId');
  if (tx.now.getTime() > terms.mintedAt.getTime() + LONGEST_CALL) return refuse('EXPIRED', 'The permit of this call is more than a day old. Ask again when you call.', { permitId }, 'permitId');
  return ok(await markUsed(tx, terms, terms.mintedAt, null));
}

/**
 * A permit that was used when a call was placed, for the record of how the call ended. Refuses UNKNOWN, OTHER_CALL, NOT_USED, and USED where a
 * contact is on record for it.
 */
export async function permitOfCall(tx: Tx, permitId: string, accountId: AccountId): Promise<Result<UsedPermit>> {
  const row = await tx.maybeOne<PermitRow>(PERMIT, [permitId]);
  if (row === undefined) return refuse('UNKNOWN', 'There is no such permit.', { permitId }, 'permitId');
  const { message: _message, usedAt, ...terms } = row;
  if (terms.channel !== 'CALL' || terms.accountId !== accountId) return refuse('OTHER_CALL', 'This permit is not for a call about this account.', { permitId }, 'permitId');
  if (usedAt === null) return refuse('NOT_USED', 'Nobody was called on this permit.', { permitId }, 'permitId');
  const recorded = await tx.maybeOne('select 1 as one from contact_attempt where permit_id = $1', [permitId]);
  return recorded === undefined ? ok(UsedPermit.of(terms, usedAt)) : refuse('USED', 'How this call ended is on record already.', { permitId }, 'permitId');
}

/** A permit that was used for something nobody was sure of, and has no contact to show for it yet; undefined where there is none such. */
export async function usedWithoutAttempt(tx: Tx, permitId: string): Promise<UsedPermit | undefined> {
  const row = await tx.maybeOne<PermitRow>(PERMIT, [permitId]);
  if (!row?.usedAt || (await tx.maybeOne('select from contact_attempt where permit_id = $1', [permitId]))) return undefined;
  const { message: _, usedAt, ...terms } = row;
  return UsedPermit.of(terms, usedAt);
}

async function unused(tx: Tx, permitId: string): Promise<Result<PermitRow>> {
  const row = await tx.maybeOne<PermitRow>(PERMIT, [permitId]);
  if (row === undefined) return refuse('UNKNOWN', 'There is no such permit.', { permitId }, 'permitId');
  return row.usedAt === null ? ok(row) : refuse('USED', 'This permit has been used: each is good for one contact.', { permitId }, 'permitId');
}

async function markUsed(tx: Tx, terms: PermitTerms, at: Date, decisionId: string | null): Promise<UsedPermit> {
  await tx.query('update permit set used_at = $2, used_decision_id = $3 where id = $1', [terms.id, at, decisionId]);
  return UsedPermit.of(terms, at);
}
