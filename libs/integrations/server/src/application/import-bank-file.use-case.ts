import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { currency as currencyOf, formatDate, ok, refuse, type Result } from '@quittance/kernel';
import { BankFileRefused, domesticIban, FORMAT_NAMES, savedForm, type BankFile, type BankListRecognition, type BankStatement, type LineFacts, type SavedBankMapping } from '@quittance/integrations/domain';
import { bankAccountNamed, bankAccounts, openBankStatement, type BankAccount } from '@quittance/ledger/server';
import { maskedIdentifier, type ParsedBankLine } from '@quittance/ledger/domain';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { matchStatement } from './match-bank-lines';
import { Overlap, OVERLAP_ASKED, type OverlapAnswer, type OverlapView } from './overlap';
import { identify, readBankFile, readBankList, type SentFile } from './read-bank-file';
import { ReturnedItems } from './returned-items';
import { storeReturns } from './store-returns';

export interface BankFileInput {
  /** The account a list is of; a file that names its account needs none, but must not name another. */
  readonly bankAccountId?: string | null;
  /** How a list is read, where a person has said so. */
  readonly mapping?: SavedBankMapping | null;
  /** What a person said of lines that may be here already. */
  readonly overlap?: OverlapAnswer | null;
  /** Told as the lines of the file are matched. */
  readonly progress?: (progress: ImportProgress) => void;
}

/** How far an import is: lines matched, of those the file has. */
export interface ImportProgress {
  readonly done: number;
  readonly lines: number;
}

/** What importing a file did. */
export interface ImportedBankFile {
  readonly importId: string;
  readonly format: string;
  readonly fileName: string;
  readonly statements: number;
  readonly lines: number;
  /** Lines that an earlier statement had told already. */
  readonly known: number;
  /** Lines left out because the bank has not booked them yet. */
  readonly pending: number;
  readonly suggested: number;
  readonly returns: number;
  readonly returnsReversed: number;
  readonly changes: number;
  /** The file was imported before: nothing was changed. */
  readonly repeated: boolean;
  readonly message: string;
}

/** A list whose columns a person has to name first. Nothing was stored. */
export interface MappingNeeded {
  readonly mappingNeeded: BankListRecognition;
}

/** A file some lines of which may be here already, told by another. Nothing was stored. */
export interface OverlapFound {
  readonly overlap: OverlapView;
}

export type BankFileAnswer = ImportedBankFile | MappingNeeded | OverlapFound;

/**
 * Takes a bank's file in: all of it or nothing. What the bank booked is stored once, however often and in whatever
 * statements it is told; then each line is matched. Returned ACH entries reverse the payments they belong to.
 */
@Injectable()
export class ImportBankFile {
  constructor(private readonly work: UnitOfWork, private readonly returned: ReturnedItems) {}

  async execute(ctx: Ctx, file: SentFile, input: BankFileInput): Promise<Result<BankFileAnswer>> {
    try {
      const { hash, family } = await identify(file);
      const earlier = await this.work.read(ctx, (tx) => importedBefore(tx, hash));
      if (earlier) return ok(earlier);
      if (family === 'CSV') return await this.list(ctx, file, hash, input);
      const read = await readBankFile(file, family);
      return await this.store(ctx, { file, hash, read, input }, (tx, statement) => accountOf(tx, statement, input.bankAccountId ?? null), null);
    } catch (error) {
      if (error instanceof BankFileRefused) return { ok: false, refusal: error.refusal };
      throw error;
    }
  }

  private async list(ctx: Ctx, file: SentFile, hash: string, input: BankFileInput): Promise<Result<BankFileAnswer>> {
    const found = await this.work.read(ctx, async (tx) => {
      const account = (await bankAccounts(tx)).find(({ id }) => id === input.bankAccountId);
      const saved = account && (await tx.maybeOne<{ mapping: SavedBankMapping }>('select mapping from bank_list_mapping where bank_account_id = $1', [account.id]));
      return { account, saved: saved?.mapping ?? null };
    });
    const { account } = found;
    if (!account) return refuse('ACCOUNT_NEEDED', 'A list does not say which account it is of. Choose the bank account, then send it.', {}, 'bankAccountId');
    const currency = currencyOf(account.currency);
    const read = (saved: SavedBankMapping | null) => readBankList(file, { saved, currency, account: account.name });
    let list = await read(input.mapping ?? found.saved);
    // The bank writes its lists differently than the last time.
    if ('recognition' in list && !input.mapping && found.saved) list = await read(null);
    if ('recognition' in list) return ok({ mappingNeeded: list.recognition });
    return this.store(ctx, { file, hash, read: list.file, input }, () => Promise.resolve(ok(account)), { accountId: account.id, mapping: savedForm(list.form) });
  }

  private async store(
    ctx: Ctx, sent: Sent, account: (tx: Tx, statement: BankStatement) => Promise<Result<BankAccount>>, list: { accountId: string; mapping: SavedBankMapping } | null,
  ): Promise<Result<ImportedBankFile | OverlapFound>> {
    const { file, hash, read } = sent;
    let overlap = new Overlap(sent.input.overlap ?? null);
    const all = read.statements.reduce((sum, { entries }) => sum + entries.length, 0);
    const stored = await this.work.write(ctx, async (tx): Promise<Result<ImportedBankFile>> => {
      overlap = new Overlap(sent.input.overlap ?? null);
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`bank file ${hash}`]);
      const earlier = await importedBefore(tx, hash);
      if (earlier) return ok(earlier);
      const importId = tx.newId();
      const counts = { lines: 0, known: 0, pending: 0, suggested: 0 };
      for (const [index, statement] of read.statements.entries()) {
        const own = await account(tx, statement);
        if (!own.ok) return own;
        const kept = await storeStatement(tx, own.value, statement, { file, hash, read, n: index + 1, overlap, matched: (lines) => sent.input.progress?.({ done: counts.lines + lines, lines: all }) });
        if (!kept.ok) return kept;
        counts.lines += kept.value.lines;
        counts.known += kept.value.known;
        counts.pending += statement.pending;
        counts.suggested += kept.value.suggested;
      }
      const settled = overlap.settled();
      if (!settled.ok) return settled;
      const fileName = file.fileName.slice(0, 200);
      await tx.query(
        `insert into bank_import (id, format, format_version, file_name, file_hash, statements, lines, known, returns, changes, imported_by, imported_by_name, imported_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
        [importId, read.format, read.version, fileName, hash, read.statements.length, counts.lines, counts.known, read.returns.length, read.changes.length, tx.ctx.principal.userId, tx.ctx.principal.name, tx.now]);
      const items = await storeReturns(tx, importId, read);
      if (list) {
        await tx.query(
          `insert into bank_list_mapping (bank_account_id, mapping, used_at) values ($1, $2, $3) on conflict (bank_account_id) do update set mapping = excluded.mapping, used_at = excluded.used_at`,
          [list.accountId, JSON.stringify(list.mapping), tx.now]);
      }
      tx.audit({ action: 'bank.fileImported', subjectKind: 'bank_import', subjectId: importId, facts: { file: fileName, format: read.format, lines: counts.lines, known: counts.known, returns: items.returns, changes: items.changes } });
      await tx.emit({ type: 'bank.fileImported', clientId: null, accountId: null, payload: { importId, lines: counts.lines, known: counts.known, returns: items.returns, changes: items.changes } });
      return ok({ importId, format: read.format, fileName, statements: read.statements.length, ...counts, returns: items.returns, returnsReversed: 0, changes: items.changes, repeated: false, message: '' });
    });
    if (!stored.ok && stored.refusal.code === OVERLAP_ASKED) return ok({ overlap: overlap.view() });
    if (!stored.ok || stored.value.repeated) return stored;
    // Each in a transaction of its own: one that cannot be taken back leaves the others.
    const returnsReversed = read.returns.length > 0 ? await this.returned.reverseCertain(ctx, stored.value.importId) : 0;
    return ok({ ...stored.value, returnsReversed, message: inWords({ ...stored.value, returnsReversed }) });
  }
}

/** How the file names the account, found among the agency's own; refused where it is another's, or another than was chosen. */
async function accountOf(tx: Tx, statement: BankStatement, chosenId: string | null): Promise<Result<BankAccount>> {
  const [first = '', second] = statement.account.split('/');
  const iban = domesticIban(statement.account);
  const found = (await bankAccountNamed(tx, { identifier: statement.account })) ?? (second === undefined ? undefined : await bankAccountNamed(tx, { identifier: second, routing: first }))
    ?? (iban === null ? undefined : await bankAccountNamed(tx, { identifier: iban }));
  const masked = maskedIdentifier(statement.account);
  if (!found) return refuse('UNKNOWN_BANK_ACCOUNT', `The file is of the account ${masked} (${statement.currency}), which is not one of the agency’s. Enter it under Trust, Bank accounts, or check that it is the right file.`, { account: masked });
  if (chosenId !== null && found.id !== chosenId) return refuse('ACCOUNT_DIFFERS', `The file is of ${found.name} (${masked}), not of the account chosen. Choose ${found.name}, or none: the file says it itself.`, { account: found.name }, 'bankAccountId');
  return ok(found);
}

interface Sent {
  readonly file: SentFile;
  readonly hash: string;
  readonly read: BankFile;
  readonly input: BankFileInput;
}

interface Storing {
  readonly file: SentFile;
  readonly hash: string;
  readonly read: BankFile;
  readonly n: number;
  readonly overlap: Overlap;
  readonly matched: (lines: number) => void;
}

async function storeStatement(tx: Tx, account: BankAccount, statement: BankStatement, { file, hash, read, n, overlap, matched: tell }: Storing): Promise<Result<{ lines: number; known: number; suggested: number }>> {
  const entries = statement.entries.filter(({ amount }) => amount !== 0);
  const lines = entries.map((entry): ParsedBankLine => ({
    bookedOn: entry.bookedOn, valueOn: entry.valueOn, amount: entry.amount, payer: entry.payer.slice(0, 200), payerAccountMasked: entry.counterAccount === '' ? '' : maskedIdentifier(entry.counterAccount),
    reference: entry.reference.slice(0, 500), bankReference: entry.bankReference.slice(0, 100), ...(entry.batch ? { batch: entry.batch } : {}), text: entry.text.slice(0, 2_000), code: [entry.code.slice(0, 40), ...(entry.returnReason === '' ? [] : [`return:${entry.returnReason.slice(0, 12)}`])].join(' ').trim() }));
  // Some banks date the balance a statement begins with after the one it ends with.
  const turned = statement.from !== null && statement.to !== null && statement.from > statement.to;
  const [fromOn, toOn] = turned ? [statement.to, statement.from] : [statement.from, statement.to];
  const stored = await openBankStatement(tx, {
    bankAccountId: account.id, format: read.format, version: read.version, fileName: file.fileName, fileHash: hash, n, currency: statement.currency, fromOn, toOn,
    opening: statement.opening?.minor ?? null, closing: statement.closing?.minor ?? null, lines }, overlap.othersOf(n));
  if (!stored.ok) return stored;
  overlap.take(n, account, stored.value);
  if (overlap.asks) return ok({ lines: entries.length, known: stored.value.known, suggested: 0 });
  const { parts } = stored.value;
  const matched = await matchStatement(tx, account.book, async () => [...factsOf((await parts.next()).value ?? new Map<number, string>(), lines, entries, statement.currency)], tell);
  return ok({ lines: entries.length, known: stored.value.known, suggested: matched.suggested });
}

/** What is matched of the lines that are new. */
function* factsOf(ids: ReadonlyMap<number, string>, lines: readonly ParsedBankLine[], entries: readonly { readonly counterAccount: string }[], currency: string): Generator<LineFacts> {
  for (const [n, id] of ids) {
    const { bookedOn, amount, payer = '', reference = '', text = '', code = '' } = lines[n - 1] as ParsedBankLine;
    yield { id, bookedOn, amount, currency, payer, reference, text, code, counterAccount: hashOf(entries[n - 1]?.counterAccount ?? '') };
  }
}

const hashOf = (account: string): string => (account === '' ? '' : createHash('sha256').update(account.replace(/[^A-Za-z0-9]/g, '').toUpperCase()).digest('hex'));

async function importedBefore(tx: Tx, hash: string): Promise<ImportedBankFile | null> {
  const row = await tx.maybeOne<{ id: string; format: string; fileName: string; statements: number; lines: number; returns: number; changes: number; importedAt: Date; by: string }>(
    `select id, format, file_name as "fileName", statements, lines, returns, changes, imported_at as "importedAt", imported_by_name as by from bank_import where file_hash = $1`, [hash]);
  if (!row) return null;
  return {
    importId: row.id, format: row.format, fileName: row.fileName, statements: row.statements, lines: row.lines, known: row.lines, pending: 0, suggested: 0, returns: row.returns, returnsReversed: 0, changes: row.changes, repeated: true,
    message: `This file was imported already on ${formatDate(row.importedAt.toISOString().slice(0, 10))}${row.by === '' ? '' : ` by ${row.by}`}, as ${row.fileName}. Nothing was changed.` };
}

function inWords({ format, lines, known, pending, suggested, returns, returnsReversed, changes }: ImportedBankFile): string {
  const name = FORMAT_NAMES[format as keyof typeof FORMAT_NAMES];
  const count = (n: number, one: string, many: string): string => `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`;
  if (format === 'NACHA') {
    return `${name}: ${count(returns, 'return', 'returns')}, of which ${returnsReversed} reversed their payments; ${count(changes, 'notification of change', 'notifications of change')}.`;
  }
  return [
    `${name}: ${count(lines - known, 'new line', 'new lines')}${known > 0 ? `, ${count(known, 'known already', 'known already')}` : ''}.`,
    ...(pending > 0 ? [`${count(pending, 'movement is', 'movements are')} not booked yet and left out.`] : []),
    ...(lines > known ? [`${count(suggested, 'line has', 'lines have')} a suggestion.`] : []),
  ].join(' ');
}
