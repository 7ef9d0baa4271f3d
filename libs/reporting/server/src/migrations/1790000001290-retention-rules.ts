import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RetentionRules1790000001290 implements MigrationInterface {
  name = 'RetentionRules1790000001290';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(statements);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const statements = /* sql */ `
-- How long records are kept, as a whole, from a day on. The version Quittance comes with is the first; each one here follows it.
create table retention_rule_set (
  version text primary key,
  n integer not null unique check (n > 1),
  based_on text not null,
  effective_from date not null,
  rules jsonb not null check (jsonb_typeof(rules) = 'array'),
  reason text not null check (length(trim(reason)) between 3 and 500),
  actor_id uuid not null references app_user,
  actor_name text not null,
  recorded_at timestamptz not null
);
select secure_for_agency('retention_rule_set');
select make_append_only('retention_rule_set');

-- Files with several people in them go when the last of them is erased: print files with their manifests, uploaded placements.
create function erase_files_of_the_erased(person uuid) returns integer language plpgsql security definer set search_path = public as $$
declare gone uuid[]; placements uuid[];
begin
  if not exists (select from debtor where id = person and erased_at is not null) then raise exception 'this person is not erased' using errcode = 'restrict_violation'; end if;
  select coalesce(array_agg(p.id), '{}') into placements from placement p
   where p.id in (select r.placement_id from placement_row r join account a on a.id = r.account_id where a.debtor_id = person)
     and not under_hold(null, null, p.client_id)
     and not exists (select from placement_row r join account a on a.id = r.account_id join debtor d on d.id = a.debtor_id where r.placement_id = p.id and d.erased_at is null);
  select coalesce(array_agg(f), '{}') into gone from (
    select unnest(array[b.pdf_id, b.manifest_id]) as f from letter_batch b
     where b.id in (select letter_batch_id from communication where debtor_id = person or person_id = person)
       and not exists (select from communication c join debtor d on d.id = c.debtor_id where c.letter_batch_id = b.id and (d.erased_at is null or under_hold(null, c.account_id, c.client_id)))
    union select document_id from placement where id = any (placements)) x
   where f is not null and exists (select from document d where d.id = f and d.size > 0);
  perform set_config('app.erasing', 'yes', true);
  update placement set file_name = 'erased' where id = any (placements) and file_name <> '';
  update placement_row set customer = null, customer_normalised = null, debtor_key = null, details = null, cells = null where placement_id = any (placements);
  delete from document_piece where document_id = any (gone);
  update document set file_name = 'erased', size = 0 where id = any (gone);
  perform set_config('app.erasing', '', true);
  return cardinality(gone);
end $$;
revoke all on function erase_files_of_the_erased(uuid) from public;
grant execute on function erase_files_of_the_erased(uuid) to quittance_app;
`;
