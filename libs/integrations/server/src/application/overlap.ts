import { createHash } from 'node:crypto';
import { ok, refuse, type BusinessDate, type Result } from '@quittance/kernel';
import type { BankAccount, LineInDoubt, OtherPayments, StoredStatement } from '@quittance/ledger/server';
import type { ParsedBankLine } from '@quittance/ledger/domain';

/** What a person said of the lines in doubt, as they saw them. */
export interface OverlapAnswer {
  /** `seen` of what they were shown: where something else has come in since, they are asked again. */
  readonly seen: string;
  /** Which are other payments: all, or those named; the rest are here already. */
  readonly others: 'ALL' | readonly string[];
}

/** A line as one file tells it. */
export interface LineTold {
  readonly bookedOn: BusinessDate;
  readonly payer: string;
  readonly reference: string;
  readonly text: string;
}

/** Lines of a file that may be here already, side by side with what is stored. */
export interface OverlapView {
  readonly seen: string;
  /** Lines of the file, and those of them that are in doubt, new for certain, and known for certain. */
  readonly lines: number;
  readonly doubts: number;
  readonly fresh: number;
  readonly known: number;
  /** Files that told the lines in doubt, by how many. */
  readonly files: readonly { readonly fileName: string; readonly lines: number }[];
  /** The first of them. */
  readonly pairs: readonly { readonly name: string; readonly account: string; readonly amount: number; readonly currency: string; readonly here: LineTold; readonly told: LineTold }[];
}

/** What an import that has to ask is rolled back with. */
export const OVERLAP_ASKED = 'OVERLAP_ASKED';
const MOST_SHOWN = 150;

/** Reads an answer as a form writes it: what was seen, then ALL or the names of the lines that are other payments. */
export function readOverlap(text: string | undefined): OverlapAnswer | null {
  const [, seen, others] = /^([0-9a-f]{64}) (ALL|(?:\d{1,6}:\d{1,6}(?:,\d{1,6}:\d{1,6})*)?)$/.exec(text ?? '') ?? [];
  return seen === undefined || others === undefined ? null : { seen, others: others === 'ALL' ? 'ALL' : others.split(',').filter(Boolean) };
}

/** Gathers the lines in doubt of all statements of a file, and knows what was said of them. */
export class Overlap {
  private readonly doubts: (LineInDoubt & { readonly name: string; readonly account: BankAccount })[] = [];
  private readonly counts = { lines: 0, fresh: 0, known: 0 };

  constructor(private readonly answer: OverlapAnswer | null) {}

  /** What was said of a statement's lines; nothing yet, and they are taken as known until it is asked. */
  othersOf(statement: number): OtherPayments {
    if (this.answer?.others === 'ALL') return 'ALL';
    return new Set((this.answer?.others ?? []).map((name) => name.split(':').map(Number)).filter(([of]) => of === statement).map(([, n]) => n ?? 0));
  }

  take(statement: number, account: BankAccount, { added, known, doubts }: StoredStatement): void {
    this.doubts.push(...doubts.map((doubt) => ({ ...doubt, account, name: `${statement}:${doubt.n}` })));
    const others = this.othersOf(statement);
    const apart = doubts.filter(({ n }) => others === 'ALL' || others.has(n)).length;
    this.counts.lines += added + known;
    this.counts.fresh += added - apart;
    this.counts.known += known - (doubts.length - apart);
  }

  /** Whether nothing more than a question can come of it. */
  get asks(): boolean {
    return this.doubts.length > 0 && this.answer === null;
  }

  /** Refuses OVERLAP_ASKED where lines are in doubt and nobody has said what of them, or of others than these. */
  settled(): Result<null> {
    return this.doubts.length === 0 || this.answer?.seen === this.seen() ? ok(null) : refuse(OVERLAP_ASKED, 'Some lines may be here already.');
  }

  view(): OverlapView {
    const files = new Map<string, number>();
    for (const { stored } of this.doubts) files.set(stored.fileName, (files.get(stored.fileName) ?? 0) + 1);
    return {
      seen: this.seen(), ...this.counts, doubts: this.doubts.length, files: [...files].map(([fileName, lines]) => ({ fileName, lines })),
      pairs: this.doubts.slice(0, MOST_SHOWN).map(({ name, account, line, stored }) => ({ name, account: account.name, amount: line.amount, currency: account.currency, here: toldOf(stored), told: toldOf(line) })) };
  }

  private seen(): string {
    return createHash('sha256').update(this.doubts.map(({ name, stored }) => `${name} ${stored.id}`).join('\n')).digest('hex');
  }
}

const toldOf = ({ bookedOn, payer = '', reference = '', text = '' }: ParsedBankLine): LineTold => ({ bookedOn, payer, reference, text });
