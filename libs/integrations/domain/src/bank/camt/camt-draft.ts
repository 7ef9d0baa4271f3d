/** One leaf of the document: what it says and where. */
export interface Leaf {
  readonly text: string;
  readonly line: number;
  /** The currency of an amount. */
  readonly currency: string;
}

/** What was gathered of one element: its leaves by path, the first of each; of those in `MANY` all. */
export class Draft {
  private readonly leaves = new Map<string, Leaf>();
  private readonly many = new Map<string, string[]>();

  constructor(readonly line: number) {}

  put(path: string, leaf: Leaf): void {
    if (!this.leaves.has(path)) this.leaves.set(path, leaf);
    if (!MANY.test(path)) return;
    const list = this.many.get(path) ?? [];
    if (list.length < 40) list.push(leaf.text);
    this.many.set(path, list);
  }

  leaf(...paths: readonly string[]): Leaf | undefined {
    for (const path of paths) {
      const leaf = this.leaves.get(path);
      if (leaf && leaf.text !== '') return leaf;
    }
    return undefined;
  }

  text(...paths: readonly string[]): string {
    return this.leaf(...paths)?.text ?? '';
  }

  all(path: string): readonly string[] {
    return this.many.get(path) ?? [];
  }
}

const MANY = /\/(?:Ustrd|Ref|Nb|AddtlInf)$/;

/** An entry with its single transactions. */
export interface EntryDraft {
  readonly entry: Draft;
  readonly details: Draft[];
}
