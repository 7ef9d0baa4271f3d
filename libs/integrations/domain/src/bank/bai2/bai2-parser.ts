import type { BusinessDate, CurrencyCode } from '@quittance/kernel';
import type { BankFile, BankFileParser, BankStatement } from '../bank-file';
import { BankFileRefused, doesNotTie, refusedAt } from '../bank-file-refused';
import { countAt, currencyAt, digitsDateAt, minorAt } from '../bank-values';
import { EntryCount } from '../entry-count';
import { Lines } from '../lines';
import { Bai2Account } from './bai2-account';
import { Bai2Records, type Bai2Record } from './bai2-records';

/** A line may hold a whole file. */
const LINE_CHARS = 1_000_000;

interface Group {
  readonly asOf: BusinessDate;
  readonly currency: string;
  total: number;
  accounts: number;
  records: number;
}

/** Reads BAI2: file, groups, accounts, details and their continuations. Every control total and count must tie. */
export class Bai2Parser implements BankFileParser {
  private readonly records = new Bai2Records((record) => this.record(record));
  private readonly lines = new Lines((line, number) => this.records.line(line, number), { most: LINE_CHARS });
  private readonly count = new EntryCount();
  private readonly statements: BankStatement[] = [];
  private state: 'BEFORE' | 'FILE' | 'GROUP' | 'ACCOUNT' | 'AFTER' = 'BEFORE';
  private group: Group | null = null;
  private account: Bai2Account | null = null;
  private total = 0;
  private groups = 0;
  private physical = 0;

  write(text: string): void {
    this.lines.write(text);
  }

  end(): BankFile {
    this.lines.end();
    this.records.flush();
    if (this.state !== 'AFTER') throw refusedAt(Math.max(1, this.lines.number), 'FILE_CUT', 'the file ends before its trailer (99): it was cut on its way.');
    if (this.statements.length === 0) throw new BankFileRefused('EMPTY_FILE', 'The file holds no account.', {});
    return { format: 'BAI2', version: '2', statements: this.statements, returns: [], changes: [] };
  }

  private record(record: Bai2Record): void {
    this.physical += record.physical;
    const step = `${this.state} ${record.code}`;
    if (step === 'BEFORE 01') this.openFile(record);
    else if (step === 'FILE 02') this.openGroup(record);
    else if (step === 'GROUP 03') this.openAccount(record);
    else if (step === 'ACCOUNT 16') {
      this.count.entry(record.line);
      this.account?.detail(record);
    } else if (step === 'ACCOUNT 49') this.closeAccount(record);
    else if (step === 'GROUP 98') this.closeGroup(record);
    else if (step === 'FILE 99') this.closeFile(record);
    else throw refusedAt(record.line, 'OUT_OF_ORDER', `a record ${record.code} cannot stand here (${PLACES[this.state]}). A line is missing, or the file was cut.`, { code: record.code });
  }

  private openFile({ fields, line }: Bai2Record): void {
    const version = (fields[7] ?? '').trim();
    if (version !== '2') throw refusedAt(line, 'UNKNOWN_VERSION', `the file says it is BAI version “${version.slice(0, 10)}”; version 2 is read.`, { version: version.slice(0, 10) });
    this.state = 'FILE';
  }

  private openGroup({ fields, line, physical }: Bai2Record): void {
    const status = (fields[2] ?? '').trim();
    if (status === '2') throw refusedAt(line, 'DELETION', 'the group is a deletion of an earlier one, which is not done by file. Ignore the lines it is about by hand.');
    if (status === '4') throw refusedAt(line, 'TEST_FILE', 'the bank marked the group as a test.');
    this.group = { asOf: digitsDateAt(line, fields[3] ?? '', 2), currency: (fields[5] ?? '').trim(), total: 0, accounts: 0, records: physical };
    this.state = 'GROUP';
  }

  private openAccount(record: Bai2Record): void {
    this.count.statement(record.line);
    const group = this.group ?? never();
    const named = (record.fields[1] ?? '').trim() || group.currency || 'USD';
    const currency: CurrencyCode = currencyAt(record.line, named);
    this.account = new Bai2Account(record, group.asOf, currency);
    this.state = 'ACCOUNT';
  }

  private closeAccount(record: Bai2Record): void {
    const closed = (this.account ?? never()).close(record);
    const group = this.group ?? never();
    this.statements.push(closed.statement);
    group.total += closed.total;
    group.accounts += 1;
    group.records += closed.records;
    this.state = 'GROUP';
  }

  private closeGroup({ fields, line, physical }: Bai2Record): void {
    const group = this.group ?? never();
    group.records += physical;
    tie(line, 'the group’s control total', minorAt(line, fields[0] ?? ''), group.total);
    tie(line, 'the group’s number of accounts', countAt(line, fields[1] ?? '', 'The number of accounts'), group.accounts);
    tie(line, 'the group’s number of records', countAt(line, fields[2] ?? '', 'The number of records'), group.records);
    this.total += group.total;
    this.groups += 1;
    this.state = 'FILE';
  }

  private closeFile({ fields, line }: Bai2Record): void {
    tie(line, 'the file’s control total', minorAt(line, fields[0] ?? ''), this.total);
    tie(line, 'the file’s number of groups', countAt(line, fields[1] ?? '', 'The number of groups'), this.groups);
    tie(line, 'the file’s number of records', countAt(line, fields[2] ?? '', 'The number of records'), this.physical);
    this.state = 'AFTER';
  }
}

const PLACES = { BEFORE: 'the file must begin with 01', FILE: 'a group or the end of the file is due', GROUP: 'an account or the end of the group is due', ACCOUNT: 'a detail or the end of the account is due', AFTER: 'the file has ended' } as const;

function tie(line: number, what: string, stated: number, found: number): void {
  if (stated !== found) throw doesNotTie(line, what, stated, found);
}

const never = (): never => {
  throw new Error('a BAI2 record was taken out of its place');
};
