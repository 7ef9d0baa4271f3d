import { Injectable } from '@nestjs/common';
import type { Tx } from '@quittance/platform';

/** A payout that stands in a file for the bank which is not released yet. */
export interface PayoutInFile {
  readonly sourceKind: string;
  readonly sourceId: string;
  readonly fileName: string;
}

type Lookup = (tx: Tx) => Promise<readonly PayoutInFile[]>;

/** Payouts that are about to leave another way than by check. The context above, which makes files for the bank, registers its own. */
@Injectable()
export class PayoutsUnderWay {
  private lookup: Lookup = () => Promise.resolve([]);

  /** Called once. */
  answerWith(lookup: Lookup): void {
    this.lookup = lookup;
  }

  /** Those that stand in files now. */
  now(tx: Tx): Promise<readonly PayoutInFile[]> {
    return this.lookup(tx);
  }
}
