import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SettledLines1790000001430 implements MigrationInterface {
  name = 'SettledLines1790000001430';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- What another system remitted before its book was taken over says so itself: to look each line of a month end up again took half of reading it.
create or replace view remittable with (security_invoker = true) as
  select f.kind, f.id as source_id, f.reverses_id, f.client_id, f.account_id, f.method, f.earned_on as effective_on, coalesce(o.earned_on, f.earned_on) as belongs_on, f.holds_until,
         f.currency, f.applied as collected, f.amount as fee, f.tax, f.trust, f.receivable, f.treatment = 'TAKEN_OVER' and f.reverses_id is null and f.transaction_id is null as settled_before
    from fee_line f left join fee_line o on o.id = f.reverses_id
  union all
  select 'COST', e.id, e.reverses_id, e.client_id, e.account_id, 'OTHER', e.effective_on, coalesce(o.effective_on, e.effective_on), e.holds_until,
         e.currency, e.receivable - e.trust, 0, 0, e.trust, e.receivable, false
    from cost_entry e left join cost_entry o on o.id = e.reverses_id where e.trust <> 0 or e.receivable <> 0
  union all
  select 'FEE', a.id, a.reverses_id, a.client_id, a.account_id, 'OTHER', a.charged_on, a.charged_on, null, a.currency, 0, a.amount, a.tax, 0, a.amount + a.tax, false
    from account_fee a
  union all
  select case when p.reverses_id is null then 'CP' else 'CPR' end, p.id, p.reverses_id, p.client_id, null, p.method, p.received_on, coalesce(o.received_on, p.received_on), null,
         p.currency, p.on_account, 0, 0, 0, -p.on_account, false
    from client_payment p left join client_payment o on o.id = p.reverses_id where p.on_account <> 0
  union all
  select 'SUIT_FEE', s.id, s.reverses_id, s.client_id, s.account_id, 'OTHER', s.charged_on, s.charged_on, null, s.currency, s.amount, 0, s.tax, 0, s.amount + s.tax, false
    from suit_fee s;
`;
