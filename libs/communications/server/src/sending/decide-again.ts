import type { Channel, ContentFacts } from '@quittance/compliance/domain';
import { askPermit, previewContact, usePermit, type UsedPermit } from '@quittance/compliance/server';
import { ok, refuse, type AccountId, type DebtorId, type Refused, type Result } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import { parsedVersion, templateVersion } from '../templates/template-version';
import type { AccountToWrite } from '../writing/account-facts';
import { contentFor, ofAccount, requestFor } from '../writing/decide-others';
import { writeMessage, type WrittenMessage } from '../writing/write-message';
import type { CommunicationRow } from './communication-row';
import { applyStandingOptOuts } from '../inbound/standing-opt-outs';
import { keepPermit } from './send-communication';

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
  if (row.channel === 'EMAIL' || row.channel === 'TEXT') {
    const closed = await applyStandingOptOuts(tx, row.personId ?? row.debtorId);
    if (!closed.ok) return closed;
  }
  const said = await sayNow(tx, row);
  if (!said.ok) return said;
  const { written, content } = said.value;
  const several = written !== null && written.accounts.length > 1 ? written : null;
  // A permit is used up only where all of them may go.
  const refused = several && (await firstRefused(tx, row, several));
  if (refused) return refused;
  const used = await usePermitOf(tx, row, content);
  if (!used.ok) return used;
  for (const account of several?.accounts.slice(1) ?? []) {
    const other = await usePermitForOther(tx, row, several as WrittenMessage, account);
    if (!other.ok) return other;
  }
  return ok({ ...said.value, permit: used.value });
}

async function firstRefused(tx: Tx, row: CommunicationRow, written: WrittenMessage): Promise<Refused | null> {
  for (const account of written.accounts.slice(1)) {
    const request = requestFor(account, written, channelOf(row), tx.today);
    const decided = await previewContact(tx, request);
    if (decided.ok && decided.value.allowed) continue;
    const asked = await askPermit(tx, request);
    if (!asked.ok) return ofAccount(account, asked);
  }
  return null;
}

/** The permit it was queued on, or another where that one ran out. */
async function usePermitForOther(tx: Tx, row: CommunicationRow, written: WrittenMessage, account: AccountToWrite): Promise<Result<UsedPermit>> {
  const kept = await tx.maybeOne<{ id: string }>('select permit_id as id from communication_permit where communication_id = $1 and account_id = $2 order by recorded_at desc, permit_id desc limit 1', [row.id, account.id]);
  const content = contentFor(account, written, tx.today);
  if (kept) {
    const used = await usePermit(tx, kept.id, content);
    if (used.ok || !RUN_OUT.has(used.refusal.code)) return used.ok ? used : ofAccount(account, used);
  }
  const asked = await askPermit(tx, requestFor(account, written, channelOf(row), tx.today));
  if (!asked.ok) return ofAccount(account, asked);
  await keepPermit(tx, row.id, account.id, asked.value.id);
  const used = await usePermit(tx, asked.value.id, content);
  return used.ok ? used : ofAccount(account, used);
}

const RUN_OUT: ReadonlySet<string> = new Set(['EXPIRED', 'USED']);
const channelOf = ({ channel }: CommunicationRow): Channel => (channel === 'VOICEMAIL' ? 'CALL' : channel);

async function sayNow(tx: Tx, row: CommunicationRow): Promise<Result<Omit<Cleared, 'permit'>>> {
  if (row.templateVersionId === null) {
    return row.content === null ? refuse('NOTHING_TO_SAY', 'There is nothing to send.', {}) : ok({ subject: row.subject, text: row.text, html: null, content: row.content, written: null });
  }
  const version = await templateVersion(tx, row.templateVersionId);
  if (version?.status !== 'APPROVED') return refuse('TEMPLATE_WITHDRAWN', 'The text was withdrawn while this waited. Write it anew with another.', {});
  parsedVersion(version);
  const sender = row.contactPointId === null ? { debtorId: (row.personId ?? row.debtorId) as DebtorId, value: row.address, personName: row.recipientName } : null;
  const written = await writeMessage(tx, { version, accountIds: row.accountIds, contactPointId: row.contactPointId, sender, asked: row.asked, writerName: String(row.asked['collector.name'] ?? '') });
  if (!written.ok) return written;
  const { subject, text, html, accounts: [first] } = written.value;
  const content = first === undefined ? written.value.content : contentFor(first, written.value, tx.today);
  return ok({ subject, text, html, content, written: written.value });
}

async function usePermitOf(tx: Tx, row: CommunicationRow, content: ContentFacts): Promise<Result<UsedPermit>> {
  if (row.permitId !== null) {
    const used = await usePermit(tx, row.permitId, content);
    if (used.ok || !RUN_OUT.has(used.refusal.code)) return used;
  }
  const asked = await askPermit(tx, {
    accountId: row.accountId as AccountId, personId: row.personId, ...(row.contactPointId === null ? { address: row.address } : { contactPointId: row.contactPointId }),
    channel: channelOf(row), purpose: row.purpose, message: { replyTo: row.replyToAttemptId, ...(row.channel === 'VOICEMAIL' ? { voicemail: 'LEFT' as const } : {}), content } });
  return asked.ok ? usePermit(tx, asked.value.id, content) : asked;
}
