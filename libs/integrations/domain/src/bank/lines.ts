import { refusedAt } from './bank-file-refused';
import { BANK_LIMITS } from './bank-file';

export interface LineLimits {
  /** Characters of a line at most. */
  readonly most?: number;
  /** Records of a fixed width that may stand one after the other without a line end: such a line is given in pieces of whole records, however long it is. */
  readonly width?: number;
}

/** Cuts text into lines as it arrives (LF, CRLF or CR); holds at most one unfinished line. */
export class Lines {
  private text = '';
  private count = 0;
  private endedByReturn = false;

  private readonly most: number;
  private readonly width: number;

  constructor(private readonly onLine: (line: string, number: number) => void, { most = BANK_LIMITS.lineChars, width = 0 }: LineLimits = {}) {
    this.most = most;
    this.width = width;
  }

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
    if (this.width > 0 && this.text.length > this.most / 2) {
      const whole = Math.floor((this.text.length - 1) / this.width) * this.width;
      this.onLine(this.text.slice(0, whole), this.count + 1);
      this.text = this.text.slice(whole);
    }
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
    if (line.length > this.most && this.width === 0) this.tooLong(this.count);
    this.onLine(line, this.count);
  }

  private tooLong(line: number): never {
    throw refusedAt(line, 'LINE_TOO_LONG', `it is longer than ${this.most} characters; no bank writes such a line. The file is damaged or of another kind.`);
  }
}
