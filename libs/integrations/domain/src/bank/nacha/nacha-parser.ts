import type { BusinessDate } from '@quittance/kernel';
import type { AchChange, AchReturn, BankFile, BankFileParser } from '../bank-file';
import { BankFileRefused, doesNotTie, refusedAt } from '../bank-file-refused';
import { countAt, digitsDateAt, kept, minorAt } from '../bank-values';
import { EntryCount } from '../entry-count';
import { Lines } from '../lines';
import { correctedData } from './change-codes';
import { NachaTotals } from './nacha-totals';

const WIDTH = 94;

interface Entry {
  readonly line: number;
  readonly amount: number;
  readonly debit: boolean;
  readonly account: string;
  readonly individualId: string;
  name: string;
  answered: boolean;
}

/**
 * Reads a NACHA file of returns (addenda 99) and notifications of change (addenda 98): records of 94 characters, with or without
 * line ends between them, international entries (IAT) among them. Every batch and the file must tie: counts, entry hash, debits, credits.
 */
export class NachaParser implements BankFileParser {
  private readonly lines = new Lines((line, number) => this.cut(line, number), { width: WIDTH });
  private readonly count = new EntryCount();
  private readonly returns: AchReturn[] = [];
  private readonly changes: AchChange[] = [];
  private readonly file = new NachaTotals();
  private batch: NachaTotals | null = null;
  private batches = 0;
  private records = 0;
  private state: 'BEFORE' | 'FILE' | 'BATCH' | 'AFTER' = 'BEFORE';
  private createdOn: BusinessDate | null = null;
  private class = '';
  private entry: Entry | null = null;

  write(text: string): void {
    this.lines.write(text);
  }

  end(): BankFile {
    this.lines.end();
    if (this.state !== 'AFTER') throw refusedAt(Math.max(1, this.records), 'FILE_CUT', 'the file ends before its control record (9): it was cut on its way.');
    if (this.returns.length + this.changes.length === 0) throw new BankFileRefused('NO_RETURNS', 'The file holds no return (addenda 99) and no notification of change (addenda 98): it is a file of payments, not what came back of them.', {});
    return { format: 'NACHA', version: '1', statements: [], returns: this.returns, changes: this.changes };
  }

  /** A line may hold several records where the bank writes none between them. */
  private cut(line: string, number: number): void {
    for (let at = 0; at < line.length; at += WIDTH) {
      const record = line.slice(at, at + WIDTH);
      // Lines filled with blanks beyond their record, and the sign of old at the end of a file (SUB), hold none.
      if (/[^\s\p{Cc}]/u.test(record)) this.record(record.padEnd(WIDTH), number === 1 ? this.records + 1 : number);
    }
  }

  private record(record: string, line: number): void {
    this.records += 1;
    if (/^9{94}$/.test(record) && this.state === 'AFTER') return;
    const step = `${this.state} ${record.charAt(0)}`;
    if (step === 'BEFORE 1') this.openFile(record, line);
    else if (step === 'FILE 5') this.openBatch(record, line);
    else if (step === 'BATCH 6') this.takeEntry(record, line);
    else if (step === 'BATCH 7') this.takeAddenda(record, line);
    else if (step === 'BATCH 8') this.closeBatch(record, line);
    else if (step === 'FILE 9') this.closeFile(record, line);
    else throw refusedAt(line, 'OUT_OF_ORDER', `a record “${record.charAt(0)}” cannot stand here. A line is missing, the file was cut, or it is no NACHA file.`, { record: record.charAt(0) });
  }

  private openFile(record: string, line: number): void {
    if (record.slice(34, 37) !== WIDTH.toString().padStart(3, '0')) throw refusedAt(line, 'UNKNOWN_VERSION', `the file says its records have “${record.slice(34, 37)}” characters; NACHA records have 094.`);
    this.createdOn = digitsDateAt(line, record.slice(23, 29), 2);
    this.state = 'FILE';
  }

  private openBatch(record: string, line: number): void {
    this.class = record.slice(50, 53);
    if (this.class === 'ADV') throw refusedAt(line, 'UNKNOWN_VERSION', 'the batch is of accounting advices between banks (ADV), which are no returns and are laid out differently. Ask the bank for the file of returns alone.', { class: 'ADV' });
    this.batch = new NachaTotals();
    this.state = 'BATCH';
  }

  private takeEntry(record: string, line: number): void {
    this.count.entry(line);
    this.answer();
    const second = record.charAt(2);
    const amount = minorAt(line, record.slice(29, 39));
    const debit = second >= '5';
    this.batch?.entry(record.slice(3, 11), amount, debit);
    this.entry = { line, amount, debit, ...this.receiver(record), answered: record.charAt(78) !== '1' };
  }

  /** Who the entry was of: where it stands goes by the batch's class (NACHA, appendix three). */
  private receiver(record: string): Pick<Entry, 'account' | 'individualId' | 'name'> {
    const at = (from: number, to: number): string => record.slice(from, to).trim();
    // An international entry names its receiver in an addenda; one of trade exchange counts its addenda before the name.
    if (this.class === 'IAT') return { account: at(39, 74), individualId: '', name: '' };
    return { account: at(12, 29), individualId: at(39, 54), name: this.class === 'CTX' ? at(58, 74) : at(54, 76) };
  }

  private takeAddenda(record: string, line: number): void {
    this.batch?.addenda();
    const { entry } = this;
    if (!entry) throw refusedAt(line, 'OUT_OF_ORDER', 'an addenda record (7) has no entry before it.');
    entry.answered = true;
    const kind = record.slice(1, 3);
    const about = {
      line: entry.line, code: record.slice(3, 6), originalTrace: record.slice(6, 21).trim(), trace: record.slice(79, 94).trim(), receiverAccount: kept(entry.account, 35),
      individualId: kept(entry.individualId, 15), name: kept(entry.name, 22) };
    const day = this.createdOn ?? never();
    if (kind === '10') entry.name = record.slice(46, 81).trim();
    if (kind === '99') this.returns.push({ ...about, returnedOn: day, amount: entry.amount, debit: entry.debit, information: kept(record.slice(35, 79), 44) });
    else if (kind === '98') this.changes.push({ ...about, notifiedOn: day, corrected: correctedData(about.code, record.slice(35, 64)) });
    if (/^9[89]$/.test(kind) && !/^[RC]\d{2}$/.test(about.code)) throw refusedAt(line, 'BAD_FIELD', `“${about.code}” is neither a return code (R01) nor a change code (C01).`);
  }

  /** An entry that says an addenda follows must have one. */
  private answer(): void {
    if (this.entry && !this.entry.answered) throw refusedAt(this.entry.line, 'ADDENDA_MISSING', 'the entry says that an addenda record follows, and none does.');
    this.entry = null;
  }

  private closeBatch(record: string, line: number): void {
    this.answer();
    const batch = this.batch ?? new NachaTotals();
    batch.check(line, 'the batch', { count: record.slice(4, 10), hash: record.slice(10, 20), debits: record.slice(20, 32), credits: record.slice(32, 44) });
    this.file.add(batch);
    this.batches += 1;
    this.batch = null;
    this.state = 'FILE';
  }

  private closeFile(record: string, line: number): void {
    const batches = countAt(line, record.slice(1, 7), 'The number of batches');
    if (batches !== this.batches) throw doesNotTie(line, 'the number of batches', batches, this.batches);
    this.file.check(line, 'the file', { count: record.slice(13, 21), hash: record.slice(21, 31), debits: record.slice(31, 43), credits: record.slice(43, 55) });
    this.state = 'AFTER';
  }
}

const never = (): never => {
  throw new Error('an addenda was taken before the file began');
};
