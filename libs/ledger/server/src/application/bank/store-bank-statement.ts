import { ok, refuse, type Result } from '@quittance/kernel';
import { checkStatement, type ParsedBankLine, type ParsedBankStatement } from '@quittance/ledger/domain';
import type { Tx } from '@quittance/platform';
import { compareStatement, freePrint, type ComparedStatement, type LineInDoubt } from './compare-statement';

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
  /** Lines that were not plain: what a person said of them was followed. */
  readonly doubts: readonly LineInDoubt[];
}

/** A statement that is stored, its new lines not yet: they are written some at a time as they are asked for, and all must be. */
export interface OpenedStatement extends StoredStatement {
  /** Ids of the lines written, by their number from 1. */
  readonly parts: AsyncGenerator<ReadonlyMap<number, string>, void>;
}

/** Which of the lines in doubt are other payments: all, or those numbers (from 1); the rest are taken as known. */
export type OtherPayments = 'ALL' | ReadonlySet<number>;

const LINES_AT_ONCE = 5_000;

const LINES = `
  insert into bank_line (id, statement_id, bank_account_id, n, booked_on, value_on, amount, currency, payer, payer_account_masked, reference, end_to_end_id, bank_reference, batch_reference, text, code, fingerprint)
  select l.id, $1, $2, l.n, l."bookedOn", l."valueOn", l.amount, $3, left(coalesce(l.payer, ''), 200), left(coalesce(l."payerAccountMasked", ''), 40), left(coalesce(l.reference, ''), 500),
         left(coalesce(l."endToEndId", ''), 100), left(coalesce(l."bankReference", ''), 100), left(coalesce(l.batch ->> 'reference', ''), 100), left(coalesce(l.text, ''), 2000), left(coalesce(l.code, ''), 60), l.fingerprint
    from json_to_recordset($4) as l(id uuid, n integer, "bookedOn" date, "valueOn" date, amount bigint, payer text, "payerAccountMasked" text, reference text, "endToEndId" text,
                                     "bankReference" text, batch json, text text, code text, fingerprint text)`;

/**
 * Stores a statement and those of its lines that are new. The same file again changes nothing and says so; statements that
 * overlap never double a line, in whatever format. Refuses UNKNOWN_BANK_ACCOUNT, CURRENCY_DIFFERS, TOTALS_DO_NOT_TIE,
 * EMPTY_LINE, and PERHAPS_KNOWN where it is not plain which lines are new and nobody has said.
 */
export async function storeBankStatement(tx: Tx, parsed: ParsedBankStatement, others?: OtherPayments): Promise<Result<StoredStatement>> {
  const opened = await openBankStatement(tx, parsed, others);
  if (!opened.ok) return opened;
  const { parts, ...stored } = opened.value;
  while ((await parts.next()).done !== true);
  return ok(stored);
}

/** As storeBankStatement, for somebody who has work to do between the lines. */
export async function openBankStatement(tx: Tx, parsed: ParsedBankStatement, others?: OtherPayments): Promise<Result<OpenedStatement>> {
  // One statement of an account at a time: two that overlap would both find a line new.
  const account = await tx.maybeOne<{ currency: string; name: string }>('select currency, name from bank_account where id = $1 for no key update', [parsed.bankAccountId]);
  if (!account) return refuse('UNKNOWN_BANK_ACCOUNT', 'There is no such bank account. Enter it under Trust, Bank accounts first.');
  if (account.currency !== parsed.currency) {
    return refuse('CURRENCY_DIFFERS', `The statement is in ${parsed.currency}, ${account.name} is kept in ${account.currency}.`, { statement: parsed.currency, account: account.currency });
  }
  const n = parsed.n ?? 1;
  const earlier = await tx.maybeOne<{ id: string; lines: number }>(
    'select id, lines from bank_statement where bank_account_id = $1 and file_hash = $2 and n = $3', [parsed.bankAccountId, parsed.fileHash, n]);
  if (earlier) return ok({ statementId: earlier.id, added: 0, known: earlier.lines, repeated: true, ids: new Map(), doubts: [], parts: write(tx, parsed, '', []) });
  const checked = checkStatement(parsed);
  if (!checked.ok) return checked;
  const compared = await compareStatement(tx, parsed);
  if (others === undefined && compared.doubts.length > 0) {
    return refuse('PERHAPS_KNOWN', `${compared.doubts.length} of the statement’s ${parsed.lines.length} lines may be here already, told by another file. Say which are other payments.`, { doubts: compared.doubts.length, lines: parsed.lines.length });
  }
  return ok(await open(tx, { ...parsed, n }, compared, others ?? new Set()));
}

interface NewLines {
  readonly lines: readonly (ParsedBankLine & { readonly id: string; readonly n: number; readonly fingerprint: string })[];
  readonly retold: readonly { readonly n: number; readonly fingerprint: string; readonly id: string }[];
}

/** Lines to be stored, each under a fingerprint nobody has; and the fingerprints under which known lines were told anew. */
function parted(tx: Tx, parsed: ParsedBankStatement, { prints, known, doubts, given }: ComparedStatement, others: OtherPayments): NewLines {
  const same = new Map(known);
  for (const { n, stored } of doubts) if (others !== 'ALL' && !others.has(n)) same.set(n, stored.id);
  const taken = new Set(given);
  const lines: (ParsedBankLine & { id: string; n: number; fingerprint: string })[] = [];
  const retold: { n: number; fingerprint: string; id: string }[] = [];
  // What is known keeps its fingerprints, so that the next file finds them.
  for (const [n, id] of same) {
    const fingerprint = prints[n - 1] as string;
    if (taken.has(fingerprint)) continue;
    taken.add(fingerprint);
    retold.push({ n, fingerprint, id });
  }
  for (const [at, line] of parsed.lines.entries()) {
    if (same.has(at + 1)) continue;
    const fingerprint = freePrint(line, prints[at] as string, taken);
    taken.add(fingerprint);
    lines.push({ ...line, id: tx.newId(), n: at + 1, fingerprint });
  }
  return { lines, retold };
}

const RETOLD = `
  insert into bank_retelling (bank_account_id, fingerprint, bank_line_id, statement_id, n)
  select $1, r.fingerprint, r.id, $2, r.n from jsonb_to_recordset($3) as r(n integer, fingerprint text, id uuid)`;

async function open(tx: Tx, parsed: ParsedBankStatement & { readonly n: number }, compared: ComparedStatement, others: OtherPayments): Promise<OpenedStatement> {
  const statementId = tx.newId();
  const { lines, retold } = parted(tx, parsed, compared, others);
  const total = parsed.lines.length;
  const known = total - lines.length;
  const days = parsed.lines.map(({ bookedOn }) => bookedOn).sort();
  await tx.query(
    `insert into bank_statement (id, bank_account_id, format, format_version, file_name, file_hash, n, from_on, to_on, opening, closing, currency, lines, known, imported_by, imported_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [statementId, parsed.bankAccountId, parsed.format, parsed.version ?? '', (parsed.fileName ?? '').slice(0, 200), parsed.fileHash, parsed.n, parsed.fromOn ?? days[0] ?? null,
      parsed.toOn ?? days.at(-1) ?? null, parsed.opening ?? null, parsed.closing ?? null, parsed.currency, total, known, tx.ctx.principal.userId, tx.now]);
  if (retold.length > 0) await tx.query(RETOLD, [parsed.bankAccountId, statementId, JSON.stringify(retold)]);
  tx.audit({ action: 'bank.statementStored', subjectKind: 'bank_statement', subjectId: statementId, facts: { format: parsed.format, file: parsed.fileName ?? '', lines: total, added: lines.length, doubts: compared.doubts.length } });
  return { statementId, added: lines.length, known, repeated: false, ids: new Map(lines.map(({ n, id }) => [n, id])), doubts: compared.doubts, parts: write(tx, parsed, statementId, lines) };
}

async function* write(tx: Tx, { bankAccountId, currency }: ParsedBankStatement, statementId: string, lines: NewLines['lines']): AsyncGenerator<ReadonlyMap<number, string>, void> {
  const put = async (from: number): Promise<NewLines['lines']> => {
    const part = lines.slice(from, from + LINES_AT_ONCE);
    if (part.length > 0) await tx.query(LINES, [statementId, bankAccountId, currency, JSON.stringify(part)]);
    return part;
  };
  let writing = put(0);
  for (let from = 0; from < lines.length; from += LINES_AT_ONCE) {
    const part = await writing;
    // The next are written while somebody works with these.
    writing = put(from + LINES_AT_ONCE);
    writing.catch(() => undefined);
    yield new Map(part.map(({ n, id }) => [n, id]));
  }
}
