/** What a byte did: ended a letter beyond ASCII, broke one, or neither. */
export type Utf8Step = 'LETTER' | 'BROKEN' | 'NONE';

/**
 * Reads UTF-8 byte by byte (Unicode 3.9, table 3-7). A decoder would not do: it writes U+FFFD for what is broken, and that
 * sign may stand in a file rightly.
 */
export class Utf8Letters {
  private left = 0;
  private low = 0x80;
  private high = 0xbf;

  /** Whether a letter has begun and not ended. */
  get unfinished(): boolean {
    return this.left > 0;
  }

  next(byte: number): Utf8Step {
    if (this.left === 0) return this.begin(byte);
    if (byte < this.low || byte > this.high) {
      this.left = 0;
      this.begin(byte);
      return 'BROKEN';
    }
    [this.low, this.high] = [0x80, 0xbf];
    this.left -= 1;
    return this.left === 0 ? 'LETTER' : 'NONE';
  }

  private begin(byte: number): Utf8Step {
    if (byte < 0x80) return 'NONE';
    if (byte < 0xc2 || byte > 0xf4) return 'BROKEN';
    this.left = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
    this.low = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80;
    this.high = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf;
    return 'NONE';
  }
}
