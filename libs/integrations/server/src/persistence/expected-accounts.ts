import { afterPrefix } from '@quittance/debtors/domain';
import type { ExpectedAccount, LineFacts, LineKeys } from '@quittance/integrations/domain';
import type { Tx } from '@quittance/platform';

/** A line with its keys. */
export interface KeyedLine {
  readonly line: LineFacts;
  readonly keys: LineKeys;
}

/** Of one key no more accounts are looked at than this and one: more say nothing about which is meant. */
const MOST = 81;
/** Payers whose name leads to nothing are looked for by likeness, one by one: no more than this at once. */
const MOST_ALIKE = 400;

// Each look-up is by an index and bounded by key, so that a number every client uses costs no more than one that one uses.
const BY_KEYS = `
  select a.id from account a where a.number = any ($1)
  union
  select i.account_id from unnest($2::text[]) as k(key) cross join lateral (select account_id from invoice where number_normalised = k.key limit ${MOST}) i
  union
  select a.id from unnest($2::text[]) as k(key) cross join lateral (select id from account where client_reference_normalised = k.key and client_reference_normalised <> '' limit ${MOST}) a
  union
  select a.id from unnest($3::text[]) as k(key) cross join lateral (select id from debtor where name_normalised = k.key limit ${MOST}) d join account a on a.debtor_id = d.id
  union
  select a.id from jsonb_to_recordset($4) as k("from" text, "to" text)
    cross join lateral (select id from debtor where name_normalised ~>=~ k."from" and name_normalised ~<~ k."to" limit 20) d join account a on a.debtor_id = d.id
  union
  select a.id from bank_suggestion s join bank_line l on l.id = s.bank_line_id join receipt r on r.id = l.matched_id join account a on a.debtor_id = r.debtor_id
   where s.counter_account_hash = any ($5) and s.counter_account_hash <> '' and l.status = 'MATCHED' and l.matched_kind in ('PAYMENT', 'RECEIPT')`;

const ALIKE = `
  select n.name, a.id from unnest($1::text[]) as n(name)
    cross join lateral (select debtor_id from find_debtors_like(n.name, 4) where likeness >= 0.55) d join account a on a.debtor_id = d.debtor_id`;

const DETAILS = `
  select a.id as "accountId", a.number, a.client_reference as "clientReference", a.debtor_id as "debtorId", d.name as "debtorName", a.currency, a.balance_minor as balance,
         a.status <> 'CLOSED' as open, a.placed_on as "placedOn", coalesce(i.invoices, '[]') as invoices, coalesce(p.promises, '[]') as promises, coalesce(h.hashes, '{}') as "payerAccounts"
    from account a
    join debtor d on d.id = a.debtor_id
    left join lateral (select jsonb_agg(jsonb_build_object('number', i.number, 'open', coalesce(b.open, 0))) as invoices from invoice i
                         left join lateral (select sum(amount)::bigint as open from debt_balance where account_id = a.id and invoice_id = i.id) b on true
                        where i.account_id = a.id) i on true
    left join lateral (select jsonb_agg(jsonb_build_object('amount', p.amount, 'dueOn', p.due_on)) as promises from promise p where p.account_id = a.id and p.status = 'OPEN') p on true
    left join lateral (select array_agg(distinct s.counter_account_hash) as hashes from receipt r join bank_line l on l.matched_id = r.id and l.status = 'MATCHED' and l.matched_kind in ('PAYMENT', 'RECEIPT')
                         join bank_suggestion s on s.bank_line_id = l.id where r.debtor_id = a.debtor_id and s.counter_account_hash = any ($2) and s.counter_account_hash <> '') h on true
   where a.id = any ($1)`;

const unique = (values: readonly string[]): string[] => [...new Set(values)];

/** Accounts that lines paid in may be payments of. */
export async function expectedAccounts(tx: Tx, lines: readonly KeyedLine[]): Promise<ExpectedAccount[]> {
  const paid = lines.filter(({ line }) => line.amount > 0);
  if (paid.length === 0) return [];
  const references = unique(paid.flatMap(({ keys }) => keys.references));
  const numbers = unique(paid.flatMap(({ keys }) => [...keys.references, ...keys.swapped]).filter((key) => /^q?\d{5,9}$/.test(key)).map((key) => `Q-${key.replace(/^q/, '')}`));
  const names = unique(paid.flatMap(({ keys }) => keys.names));
  const cut = unique(paid.filter(({ line }) => line.payer.length >= 15).flatMap(({ keys }) => keys.names)).filter((name) => name.length >= 10).map((name) => ({ from: name, to: afterPrefix(name) }));
  const hashes = unique(paid.map(({ line }) => line.counterAccount).filter((hash) => hash !== ''));
  const found = await tx.query<{ id: string }>(BY_KEYS, [numbers, references, names, JSON.stringify(cut), hashes]);
  const details = await accountsById(tx, found.map(({ id }) => id), hashes);
  const alike = await tx.query<{ id: string }>(ALIKE, [namesWithout(paid, details)]);
  const known = new Set(details.map(({ accountId }) => accountId));
  return [...details, ...(await accountsById(tx, unique(alike.map(({ id }) => id)).filter((id) => !known.has(id)), hashes))];
}

const accountsById = (tx: Tx, ids: readonly string[], hashes: readonly string[]): Promise<ExpectedAccount[]> =>
  ids.length === 0 ? Promise.resolve([]) : tx.query<ExpectedAccount>(DETAILS, [ids, hashes]);

/** Payers that no account found so far is called as. */
function namesWithout(paid: readonly KeyedLine[], found: readonly ExpectedAccount[]): string[] {
  const words = new Set(found.flatMap(({ debtorName }) => debtorName.toLowerCase().split(/\s+/).map((word) => word.slice(0, 4))));
  return unique(paid.filter(({ line }) => line.payer.length >= 5).map(({ keys }) => keys.names[0] ?? '').filter((name) => name !== '' && !name.split(' ').some((word) => word.length >= 4 && words.has(word.slice(0, 4))))).slice(0, MOST_ALIKE);
}
