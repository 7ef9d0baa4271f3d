import { moneyInWords, type CurrencyCode } from '@quittance/kernel';
import type { BankBalance, BankEntry, BankFile, BankFileParser, BankStatement } from '../bank-file';
import { BANK_LIMITS } from '../bank-file';
import { BankFileRefused, doesNotTie, refusedAt } from '../bank-file-refused';
import { currencyAt, decimalAt, digitsDateAt, kept } from '../bank-values';
import { EntryCount } from '../entry-count';
import { Lines } from '../lines';
import { details } from './mt940-details';
import { statementLine, type StatementLine } from './mt940-statement-line';

interface Field {
  readonly tag: string;
  readonly line: number;
  content: string;
}

interface Movement {
  readonly line: number;
  readonly of: StatementLine;
  details: string;
  /** What the bank says in words of its own (NS), told where field 86 says nothing. */
  own: string;
}

interface Open {
  readonly line: number;
  account: string;
  number: string;
  currency: CurrencyCode | null;
  opening: BankBalance | null;
  closing: BankBalance | null;
  /** It bears a field of MT942. */
  interim: boolean;
  readonly movements: Movement[];
}

const TAGS = new Set(['20', '21', '13', '13D', '25', '25P', '28', '28C', '34F', '60F', '60M', '61', '62F', '62M', '64', '64F', '65', '65F', '86', '90C', '90D', 'NS']);

/** Reads SWIFT MT940 with or without its message blocks. Opening balance, movements and closing balance must tie. */
export class Mt940Parser implements BankFileParser {
  private readonly lines = new Lines((line, number) => this.line(line, number));
  private readonly count = new EntryCount();
  private readonly statements: BankStatement[] = [];
  private field: Field | null = null;
  private open: Open | null = null;
  private signs: boolean | null = null;
  private held = '';

  write(text: string): void {
    const all = this.held + text;
    const head = all.trimStart();
    // Some banks write @@ for the end of a line; of its first sign alone nothing can be said yet.
    if (this.signs === null && head.length >= 2) this.signs = head.startsWith('@@');
    this.held = this.signs === null ? all : this.signs ? (/(?<!@)@$/.exec(all)?.[0] ?? '') : '';
    const ready = all.slice(0, all.length - this.held.length);
    this.lines.write(this.signs ? ready.replaceAll('@@', '\n') : ready);
  }

  end(): BankFile {
    this.lines.write(this.held);
    this.lines.end();
    this.flush();
    if (this.open) throw refusedAt(this.lines.number, 'FILE_CUT', 'the file ends before the closing balance (field 62) of its last statement: it was cut on its way.');
    if (this.statements.length === 0) throw new BankFileRefused('EMPTY_FILE', 'The file holds no statement.', {});
    return { format: 'MT940', version: 'MT940', statements: this.statements, returns: [], changes: [] };
  }

  private line(told: string, number: number): void {
    // Networks frame messages with control characters (SOH, ETX), and files of old end with one (SUB).
    const raw = told.replace(/[^\P{Cc}\t]/gu, '');
    // A message ends with "-", its blocks with "-}" and what the network added; the next may begin on the same line (RJE).
    const [, end = '', rest = ''] = /^(-\}.*?| ?-(?=\s*$)|-?\$)(\{[14]:.*)?$/.exec(raw) ?? [];
    if (end !== '') {
      this.flush();
      if (rest !== '') this.line(rest, number);
      return;
    }
    const line = raw.replace(/^\{1:.*?\{4:/, '').replace(/^\{[1-5]:.*$/, '');
    const tag = /^:(\d{2}[A-Z]?|NS):/.exec(line);
    // Where a bank cuts field 86 into lines, one may begin with a colon (a time of day).
    if (tag && (TAGS.has(tag[1] ?? '') || this.field?.tag !== '86')) {
      this.flush();
      this.field = { tag: tag[1] ?? '', line: number, content: line.slice(tag[0].length) };
    } else if (line.trim() === '') return;
    // Banks put their code and the message's number before each message (ABN AMRO; `:940:` at Rabobank).
    else if (!this.field && !this.open && /^(?:[A-Z0-9 ]{1,40}|:940:)$/.test(line.trim())) return;
    else if (!this.field) throw refusedAt(number, 'BAD_LINE', `“${line.slice(0, 40)}” belongs to no field of an MT940 statement.`);
    else {
      this.field.content += `\n${line}`;
      if (this.field.content.length > BANK_LIMITS.valueChars) throw refusedAt(number, 'VALUE_TOO_LONG', `field ${this.field.tag} is longer than ${BANK_LIMITS.valueChars} characters.`);
    }
  }

  private flush(): void {
    const { field } = this;
    this.field = null;
    if (!field) return;
    if (field.tag === '20') this.begin(field);
    else this.take(field, this.within(field));
  }

  private begin({ line }: Field): void {
    if (this.open) throw refusedAt(line, 'FILE_CUT', 'a new statement begins before the closing balance (field 62) of the last one.');
    this.count.statement(line);
    this.open = { line, account: '', number: '', currency: null, opening: null, closing: null, interim: false, movements: [] };
  }

  private within({ line, tag }: Field): Open | null {
    if (this.open) return this.open;
    // After the closing balance come forward balances and notes of the whole statement.
    if (['64', '64F', '65', '65F', '86', 'NS'].includes(tag) && this.statements.length > 0) return null;
    throw refusedAt(line, 'BAD_FIELD', `field ${tag} stands outside of a statement (none was begun by field 20).`);
  }

  private take({ tag, line, content }: Field, open: Open | null): void {
    if (!open) return;
    // NS holds the bank's own words, each line behind a number of two digits; no standard describes them.
    if (tag === 'NS') {
      const last = open.movements.at(-1);
      if (last) last.own = content.split('\n').map((words) => words.slice(2)).join(' ');
      return;
    }
    if (tag === '25' || tag === '25P') open.account = kept(content.split('\n')[0] ?? '', 60);
    else if (tag === '28C' || tag === '28') open.number = kept(content, 60);
    else if (tag === '60F' || tag === '60M') {
      const { balance, currency } = readBalance(line, content);
      open.opening = balance;
      open.currency = currency;
    } else if (tag === '34F' || tag === '13' || tag === '13D') open.interim = true;
    else if (tag === '61') {
      if (!open.currency && open.interim) throw refusedAt(open.line, 'NOT_A_STATEMENT', 'this is an interim report (MT942), whose movements may still change. Ask the bank for MT940.');
      if (!open.currency) throw refusedAt(line, 'BAD_FIELD', 'a movement (field 61) stands before the opening balance (field 60).');
      this.count.entry(line);
      open.movements.push({ line, of: statementLine(line, content, open.currency), details: '', own: '' });
    } else if (tag === '86') {
      const last = open.movements.at(-1);
      if (last) last.details += `${last.details === '' ? '' : '\n'}${content}`;
    } else if (tag === '62F' || tag === '62M') this.finish(line, content, open);
    else if (!TAGS.has(tag)) throw refusedAt(line, 'UNKNOWN_FIELD', `field ${tag} is not part of an MT940 statement.`);
  }

  private finish(line: number, content: string, open: Open): void {
    const { balance: closing, currency } = readBalance(line, content);
    if (!open.opening || !open.currency) throw refusedAt(line, 'BAD_FIELD', 'the statement has no opening balance (field 60).');
    if (currency !== open.currency) throw refusedAt(line, 'MIXED_CURRENCIES', `the closing balance is in ${currency}, the opening balance in ${open.currency}.`);
    if (open.account === '') throw refusedAt(line, 'ACCOUNT_MISSING', 'the statement does not name its account (field 25).');
    const found = open.opening.minor + open.movements.reduce((sum, { of }) => sum + of.amount, 0);
    if (found !== closing.minor) throw doesNotTie(line, 'the closing balance', moneyInWords(closing.minor, currency), moneyInWords(found, currency));
    // Dutch banks write the currency behind the account.
    const account = open.account.endsWith(currency) && open.account.length > 8 ? open.account.slice(0, -3).trim() : open.account;
    this.statements.push({
      account, currency, number: open.number, from: open.opening.on, to: closing.on, opening: open.opening, closing,
      entries: open.movements.map((movement) => entryOf(movement, currency)), pending: 0 });
    this.open = null;
  }
}

function readBalance(line: number, content: string): { balance: BankBalance; currency: CurrencyCode } {
  const match = /^([CD])(\d{6})([A-Z]{3}) *([\d,.]{1,30})$/.exec(content.trim());
  if (!match) throw refusedAt(line, 'BAD_FIELD', `“${content.slice(0, 40)}” is not a balance (side, date, currency, amount).`);
  const currency = currencyAt(line, match[3] ?? '');
  return { currency, balance: { on: digitsDateAt(line, match[2] ?? '', 2), minor: decimalAt(line, match[4] ?? '', currency) * (match[1] === 'C' ? 1 : -1) } };
}

function entryOf({ line, of, details: content, own }: Movement, currency: CurrencyCode): BankEntry {
  const told = details(content);
  return {
    line, bookedOn: of.bookedOn, valueOn: of.valueOn, amount: of.amount, currency, bankReference: kept(of.bankReference, 140),
    reference: told.reference || kept(of.reference, 140), payer: told.payer, counterAccount: told.counterAccount,
    text: kept([told.text || own, of.supplement].filter((part) => part !== '').join(' ')), code: of.code, returnReason: told.returnReason };
}
