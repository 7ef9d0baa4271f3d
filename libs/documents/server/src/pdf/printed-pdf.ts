/** A part of a file that is to be written anew, by the number of its object. */
export interface ChangedObject {
  readonly number: number;
  /** The object itself, without its heading and end. */
  readonly content: Buffer;
}

/**
 * A PDF as Chromium writes it, read only as far as is needed to find its catalogue, pages and outline, and to add to its end: reading
 * and writing all of it again takes longer than printing it. Throws where the file is built otherwise.
 */
export class PrintedPdf {
  private readonly offsets = new Map<number, number>();
  private readonly trailer: string;
  private readonly start: number;
  readonly size: number;
  readonly root: number;
  readonly info: number;

  constructor(readonly bytes: Buffer) {
    const tail = bytes.toString('latin1', Math.max(0, bytes.length - 4096));
    const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1];
    if (start === undefined) throw new Error('the printed PDF ends unexpectedly');
    this.start = Number(start);
    const table = bytes.toString('latin1', this.start);
    const head = /^xref\s+0 (\d+)\s+/.exec(table);
    const trailer = /trailer\s*(<<[\s\S]*?>>)\s*startxref/.exec(table)?.[1];
    if (!head || trailer === undefined) throw new Error('the printed PDF has no plain table of its objects');
    const count = Number(head[1]);
    for (let n = 1, at = head[0].length + 20; n < count; n++, at += 20) {
      if (table[at + 17] === 'n') this.offsets.set(n, Number(table.slice(at, at + 10)));
    }
    this.trailer = trailer;
    this.size = count;
    this.root = this.reference(trailer, 'Root') ?? fail('catalogue');
    this.info = this.reference(trailer, 'Info') ?? fail('particulars');
  }

  /** An object's text; of a stream only its dictionary. */
  object(number: number): string {
    const at = this.offsets.get(number);
    if (at === undefined) return fail(`object ${number}`);
    const from = this.bytes.indexOf('obj', at) + 3;
    const to = this.bytes.indexOf('endobj', from);
    return this.bytes.toString('latin1', from, to);
  }

  reference(dictionary: string, key: string): number | undefined {
    const found = new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1];
    return found === undefined ? undefined : Number(found);
  }

  /** The numbers of the pages' objects, in order. */
  pages(): number[] {
    const walk = (node: number): number[] => {
      const text = this.object(node);
      const kids = /\/Kids \[([^\]]*)\]/.exec(text)?.[1];
      return kids === undefined ? [node] : [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => walk(Number(kid)));
    };
    return walk(this.reference(this.object(this.root), 'Pages') ?? fail('pages'));
  }

  /** On which page, from 0, each heading of the first order begins, as the outline says. */
  starts(): number[] {
    const place = new Map(this.pages().map((number, n) => [number, n]));
    const starts: number[] = [];
    const outlines = this.reference(this.object(this.root), 'Outlines');
    for (let item = outlines === undefined ? undefined : this.reference(this.object(outlines), 'First'); item !== undefined;) {
      const text = this.object(item);
      const page = place.get(Number(/\/Dest \[(\d+) 0 R/.exec(text)?.[1] ?? Number.NaN));
      if (page === undefined) return fail('page of a heading');
      starts.push(page);
      item = this.reference(text, 'Next');
    }
    return starts;
  }

  /** The file with objects added or written anew after its end, as PDF lets a file be changed. */
  with(objects: readonly ChangedObject[], id: string): Buffer {
    const pieces: Buffer[] = [this.bytes, Buffer.from('\n')];
    let length = this.bytes.length + 1;
    const rows: string[] = [];
    for (const { number, content } of objects) {
      rows.push(`${number} 1\n${String(length).padStart(10, '0')} 00000 n \n`);
      for (const piece of [Buffer.from(`${number} 0 obj\n`), content, Buffer.from('\nendobj\n')]) {
        pieces.push(piece);
        length += piece.length;
      }
    }
    const size = Math.max(this.size, ...objects.map(({ number }) => number + 1));
    pieces.push(Buffer.from(`xref\n${rows.join('')}trailer\n<</Size ${size} /Root ${this.root} 0 R /Info ${this.info} 0 R /Prev ${this.start} /ID [<${id}> <${id}>]>>\nstartxref\n${length}\n%%EOF\n`));
    return Buffer.concat(pieces);
  }
}

function fail(what: string): never {
  throw new Error(`the printed PDF has no ${what} where it was expected`);
}
