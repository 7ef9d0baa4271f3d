import type { ContentFacts } from '@quittance/compliance/domain';
import { askPermit, usePermit, type UsedPermit } from '@quittance/compliance/server';
import { ok, refuse, type AccountId, type Result } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import { parsedVersion, templateVersion } from '../templates/template-version';
import { contentFor, decideOthers } from '../writing/decide-others';
import { writeMessage, type WrittenMessage } from '../writing/write-message';
import type { CommunicationRow } from './communication-row';

/** A message that may go now, as it is said now. */
export interface Cleared {
  readonly permit: UsedPermit;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly content: ContentFacts;
  /** Of a template; null for a text of its own. */
  readonly written: WrittenMessage | null;
}

/**
 * Writes a queued message anew from what is on file and decides again: what was allowed at noon may be refused at ten. A permit that has
 * run out or was used by an attempt that failed is asked for again. Refuses as writeMessage and usePermit do.
 */
export async function clearToSend(tx: Tx, row: CommunicationRow): Promise<Result<Cleared>> {
  const said = await sayNow(tx, row);
  if (!said.ok) return said;
  const others = said.value.written === null ? ok(null) : await decideOthers(tx, said.value.written, row.channel === 'VOICEMAIL' ? 'CALL' : row.channel);
  if (!others.ok) return others;
  const used = await usePermitOf(tx, row, said.value.content);
  return used.ok ? ok({ ...said.value, permit: used.value }) : used;
}

async function sayNow(tx: Tx, row: CommunicationRow): Promise<Result<Omit<Cleared, 'permit'>>> {
  if (row.templateVersionId === null) {
    return row.content === null ? refuse('NOTHING_TO_SAY', 'There is nothing to send.', {}) : ok({ subject: row.subject, text: row.text, html: null, content: row.content, written: null });
  }
  const version = await templateVersion(tx, row.templateVersionId);
  if (version?.status !== 'APPROVED') return refuse('TEMPLATE_WITHDRAWN', 'The text was withdrawn while this waited. Write it anew with another.', {});
  if (row.contactPointId === null) return refuse('ADDRESS_NOT_FOUND', 'The address is not on file any more.', {});
  parsedVersion(version);
  const written = await writeMessage(tx, { version, accountIds: row.accountIds, contactPointId: row.contactPointId, asked: row.asked, writerName: String(row.asked['collector.name'] ?? '') });
  if (!written.ok) return written;
  const { subject, text, html, accounts: [first] } = written.value;
  const content = first === undefined ? written.value.content : contentFor(first, written.value, tx.today);
  return ok({ subject, text, html, content, written: written.value });
}

async function usePermitOf(tx: Tx, row: CommunicationRow, content: ContentFacts): Promise<Result<UsedPermit>> {
  if (row.permitId !== null) {
    const used = await usePermit(tx, row.permitId, content);
    if (used.ok || (used.refusal.code !== 'EXPIRED' && used.refusal.code !== 'USED')) return used;
  }
  const asked = await askPermit(tx, {
    accountId: row.accountId as AccountId, personId: row.personId, ...(row.contactPointId === null ? { address: row.address } : { contactPointId: row.contactPointId }),
    channel: row.channel === 'VOICEMAIL' ? 'CALL' : row.channel, purpose: row.purpose, message: { replyTo: null, ...(row.channel === 'VOICEMAIL' ? { voicemail: 'LEFT' as const } : {}), content } });
  return asked.ok ? usePermit(tx, asked.value.id, content) : asked;
}
