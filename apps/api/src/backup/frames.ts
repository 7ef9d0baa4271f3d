/**
 * The file within its compression: a line of magic, then frames of one letter, a length and so many bytes.
 * H header (JSON), T a table begins (JSON), D its rows as COPY text, E it ends (JSON), S sequences and jobs (JSON),
 * Z the SHA-256 of everything before, so that a file that was cut or changed is known as such.
 */
export const MAGIC = Buffer.from('QUITTANCE BACKUP 1\n');

export type FrameKind = 'H' | 'T' | 'D' | 'E' | 'S' | 'Z';

export interface Frame {
  readonly kind: FrameKind;
  readonly body: Buffer;
}

/** Rows of a table travel in pieces of at most this many bytes. */
export const MOST_BYTES = 1 << 20;
/** Headers name every table and column; a job's payload is small. */
const MOST_JSON = 64 << 20;
const HEAD = 5;

/** What is wrong with a file that is no whole backup. */
export class DamagedBackup extends Error {}

/** A frame as bytes. */
export function encodeFrame(kind: FrameKind, body: Buffer): Buffer {
  const head = Buffer.alloc(HEAD);
  head.write(kind, 0, 'latin1');
  head.writeUInt32BE(body.length, 1);
  return Buffer.concat([head, body]);
}

/** The frames of a stream of bytes, holding one in memory. Throws DamagedBackup where they end early or make no sense. */
export async function* decodeFrames(source: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  const bytes = new ByteReader(source);
  if (!(await bytes.take(MAGIC.length)).equals(MAGIC)) throw new DamagedBackup('it does not begin as a Quittance backup does');
  for (;;) {
    const head = await bytes.take(HEAD);
    const kind = head.toString('latin1', 0, 1) as FrameKind;
    const length = head.readUInt32BE(1);
    if (!'HTDESZ'.includes(kind) || length > (kind === 'D' ? MOST_BYTES : MOST_JSON)) throw new DamagedBackup('its contents make no sense: it was changed or overwritten');
    yield { kind, body: await bytes.take(length) };
    if (kind === 'Z') return;
  }
}

class ByteReader {
  private readonly iterator: AsyncIterator<Buffer>;
  private held: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.iterator = source[Symbol.asyncIterator]();
  }

  async take(length: number): Promise<Buffer> {
    const parts = [this.held];
    let have = this.held.length;
    while (have < length) {
      const { value, done } = await this.iterator.next();
      if (done) throw new DamagedBackup('it ends too early: it was cut off');
      parts.push(value);
      have += value.length;
    }
    const all = parts.length === 1 ? this.held : Buffer.concat(parts);
    this.held = all.subarray(length);
    return all.subarray(0, length);
  }
}
