import { Readable } from 'node:stream';
import { recordActivity } from '@quittance/accounts/server';
import { answerDispute, recordContactAttempt, usedWithoutAttempt, type UsedPermit } from '@quittance/compliance/server';
import { CHANNEL_WORDS, KIND_WORDS, type TemplateKind } from '@quittance/communications/domain';
import { storeDocument } from '@quittance/documents/server';
import type { Tx } from '@quittance/platform';
import { recordCommunicationEvent, tellCommunication, type CommunicationRow } from './communication-row';

export interface Gone {
  readonly providerId: string | null;
  /** Exactly what went out. */
  readonly bytes: { readonly mediaType: string; readonly content: Buffer; readonly fileName: string } | null;
  /** Instead of bytes of its own: a part of a document that holds several letters. */
  readonly within?: { readonly documentId: string; readonly sha256: string; readonly firstPage: number; readonly pages: number };
  readonly source: string;
}

/** Records that a message went out: its bytes, the attempt compliance counts, a line on every account it speaks of. */
export async function settleSent(tx: Tx, row: CommunicationRow, permit: UsedPermit, gone: Gone): Promise<void> {
  let kept = gone.within ?? null;
  if (gone.bytes !== null) {
    const stored = await storeDocument(tx, { clientId: row.clientId, accountId: row.accountId, kind: 'CORRESPONDENCE', visibility: 'AGENCY', mediaType: gone.bytes.mediaType, fileName: gone.bytes.fileName }, Readable.from([gone.bytes.content]));
    if (!stored.ok) throw new Error(stored.refusal.message);
    kept = { documentId: stored.value.id, sha256: stored.value.sha256, firstPage: null as never, pages: null as never };
  }
  await tx.query(
    `update communication set status = 'SENT', status_reason = '', retry_at = null, sent_at = $2, provider_id = $3, document_id = $4, sha256 = $5, first_page = $6, pages = $7 where id = $1`,
    [row.id, tx.now, gone.providerId, kept?.documentId ?? null, kept?.sha256 ?? null, kept?.firstPage ?? null, kept?.pages ?? null]);
  await recordCommunicationEvent(tx, { communicationId: row.id, kind: 'SENT', source: gone.source });
  await recordAttempt(tx, row, permit);
  await tellAccounts(tx, row);
  await tellCommunication(tx, row, 'SENT');
}

/**
 * A message nobody was sure of has left after all: a person says so, or whoever had it. It counts as sent when its permit was used, with the
 * attempt compliance counts. Of a text the words are the bytes; an email's were kept when the connection broke, or are not known.
 */
export async function settleFound(tx: Tx, row: CommunicationRow, reason = ''): Promise<void> {
  const permit = row.permitId === null ? undefined : await usedWithoutAttempt(tx, row.permitId);
  if (row.channel === 'TEXT') await keepBytes(tx, row, { mediaType: 'text/plain; charset=utf-8', content: Buffer.from(row.text, 'utf8'), fileName: `L${row.number}.txt` });
  await tx.query(`update communication set status = 'SENT', status_reason = $3, retry_at = null, sent_at = $2 where id = $1`, [row.id, permit?.usedAt ?? tx.now, reason]);
  if (permit) await recordAttempt(tx, row, permit);
  await tellAccounts(tx, row);
  await tellCommunication(tx, row, 'SENT');
}

/** Keeps the bytes of a message that may have left, before anybody knows. */
export async function keepBytes(tx: Tx, row: CommunicationRow, bytes: NonNullable<Gone['bytes']>): Promise<void> {
  const stored = await storeDocument(tx, { clientId: row.clientId, accountId: row.accountId, kind: 'CORRESPONDENCE', visibility: 'AGENCY', mediaType: bytes.mediaType, fileName: bytes.fileName }, Readable.from([bytes.content]));
  if (!stored.ok) throw new Error(stored.refusal.message);
  await tx.query('update communication set document_id = $2, sha256 = $3 where id = $1', [row.id, stored.value.id, stored.value.sha256]);
}

async function recordAttempt(tx: Tx, row: CommunicationRow, permit: UsedPermit): Promise<void> {
  const zone = await tx.one<{ time_zone: string | null }>('select time_zone from debtor where id = $1', [row.debtorId]);
  await recordContactAttempt(tx, {
    direction: 'OUTBOUND', permit, personName: row.recipientName.slice(0, 120), outcome: 'SENT', connected: true, conversation: false, zone: zone.time_zone, durationSeconds: null, note: '', replyToId: row.replyToAttemptId,
    accounts: row.accountIds.map((accountId) => ({ accountId, clientId: row.clientId, spokenOf: true })) });
}

async function tellAccounts(tx: Tx, row: CommunicationRow): Promise<void> {
  const about = row.templateVersionId === null ? undefined : await tx.maybeOne<{ kind: TemplateKind }>('select t.kind from template_version v join template t on t.id = v.template_id where v.id = $1', [row.templateVersionId]);
  const name = about === undefined ? `${row.inReplyTo === null ? '' : 'Answer by '}${row.inReplyTo === null ? CHANNEL_WORDS[row.channel] : CHANNEL_WORDS[row.channel].toLowerCase()}` : `${KIND_WORDS[about.kind]} by ${CHANNEL_WORDS[row.channel].toLowerCase()}`;
  const kind = row.channel === 'EMAIL' ? 'EMAIL' : row.channel === 'LETTER' ? 'LETTER' : row.channel === 'TEXT' ? 'TEXT' : 'CALL';
  for (const accountId of row.accountIds) {
    await recordActivity(tx, { accountId, clientId: row.clientId, debtorId: row.debtorId, kind, body: `${name} to ${row.recipientName}.${row.channel === 'LETTER' ? ` Letter L${row.number}.` : ''}${row.subject === '' ? '' : ` ${row.subject}`}`, sourceId: row.id, facts: { communicationId: row.id } });
  }
  if (about?.kind === 'DISPUTE_ANSWERED') await answerOpenDisputes(tx, row);
}

/** The answer that went out is the answer the dispute waited for. */
async function answerOpenDisputes(tx: Tx, row: CommunicationRow): Promise<void> {
  const open = await tx.query<{ id: string }>('select d.id from dispute d where d.account_id = any ($1) and d.at <= $2 and not exists (select from dispute_answer a where a.dispute_id = d.id)', [row.accountIds, tx.now]);
  for (const { id } of open) await answerDispute(tx, id, `Answered by ${CHANNEL_WORDS[row.channel].toLowerCase()} L${row.number}.`);
}
