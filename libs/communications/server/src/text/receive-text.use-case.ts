import { Injectable } from '@nestjs/common';
import { classifyReply } from '@quittance/communications/domain';
import { ok, refuse, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { keepMessage, knownMessage } from '../inbound/keep-message';
import { matchMessage, type Match, type Sent } from '../inbound/match-message';

/** A text as the provider hands it in. */
export interface IncomingText {
  /** The provider's id: the same however often it is handed in. */
  readonly providerId: string;
  /** E.164. */
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

const MOST_TEXT = 5000;
/** An answer to a text comes while it is remembered. */
const CONVERSATION_DAYS = 60;

export interface ReceivedText {
  readonly id: string;
  readonly repeated: boolean;
}

/** Takes in one text: whose it is, what it is, what follows from it. STOP closes the number at once. The same handed in again changes nothing. */
@Injectable()
export class ReceiveText {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, incoming: IncomingText): Promise<Result<ReceivedText>> {
    const { providerId, from, to } = incoming;
    if (providerId === '' || providerId.length > 200) return Promise.resolve(refuse('ID_MISSING', 'A text needs the provider’s id of it.'));
    const text = incoming.text.replaceAll('\u0000', '').toWellFormed().slice(0, MOST_TEXT);
    return this.work.write(ctx, async (tx): Promise<Result<ReceivedText>> => {
      const known = await knownMessage(tx, 'TEXT', providerId);
      if (known !== null) return ok({ id: known, repeated: true });
      const answered = await lastSentTo(tx, from);
      const found = await matchMessage(tx, 'TEXT', from, answered);
      const match = found.by === null ? null : (found as Match);
      const kept = await keepMessage(tx, {
        channel: 'TEXT', key: providerId, from: from.slice(0, 320), fromName: '', to: to.slice(0, 320), subject: '', text, document: null, size: Buffer.byteLength(text),
        classification: classifyReply({ channel: 'TEXT', subject: '', text, machine: null }), match, matchReason: found.reason });
      return kept.ok ? ok({ id: kept.value, repeated: false }) : kept;
    });
  }
}

/** The last text of ours to a number; what somebody texts back answers it. */
const lastSentTo = async (tx: Tx, number: string): Promise<Sent | null> => (await tx.maybeOne<Sent>(
  `select id, account_id as "accountId", client_id as "clientId", debtor_id as "debtorId", contact_point_id as "contactPointId", address, body_text as text from communication
    where channel = 'TEXT' and direction = 'OUTBOUND' and address = $1 and sent_at > $2::timestamptz - make_interval(days => ${CONVERSATION_DAYS}) order by sent_at desc limit 1`, [number, tx.now])) ?? null;
