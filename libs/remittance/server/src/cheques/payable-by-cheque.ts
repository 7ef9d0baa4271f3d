import { refuse, ok, type BusinessDate, type ClientId, type CurrencyCode, type Result } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import type { PayoutsUnderWay } from './payouts-under-way';

export const SOURCE_KINDS = ['REMITTANCE', 'REMITTANCE_OPERATING', 'PARTNER_PAYOUT', 'DEBTOR_REFUND', 'COST_PAYOUT', 'COST_SPENT'] as const;
export type ChequeSourceKind = (typeof SOURCE_KINDS)[number];

/** A payout that is posted: a cheque may be written for it, unless operating pays it. Minor units. */
export interface Payout {
  readonly sourceKind: ChequeSourceKind;
  readonly sourceId: string;
  readonly clientId: ClientId | null;
  readonly payeeName: string;
  readonly payeeAddress: string;
  readonly amount: number;
  readonly currency: CurrencyCode;
  readonly paidOn: BusinessDate;
  readonly memo: string;
}

/** Everything paid out that may go by cheque or another way, from where each is settled; what operating pays goes another way only. A run is paid to the parent that is remitted for its client. A debtor's address as far as it is known. */
export const PAYOUTS = `
  select 'REMITTANCE' as "sourceKind", r.id as "sourceId", r.payee_id as "clientId", coalesce(nullif(c.legal_name, ''), c.name) as "payeeName", c.address as "payeeAddress",
         r.from_trust as amount, r.currency, r.posted_on as "paidOn", 'Statement ' || r.statement_number as memo
    from remittance_run r join client c on c.id = r.payee_id where r.status = 'POSTED' and r.from_trust > 0
  union all
  select 'REMITTANCE_OPERATING', r.id, r.payee_id, coalesce(nullif(c.legal_name, ''), c.name), c.address, r.from_operating, r.currency, r.posted_on, 'Commission given back, statement ' || r.statement_number
    from remittance_run r join client c on c.id = r.payee_id where r.status = 'POSTED' and r.from_operating > 0
  union all
  select 'DEBTOR_REFUND', f.id, null, d.name, concat_ws(E'\\n', nullif(d.city, ''), nullif(concat_ws(' ', nullif(d.region, ''), nullif(d.postal_code, '')), ''), d.country), f.amount, f.currency,
         t.effective_on, 'Refund ' || f.number || ' of payment ' || x.number
    from debtor_refund f join debtor d on d.id = f.debtor_id join receipt x on x.id = f.receipt_id join ledger_transaction t on t.id = f.transaction_id where f.status = 'PAID'
  union all
  select 'PARTNER_PAYOUT', o.id, null, p.name, '', o.shares - o.offset_minor, o.currency, o.paid_on, 'Shares ' || o.number
    from partner_payout o join partner p on p.id = o.partner_id where o.status = 'PAID' and o.shares > o.offset_minor
  union all
  select 'COST_PAYOUT', p.id, p.client_id, case p.kind when 'ATTORNEY' then k.attorney else coalesce(nullif(c.legal_name, ''), c.name) end, case p.kind when 'ATTORNEY' then '' else c.address end,
         p.amount, p.currency, p.paid_on, case p.kind when 'ATTORNEY' then 'Cost ' || k.number || ' recovered' else 'Unused deposit, cost ' || k.number end
    from cost_payout p join cost k on k.id = p.cost_id join client c on c.id = p.client_id where p.status = 'PAID'
  union all
  select 'COST_SPENT', e.id, e.client_id, e.payee, e.payee_address, e.amount, e.currency, e.effective_on, 'Cost ' || k.number
    from cost_entry e join cost k on k.id = e.cost_id where e.kind = 'SPENT' and e.method = 'CHECK' and e.deposit <> 0`;

// A file for the bank locks the same row before it takes the payout up.
const ROWS: Readonly<Record<ChequeSourceKind, string>> = { REMITTANCE: 'remittance_run', REMITTANCE_OPERATING: 'remittance_run', PARTNER_PAYOUT: 'partner_payout', DEBTOR_REFUND: 'debtor_refund', COST_PAYOUT: 'cost_payout', COST_SPENT: 'cost_entry' };

/** A payout that waits for its cheque, locked against a second one. Refuses UNKNOWN_PAYOUT, CHEQUE_LIVE, IN_PAYMENT_FILE and PAID_OTHERWISE. */
export async function payoutToWrite(tx: Tx, kind: ChequeSourceKind, id: string, underWay: PayoutsUnderWay): Promise<Result<Payout>> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`payout ${kind} ${id}`]);
  if (kind !== 'COST_SPENT') await tx.query(`select 1 from ${ROWS[kind]} where id = $1 for update`, [id]);
  const payout = await tx.maybeOne<Payout>(`select * from (${PAYOUTS}) p where p."sourceKind" = $1 and p."sourceId" = $2`, [kind, id]);
  if (!payout) return refuse('UNKNOWN_PAYOUT', 'There is no such payout, or it is not paid out yet.', {}, 'sourceId');
  const live = await tx.maybeOne<{ number: number }>(`select number from cheque where source_kind = $1 and source_id = $2 and status in ('ISSUED', 'CLEARED')`, [kind, id]);
  if (live) return refuse('CHEQUE_LIVE', `Check ${live.number} is written for ${payout.memo} already. Void or stop it first.`, { number: live.number });
  const file = (await underWay.now(tx)).find(({ sourceKind, sourceId }) => sourceKind === kind && sourceId === id);
  if (file) return refuse('IN_PAYMENT_FILE', `${payout.memo} stands in ${file.fileName}, which waits to be released. Cancel that file first.`, { file: file.fileName });
  const other = await tx.maybeOne<{ method: string }>('select method from payout_otherwise where source_kind = $1 and source_id = $2', [kind, id]);
  return other ? refuse('PAID_OTHERWISE', `${payout.memo} was paid another way.`, { method: other.method }) : ok(payout);
}
