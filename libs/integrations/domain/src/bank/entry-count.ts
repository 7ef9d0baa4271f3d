import { BANK_LIMITS } from './bank-file';
import { refusedAt } from './bank-file-refused';

/** Counts movements and statements against what a file may hold. */
export class EntryCount {
  private entries = 0;
  private statements = 0;

  entry(line: number): void {
    this.entries += 1;
    if (this.entries > BANK_LIMITS.entries) throw refusedAt(line, 'TOO_MANY_ENTRIES', 'the file has more than 200,000 movements. Ask the bank for a shorter period.');
  }

  statement(line: number): void {
    this.statements += 1;
    if (this.statements > BANK_LIMITS.statements) throw refusedAt(line, 'TOO_MANY_STATEMENTS', 'the file has more than 5,000 statements. Ask the bank for a shorter period.');
  }
}
