import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';

/** One thing that has to be in order before a month is closed. */
export interface CloseCheck {
  readonly code: string;
  readonly title: string;
  readonly done: boolean;
  /** How it stands, in words: what to do where it is not done. */
  readonly words: string;
  /** The console's address where it is dealt with. */
  readonly path: string;
}

type Check = (tx: Tx, month: { readonly from: BusinessDate; readonly to: BusinessDate }) => Promise<CloseCheck>;

/** The close's checklist: each context adds what it knows of, in the order of the contexts. */
@Injectable()
export class CloseChecks {
  private readonly checks: Check[] = [];

  add(check: Check): void {
    this.checks.push(check);
  }

  async run(tx: Tx, month: { from: BusinessDate; to: BusinessDate }): Promise<CloseCheck[]> {
    const found: CloseCheck[] = [];
    for (const check of this.checks) found.push(await check(tx, month));
    return found;
  }
}
