import { type BusinessDate, type CurrencyCode } from '@quittance/kernel';
import type { BankBalance, BankEntry, BankStatement } from '../bank-file';
import { doesNotTie, refusedAt } from '../bank-file-refused';
import { countAt, digitsDateAt, kept, minorAt } from '../bank-values';
import { fundsFields, fundsType, type Bai2Record } from './bai2-records';

/** One account of a group, from its 03 to its 49. */
export class Bai2Account {
  private readonly entries: BankEntry[] = [];
  private readonly account: string;
  private total = 0;
  private records: number;
  private opening: BankBalance | null = null;
  private closing: BankBalance | null = null;

  constructor(readonly head: Bai2Record, private readonly asOf: BusinessDate, readonly currency: CurrencyCode) {
    this.account = kept(head.fields[0] ?? '', 60);
    this.records = head.physical;
    if (this.account === '') throw refusedAt(head.line, 'ACCOUNT_MISSING', 'an account record (03) does not name its account.');
    this.summaries(head);
  }

  /** Statuses and summaries of the 03: type, amount, count, funds type, over and over. */
  private summaries({ fields, line }: Bai2Record): void {
    for (let at = 2; at < fields.length; ) {
      const type = (fields[at] ?? '').trim();
      const amount = (fields[at + 1] ?? '').trim();
      if (amount !== '') {
        const minor = minorAt(line, amount);
        this.total += minor;
        if (type === '010') this.opening = { on: this.asOf, minor };
        if (type === '015') this.closing = { on: this.asOf, minor };
      }
      at += 3 + fundsFields(fields, at + 3);
    }
  }

  detail({ fields, line, physical }: Bai2Record): void {
    this.records += physical;
    const type = (fields[0] ?? '').trim();
    if (!/^\d{1,3}$/.test(type)) throw refusedAt(line, 'BAD_FIELD', `“${type.slice(0, 20)}” is not a BAI type code of three digits.`);
    const amount = minorAt(line, (fields[1] ?? '').trim() === '' ? '0' : (fields[1] ?? ''));
    this.total += amount;
    const side = sideOf(Number(type));
    if (side === 0 || amount === 0) return;
    const funds = fundsFields(fields, 2);
    const valueDate = fundsType(fields, 2) === 'V' ? (fields[3] ?? '').trim() : '';
    const valueOn = valueDate === '' ? null : digitsDateAt(line, valueDate, 2);
    const [bankReference = '', reference = '', ...text] = fields.slice(2 + funds);
    this.entries.push({
      line, bookedOn: this.asOf, // A value date before the day told is as that day (BAI2, funds type).
      valueOn: valueOn !== null && valueOn < this.asOf ? this.asOf : valueOn, amount: amount * side, currency: this.currency,
      bankReference: kept(bankReference, 140), reference: kept(reference, 140), payer: payerIn(text.join(',')), counterAccount: '', text: kept(text.join(',')),
      code: `BAI ${type.padStart(3, '0')}`, returnReason: RETURNED.has(Number(type)) ? 'RETURNED' : '',
    });
  }

  /** The account's trailer (49): its total is the sum of every amount, its count of every record, both as written. */
  close({ fields, line, physical }: Bai2Record): { statement: BankStatement; total: number; records: number } {
    this.records += physical;
    const stated = minorAt(line, fields[0] ?? '');
    if (stated !== this.total) throw doesNotTie(line, 'the account’s control total', stated, this.total);
    const count = countAt(line, fields[1] ?? '', 'The number of records');
    if (count !== this.records) throw doesNotTie(line, 'the account’s number of records', count, this.records);
    return {
      total: this.total, records: this.records,
      statement: { account: this.account, currency: this.currency, number: '', from: this.asOf, to: this.asOf, opening: this.opening, closing: this.closing, entries: this.entries, pending: 0 } };
  }
}

// BAI2 type codes: 100 to 399 credits, 400 to 699 debits, of a bank's own 920 to 959 credits and 960 to 999 debits. 890 carries
// words only; the codes of loans (7xx) part what another code told as a whole.
const sideOf = (type: number): 1 | -1 | 0 => {
  if ((type >= 100 && type <= 399) || (type >= 920 && type <= 959)) return 1;
  return (type >= 400 && type <= 699) || (type >= 960 && type <= 999) ? -1 : 0;
};

/** Deposited item returned, ACH return, check return, returned items. */
const RETURNED = new Set([252, 255, 257, 258, 552, 555, 557, 558]);

/** ACH details carry the sender in words of their own; anything else names nobody. */
function payerIn(text: string): string {
  const match = /(?:ORIG CO NAME|INDIVIDUAL NAME|IND NAME|ORIG|SENDER|BY ORDER OF)\s*[:=]\s*([^:=]{2,60}?)(?=\s+(?:CO|COMPANY|ENTRY|DESC\w*|ORIG|TRN|EED|IND\w*|SEC|TRACE|ID|DATE)\b[^:=]{0,20}[:=]|$)/i.exec(text);
  return kept(match?.[1] ?? '', 140);
}
