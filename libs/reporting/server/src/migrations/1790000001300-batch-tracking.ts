import type { MigrationInterface, QueryRunner } from 'typeorm';

export class BatchTracking1790000001300 implements MigrationInterface {
  name = 'BatchTracking1790000001300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- What was added to debts and taken off them beside payments: few entries among many, read by batch without the table itself.
create index debt_entry_beside_payments on debt_entry (account_id) include (client_id, kind, amount, reverses_id) where kind not in ('PLACED', 'PAYMENT', 'RETURNED_PAYMENT');

-- What clients were paid directly counts less what was taken back of it, as all that was collected does.
select set_config('app.scope', 'agency', true);
update recovery_month r set direct = r.direct + x.amount
  from (select a.client_id, a.currency, date_trunc('month', a.placed_on)::date as placed_month, date_trunc('month', p.received_on)::date as month, sum(p.amount) as amount
          from receipt_application p join account a on a.id = p.account_id where p.kind = 'PCR' group by 1, 2, 3, 4) x
 where (r.client_id, r.currency, r.placed_month, r.month) = (x.client_id, x.currency, x.placed_month, x.month);
`;
