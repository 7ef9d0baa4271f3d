import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Definers1790000001299 implements MigrationInterface {
  name = 'Definers1790000001299';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- What runs with its owner's rights finds its tables by a path of its own with the temporary schema last: left out, it is searched
-- first, and a caller's temporary table stands in for the table meant. And nobody calls it but who was given it by name.
do $$
declare f regprocedure;
begin
  for f in select p.oid from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef loop
    execute format('alter function %s set search_path = public, pg_temp', f);
    execute format('revoke all on function %s from public', f);
  end loop;
end $$;
`;
