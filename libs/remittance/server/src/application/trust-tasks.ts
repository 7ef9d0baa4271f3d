import { Injectable } from '@nestjs/common';
import type { Tx } from '@quittance/platform';

/** The parts of a trust accountant's day, in order. */
export const DAY_PARTS = ['MONEY_IN', 'MONEY_OUT', 'BOOKS'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

/** Something to do in trust today; done when nothing waits (`count` 0). */
export interface TrustTask {
  readonly code: string;
  readonly part: DayPart;
  /** Its place in the part: those with a smaller one come first. */
  readonly place: number;
  readonly title: string;
  readonly words: string;
  readonly count: number;
  /** The console's address where it is done. */
  readonly path: string;
}

type Source = (tx: Tx) => Promise<readonly TrustTask[]>;

/** Tasks of the day that contexts above this one know of. */
@Injectable()
export class TrustTasks {
  private readonly sources: Source[] = [];

  add(source: Source): void {
    this.sources.push(source);
  }

  async all(tx: Tx): Promise<TrustTask[]> {
    const found: TrustTask[] = [];
    for (const source of this.sources) found.push(...(await source(tx)));
    return found;
  }
}

/** The part of a sentence for each count above zero: "2 to approve, 1 to request." */
export const counted = (...parts: readonly (readonly [n: number, words: string])[]): string =>
  `${parts.filter(([n]) => n > 0).map(([n, words]) => `${n} ${words}`).join(', ')}.`;
