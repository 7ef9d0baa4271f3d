import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StateTellsInterest1790000001140 implements MigrationInterface {
  name = 'StateTellsInterest1790000001140';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- As it was, and whether the account bears interest: most bear none, and nothing more is asked of them.
create or replace function account_states(ids uuid[], locking boolean) returns setof jsonb language plpgsql volatile as $$
begin
  if locking then
    perform 1 from account where id = any (ids) order by id for update;
  end if;
  return query
    select jsonb_build_object(
      'id', a.id, 'number', a.number, 'clientId', a.client_id, 'debtorId', a.debtor_id, 'placementId', a.placement_id,
      'currency', a.currency, 'class', a.class, 'status', a.status, 'statusReason', a.status_reason, 'closeCode', a.close_code,
      'holdUntil', a.hold_until, 'deskId', a.desk_id, 'version', a.version, 'balanceMinor', a.balance_minor,
      'placedMinor', a.placed_minor, 'placedOn', a.placed_on, 'lastWorkedOn', a.last_worked_on, 'nextActionOn', a.next_action_on,
      'disputed', a.disputed_at is not null,
      'invoices', coalesce((
        select jsonb_agg(jsonb_build_object('id', i.id, 'number', i.number, 'dueDate', i.due_date, 'amount', i.amount,
                 'disputed', i.disputed_at is not null,
                 'balances', jsonb_build_object('PRINCIPAL', 0, 'INTEREST', 0, 'FEES', 0, 'COSTS', 0) || coalesce((
                    select jsonb_object_agg(b.bucket, b.amount) from debt_balance b where b.account_id = i.account_id and b.invoice_id = i.id), '{}'))
                 order by i.due_date, i.id)
          from invoice i where i.account_id = a.id), '[]'),
      'terms', (select jsonb_build_object('seq', t.seq, 'contractVersionId', t.contract_version_id, 'resolved', t.resolved)
                  from account_terms t where t.account_id = a.id order by t.seq desc limit 1),
      'bearsInterest', exists (select from account_judgment j where j.account_id = a.id)
                       or exists (select from account_terms t join contract_version v on v.id = t.contract_version_id
                                   where t.account_id = a.id and (coalesce(v.terms->'interest'->>'basis', 'NONE') <> 'NONE' or jsonb_typeof(v.terms->'lateCharges') = 'object')))
      from account a where a.id = any (ids) order by a.id;
end $$;
`;
