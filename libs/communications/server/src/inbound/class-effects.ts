import { loadAccountState, markDisputed } from '@quittance/accounts/server';
import type { MessageClass } from '@quittance/communications/domain';
import { answerDispute, endRestriction, recordAddressNature, recordDispute, recordRestriction } from '@quittance/compliance/server';
import type { ContactStatus } from '@quittance/debtors/domain';
import { correctContactPoint, findContactPoint } from '@quittance/debtors/server';
import { ok, type ContactPointId, type DebtorId, type Result } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import { holdersOf, type Match } from './match-message';

/** What was written to compliance for a class, so that a correction can end it. */
export interface ClassEffects {
  readonly restrictionIds: readonly string[];
  /** Opt-outs that an opt-in ended. */
  readonly endedIds: readonly string[];
  readonly disputeId: string | null;
  readonly contactPoint: { readonly id: ContactPointId; readonly before: ContactStatus } | null;
}

export const NO_EFFECTS: ClassEffects = { restrictionIds: [], endedIds: [], disputeId: null, contactPoint: null };

/** A message as far as its effects go. */
export interface Effective {
  readonly class: MessageClass;
  readonly channel: 'EMAIL' | 'TEXT';
  readonly from: string;
  /** The words the class rests on. */
  readonly words: string;
  readonly match: Match | null;
}

/** Does what a class means, through compliance, at once. A repeated one finds what is there and changes nothing. */
export async function applyClass(tx: Tx, message: Effective): Promise<Result<ClassEffects>> {
  const { match, channel, words } = message;
  const note = words === '' ? '' : `“${words}”`;
  switch (message.class) {
    case 'OPT_OUT': return optOut(tx, message, note);
    case 'OPT_IN': return ok({ ...NO_EFFECTS, endedIds: await optIn(tx, message) });
    case 'CEASE': case 'REFUSES_TO_PAY': {
      if (!match) return ok(NO_EFFECTS);
      const told = await recordRestriction(tx, { debtorId: match.debtorId, accountId: match.accountId, kind: message.class, inWriting: true, source: channel, note });
      return told.ok ? ok({ ...NO_EFFECTS, restrictionIds: [told.value] }) : told;
    }
    case 'DISPUTE': return match ? dispute(tx, match, channel, words, note) : ok(NO_EFFECTS);
    case 'WRONG_PERSON': return match ? wrongPerson(tx, message, match) : ok(NO_EFFECTS);
    default: return ok(NO_EFFECTS);
  }
}

/** For everybody who has the address or number, and for whoever was written to: any debt. */
async function optOut(tx: Tx, { channel, from, match }: Effective, note: string): Promise<Result<ClassEffects>> {
  const holders = (await holdersOf(tx, channel === 'EMAIL' ? 'EMAIL' : 'PHONE', from)).map(({ debtorId }) => debtorId);
  const closed = new Map<string, { debtorId: DebtorId; address: string }>();
  const close = (debtorId: DebtorId, address: string): unknown => closed.set(`${debtorId} ${address}`, { debtorId, address });
  if (from !== '') for (const debtorId of [...holders, ...(match ? [match.debtorId] : [])]) close(debtorId, from);
  if (match?.answersId) {
    // Forwarded, or answered from another mailbox: the address we wrote to is the one meant.
    const sent = await tx.one<{ address: string }>('select address from communication where id = $1', [match.answersId]);
    close(match.debtorId, sent.address);
  }
  const restrictionIds: string[] = [];
  for (const { debtorId, address } of closed.values()) {
    const told = await recordRestriction(tx, { debtorId, kind: 'OPT_OUT', medium: channel, address, inWriting: true, source: channel, note });
    if (!told.ok) return told;
    restrictionIds.push(told.value);
  }
  return ok({ ...NO_EFFECTS, restrictionIds });
}

async function optIn(tx: Tx, { channel, from }: Effective): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select r.id from restriction r where r.kind = 'OPT_OUT' and r.medium = $1 and r.address = $2 and r.source = $1 and not exists (select from restriction_end e where e.restriction_id = r.id)`, [channel, from]);
  for (const { id } of rows) await endRestriction(tx, id, 'Taken up again by a message from this number.');
  return rows.map(({ id }) => id);
}

async function dispute(tx: Tx, { accountId }: Match, channel: 'EMAIL' | 'TEXT', words: string, note: string): Promise<Result<ClassEffects>> {
  const kind = /original creditor/i.test(words) ? 'ORIGINAL_CREDITOR' as const : 'DISPUTE' as const;
  const open = await tx.maybeOne<{ id: string }>(
    `select d.id from dispute d where d.account_id = $1 and d.kind = $2 and d.in_writing and not exists (select from dispute_answer w where w.dispute_id = d.id) limit 1`, [accountId, kind]);
  if (open) return ok(NO_EFFECTS);
  const made = await recordDispute(tx, { accountId, kind, inWriting: true, source: channel, note });
  return made.ok ? ok({ ...NO_EFFECTS, disputeId: made.value }) : made;
}

/** The address or number the message came from, or the one we had written to, as it stands on the debtor's file now. */
async function wrongPerson(tx: Tx, { channel, from }: Effective, match: Match): Promise<Result<ClassEffects>> {
  const sent = match.answersId === null ? null : await tx.one<{ address: string }>('select address from communication where id = $1', [match.answersId]);
  const kind = channel === 'EMAIL' ? 'EMAIL' : 'PHONE';
  const holders = [...(await holdersOf(tx, kind, from)), ...(sent ? await holdersOf(tx, kind, sent.address) : [])];
  const holder = holders.find(({ debtorId }) => debtorId === match.debtorId);
  const point = holder && (await findContactPoint(tx, holder.contactPointId));
  if (!point || point.status === 'WRONG_PARTY') return ok(NO_EFFECTS);
  const corrected = await correctContactPoint(tx, point.id, { status: 'WRONG_PARTY' });
  if (!corrected.ok) return corrected;
  // We had written of the debt, and somebody else read it.
  if (sent) await recordAddressNature(tx, { debtorId: match.debtorId, address: point.valueNormalised, place: null, employers: false, disclosed: true });
  return ok({ ...NO_EFFECTS, contactPoint: { id: corrected.value.id, before: point.status } });
}

/** Ends what an earlier class did, where it still stands. */
export async function undoEffects(tx: Tx, effects: ClassEffects, reason: string): Promise<Result<null>> {
  for (const id of effects.restrictionIds) {
    const ended = await endRestriction(tx, id, reason);
    if (!ended.ok && ended.refusal.code !== 'ENDED') return ended;
  }
  if (effects.disputeId !== null) {
    const ended = await takeDisputeBack(tx, effects.disputeId, reason);
    if (!ended.ok) return ended;
  }
  if (effects.contactPoint) {
    const { id, before } = effects.contactPoint;
    const point = await findContactPoint(tx, id);
    if (point?.status === 'WRONG_PARTY') {
      const back = await correctContactPoint(tx, id, { status: before });
      if (!back.ok) return back;
      await recordAddressNature(tx, { debtorId: point.debtorId, address: point.valueNormalised, place: null, employers: false, disclosed: false });
    }
  }
  return ok(null);
}

async function takeDisputeBack(tx: Tx, disputeId: string, reason: string): Promise<Result<null>> {
  const answered = await answerDispute(tx, disputeId, reason);
  if (!answered.ok) return answered.refusal.code === 'ANSWERED' ? ok(null) : answered;
  const { accountId, others } = await tx.one<{ accountId: Match['accountId']; others: boolean }>(
    `select d.account_id as "accountId", exists (select from dispute o where o.account_id = d.account_id and not exists (select from dispute_answer w where w.dispute_id = o.id)) as others from dispute d where d.id = $1`, [disputeId]);
  const account = await loadAccountState(tx, accountId, { lock: true });
  if (account?.disputed && !others) await markDisputed(tx, account, null, false, reason);
  return ok(null);
}
