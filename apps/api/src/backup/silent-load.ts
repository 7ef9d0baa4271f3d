import type { Client } from 'pg';
import { quoted } from './backup-tables';

/**
 * Lets a transaction load rows that were posted before, or that are known to be right: triggers, which would post them
 * again, and row-level security, which forbids COPY, rest until the returned function is called. A superuser switches them
 * off for the session; another owner table by table, where foreign keys still hold row by row.
 * @param replica false takes the second way in any case
 */
export async function silenceTriggers(client: Client, tables: readonly string[], replica = true): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ may: boolean }>('select rolsuper as may from pg_roles where rolname = current_user');
  if (replica && rows[0]?.may) {
    await client.query('set local session_replication_role = replica');
    return async () => void (await client.query('set local session_replication_role = origin'));
  }
  const { rows: forced } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relforcerowsecurity and relname = any ($1)`, [tables]);
  const each = (names: readonly string[], change: string): Promise<unknown> => client.query(names.map((name) => `alter table ${quoted(name)} ${change}`).join('; '));
  const secured = forced.map(({ name }) => name);
  await each(tables, 'disable trigger user');
  if (secured.length > 0) await each(secured, 'no force row level security');
  return async () => {
    await each(tables, 'enable trigger user');
    if (secured.length > 0) await each(secured, 'force row level security');
  };
}
