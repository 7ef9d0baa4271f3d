import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AuthorsOfTexts1790000001292 implements MigrationInterface {
  name = 'AuthorsOfTexts1790000001292';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(statements);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const statements = /* sql */ `
-- Everybody who wrote on a draft before it was put forward: none of them decides on it, not only who began it.
alter table template_version add column authors uuid[] not null default '{}';
alter table template_version add constraint template_authors_do_not_decide check (status not in ('APPROVED', 'REJECTED') or not (decided_by = any (authors)));

create or replace function keep_template_version() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'template versions are kept' using errcode = 'restrict_violation';
  end if;
  if (new.id, new.template_id, new.n, new.written_by) is distinct from (old.id, old.template_id, old.n, old.written_by)
     or not (new.authors @> old.authors)
     or (old.status <> 'DRAFT' and (new.subject, new.body, new.written_at, new.authors) is distinct from (old.subject, old.body, old.written_at, old.authors))
     or (old.status = 'APPROVED' and new.status not in ('APPROVED', 'WITHDRAWN')) or (old.status in ('REJECTED', 'WITHDRAWN') and new.status <> old.status) then
    raise exception 'a template that was put forward is not changed: write a new version' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
`;
