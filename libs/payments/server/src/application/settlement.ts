import { Injectable } from '@nestjs/common';
import type { ReceiptId } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';

/** How far a payment has travelled after it was recorded. */
export interface Settlement {
  /** Paid out to the client. */
  readonly remitted: boolean;
  /** Its fee has left the trust bank account. */
  readonly feeSwept: boolean;
}

/** In SQL: whether a fee line's payment was remitted, or charged to the client, by the system it was taken over from; the view `remittable` says so itself. */
export const SETTLED_BEFORE = (feeLine: string): string => `(${feeLine}.treatment = 'TAKEN_OVER' and ${feeLine}.reverses_id is null and ${feeLine}.transaction_id is null)`;

type Lookup = (tx: Tx, receiptId: ReceiptId) => Promise<Settlement>;

/** Asks the remittance context, which lies above this one and registers itself, what became of a payment. */
@Injectable()
export class Settlements {
  private lookup: Lookup = () => Promise.resolve({ remitted: false, feeSwept: false });

  /** Called once, by the context that remits. */
  answerWith(lookup: Lookup): void {
    this.lookup = lookup;
  }

  of(tx: Tx, receiptId: ReceiptId): Promise<Settlement> {
    return this.lookup(tx, receiptId);
  }
}
