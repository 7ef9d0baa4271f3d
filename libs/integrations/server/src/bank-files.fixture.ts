import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { unwrap } from '@quittance/kernel';
import { OpenBankAccount } from '@quittance/ledger/server';
import type { Ctx } from '@quittance/platform';
import { testAgency, type TestAgency } from '@quittance/testing';
import type { SentFile } from './application/read-bank-file';
import { ImportBankFile, type BankFileInput, type ImportedBankFile } from './index';

/** A file as it was sent, of a text or of bytes. */
export function sent(content: string | Buffer, fileName = 'statement.txt'): SentFile {
  const bytes = Buffer.from(content as string);
  return { fileName, head: bytes.subarray(0, 65_536), content: () => Readable.from([bytes.subarray(0, 100), bytes.subarray(100)]) as AsyncIterable<Buffer> };
}

/** A row of a BAI2 statement: amount in cents, below zero for money that went out. */
export interface BankRow {
  readonly amount: number;
  readonly text?: string;
  readonly reference?: string;
  readonly bankReference?: string;
  readonly type?: string;
}

/** A BAI2 file of one day of one account, its totals tied. */
export function bai2(rows: readonly BankRow[], { account = '000123456789', day = '261120' } = {}): string {
  const details = rows.map((row, n) => `16,${row.type ?? (row.amount > 0 ? '165' : '469')},${Math.abs(row.amount)},Z,${row.bankReference ?? `B${day}${n}`},${row.reference ?? ''},${row.text ?? ''}/`);
  const total = rows.reduce((sum, { amount }) => sum + Math.abs(amount), 0);
  const records = details.length + 2;
  return [`01,122099999,AGENCY,${day},2000,1,,,2/`, `02,AGENCY,122099999,1,${day},,USD,2/`, `03,${account},USD/`, ...details, `49,${total},${records}/`, `98,${total},1,${records + 2}/`, `99,${total},1,${records + 4}/`].join('\n');
}

const left = (text: string, width: number): string => text.padEnd(width).slice(0, width);
const right = (value: number | bigint, width: number): string => String(value).padStart(width, '0').slice(-width);

export interface AchItem {
  readonly code: string;
  readonly amount: number;
  readonly originalTrace: string;
  readonly name?: string;
  readonly individualId?: string;
  readonly corrected?: string;
}

/** A NACHA file of returns (R…) and notifications of change (C…), its totals tied. */
export function nachaFile(items: readonly AchItem[], { created = '261120' } = {}): string {
  const routing = '12209999';
  const lines = [left(`101 122099999 987654321${created}1200A094101AGENCY BANK            ORIGIN BANK            `, 94)];
  items.forEach(({ code, amount, originalTrace, name = 'DEBTOR', individualId = '', corrected = '' }, n) => {
    const trace = `${routing}${right(n + 1, 7)}`;
    const change = code.startsWith('C');
    lines.push(
      left(`5200${left('HALDEN REYES', 36)}1234567890PPD${left(change ? 'COR' : 'PAYMENT', 10)}${created}${created}   1${routing}${right(n + 1, 7)}`, 94),
      left(`626${routing}6${left('123456789', 17)}${right(amount, 10)}${left(individualId, 15)}${left(name, 22)}  1${trace}`, 94),
      change ? left(`798${code}${left(originalTrace, 15)}      ${routing}${left(corrected, 29)}${left('', 15)}${trace}`, 94) : left(`799${code}${left(originalTrace, 15)}      ${routing}${left('', 44)}${trace}`, 94),
      left(`8200${right(2, 6)}${right(Number(routing), 10)}${right(amount, 12)}${right(0, 12)}1234567890${left('', 25)}${routing}${right(n + 1, 7)}`, 94));
  });
  const total = items.reduce((sum, { amount }) => sum + amount, 0);
  lines.push(left(`9${right(items.length, 6)}${right(Math.ceil((lines.length + 1) / 10), 6)}${right(items.length * 2, 8)}${right(BigInt(routing) * BigInt(items.length), 10)}${right(total, 12)}${right(0, 12)}`, 94));
  return lines.join('\n');
}

/** An agency with a trust account at a bank, and what specs do with its files. */
export class BankDesk {
  private constructor(readonly agency: TestAgency, readonly ctx: Ctx, readonly bankAccountId: string) {}

  static async open(): Promise<BankDesk> {
    const agency = await testAgency();
    const ctx = await agency.ctxFor('TRUST_ACCOUNTANT');
    const { id } = unwrap(await agency.get(OpenBankAccount).execute(ctx, { key: randomUUID(), book: 'TRUST', currency: 'USD', name: 'Trust checking', routing: '122099999', accountNumber: '000123456789' }));
    return new BankDesk(agency, ctx, id);
  }

  attempt(content: string | Buffer, input: BankFileInput = {}, fileName?: string) {
    return this.agency.get(ImportBankFile).execute(this.ctx, sent(content, fileName), input);
  }

  async import(content: string | Buffer, input: BankFileInput = {}): Promise<ImportedBankFile> {
    const done = unwrap(await this.attempt(content, input));
    if ('mappingNeeded' in done) throw new Error(done.mappingNeeded.questions.join(' '));
    if ('overlap' in done) throw new Error(`${done.overlap.doubts} lines may be here already`);
    return done;
  }

  async rows<T>(sql: string, params: readonly unknown[] = []): Promise<T[]> {
    return (await this.agency.owner.query(sql, [...params])).rows as T[];
  }

  /** A line by its bank reference. */
  async line(bankReference: string): Promise<{ id: string; version: number; status: string; kind: string | null; target: string | null; confidence: number; matchedKind: string | null; matchedId: string | null }> {
    const [row] = await this.rows<Awaited<ReturnType<BankDesk['line']>>>(
      `select l.id, l.version, l.status, s.kind, s.target_id as target, s.confidence, l.matched_kind as "matchedKind", l.matched_id as "matchedId"
         from bank_line l left join bank_suggestion s on s.bank_line_id = l.id where l.bank_reference = $1`, [bankReference]);
    if (!row) throw new Error(`no line ${bankReference}`);
    return row;
  }

  async balance(accountId: string): Promise<number> {
    return (await this.rows<{ balance: number }>('select balance_minor::int as balance from account where id = $1', [accountId]))[0]?.balance ?? Number.NaN;
  }

  /** Trust cash in the books, and what of it bank lines have cleared. */
  async cash(): Promise<{ booked: number; cleared: number }> {
    const [row] = await this.rows<{ booked: number; cleared: number }>(
      `select coalesce((select sum(e.amount) from ledger_entry e join ledger_account a on a.id = e.ledger_account_id where a.type = 'TRUST_CASH'), 0)::int as booked, coalesce((select sum(amount) from bank_clearing), 0)::int as cleared`);
    return row ?? { booked: 0, cleared: 0 };
  }
}
