import { addDays, businessDate, compareDates, dayOfWeek, ok, type BusinessDate, type CurrencyCode } from '@quittance/kernel';
import { CloseMonth, matchLine, OpenBankAccount, ReconciliationQuery, Reconciliations, storeBankStatement } from '@quittance/ledger/server';
import type { ParsedBankLine } from '@quittance/ledger/domain';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { done, type Stage } from './stage';

/** A month whose bank statement is reconciled: when, and who approves; null where the second person has still to. */
interface TrustMonth {
  readonly through: BusinessDate;
  readonly on: BusinessDate;
  readonly approver: string | null;
}

const month = (through: string, on: string, approver: string | null): TrustMonth => ({ through: businessDate(through), on: businessDate(on), approver });

/** May to September are reconciled and closed; October is signed and waits. */
export const TRUST_MONTHS: readonly TrustMonth[] = [
  month('2026-05-31', '2026-06-04', 'trust2'), month('2026-06-30', '2026-07-03', 'manager'), month('2026-07-31', '2026-08-12', 'trust2'), month('2026-08-31', '2026-09-11', 'manager'),
  month('2026-09-30', '2026-10-14', 'trust2'), month('2026-10-31', '2026-11-11', null)];

const ACCOUNTS = [
  { book: 'TRUST', currency: 'USD', name: 'Lakeside trust checking', bankName: 'Lakeside Bank', routing: '071000301', accountNumber: '20011234567' },
  { book: 'TRUST', currency: 'EUR', name: 'Treuhandkonto', bankName: 'Hansa Handelsbank', iban: 'DE21500500009876543210' },
  { book: 'OPERATING', currency: 'USD', name: 'Lakeside operating', bankName: 'Lakeside Bank', routing: '071000301', accountNumber: '20017654321' },
] as const;

/** The agency's accounts at its banks. */
export async function openBanks(stage: Stage): Promise<void> {
  for (const account of ACCOUNTS) done(await stage.get(OpenBankAccount).execute(stage.as('trust'), { key: stage.key(), ...account }));
}

interface Account {
  readonly id: string;
  readonly currency: CurrencyCode;
}

const trustAccounts = (stage: Stage): Promise<(Account & Record<string, unknown>)[]> =>
  stage.read((tx) => tx.query<Account & Record<string, unknown>>(`select id, currency from bank_account where book = 'TRUST' order by currency desc`));

/** What the banks have booked by a day of a month under way is read and matched. */
export async function readStatements(stage: Stage, through: BusinessDate): Promise<void> {
  for (const account of await trustAccounts(stage)) await stage.get(UnitOfWork).write(stage.as('trust'), async (tx) => ok(await readStatement(tx, account, through)));
}

/** The bank's statement of the month is read and matched, the trust accounts reconciled by two people, the month closed. */
export async function reconcileMonth(stage: Stage, { through, approver }: TrustMonth): Promise<void> {
  for (const account of await trustAccounts(stage)) {
    await stage.get(UnitOfWork).write(stage.as('trust'), async (tx) => ok(await readStatement(tx, account, through)));
    await signed(stage, account, through, approver);
  }
  if (approver === null) return;
  for (const { about } of await stage.read((tx) => tx.query<{ about: string }>(`select 'suspense:' || id as about from suspense_item where status = 'OPEN'`))) {
    done(await stage.get(Reconciliations).explain(stage.as('trust'), { about, explanation: 'The payer is unknown; the bank was asked for the remitter.' }));
  }
  done(await stage.get(CloseMonth).execute(stage.as('trust'), { key: stage.key(), month: through }));
}

interface Entry {
  readonly id: string;
  readonly on: BusinessDate;
  readonly amount: number;
  readonly words: string;
  readonly source_kind: string;
  readonly source_id: string;
}

const KINDS: Readonly<Record<string, string>> = { receipt: 'RECEIPT', remittance_run: 'REMITTANCE', debtor_refund: 'REFUND', book_transfer: 'BOOK_TRANSFER' };

/** What the bank has seen of the book's cash by then: a day later each, on working days. */
async function readStatement(tx: Tx, { id, currency }: Account, through: BusinessDate): Promise<void> {
  const entries = await tx.query<Entry>(
    `select e.transaction_id as id, t.effective_on as on, sum(e.amount)::bigint as amount, t.description as words, t.source_kind, t.source_id
       from ledger_entry e join ledger_account a on a.id = e.ledger_account_id join ledger_transaction t on t.id = e.transaction_id
      where a.type = 'TRUST_CASH' and a.currency = $1 and t.effective_on <= $2 and not exists (select from bank_clearing c where c.transaction_id = e.transaction_id)
      group by e.transaction_id, t.effective_on, t.description, t.source_kind, t.source_id having sum(e.amount) <> 0 order by t.effective_on, e.transaction_id`, [currency, through]);
  const seen = entries.map((entry) => ({ entry, bookedOn: workingDay(addDays(entry.on, 1)) })).filter(({ bookedOn }) => compareDates(bookedOn, through) <= 0);
  const { opening } = await tx.one<{ opening: number }>('select coalesce((select closing from bank_statement where bank_account_id = $1 order by to_on desc limit 1), 0)::bigint as opening', [id]);
  const lines = seen.map(({ entry, bookedOn }, n): ParsedBankLine => ({ bookedOn, amount: entry.amount, text: entry.words, bankReference: `${through.slice(0, 7)}-${String(n + 1).padStart(4, '0')}` }));
  const { statementId } = done(await storeBankStatement(tx, {
    bankAccountId: id, format: 'camt.053', version: '08', fileName: `statement ${through.slice(0, 7)} ${currency}.xml`, fileHash: Buffer.from(`${currency}${through}`.padEnd(32, '.')).toString('hex'),
    currency, fromOn: `${through.slice(0, 7)}-01` as BusinessDate, toOn: through, opening, closing: opening + lines.reduce((sum, { amount }) => sum + amount, 0), lines }));
  const stored = await tx.query<{ id: string; n: number }>('select id, n from bank_line where statement_id = $1 order by n', [statementId]);
  for (const { id: lineId, n } of stored) {
    const entry = seen[n - 1]?.entry;
    if (entry) done(await matchLine(tx, { lineId, kind: KINDS[entry.source_kind] ?? 'LEDGER', id: entry.source_id, transactionIds: [entry.id], reason: 'Amount and day' }));
  }
}

/** Saturdays and Sundays move to Monday. */
const workingDay = (day: BusinessDate): BusinessDate => addDays(day, 8 - dayOfWeek(day) < 3 ? 8 - dayOfWeek(day) : 0);

async function signed(stage: Stage, { id }: Account, asOn: BusinessDate, approver: string | null): Promise<void> {
  const read = async (ctx: Ctx) => done(await stage.get(ReconciliationQuery).now(ctx, id, asOn));
  for (const { about, kind, explanation } of (await read(stage.as('trust'))).exceptions) {
    if (explanation !== null) continue;
    const words = kind === 'DUE_FROM_OPERATING' ? 'A payment came back after it had been remitted; operating brings it in with the next transfer.' : 'Asked the bank; it answers within the week.';
    done(await stage.get(Reconciliations).explain(stage.as('trust'), { about, explanation: words }));
  }
  const { hash } = await read(stage.as('trust'));
  const { id: reconciliationId } = done(await stage.get(Reconciliations).sign(stage.as('trust'), { key: stage.key(), bankAccountId: id, asOn, hash }));
  if (approver !== null) done(await stage.get(Reconciliations).approve(stage.as(approver), { key: stage.key(), id: reconciliationId }));
}
