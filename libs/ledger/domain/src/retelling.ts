import { namedReference, type BankBatch, type ParsedBankLine } from './bank';

/** A line of a file, under the fingerprint it has within it. */
export interface ToldBankLine extends ParsedBankLine {
  readonly print: string;
}

/** A line of the same account that is stored, with every fingerprint under which files have told it. */
export interface StoredBankLine extends ParsedBankLine {
  readonly id: string;
  /** The bank's reference of the entry it is a part of; '' for none. */
  readonly batchReference?: string;
  readonly prints: readonly string[];
  /** The statement that told it first, and its format. */
  readonly statement: string;
  readonly format: string;
}

/** What a file's line is: NEW; KNOWN, the stored line told again; or IN_DOUBT, perhaps that line and perhaps a second payment like it. */
export type Retelling = { readonly standing: 'NEW'; readonly of: null } | { readonly standing: 'KNOWN' | 'IN_DOUBT'; readonly of: string };

/**
 * Finds which lines of a file are stored already, whatever format told them. Amounts are counted: a stored line stands for
 * one line of the file. The bank's own reference settles it. Words settle it only where the file tells again
 * all that the stored line's statement told of that day; otherwise it may be another part of the day, and the line a second
 * payment. Whatever is not plain is left to a person. What one file tells as a whole and another in parts (camt.053 and its
 * camt.054) is one movement: by the bank's reference of the whole, or in doubt where the parts come to its amount on its day.
 * @param continues the file's balances begin or end where a stored statement's do: it is another part of that time
 * @param stored those that a line of the file may be; the rest of what their statements told need only be counted
 * @param told how many lines a statement told of a day, by `partOf`
 */
export function retellings(
  file: { readonly format: string; readonly lines: readonly ToldBankLine[]; readonly continues: boolean }, stored: readonly StoredBankLine[], told: ReadonlyMap<string, number> = countedBy(stored),
): Retelling[] {
  const pairs = new Pairing(file.format, file.lines, stored).pair();
  const again = countedBy(stored.filter(({ id }) => pairs.taken.has(id)));
  const whole = (part: string): boolean => (again.get(part) ?? 0) >= (told.get(part) ?? 0);
  return file.lines.map((line, at) => {
    const pair = pairs.of.get(at);
    if (!pair) return { standing: 'NEW', of: null };
    const plain = pair.by === 'REFERENCE' || (pair.by === 'WORDS' && !file.continues && pair.line.bookedOn === line.bookedOn && whole(partOf(pair.line)));
    return { standing: plain ? 'KNOWN' : 'IN_DOUBT', of: pair.line.id };
  });
}

type Sign = 'REFERENCE' | 'WORDS' | 'AMOUNT';

/** How many stored lines of one day and amount are read for words they share; beyond them the amount alone speaks. */
const MOST_READ = 200;

/** Gives each line of a file at most one stored line, the surest signs first, and none twice. */
class Pairing {
  readonly of = new Map<number, { readonly line: StoredBankLine; readonly by: Sign }>();
  readonly taken = new Set<string>();
  private readonly words = new Map<ParsedBankLine, ReadonlySet<string>>();

  constructor(private readonly format: string, private readonly lines: readonly ToldBankLine[], private readonly stored: readonly StoredBankLine[]) {}

  pair(): this {
    const byPrint = new Map(this.stored.flatMap((line) => line.prints.map((print) => [print, line] as const)));
    const printed = (line: ToldBankLine): Sign => (namedReference(line) === '' ? 'WORDS' : 'REFERENCE');
    // Told before, parts stand by their fingerprints at the line of their whole, all of them at one, and a whole at the first of its parts.
    this.partsOfWholes((whole, { of }) => of.every(({ print }) => byPrint.get(print) === whole), printed);
    this.wholesOfParts(({ print }, parts) => parts.some((part) => byPrint.get(print) === part));
    this.pass((line) => byPrint.get(line.print), printed);
    const byName = grouped(this.left(), (line) => (namedReference(line) === '' ? [] : [`${line.amount} ${namedReference(line)}`]));
    this.pass((line) => namedReference(line) === '' ? undefined : this.first(byName, `${line.amount} ${namedReference(line)}`, (other) => this.sameDay(line, other)), () => 'REFERENCE');
    this.partsOfWholes((whole, { reference }) => reference !== '' && namedReference(whole) === reference, () => 'REFERENCE');
    this.wholesOfParts();
    const byDay = grouped(this.left(), (line) => daysOf(line).map((day) => `${line.amount} ${day}`));
    const like = (line: ToldBankLine, fits: (other: StoredBankLine) => boolean): StoredBankLine | undefined => daysOf(line)
      .map((day) => this.first(byDay, `${line.amount} ${day}`, (other) => this.sameDay(line, other) && !this.apart(line, other) && fits(other))).find((other) => other !== undefined);
    this.pass((line) => like(line, (other) => this.tellAlike(line, other)), () => 'WORDS');
    this.pass((line) => like(line, (other) => this.loose(other) || this.sayTheSame(line, other)), () => 'AMOUNT');
    this.partsOfWholes((whole, { of }) => this.format !== whole.format && of.every((line) => this.sameDay(line, whole)), () => 'AMOUNT');
    return this;
  }

  /** Lines that are the parts of one stored line: together they come to its amount. */
  private partsOfWholes(fits: (whole: StoredBankLine, parts: { readonly reference: string; readonly of: readonly ToldBankLine[] }) => boolean, by: (line: ToldBankLine) => Sign): void {
    const batches = new Map<BankBatch, number[]>();
    for (const [at, { batch }] of this.lines.entries()) {
      const places = batch && batches.get(batch);
      if (places) places.push(at);
      else if (batch) batches.set(batch, [at]);
    }
    if (batches.size === 0) return;
    const byAmount = grouped(this.left(), ({ amount }) => [String(amount)]);
    for (const [batch, places] of batches) {
      if (places.some((at) => this.of.has(at))) continue;
      const of = places.map((at) => this.lines[at] as ToldBankLine);
      const sum = of.reduce((total, { amount }) => total + amount, 0);
      const whole = byAmount.get(String(sum))?.find((other) => !this.taken.has(other.id) && fits(other, { reference: namedReference({ bankReference: batch.reference }), of }));
      if (!whole) continue;
      for (const at of places) this.of.set(at, { line: whole, by: by(this.lines[at] as ToldBankLine) });
      this.taken.add(whole.id);
    }
  }

  /** A line whose parts are stored, under the reference of the whole. */
  private wholesOfParts(fits: (line: ToldBankLine, parts: readonly StoredBankLine[]) => boolean = () => true): void {
    const byBatch = grouped(this.left(), ({ batchReference = '' }) => [namedReference({ bankReference: batchReference })].filter((reference) => reference !== ''));
    if (byBatch.size === 0) return;
    for (const [at, line] of this.lines.entries()) {
      const parts = line.batch || this.of.has(at) ? [] : (byBatch.get(namedReference(line)) ?? []).filter(({ id }) => !this.taken.has(id));
      const [first] = parts;
      if (!first || parts.reduce((total, { amount }) => total + amount, 0) !== line.amount || !fits(line, parts)) continue;
      this.of.set(at, { line: first, by: 'REFERENCE' });
      for (const { id } of parts) this.taken.add(id);
    }
  }

  private left(): StoredBankLine[] {
    return this.stored.filter(({ id }) => !this.taken.has(id));
  }

  private pass(find: (line: ToldBankLine) => StoredBankLine | undefined, by: (line: ToldBankLine) => Sign): void {
    for (const [at, line] of this.lines.entries()) {
      const found = this.of.has(at) ? undefined : find(line);
      if (!found || this.taken.has(found.id)) continue;
      this.of.set(at, { line: found, by: by(line) });
      this.taken.add(found.id);
    }
  }

  private first(groups: ReadonlyMap<string, StoredBankLine[]>, key: string, fits: (line: StoredBankLine) => boolean): StoredBankLine | undefined {
    const group = groups.get(key);
    if (!group) return undefined;
    // Those given away since stand at the front: lines come in the order they were stored.
    while (group[0] && this.taken.has(group[0].id)) group.shift();
    return group.slice(0, MOST_READ).find((line) => !this.taken.has(line.id) && fits(line));
  }

  /** Booked on one day; or, between formats, one that tells a single day tells the other's value date. */
  private sameDay(line: ToldBankLine, other: StoredBankLine): boolean {
    if (line.bookedOn === other.bookedOn) return true;
    if (this.format === other.format) return false;
    return (single(line) && line.bookedOn === other.valueOn) || (single(other) && other.bookedOn === line.valueOn);
  }

  /** Two references of the bank's own name two movements, in one format and between lists. */
  private apart(line: ToldBankLine, other: StoredBankLine): boolean {
    return this.format === other.format && namedReference(line) !== '' && namedReference(other) !== '';
  }

  /** Only another format, and lists (CSV), which several programs write, tell a line in other words. */
  private loose(other: StoredBankLine): boolean {
    return this.format !== other.format || this.format === 'CSV';
  }

  /**
   * Within one format the same words, and no reference in either: so a line is found under whose fingerprint stands what was
   * once taken for a reference ("NONREF"), or a field that was read otherwise. Part of the words there leaves it in doubt.
   */
  private tellAlike(line: ToldBankLine, other: StoredBankLine): boolean {
    if (!this.sayTheSame(line, other)) return false;
    return this.loose(other) || (namedReference(line) === '' && namedReference(other) === '' && this.wordsOf(line).size === this.wordsOf(other).size);
  }

  private sayTheSame(line: ParsedBankLine, other: ParsedBankLine): boolean {
    const [fewer, more] = [this.wordsOf(line), this.wordsOf(other)].sort((a, b) => a.size - b.size) as [ReadonlySet<string>, ReadonlySet<string>];
    return fewer.size > 0 && [...fewer].every((word) => more.has(word));
  }

  private wordsOf(line: ParsedBankLine): ReadonlySet<string> {
    const known = this.words.get(line);
    if (known) return known;
    const found = new Set([line.payer, line.reference, line.endToEndId, line.text].join(' ').normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []);
    this.words.set(line, found);
    return found;
  }
}

/** A statement's lines of one day. */
export const partOf = ({ statement, bookedOn }: Pick<StoredBankLine, 'statement' | 'bookedOn'>): string => `${statement} ${bookedOn}`;

function countedBy(lines: readonly StoredBankLine[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(partOf(line), (counts.get(partOf(line)) ?? 0) + 1);
  return counts;
}

const single = ({ bookedOn, valueOn }: ParsedBankLine): boolean => !valueOn || valueOn === bookedOn;
const daysOf = (line: ParsedBankLine): string[] => (line.valueOn && line.valueOn !== line.bookedOn ? [line.bookedOn, line.valueOn] : [line.bookedOn]);

function grouped(lines: readonly StoredBankLine[], keys: (line: StoredBankLine) => readonly string[]): Map<string, StoredBankLine[]> {
  const groups = new Map<string, StoredBankLine[]>();
  for (const line of lines) {
    for (const key of keys(line)) {
      const group = groups.get(key);
      if (group) group.push(line);
      else groups.set(key, [line]);
    }
  }
  return groups;
}
