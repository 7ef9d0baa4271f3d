import type { Tx } from '@quittance/platform';

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

/** From which states a report moves a communication: what came back does not arrive afterwards, and what is just being sent is the sender's to settle. */
const MOVES: Partial<Record<CarrierEvent['kind'], { readonly to: string; readonly from: readonly string[] }>> = {
  DELIVERED: { to: 'DELIVERED', from: ['SENT', 'UNCERTAIN'] },
  BOUNCED: { to: 'BOUNCED', from: ['SENT', 'DELIVERED', 'UNCERTAIN'] },
  FAILED: { to: 'FAILED', from: ['SENT', 'UNCERTAIN'] },
};

/** Notes what became of a communication, and moves its state. False where it was known: then nothing else may follow from it either. */
export async function noteCarrierEvent(tx: Tx, event: CarrierEvent): Promise<boolean> {
  const noted = await tx.change(
    `insert into communication_event (id, communication_id, kind, source, provider_event_id, note, facts, occurred_at, recorded_at, actor_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $8, null) on conflict (provider_event_id) do nothing`,
    [tx.newId(), event.communicationId, event.kind, event.source, event.providerEventId, event.note.slice(0, 4000), JSON.stringify(event.facts ?? {}), tx.now]);
  if (noted === 0) return false;
  const move = MOVES[event.kind];
  if (move) {
    await tx.query(
      `update communication set status = $2, status_reason = case when $2 = 'DELIVERED' then '' else $3 end, sent_at = coalesce(sent_at, $4), delivered_at = case when $2 = 'DELIVERED' then $4 else delivered_at end
        where id = $1 and status = any ($5)`, [event.communicationId, move.to, event.note.slice(0, 500), tx.now, move.from]);
  }
  return true;
}
