import { afterPrefix } from '@quittance/debtors/domain';
import { knownAccount, type ExpectedAccount, type ExpectedBook, type KnownAccount, type LineFacts, type LineKeys } from '@quittance/integrations/domain';
import type { Tx } from '@quittance/platform';

/** A line with its keys. */
export interface KeyedLine<Line extends LineFacts = LineFacts> {
  readonly line: Line;
  readonly keys: LineKeys;
}

/** Of one key no more accounts are looked at than this and one: more say nothing about which is meant. */
const MOST = 81;
const MOST_NAMESAKES = 21;
/** Payers whose name leads to nothing are looked for by likeness, one by one: no more than this at once. */
const MOST_ALIKE = 400;

// Each look-up is by an index and bounded by key, so that a number every client uses costs no more than one that one uses.
const BY_KEYS = `
  select a.id from account a where a.number = any ($1)
  union
  select i.account_id from unnest($2::text[]) as k(key) cross join lateral (select account_id from invoice where number_normalised = k.key limit ${MOST}) i
  union
  select a.id from unnest($2::text[]) as k(key) cross join lateral (select id from account where client_reference_normalised = k.key and client_reference_normalised <> '' limit ${MOST}) a`;

const BY_PAYER = `
  select distinct a.id from bank_suggestion s join bank_line l on l.id = s.bank_line_id join receipt r on r.id = l.matched_id join account a on a.debtor_id = r.debtor_id
   where s.counter_account_hash = any ($1) and s.counter_account_hash <> '' and l.status = 'MATCHED' and l.matched_kind in ('PAYMENT', 'RECEIPT')`;

// Names as they are and such as a bank cut short, and numbers with a slip.
const BY_NAME = `
  select a.id from account a where a.number = any ($1)
  union
  select a.id from unnest($2::text[]) as k(key) cross join lateral (select id from debtor where name_normalised = k.key limit ${MOST_NAMESAKES}) d join account a on a.debtor_id = d.id
  union
  select a.id from jsonb_to_recordset($3) as k("from" text, "to" text)
    cross join lateral (select id from debtor where name_normalised ~>=~ k."from" and name_normalised ~<~ k."to" limit 20) d join account a on a.debtor_id = d.id`;

const ALIKE = `
  select n.name, a.id from unnest($1::text[]) as n(name)
    cross join lateral (select debtor_id from find_debtors_like(n.name, 4) where likeness >= 0.55) d join account a on a.debtor_id = d.debtor_id`;

const DETAILS = `
  select a.id as "accountId", a.number, a.client_reference as "clientReference", a.debtor_id as "debtorId", d.name as "debtorName", a.currency, a.balance_minor as balance,
         a.status <> 'CLOSED' as open, a.placed_on as "placedOn"
    from account a join debtor d on d.id = a.debtor_id where a.id = any ($1)`;

const INVOICES = `
  select i.account_id as "accountId", i.number, coalesce(sum(b.amount), 0)::bigint as open
    from invoice i left join debt_balance b on b.account_id = i.account_id and b.invoice_id = i.id where i.account_id = any ($1) group by i.id`;

const PROMISES = `select account_id as "accountId", amount, due_on as "dueOn" from promise where account_id = any ($1) and status = 'OPEN'`;

const PAYERS = `
  select distinct r.debtor_id as "debtorId", s.counter_account_hash as hash from bank_suggestion s join bank_line l on l.id = s.bank_line_id join receipt r on r.id = l.matched_id
   where s.counter_account_hash = any ($1) and s.counter_account_hash <> '' and l.status = 'MATCHED' and l.matched_kind in ('PAYMENT', 'RECEIPT')`;

const unique = (values: readonly string[]): string[] => [...new Set(values)];
const numbersOf = (keys: readonly string[]): string[] => unique(keys.filter((key) => /^q?\d{5,9}$/.test(key)).map((key) => `Q-${key.replace(/^q/, '')}`));

/** Accounts that batches before have read, by id: names come again and again in one file. */
export type SeenAccounts = Map<string, KnownAccount>;

const MOST_SEEN = 50_000;

/** Adds the accounts that lines paid in may be payments of. Names and slips are looked up only where no number, name and amount point to one together. */
export async function addExpectedAccounts(tx: Tx, lines: readonly KeyedLine[], book: ExpectedBook, seen: SeenAccounts): Promise<void> {
  const paid = lines.filter(({ line }) => line.amount > 0);
  if (paid.length === 0) return;
  const hashes = unique(paid.map(({ line }) => line.counterAccount).filter((hash) => hash !== ''));
  const payers = Map.groupBy(hashes.length === 0 ? [] : await tx.query<{ debtorId: string; hash: string }>(PAYERS, [hashes]), ({ debtorId }) => debtorId);
  const added = new Map<string, KnownAccount>();
  const add = async (ids: readonly string[]): Promise<void> => {
    const wanted = unique(ids).filter((id) => !added.has(id));
    if (seen.size > MOST_SEEN) seen.clear();
    for (const account of await accountsById(tx, wanted.filter((id) => !seen.has(id)))) seen.set(account.accountId, knownAccount(account));
    const accounts = wanted.flatMap((id) => withPayers(seen.get(id), payers));
    for (const known of accounts) added.set(known.account.accountId, known);
    book.add(accounts);
  };
  const references = unique(paid.flatMap(({ keys }) => keys.references));
  const byKeys = await tx.query<{ id: string }>(BY_KEYS, [numbersOf(references), references]);
  const byPayer = hashes.length === 0 ? [] : await tx.query<{ id: string }>(BY_PAYER, [hashes]);
  await add([...byKeys, ...byPayer].map(({ id }) => id));
  const open = paid.filter(({ line, keys }) => !book.pointsTo(line, keys));
  if (open.length === 0) return;
  const cut = unique(open.filter(({ line }) => line.payer.length >= 15).flatMap(({ keys }) => keys.names)).filter((name) => name.length >= 10).map((name) => ({ from: name, to: afterPrefix(name) }));
  const named = await tx.query<{ id: string }>(BY_NAME, [numbersOf(open.flatMap(({ keys }) => keys.swapped)), unique(open.flatMap(({ keys }) => keys.names)), JSON.stringify(cut)]);
  await add(named.map(({ id }) => id));
  const names = namesWithout(open, added.values());
  const alike = names.length === 0 ? [] : await tx.query<{ id: string }>(ALIKE, [names]);
  await add(alike.map(({ id }) => id));
}

type Details = Omit<ExpectedAccount, 'invoices' | 'promises' | 'payerAccounts'>;

async function accountsById(tx: Tx, ids: readonly string[]): Promise<ExpectedAccount[]> {
  if (ids.length === 0) return [];
  const accounts = await tx.query<Details & Record<string, unknown>>(DETAILS, [ids]);
  const invoices = Map.groupBy(await tx.query<{ accountId: string } & ExpectedAccount['invoices'][number]>(INVOICES, [ids]), ({ accountId }) => accountId);
  const promises = Map.groupBy(await tx.query<{ accountId: string } & ExpectedAccount['promises'][number]>(PROMISES, [ids]), ({ accountId }) => accountId);
  return accounts.map((account) => ({ ...account, invoices: invoices.get(account.accountId) ?? [], promises: promises.get(account.accountId) ?? [], payerAccounts: [] }));
}

function withPayers(known: KnownAccount | undefined, payers: ReadonlyMap<string, readonly { hash: string }[]>): KnownAccount[] {
  const hashes = known && payers.get(known.account.debtorId);
  return hashes ? [{ ...known, account: { ...known.account, payerAccounts: hashes.map(({ hash }) => hash) } }] : known ? [known] : [];
}

/** Payers that no account found so far is called as. */
function namesWithout(paid: readonly KeyedLine[], found: Iterable<KnownAccount>): string[] {
  const words = new Set<string>();
  for (const { name } of found) for (const word of name.whole.split(' ')) words.add(word.slice(0, 4));
  return unique(paid.filter(({ line }) => line.payer.length >= 5).map(({ keys }) => keys.names[0] ?? '').filter((name) => name !== '' && !name.split(' ').some((word) => word.length >= 4 && words.has(word.slice(0, 4))))).slice(0, MOST_ALIKE);
}
