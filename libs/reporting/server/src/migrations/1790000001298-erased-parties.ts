import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ErasedParties1790000001298 implements MigrationInterface {
  name = 'ErasedParties1790000001298';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(statements);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const statements = /* sql */ `
-- Who only had to do with an erased person's debts, with what they wrote of them: they go with the last of the debtors they are on file for.
create function erase_parties_of_the_erased(person uuid, moment timestamptz) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare accounts uuid[]; parties uuid[];
begin
  if not exists (select from debtor where id = person and erased_at is not null) then raise exception 'this person is not erased' using errcode = 'restrict_violation'; end if;
  select coalesce(array_agg(id), '{}') into accounts from account where debtor_id = person;
  select coalesce(array_agg(distinct d.id), '{}') into parties from account_party y join debtor d on d.id = y.debtor_id
   where y.account_id = any (accounts) and d.id <> person and d.erased_at is null and not under_hold(d.id, null, null) and not exists (select from account a where a.debtor_id = d.id)
     and not exists (select from account_party o join account a on a.id = o.account_id join debtor od on od.id = a.debtor_id where o.debtor_id = d.id and (od.erased_at is null or under_hold(null, a.id, a.client_id)));
  perform set_config('app.erasing', 'yes', true);

  update inbound_class set reason = 'Erased.', words = '', mentions = '{}' where message_id in (select id from inbound_message where account_id = any (accounts) or debtor_id = any (parties));
  update inbound_attachment set file_name = 'erased', document_id = null where message_id in (select id from inbound_message where account_id = any (accounts) or debtor_id = any (parties));
  update inbound_message set provider_key = 'erased ' || id, message_id = null, from_address = '', from_name = '', subject = '', body_text = '', class_reason = 'Erased.', match_reason = '', document_id = null
   where account_id = any (accounts) or debtor_id = any (parties);
  update number_check set number = '+10000000' where debtor_id = any (parties);
  update restriction set address = case when address is null then null else 'erased' end, note = '' where debtor_id = any (parties);
  update restriction_end set reason = 'Erased.' where restriction_id in (select id from restriction where debtor_id = any (parties));
  update consent set address = case when address is null then null else 'erased' end, note = '' where debtor_id = any (parties);
  update consent_change set reason = '' where consent_id in (select id from consent where debtor_id = any (parties));
  update address_basis set address = 'erased', note = '' where debtor_id = any (parties);
  update address_nature set address = 'erased' where debtor_id = any (parties);
  update contact_point set value = 'erased', value_normalised = 'erased', person_name = '', person_role = '' where debtor_id = any (parties);
  update debtor set name = 'Erased person', name_normalised = 'erased person', tax_id = '', city = '', region = '', postal_code = '', erased_at = moment where id = any (parties);
  perform set_config('app.erasing', '', true);
  return cardinality(parties);
end $$;
revoke all on function erase_parties_of_the_erased(uuid, timestamptz) from public;
grant execute on function erase_parties_of_the_erased(uuid, timestamptz) to quittance_app;
`;
