import { refusedAt } from './bank-file-refused';
import { BANK_LIMITS } from './bank-file';

/** Cuts text into lines as it arrives (LF, CRLF or CR); holds at most one unfinished line. */
export class Lines {
  private text = '';
  private count = 0;
  private endedByReturn = false;

  constructor(private readonly onLine: (line: string, number: number) => void, private readonly most: number = BANK_LIMITS.lineChars) {}

  write(piece: string): void {
    const from = this.text.length;
    this.text += piece;
    let start = 0;
    for (let at = from; at < this.text.length; at += 1) {
      const code = this.text.charCodeAt(at);
      if (code !== 10 && code !== 13) {
        this.endedByReturn = false;
        continue;
      }
      const second = code === 10 && this.endedByReturn;
      this.endedByReturn = code === 13;
      if (!second) this.give(this.text.slice(start, at));
      start = at + 1;
    }
    this.text = this.text.slice(start);
    if (this.text.length > this.most) this.tooLong(this.count + 1);
  }

  end(): void {
    if (this.text !== '') this.give(this.text);
    this.text = '';
  }

  /** Lines given so far. */
  get number(): number {
    return this.count;
  }

  private give(line: string): void {
    this.count += 1;
    if (line.length > this.most) this.tooLong(this.count);
    this.onLine(line, this.count);
  }

  private tooLong(line: number): never {
    throw refusedAt(line, 'LINE_TOO_LONG', `it is longer than ${this.most} characters; no bank writes such a line. The file is damaged or of another kind.`);
  }
}
