import { randomFillSync } from 'node:crypto';

/** Makes ids. Injected, so that a test can make them predictable. */
export abstract class IdSource {
  abstract next(): string;
}

/** Version 7 uuids (RFC 9562): ordered by time, so that new rows land at the end of an index. */
export class Uuid7Source extends IdSource {
  private last = 0;
  private sequence = 0;
  // Drawn for many ids at once: asking the system for eight bytes costs as much as for four thousand.
  private readonly pool = Buffer.alloc(4_096);
  private drawn = this.pool.length;

  next(): string {
    const now = Date.now();
    if (now > this.last) {
      this.last = now;
      this.sequence = this.random(2).readUInt16BE() & 0x3ff;
    } else if (++this.sequence > 0xfff) {
      this.last++;
      this.sequence = 0;
    }
    const time = this.last.toString(16).padStart(12, '0');
    const random = this.random(8);
    random[0] = ((random[0] ?? 0) & 0x3f) | 0x80;
    const tail = random.toString('hex');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${this.sequence.toString(16).padStart(3, '0')}-${tail.slice(0, 4)}-${tail.slice(4)}`;
  }

  private random(bytes: number): Buffer {
    if (this.drawn + bytes > this.pool.length) {
      randomFillSync(this.pool);
      this.drawn = 0;
    }
    this.drawn += bytes;
    return this.pool.subarray(this.drawn - bytes, this.drawn);
  }
}
