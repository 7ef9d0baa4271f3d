import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import { lockCommunication, markCommunication, recordCommunicationEvent } from '../../sending/communication-row';
import { settleFound } from '../../sending/settle-communication';
import { SEND_COMMUNICATION, sendingKey } from '../../sending/send-communication';

export interface MessageChanged { communicationId: string; status: string }

/** What a person does with a message that waits: takes it back, or says what became of one that is uncertain. */
@Injectable()
export class ChangeMessage {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses TOO_LATE once it is on its way, and IN_BATCH. */
  cancel(ctx: Ctx, id: string, key: string): Promise<Result<MessageChanged>> {
    return this.work.write(ctx, (tx) => tx.command(key, { cancel: id }, async () => {
      const row = await lockCommunication(tx, id);
      if (!row) return unknown();
      if (row.status !== 'QUEUED') return refuse('TOO_LATE', 'It does not wait any more.', { status: row.status });
      if (row.letterBatchId !== null) return refuse('IN_BATCH', 'It is being printed with its batch.', {});
      await markCommunication(tx, row, 'CANCELLED', 'Taken back.');
      await recordCommunicationEvent(tx, { communicationId: id, kind: 'CANCELLED', source: 'agency' });
      tx.audit({ action: 'communication.cancelled', subjectKind: 'communication', subjectId: id });
      return ok({ communicationId: id, status: 'CANCELLED' });
    }));
  }

  /** Of a message that was being sent when the program ended: it arrived, or it goes once more, decided again. Refuses NOT_UNCERTAIN, LEFT_ALREADY. */
  resolve(ctx: Ctx, input: { readonly id: string; readonly arrived: boolean; readonly note: string }, key: string): Promise<Result<MessageChanged>> {
    return this.work.write(ctx, (tx) => tx.command(key, input, async () => {
      const row = await lockCommunication(tx, input.id);
      if (!row) return unknown();
      if (row.status !== 'UNCERTAIN' && row.status !== 'FAILED') return refuse('NOT_UNCERTAIN', 'Nothing is uncertain about it.', { status: row.status });
      if (row.status === 'FAILED' && input.arrived) return refuse('NOT_UNCERTAIN', 'It did not leave; it can be sent again.', { status: row.status });
      if (row.sentAt !== null) return refuse('LEFT_ALREADY', 'It left, and failed on its way: what was sent stays as it was. Write a new message.', { status: row.status });
      const note = input.note.trim().slice(0, 500);
      if (note.length < 3) return refuse('REASON_MISSING', 'Say how you know.', {}, 'note');
      await recordCommunicationEvent(tx, { communicationId: row.id, kind: input.arrived ? 'FOUND_SENT' : 'SENT_AGAIN', source: 'agency', note });
      tx.audit({ action: 'communication.resolved', subjectKind: 'communication', subjectId: row.id, facts: { arrived: input.arrived, note } });
      if (input.arrived) {
        await settleFound(tx, row, note);
      } else {
        await markCommunication(tx, row, 'QUEUED', '');
        tx.addJob(SEND_COMMUNICATION, { id: row.id }, { key: sendingKey(row.id) });
      }
      return ok({ communicationId: row.id, status: input.arrived ? 'SENT' : 'QUEUED' });
    }));
  }
}

const unknown = (): Result<never> => refuse('UNKNOWN', 'There is no such message.', {}, 'id');
