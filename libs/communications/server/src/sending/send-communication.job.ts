import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ok, refuse, type Result } from '@quittance/kernel';
import { PdfPrinter } from '@quittance/documents/server';
import { JobRegistry, SystemClock, UnitOfWork, type Ctx, type JobRun, type Tx } from '@quittance/platform';
import { printLetter } from '../letters/print-letters';
import { frameOf } from '../writing/write-message';
import { CheckNumber } from '../numbers/check-number.use-case';
import { MaybeSent } from '../email/mail-transport';
import { MOST_TRIES, waitAfter } from '../email/retry-after';
import { Carriers, type Carrier, type CarrierAnswer, type Outgoing } from './carrier';
import { lockCommunication, markCommunication, recordCommunicationEvent, type CommunicationRow } from './communication-row';
import { clearToSend, type Cleared } from './decide-again';
import { SEND_COMMUNICATION, sendingKey } from './send-communication';
import { followWhatWasTold } from './carrier-event';
import { keepBytes, settleSent } from './settle-communication';

interface Taken { readonly row: CommunicationRow; readonly cleared: Cleared; readonly outgoing: Outgoing; readonly carrier: Carrier }

/** How long what is refused only for now waits for its hour; beyond that a person decides. */
const LONGEST_WAIT_MS = 3 * 86_400_000;
const MINUTE = 60_000;

/**
 * Takes one message out of the queue, once. It is written anew and decided again; it is marked as on its way before its carrier is asked, so
 * that what is found so marked was being sent when a worker ended: it waits for a person, unless its carrier knows the same id again.
 */
@Injectable()
export class SendCommunicationJob implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly work: UnitOfWork,
    private readonly carriers: Carriers,
    private readonly printer: PdfPrinter,
    private readonly clock: SystemClock,
    private readonly checks: CheckNumber,
  ) {}

  onModuleInit(): void {
    this.registry.register<{ id: string }>({ name: SEND_COMMUNICATION, run: ({ id }, run) => this.run(id, run) });
  }

  private async run(id: string, { ctx }: JobRun): Promise<void> {
    const text = await this.work.read(ctx, (tx) => tx.maybeOne<{ pointId: string | null }>(`select contact_point_id as "pointId" from communication where id = $1 and channel = 'TEXT' and status = 'QUEUED'`, [id]));
    if (text) await this.checks.before(ctx, text.pointId);
    const taken = await this.take(ctx, id);
    if (taken === null) return;
    const answer = await taken.carrier.send(taken.outgoing).catch((error: unknown) => error as Error);
    const settled = await this.work.write(ctx, async (tx) => ok(await this.settle(tx, taken, answer)));
    if (!settled.ok) throw new Error(settled.refusal.message);
  }

  /** In one transaction: decided, written and marked; a letter is printed and done with. */
  private async take(ctx: Ctx, id: string): Promise<Taken | null> {
    const taken = await this.work.write<Taken | null>(ctx, async (tx) => {
      const row = await lockCommunication(tx, id);
      if (row === undefined) return ok(null);
      const carrier = row.channel === 'LETTER' ? undefined : this.carriers.of(row.channel);
      if (row.status === 'SENDING' && !carrier?.idempotent) await this.leaveToAPerson(tx, row, 'The program ended while it was being sent. Ask whether it arrived before sending it again.');
      if ((row.status !== 'QUEUED' && !(row.status === 'SENDING' && carrier?.idempotent)) || row.letterBatchId !== null) return ok(null);
      if (row.channel !== 'LETTER' && carrier === undefined) {
        await markCommunication(tx, row, 'QUEUED', 'Nothing is set up to carry it. It waits.');
        return ok(null);
      }
      const cleared = await clearToSend(tx, row);
      if (!cleared.ok) return this.notNow(tx, row, cleared);
      if (carrier === undefined) return this.print(tx, row, cleared.value);
      await this.begin(tx, row, cleared.value);
      return ok({ row, cleared: cleared.value, carrier, outgoing: await outgoingOf(tx, row, cleared.value) });
    });
    if (!taken.ok) throw new Error(taken.refusal.message);
    return taken.value;
  }

  private async begin(tx: Tx, row: CommunicationRow, { permit, subject, text, content }: Cleared): Promise<void> {
    await tx.query(`update communication set status = 'SENDING', attempts = attempts + 1, permit_id = $2, subject = $3, body_text = $4, content = $5, retry_at = null where id = $1`, [row.id, permit.id, subject.slice(0, 1000), text, JSON.stringify(content)]);
  }

  private async print(tx: Tx, row: CommunicationRow, cleared: Cleared): Promise<Result<null>> {
    const { written } = cleared;
    if (!written?.address) return refuse('NOT_A_LETTER', 'A letter is written from a template.', {});
    await this.begin(tx, row, cleared);
    await tx.query('update communication set address_lines = $2 where id = $1', [row.id, written.address.lines]);
    const pdf = await printLetter(this.printer, { rendered: written.rendered, frame: frameOf(written, row.number, tx.today), language: row.language }, written.agency, tx.now);
    await settleSent(tx, row, cleared.permit, { providerId: null, source: 'printer', bytes: { mediaType: 'application/pdf', content: pdf, fileName: `Letter L${row.number}.pdf` } });
    return ok(null);
  }

  /** Refused now: it waits for its hour where there is one soon, and else it does not go. Nothing of it is lost. */
  private async notNow(tx: Tx, row: CommunicationRow, { refusal }: { refusal: { code: string; message: string; facts: Readonly<Record<string, string | number>> } }): Promise<Result<null>> {
    const earliest = refusal.code === 'CONTACT_REFUSED' && refusal.facts['earliest'] ? new Date(String(refusal.facts['earliest'])) : null;
    const wait = earliest === null ? Number.POSITIVE_INFINITY : earliest.getTime() - tx.now.getTime();
    if (earliest === null || wait > LONGEST_WAIT_MS) {
      await markCommunication(tx, row, 'REFUSED', refusal.message);
      await recordCommunicationEvent(tx, { communicationId: row.id, kind: 'REFUSED', source: 'compliance', note: refusal.message, facts: refusal.facts });
      return ok(null);
    }
    await markCommunication(tx, row, 'QUEUED', `${refusal.message} It goes when it may.`, earliest);
    tx.addJob(SEND_COMMUNICATION, { id: row.id }, { key: sendingKey(row.id), runAt: new Date(this.clock.now().getTime() + Math.max(wait, MINUTE)) });
    return ok(null);
  }

  /** Nobody knows whether it left, unless somebody who had it told already. */
  private async leaveToAPerson(tx: Tx, row: CommunicationRow, reason: string): Promise<void> {
    await markCommunication(tx, row, 'UNCERTAIN', reason);
    await followWhatWasTold(tx, row.id);
  }

  private async settle(tx: Tx, { row, cleared }: Taken, answer: CarrierAnswer | Error): Promise<null> {
    const now = await lockCommunication(tx, row.id);
    if (now?.status !== 'SENDING') return null;
    if (answer instanceof Error) {
      if (answer instanceof MaybeSent && answer.bytes) await keepBytes(tx, row, { mediaType: 'message/rfc822', content: answer.bytes, fileName: `L${row.number}.eml` });
      await this.leaveToAPerson(tx, row, `${answer.message} Ask whether it arrived before sending it again.`);
      return null;
    }
    if (answer.kind === 'SENT') {
      const bytes = answer.bytes === undefined ? { mediaType: 'text/plain; charset=utf-8', content: Buffer.from(cleared.text, 'utf8'), fileName: `L${row.number}.txt` } : { ...answer.bytes, fileName: `L${row.number}.eml` };
      await settleSent(tx, row, cleared.permit, { providerId: answer.providerId, source: row.channel.toLowerCase(), bytes });
      await followWhatWasTold(tx, row.id);
      return null;
    }
    const failed = answer.kind === 'FAILED' || now.attempts >= MOST_TRIES;
    await recordCommunicationEvent(tx, { communicationId: row.id, kind: failed ? 'FAILED' : 'TRY_LATER', source: row.channel.toLowerCase(), note: answer.reason });
    const next = new Date(this.clock.now().getTime() + waitAfter(now.attempts) * MINUTE);
    await markCommunication(tx, row, failed ? 'FAILED' : 'QUEUED', answer.reason, failed ? null : new Date(tx.now.getTime() + waitAfter(now.attempts) * MINUTE));
    if (!failed) tx.addJob(SEND_COMMUNICATION, { id: row.id }, { key: sendingKey(row.id), runAt: next });
    return null;
  }
}

async function outgoingOf(tx: Tx, row: CommunicationRow, { subject, text, html }: Cleared): Promise<Outgoing> {
  const answered = row.inReplyTo === null ? undefined : await tx.maybeOne<{ id: string; providerId: string | null }>('select id, provider_id as "providerId" from communication where id = $1', [row.inReplyTo]);
  return {
    id: row.id, accountId: row.accountId, debtorId: row.debtorId, contactPointId: row.contactPointId, address: row.address, recipientName: row.recipientName, language: row.language, subject, text, html,
    inReplyTo: answered ?? null, attempt: row.attempts + 1 };
}
