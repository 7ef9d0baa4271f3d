import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CountersRise1790000001422 implements MigrationInterface {
  name = 'CountersRise1790000001422';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- A number that was given out is never given out again.
create function guard_counter() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE' or new.last < old.last then
    raise exception 'a counter of documents only rises' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger only_rises before update or delete on statement_counter for each row execute function guard_counter();
create trigger only_rises before update or delete on document_counter for each row execute function guard_counter();
`;
