import { createHash } from 'node:crypto';
import { dayOfWeek, daysBetween, formatDate, ok, refuse, type BusinessDate, type CurrencyCode, type Result } from '@quittance/kernel';
import { compareBankAndBook, trustIdentity, type Book, type Comparison, type ExceptionKind, type OpenItem } from '@quittance/ledger/domain';
import { canonicalJson, type Tx } from '@quittance/platform';
import { trialBalance } from '../balances.query';

/** One account of the book with its balance on the day, natural sign. */
export interface IdentityPart {
  readonly type: string;
  readonly label: string;
  readonly side: 'HELD' | 'OWED';
  readonly balance: number;
}

/** A bank account against its book and what is owed, as of a day; nothing of it stored. */
export interface ReconciliationNow extends Comparison {
  readonly bankAccountId: string;
  readonly bankAccountName: string;
  readonly identifierMasked: string;
  readonly book: Book;
  readonly currency: CurrencyCode;
  readonly asOn: BusinessDate;
  /** The day up to which the bank's statements tell; signing needs the day itself, weekends aside. */
  readonly statementsTo: BusinessDate | null;
  readonly coversDay: boolean;
  /** Trust accounts: held and owed over the whole currency. Empty for an operating account. */
  readonly identity: readonly IdentityPart[];
  readonly held: number;
  readonly owed: number;
  readonly identityHolds: boolean;
  /** Cash of the book in this currency that is of other bank accounts. */
  readonly otherAccounts: number;
  /** Hash of all of it: approval is of exactly this. */
  readonly hash: string;
}

interface Account {
  id: string;
  name: string;
  identifier_masked: string;
  book: Book;
  currency: CurrencyCode;
  is_first: boolean;
}

// What the bank says on the day: the last closing balance told by then and the lines after it, else the first opening and the lines up to it.
const BANK = `
  with own as (select * from bank_statement where bank_account_id = $1),
       closed as (select to_on, closing from own where closing is not null and to_on <= $2 order by to_on desc, imported_at desc limit 1),
       opened as (select from_on, opening from own where opening is not null and from_on is not null order by from_on, imported_at limit 1)
  select coalesce((select closing from closed) + coalesce((select sum(l.amount) from bank_line l, closed c where l.bank_account_id = $1 and l.booked_on > c.to_on and l.booked_on <= $2), 0),
                  (select opening from opened where from_on <= $2) + coalesce((select sum(l.amount) from bank_line l, opened o where l.bank_account_id = $1 and l.booked_on between o.from_on and $2), 0))::bigint as balance,
         least((select max(to_on) from own), $2::date) as "to", (select from_on from opened) as "from", (select opening from opened) as opening`;

// Entries of the book's cash by the day with what lines of the day or before have not cleared of them; those before the first statement are its opening balance.
const ENTRIES = `
  select e.transaction_id as id, t.effective_on as since, t.description, sum(e.amount)::bigint as amount,
         (sum(e.amount) - coalesce((select sum(c.amount) from bank_clearing c join bank_account b on b.id = c.bank_account_id where c.transaction_id = e.transaction_id and b.book = $1 and c.cleared_on <= $3), 0))::bigint as open
    from ledger_entry e join ledger_account a on a.id = e.ledger_account_id join ledger_transaction t on t.id = e.transaction_id
   where a.type = $1 || '_CASH' and a.currency = $2 and t.effective_on <= $3
   group by e.transaction_id, t.effective_on, t.description`;

const OPEN = `select x.id, x.since, x.description, x.open, n.explanation as note from (${ENTRIES}) x left join trust_note n on n.about = 'entry:' || x.id where x.open <> 0 and ($4::date is null or x.since >= $4) order by x.since, x.id`;

const LINES = `
  select l.id, l.booked_on as since, concat_ws(', ', nullif(l.payer, ''), nullif(l.reference, ''), nullif(l.text, '')) as description,
         (l.amount - coalesce(sum(c.amount) filter (where t.effective_on <= $2), 0))::bigint as open, coalesce(n.explanation, nullif(l.reason, '')) as note
    from bank_line l left join bank_clearing c on c.bank_line_id = l.id left join ledger_transaction t on t.id = c.transaction_id left join trust_note n on n.about = 'line:' || l.id
   where l.bank_account_id = $1 and l.booked_on <= $2
   group by l.id, n.explanation having l.amount <> coalesce(sum(c.amount) filter (where t.effective_on <= $2), 0) order by l.booked_on, l.id`;

// What operating owes trust on the day, and since when it has owed without a break.
const DUE = `
  with days as (
    select t.effective_on as day, sum(sum(e.amount)) over (order by t.effective_on) as owed
      from ledger_entry e join ledger_account a on a.id = e.ledger_account_id join ledger_transaction t on t.id = e.transaction_id
     where a.type = 'DUE_FROM_OPERATING' and a.currency = $1 and t.effective_on <= $2 group by t.effective_on)
  select l.owed::bigint as amount, (select min(day) from days where day > coalesce((select max(day) from days where owed <= 0), date '1900-01-01')) as since,
         (select explanation from trust_note where about = 'due:' || $1) as note
    from (select owed from days order by day desc limit 1) l where l.owed <> 0`;

interface Row {
  id: string;
  since: BusinessDate;
  description: string;
  open: number;
  note: string | null;
}

/** Refuses UNKNOWN_BANK_ACCOUNT, and NO_BALANCE where no statement tells what the bank holds by then. */
export async function readReconciliation(tx: Tx, bankAccountId: string, asOn: BusinessDate): Promise<Result<ReconciliationNow>> {
  const account = await tx.maybeOne<Account>('select id, name, identifier_masked, book, currency, is_first from bank_account where id = $1', [bankAccountId]);
  if (!account) return refuse('UNKNOWN_BANK_ACCOUNT', 'There is no such bank account.');
  const bank = await tx.one<{ balance: number | null; to: BusinessDate | null; from: BusinessDate | null; opening: number | null }>(BANK, [bankAccountId, asOn]);
  if (bank.balance === null) return refuse('NO_BALANCE', `No statement of ${account.name} tells its balance by ${formatDate(asOn)}. Import one that reaches to that day.`, { asOn });
  const { own, others } = await bookBalances(tx, account, asOn);
  const items = [
    ...(account.is_first ? await openEntries(tx, account, asOn, bank) : []),
    ...(await tx.query<Row>(LINES, [bankAccountId, asOn])).map((row) => itemOf('UNBOOKED', 'line', row)),
    ...(await dueFromOperating(tx, account, asOn)),
  ];
  const comparison = compareBankAndBook(bank.balance, own, items, (since) => daysBetween(since, asOn));
  const identity = await identityOf(tx, account, asOn);
  const found = {
    ...comparison, ...identity, bankAccountId, bankAccountName: account.name, identifierMasked: account.identifier_masked, book: account.book, currency: account.currency, asOn,
    statementsTo: bank.to, coversDay: bank.to !== null && onlyWeekend(bank.to, asOn), otherAccounts: others };
  return ok({ ...found, hash: createHash('sha256').update(canonicalJson(found)).digest('hex') });
}

async function bookBalances(tx: Tx, { id, book, currency, is_first: first }: Account, asOn: BusinessDate): Promise<{ own: number; others: number }> {
  const row = await tx.one<{ total: number; cleared: number; mine: number }>(
    `with entries as (${ENTRIES})
     select coalesce((select sum(amount) from entries), 0)::bigint as total, coalesce((select sum(amount - open) from entries), 0)::bigint as cleared,
            coalesce((select sum(c.amount) from bank_clearing c join entries x on x.id = c.transaction_id where c.bank_account_id = $4 and c.cleared_on <= $3), 0)::bigint as mine`, [book, currency, asOn, id]);
  const own = row.mine + (first ? row.total - row.cleared : 0);
  return { own, others: row.total - own };
}

async function openEntries(tx: Tx, { id, book, currency }: Account, asOn: BusinessDate, bank: { from: BusinessDate | null; opening: number | null }): Promise<OpenItem[]> {
  const rows = await tx.query<Row>(OPEN, [book, currency, asOn, bank.from]);
  const items = rows.map((row) => itemOf(row.open > 0 ? 'IN_TRANSIT' : 'OUTSTANDING', 'entry', row));
  if (bank.from === null || bank.opening === null) return items;
  const before = await tx.one<{ open: number; note: string | null }>(
    `select coalesce(sum(x.open) filter (where x.since < $4::date), 0)::bigint as open, (select explanation from trust_note where about = 'opening:' || $5) as note from (${ENTRIES}) x`, [book, currency, asOn, bank.from, id]);
  const left = before.open - bank.opening;
  if (left === 0) return items;
  const description = `Entries before the first statement of ${formatDate(bank.from)}, against its opening balance`;
  return [{ kind: left > 0 ? 'IN_TRANSIT' : 'OUTSTANDING', about: `opening:${id}`, since: bank.from, amount: left, description, note: before.note }, ...items];
}

async function dueFromOperating(tx: Tx, { book, currency }: Account, asOn: BusinessDate): Promise<OpenItem[]> {
  if (book !== 'TRUST') return [];
  const row = await tx.maybeOne<{ amount: number; since: BusinessDate; note: string | null }>(DUE, [currency, asOn]);
  if (!row) return [];
  return [{ kind: 'DUE_FROM_OPERATING', about: `due:${currency}`, since: row.since, amount: row.amount, description: 'Operating has to bring this into the trust account', note: row.note }];
}

async function identityOf(tx: Tx, { book, currency }: Account, asOn: BusinessDate): Promise<Pick<ReconciliationNow, 'identity' | 'held' | 'owed' | 'identityHolds'>> {
  if (book !== 'TRUST') return { identity: [], held: 0, owed: 0, identityHolds: true };
  const lines = await trialBalance(tx, asOn, currency);
  const [whole] = trustIdentity(lines.map(({ type, balance }) => ({ type, currency, amount: balance })));
  const identity = lines.filter((line) => line.book === 'TRUST' && (line.balance !== 0 || line.debits !== 0)).map(({ type, label, balance }) => ({
    type, label, balance, side: type === 'TRUST_CASH' || type === 'DUE_FROM_OPERATING' ? 'HELD' as const : 'OWED' as const }));
  return { identity, held: whole?.held ?? 0, owed: whole?.owed ?? 0, identityHolds: whole?.holds ?? true };
}

const itemOf = (kind: ExceptionKind, about: string, { id, since, open, description, note }: Row): OpenItem => ({ kind, about: `${about}:${id}`, since, amount: open, description, note });

/** Whether the days after the statements' last are Saturdays and Sundays only: a bank books nothing then. */
function onlyWeekend(to: BusinessDate, asOn: BusinessDate): boolean {
  const left = daysBetween(to, asOn);
  const weekday = dayOfWeek(asOn);
  return left <= 0 || (weekday === 6 && left === 1) || (weekday === 7 && left <= 2);
}
