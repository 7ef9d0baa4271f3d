import type { Client } from 'pg';

/** Tables that hold no client's data: reachable by every login, or by none. */
const WITHOUT_CLIENT_DATA = new Set(['agency', 'business_clock', 'schema_migration']);

/** What is wrong with the security of a database's tables, a line each; empty when all is well. */
export async function securityFaults(owner: Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string; forced: boolean; policies: number; has_client: boolean; partition: boolean; owned_by_app: boolean }>(`
    select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced, c.relispartition as partition,
           (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
           exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'client_id' and not a.attisdropped) as has_client,
           pg_get_userbyid(c.relowner) in ('quittance_app', 'quittance_jobs') as owned_by_app
      from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
     order by 1`);
  const faults = rows.flatMap(({ name, forced, policies, has_client, partition, owned_by_app }) => [
    ...(owned_by_app ? [`${name} is owned by the application's role`] : []),
    // The application reaches a partition only through its parent, whose policy applies; it has no right to the partition itself.
    ...(!partition && !WITHOUT_CLIENT_DATA.has(name) && !(forced && policies > 0) ? [`${name} has ${has_client ? 'client data and ' : ''}no forced policy`] : []),
  ]);
  return [...faults, ...(await partitionsInReach(owner)), ...(await roleFaults(owner))];
}

async function partitionsInReach(owner: Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(`
    select relname as name from pg_class
     where relispartition and relkind = 'r' and relnamespace = 'public'::regnamespace and has_table_privilege('quittance_app', oid, 'select')
       and not (relrowsecurity and relforcerowsecurity)`);
  return rows.map(({ name }) => `${name} can be read around its parent's policy`);
}

async function roleFaults(owner: Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select rolname as name from pg_roles where rolname like 'quittance\\_%' and (rolsuper or rolbypassrls or rolcreaterole)`);
  return rows.map(({ name }) => `role ${name} could go round row-level security`);
}

/** Defaults and functions that read the real clock, where only the audit's `recorded_at` may. */
export async function clockFaults(owner: Client): Promise<string[]> {
  const { rows } = await owner.query<{ place: string; text: string }>(`
    select format('default of %s.%s', c.relname, a.attname) as place, pg_get_expr(d.adbin, d.adrelid) as text
      from pg_attrdef d join pg_class c on c.oid = d.adrelid join pg_attribute a on (a.attrelid, a.attnum) = (d.adrelid, d.adnum)
     where c.relnamespace = 'public'::regnamespace
    union all
    select format('function %s', p.proname), p.prosrc from pg_proc p
     where p.pronamespace = 'public'::regnamespace and p.prolang in (select oid from pg_language where lanname in ('sql', 'plpgsql'))`);
  const clock = /\b(now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\s*\(|\bcurrent_(date|timestamp|time)\b|\blocaltime(stamp)?\b/i;
  return rows.filter(({ place, text }) => clock.test(text) && place !== 'default of audit_log.recorded_at').map(({ place }) => `${place} reads the real clock`);
}
