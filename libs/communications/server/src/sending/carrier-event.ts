import { recordUndeliverable } from '@quittance/compliance/server';
import type { Tx } from '@quittance/platform';
import { lockCommunication, tellCommunication, type CommunicationStatus } from './communication-row';
import { settleFound } from './settle-communication';

/** What a carrier, or a server on the way, tells of a communication. */
export interface CarrierEvent {
  readonly communicationId: string;
  readonly kind: 'ACCEPTED' | 'DELAYED' | 'DELIVERED' | 'BOUNCED' | 'FAILED' | 'READ';
  readonly source: string;
  /** The same report, however often it comes, has the same. */
  readonly providerEventId: string;
  readonly note: string;
  readonly facts?: Readonly<Record<string, string | number | null>>;
}

interface Move { readonly to: CommunicationStatus; readonly from: readonly string[] }

/** From which states a report moves a communication: what came back does not arrive afterwards, and what is just being sent is first the sender's to settle. */
const MOVES: Partial<Record<CarrierEvent['kind'], Move>> = {
  DELIVERED: { to: 'DELIVERED', from: ['SENT'] },
  BOUNCED: { to: 'BOUNCED', from: ['SENT', 'DELIVERED'] },
  FAILED: { to: 'FAILED', from: ['SENT', 'UNCERTAIN'] },
};
/** Who tells these has had it: it did leave. */
const SHOWS_IT_LEFT: ReadonlySet<string> = new Set(['DELIVERED', 'BOUNCED', 'READ']);

/** Notes what became of a communication, and moves its state. False where it was known: then nothing else may follow from it either. */
export async function noteCarrierEvent(tx: Tx, event: CarrierEvent): Promise<boolean> {
  const noted = await tx.change(
    `insert into communication_event (id, communication_id, kind, source, provider_event_id, note, facts, occurred_at, recorded_at, actor_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $8, null) on conflict (provider_event_id) do nothing`,
    [tx.newId(), event.communicationId, event.kind, event.source, event.providerEventId, event.note.slice(0, 4000), JSON.stringify(event.facts ?? {}), tx.now]);
  if (noted === 0) return false;
  await follow(tx, event.communicationId, event.kind, event.note);
  return true;
}

/** What was told of a communication since it was last sent, while it was still on its way, now that it is settled or nobody is sure of it. */
export async function followWhatWasTold(tx: Tx, communicationId: string): Promise<void> {
  const told = await tx.query<{ kind: CarrierEvent['kind']; note: string }>(
    `select e.kind, e.note from communication_event e join communication c on c.id = e.communication_id join permit p on p.id = c.permit_id
      where e.communication_id = $1 and e.provider_event_id is not null and e.kind in ('DELIVERED', 'BOUNCED', 'FAILED', 'READ') and e.occurred_at >= p.used_at order by e.occurred_at, e.id`, [communicationId]);
  for (const { kind, note } of told) await follow(tx, communicationId, kind, note);
}

async function follow(tx: Tx, id: string, kind: CarrierEvent['kind'], note: string): Promise<void> {
  const row = await lockCommunication(tx, id);
  if (!row) return;
  if (row.status === 'UNCERTAIN' && SHOWS_IT_LEFT.has(kind)) await settleFound(tx, row);
  const move = MOVES[kind];
  if (!move) return;
  const moved = await tx.change(
    `update communication set status = $2, status_reason = case when $2 = 'DELIVERED' then '' else $3 end, sent_at = coalesce(sent_at, $4), delivered_at = case when $2 = 'DELIVERED' then $4 else delivered_at end
      where id = $1 and status = any ($5)`, [id, move.to, note.slice(0, 500), tx.now, move.from]);
  if (moved === 0) return;
  const attempt = kind === 'DELIVERED' ? undefined : await tx.maybeOne<{ id: string }>('select id from contact_attempt where permit_id = $1', [row.permitId]);
  if (attempt) await recordUndeliverable(tx, attempt.id, note);
  await tellCommunication(tx, row, move.to);
}
