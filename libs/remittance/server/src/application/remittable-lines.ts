import type { BusinessDate, ClientId, CurrencyCode, RemittanceRunId } from '@quittance/kernel';
import { NOTHING_FORWARD, type BroughtForward, type RemittableLine } from '@quittance/remittance/domain';
import type { Tx } from '@quittance/platform';

/** What a run begins with. */
export interface OpenBalance {
  readonly followsId: RemittanceRunId | null;
  readonly broughtForward: BroughtForward;
}

// A return belongs to the period of its payment: whatever the bank took back by now is never paid out, and one of a payment
// already remitted is kept from the next run however its date falls.
const UNREMITTED = `
  select f.kind, f.id as "sourceId", f.reverses_id as "reversesId", f.account_id as "accountId", f.method, f.earned_on as "effectiveOn", f.holds_until as "holdsUntil",
         f.currency, f.applied as collected, f.amount as fee, f.trust, f.receivable
    from fee_line f
    left join fee_line o on o.id = f.reverses_id
   where f.client_id = $1 and f.currency = $2
     and not exists (select from remittance_line l where l.source_id = f.id and l.live)
     and (coalesce(o.earned_on, f.earned_on) <= $3
          or exists (select from remittance_line l join remittance_run r on r.id = l.run_id where l.source_id = o.id and l.live and r.status = 'POSTED'))
  union all
  select 'COST', e.id, e.reverses_id, e.account_id, 'OTHER', e.effective_on, e.holds_until, e.currency, e.receivable - e.trust, 0, e.trust, e.receivable
    from cost_entry e
    left join cost_entry o on o.id = e.reverses_id
   where e.client_id = $1 and e.currency = $2 and (e.trust <> 0 or e.receivable <> 0)
     and not exists (select from remittance_line l where l.source_id = e.id and l.live)
     and (coalesce(o.effective_on, e.effective_on) <= $3
          or exists (select from remittance_line l join remittance_run r on r.id = l.run_id where l.source_id = o.id and l.live and r.status = 'POSTED'))
   union all
  select 'FEE', a.id, a.reverses_id, a.account_id, 'OTHER', a.charged_on, null, a.currency, 0, a.amount, 0, a.amount + a.tax
    from account_fee a
   where a.client_id = $1 and a.currency = $2 and a.charged_on <= $3 and not exists (select from remittance_line l where l.source_id = a.id and l.live)
   order by "effectiveOn", "sourceId"`;

/** What no live run has taken up, up to the last day of a period. */
export const unremittedLines = (tx: Tx, clientId: ClientId, currency: CurrencyCode, periodTo: BusinessDate): Promise<RemittableLine[]> =>
  tx.query<RemittableLine & Record<string, unknown>>(UNREMITTED, [clientId, currency, periodTo]);

/** What the client's last posted run left over, unless a run under way has taken it up. */
export async function openBalance(tx: Tx, clientId: ClientId, currency: CurrencyCode): Promise<OpenBalance> {
  const last = await tx.maybeOne<{ id: RemittanceRunId; trust: number; receivable: number }>(
    `select r.id, r.carried_trust as trust, r.carried_receivable as receivable from remittance_run r
      where r.client_id = $1 and r.currency = $2 and r.status = 'POSTED'
        and not exists (select from remittance_run n where n.follows_id = r.id and n.status = 'POSTED')
      order by r.posted_at desc limit 1`, [clientId, currency]);
  return last ? { followsId: last.id, broughtForward: { trust: last.trust, receivable: last.receivable } } : { followsId: null, broughtForward: NOTHING_FORWARD };
}
