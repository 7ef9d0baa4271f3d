import { randomBytes } from 'node:crypto';

/** Makes ids. Injected, so that a test can make them predictable. */
export abstract class IdSource {
  abstract next(): string;
}

/** Version 7 uuids (RFC 9562): ordered by time, so that new rows land at the end of an index. */
export class Uuid7Source extends IdSource {
  private last = 0;
  private sequence = 0;

  next(): string {
    const now = Date.now();
    if (now > this.last) {
      this.last = now;
      this.sequence = randomBytes(2).readUInt16BE() & 0x3ff;
    } else if (++this.sequence > 0xfff) {
      this.last++;
      this.sequence = 0;
    }
    const time = this.last.toString(16).padStart(12, '0');
    const random = randomBytes(8);
    random[0] = ((random[0] ?? 0) & 0x3f) | 0x80;
    const tail = random.toString('hex');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${this.sequence.toString(16).padStart(3, '0')}-${tail.slice(0, 4)}-${tail.slice(4)}`;
  }
}
