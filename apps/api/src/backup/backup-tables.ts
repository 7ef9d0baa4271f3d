import type { Client } from 'pg';

/** A table as it is copied: columns the database fills in itself are left out. */
export interface BackupTable {
  readonly name: string;
  readonly columns: readonly string[];
}

/** Where rows refer to transactions of this server: a restored row gets the number of the transaction that restores it. */
const OF_THIS_SERVER = new Set(['event.transaction_id']);

/** Tables a migration itself fills. */
export const SEEDED = ['business_clock', 'statement_counter', 'document_counter', 'tax_rate', 'reference_figure', 'dormancy_period', 'rule_row', 'rule_set', 'recording_rule'];

/** Every table of ours, each after those it refers to. */
export async function backupTables(client: Client): Promise<BackupTable[]> {
  const { rows: columns } = await client.query<{ name: string; column: string }>(
    `select c.relname as name, a.attname as column from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'schema_migration'
        and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by c.relname, a.attnum`);
  const { rows: links } = await client.query<{ child: string; parent: string }>(
    `select distinct a.relname as child, b.relname as parent from pg_constraint f join pg_class a on a.oid = f.conrelid join pg_class b on b.oid = f.confrelid
      where f.contype = 'f' and a.oid <> b.oid and f.connamespace = 'public'::regnamespace and not a.relispartition`);
  const tables = [...Map.groupBy(columns, ({ name }) => name)].map(([name, own]) => ({
    name, columns: own.map(({ column }) => column).filter((column) => !OF_THIS_SERVER.has(`${name}.${column}`)) }));
  return inOrder(tables, links);
}

function inOrder(tables: readonly BackupTable[], links: readonly { child: string; parent: string }[]): BackupTable[] {
  const left = new Map(tables.map((table) => [table.name, table]));
  const done: BackupTable[] = [];
  while (left.size > 0) {
    const ready = [...left.values()].filter(({ name }) => !links.some(({ child, parent }) => child === name && left.has(parent)));
    if (ready.length === 0) throw new Error(`tables refer to each other in a ring: ${[...left.keys()].join(', ')}`);
    for (const table of ready) {
      left.delete(table.name);
      done.push(table);
    }
  }
  return done;
}

/** Names of the migrations a database has, in order. */
export async function schemaVersion(client: Client): Promise<string[]> {
  const { rows: there } = await client.query<{ there: boolean }>(`select to_regclass('public.schema_migration') is not null as there`);
  if (!there[0]?.there) return [];
  const { rows } = await client.query<{ name: string }>('select name from schema_migration order by timestamp, name');
  return rows.map(({ name }) => name);
}

/** A name as SQL writes it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export const columnList = (table: BackupTable): string => table.columns.map(quoted).join(', ');
