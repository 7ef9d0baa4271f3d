import type { BusinessDate, CurrencyCode } from '@quittance/kernel';
import type { BankEntry, BankStatement } from '../bank-file';
import { refusedAt } from '../bank-file-refused';
import { currencyAt, decimalAt, digitsDateAt, kept } from '../bank-values';

/** One statement while its tags arrive. */
export class OfxStatement {
  private readonly head = new Map<string, string>();
  private readonly entries: BankEntry[] = [];
  private transaction = new Map<string, string>();

  constructor(private readonly line: number) {}

  /** Takes a tag that ended, with its value and the tags round it. */
  take(name: string, value: string, within: readonly string[], line: number): void {
    if (name === 'STMTTRN') {
      this.entries.push(this.entry(line));
      this.transaction = new Map();
    } else if (within.includes('STMTTRN')) {
      // Beside ORIGCURRENCY the amount is in the statement's currency, beside CURRENCY in the one named there (OFX 2.3, 5.2).
      const parent = within.at(-1) ?? '';
      const key = ['PAYEE', 'CURRENCY', 'ORIGCURRENCY'].includes(parent) ? `${parent}.${name}` : name;
      if (!this.transaction.has(key)) this.transaction.set(key, value);
    } else {
      const parent = within.at(-1) ?? '';
      const key = ['LEDGERBAL', 'AVAILBAL'].includes(parent) ? `${parent}.${name}` : name;
      if (!this.head.has(key)) this.head.set(key, value);
    }
  }

  finish(): BankStatement {
    const account = this.head.get('ACCTID') ?? '';
    if (account === '') throw refusedAt(this.line, 'ACCOUNT_MISSING', 'a statement does not name its account (ACCTID).');
    const currency = this.currency();
    const balance = this.head.get('LEDGERBAL.BALAMT') ?? '';
    const asOf = this.day('LEDGERBAL.DTASOF');
    return {
      account: kept(account, 60), currency, number: '', from: this.day('DTSTART'), to: this.day('DTEND'), opening: null,
      closing: balance !== '' && asOf ? { on: asOf, minor: amountAt(this.line, balance, currency) } : null, entries: this.entries, pending: 0 };
  }

  private currency(): CurrencyCode {
    const named = this.head.get('CURDEF') ?? '';
    if (named === '') throw refusedAt(this.line, 'CURRENCY_MISSING', 'the statement does not name its currency (CURDEF). Export it again in another format of the bank’s.');
    return currencyAt(this.line, named);
  }

  private day(key: string): BusinessDate | null {
    const text = this.head.get(key);
    return text === undefined || text === '' ? null : digitsDateAt(this.line, text, 4);
  }

  private entry(line: number): BankEntry {
    const of = (key: string): string => this.transaction.get(key) ?? '';
    const posted = of('DTPOSTED');
    if (posted === '' || of('TRNAMT') === '') throw refusedAt(line, 'FIELD_MISSING', `a movement has no ${posted === '' ? 'date (DTPOSTED)' : 'amount (TRNAMT)'}.`);
    const currency = this.currency();
    const other = of('CURRENCY.CURSYM');
    if (other !== '' && other.toUpperCase() !== currency) throw refusedAt(line, 'MIXED_CURRENCIES', `a movement is in ${other.slice(0, 10)}, the account in ${currency}.`);
    const value = of('DTAVAIL');
    return {
      line, bookedOn: digitsDateAt(line, posted, 4), valueOn: value === '' ? null : digitsDateAt(line, value, 4), amount: amountAt(line, of('TRNAMT'), currency), currency,
      bankReference: kept(of('FITID'), 140), reference: kept(of('CHECKNUM') || of('REFNUM'), 140), payer: kept(of('NAME') || of('PAYEE.NAME'), 140),
      counterAccount: '', text: kept(of('MEMO')), code: kept(of('TRNTYPE'), 60), returnReason: '' };
  }
}

/** Amounts may leave out the nought before their decimals (`-.50`). */
const amountAt = (line: number, text: string, currency: CurrencyCode): number => decimalAt(line, text.trim().replace(/^[+-]?(?=[.,]\d)/, '$&0'), currency);
