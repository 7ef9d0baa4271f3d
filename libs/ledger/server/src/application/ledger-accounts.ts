import type { LedgerAccountId } from '@quittance/kernel';
import { naturalKey, type LedgerAccountKey } from '@quittance/ledger/domain';
import type { Tx } from '@quittance/platform';
import type { DataSource } from 'typeorm';

/** Ids of accounts known to be committed, by database. A ledger account is never deleted, so an id stays true. */
const known = new WeakMap<DataSource, Map<string, LedgerAccountId>>();

/** Transactions that opened accounts: what they see may yet be rolled back, so it is not remembered. */
const opened = new WeakSet<Tx>();

const READ = `
  select a.id, k.n from jsonb_to_recordset($1) as k(n integer, book text, type text, currency char(3), client uuid, debtor uuid)
    join ledger_account a on a.book = k.book and a.type = k.type and a.currency = k.currency
     and a.client_id is not distinct from k.client and a.debtor_id is not distinct from k.debtor`;

const OPEN = `
  insert into ledger_account (id, book, type, currency, client_id, debtor_id)
  select k.id, k.book, k.type, k.currency, k.client, k.debtor
    from jsonb_to_recordset($1) as k(id uuid, book text, type text, currency char(3), client uuid, debtor uuid)
   order by k.book, k.type, k.currency, k.client, k.debtor
  on conflict do nothing`;

/**
 * The ids of ledger accounts by natural key, in the order given; those that are missing are opened. Two transactions that
 * open the same account end up with one.
 */
export async function ensureLedgerAccounts(tx: Tx, keys: readonly LedgerAccountKey[]): Promise<LedgerAccountId[]> {
  const cache = cacheOf(tx);
  const found = new Map<string, LedgerAccountId>();
  for (const key of keys) {
    const id = cache.get(naturalKey(key));
    if (id !== undefined) found.set(naturalKey(key), id);
  }
  const missing = keys.filter((key) => !found.has(naturalKey(key)));
  if (missing.length > 0) {
    await read(tx, missing, found);
    if (!opened.has(tx)) for (const [key, id] of found) cache.set(key, id);
    const absent = missing.filter((key) => !found.has(naturalKey(key)));
    if (absent.length > 0) {
      opened.add(tx);
      await tx.query(OPEN, [JSON.stringify(absent.map((key) => ({ ...columns(key), id: tx.newId() })))]);
      await read(tx, absent, found);
    }
  }
  return keys.map((key) => found.get(naturalKey(key)) ?? fail(key));
}

async function read(tx: Tx, keys: readonly LedgerAccountKey[], found: Map<string, LedgerAccountId>): Promise<void> {
  const rows = await tx.prepared<{ id: LedgerAccountId; n: number }>('ledger-accounts', READ, [JSON.stringify(keys.map((key, n) => ({ ...columns(key), n })))]);
  for (const { id, n } of rows) {
    const key = keys[n];
    if (key) found.set(naturalKey(key), id);
  }
}

const columns = ({ book, type, currency, clientId, debtorId }: LedgerAccountKey) => ({ book, type, currency, client: clientId, debtor: debtorId });

function cacheOf(tx: Tx): Map<string, LedgerAccountId> {
  const { connection } = tx.manager;
  const cache = known.get(connection) ?? new Map<string, LedgerAccountId>();
  known.set(connection, cache);
  return cache;
}

const fail = (key: LedgerAccountKey): never => {
  throw new Error(`ledger account ${naturalKey(key)} is not visible after it was opened`);
};
