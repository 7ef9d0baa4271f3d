import { doesNotTie } from '../bank-file-refused';
import { countAt, minorAt } from '../bank-values';

/** What the entries of a batch, or the batches of a file, add up to. */
export class NachaTotals {
  count = 0;
  private hash = 0n;
  debits = 0;
  credits = 0;

  /** An entry: its routing number without the check digit, and its amount. */
  entry(routing: string, amount: number, debit: boolean): void {
    this.count += 1;
    this.hash += BigInt(/^\d{8}$/.test(routing) ? routing : '0');
    if (debit) this.debits += amount;
    else this.credits += amount;
  }

  addenda(): void {
    this.count += 1;
  }

  add(other: NachaTotals): void {
    this.count += other.count;
    this.hash += other.hash;
    this.debits += other.debits;
    this.credits += other.credits;
  }

  /** Compares with the fields of a control record. Throws TOTALS_DO_NOT_TIE. */
  check(line: number, whose: string, stated: { count: string; hash: string; debits: string; credits: string }): void {
    const count = countAt(line, stated.count, 'The number of entries and addenda');
    if (count !== this.count) throw doesNotTie(line, `the number of entries and addenda of ${whose}`, count, this.count);
    const hash = (this.hash % 10_000_000_000n).toString().padStart(10, '0');
    if (stated.hash.trim().padStart(10, '0') !== hash) throw doesNotTie(line, `the entry hash of ${whose}`, stated.hash.trim(), hash);
    const [debits, credits] = [minorAt(line, stated.debits), minorAt(line, stated.credits)];
    if (debits !== this.debits) throw doesNotTie(line, `the total of debits of ${whose}`, debits, this.debits);
    if (credits !== this.credits) throw doesNotTie(line, `the total of credits of ${whose}`, credits, this.credits);
  }
}
