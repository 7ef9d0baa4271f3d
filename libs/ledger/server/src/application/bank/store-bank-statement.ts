import { createHash } from 'node:crypto';
import { ok, refuse, type Result } from '@quittance/kernel';
import { checkStatement, lineIdentities, type ParsedBankStatement } from '@quittance/ledger/domain';
import type { Tx } from '@quittance/platform';

/** What storing a statement came to. */
export interface StoredStatement {
  readonly statementId: string;
  /** Lines that are new; those that an earlier statement told already are known. */
  readonly added: number;
  readonly known: number;
  /** The same file was stored before: nothing was changed. */
  readonly repeated: boolean;
  /** Ids of the lines that are new, by their number from 1. */
  readonly ids: ReadonlyMap<number, string>;
}

const LINES_AT_ONCE = 5_000;

const LINES = `
  insert into bank_line (id, statement_id, bank_account_id, n, booked_on, value_on, amount, currency, payer, payer_account_masked, reference, end_to_end_id, bank_reference, text, code, fingerprint)
  select l.id, $1, $2, l.n, l."bookedOn", l."valueOn", l.amount, $3, left(coalesce(l.payer, ''), 200), left(coalesce(l."payerAccountMasked", ''), 40), left(coalesce(l.reference, ''), 500),
         left(coalesce(l."endToEndId", ''), 100), left(coalesce(l."bankReference", ''), 100), left(coalesce(l.text, ''), 2000), left(coalesce(l.code, ''), 60), l.fingerprint
    from jsonb_to_recordset($4) as l(id uuid, n integer, "bookedOn" date, "valueOn" date, amount bigint, payer text, "payerAccountMasked" text, reference text, "endToEndId" text,
                                     "bankReference" text, text text, code text, fingerprint text)
  on conflict (bank_account_id, fingerprint) do nothing
  returning n`;

/**
 * Stores a statement and those of its lines that are new. The same file again changes nothing and says so; statements that
 * overlap never double a line. Refuses UNKNOWN_BANK_ACCOUNT, CURRENCY_DIFFERS, TOTALS_DO_NOT_TIE and EMPTY_LINE.
 */
export async function storeBankStatement(tx: Tx, parsed: ParsedBankStatement): Promise<Result<StoredStatement>> {
  // One statement of an account at a time: two that overlap would both find a line new.
  const account = await tx.maybeOne<{ currency: string; name: string }>('select currency, name from bank_account where id = $1 for no key update', [parsed.bankAccountId]);
  if (!account) return refuse('UNKNOWN_BANK_ACCOUNT', 'There is no such bank account. Enter it under Trust, Bank accounts first.');
  if (account.currency !== parsed.currency) {
    return refuse('CURRENCY_DIFFERS', `The statement is in ${parsed.currency}, ${account.name} is kept in ${account.currency}.`, { statement: parsed.currency, account: account.currency });
  }
  const n = parsed.n ?? 1;
  const earlier = await tx.maybeOne<{ id: string; lines: number }>(
    'select id, lines from bank_statement where bank_account_id = $1 and file_hash = $2 and n = $3', [parsed.bankAccountId, parsed.fileHash, n]);
  if (earlier) return ok({ statementId: earlier.id, added: 0, known: earlier.lines, repeated: true, ids: new Map() });
  const checked = checkStatement(parsed);
  if (!checked.ok) return checked;
  return ok(await store(tx, parsed, n));
}

async function store(tx: Tx, parsed: ParsedBankStatement, n: number): Promise<StoredStatement> {
  const statementId = tx.newId();
  const prints = lineIdentities(parsed.lines).map((identity) => createHash('sha256').update(identity).digest('hex'));
  const total = parsed.lines.length;
  const { known } = await tx.one<{ known: number }>(
    'select count(*)::int as known from bank_line where bank_account_id = $1 and fingerprint = any ($2)', [parsed.bankAccountId, prints]);
  const days = parsed.lines.map(({ bookedOn }) => bookedOn).sort();
  await tx.query(
    `insert into bank_statement (id, bank_account_id, format, format_version, file_name, file_hash, n, from_on, to_on, opening, closing, currency, lines, known, imported_by, imported_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [statementId, parsed.bankAccountId, parsed.format, parsed.version ?? '', (parsed.fileName ?? '').slice(0, 200), parsed.fileHash, n, parsed.fromOn ?? days[0] ?? null,
      parsed.toOn ?? days.at(-1) ?? null, parsed.opening ?? null, parsed.closing ?? null, parsed.currency, total, known, tx.ctx.principal.userId, tx.now]);
  const ids = new Map<number, string>();
  let written: Promise<void> = Promise.resolve();
  for (let from = 0; from < total; from += LINES_AT_ONCE) {
    const lines = parsed.lines.slice(from, from + LINES_AT_ONCE).map((line, index) => ({ ...line, id: tx.newId(), n: from + index + 1, fingerprint: prints[from + index] }));
    // The next are made ready while these are written.
    const ready = JSON.stringify(lines);
    const made = lines.map(({ id }) => id);
    await written;
    written = tx.query<{ n: number }>(LINES, [statementId, parsed.bankAccountId, parsed.currency, ready]).then((rows) => {
      for (const row of rows) ids.set(row.n, made[row.n - from - 1] as string);
    });
  }
  await written;
  tx.audit({ action: 'bank.statementStored', subjectKind: 'bank_statement', subjectId: statementId, facts: { format: parsed.format, file: parsed.fileName ?? '', lines: total, added: total - known } });
  return { statementId, added: total - known, known, repeated: false, ids };
}
