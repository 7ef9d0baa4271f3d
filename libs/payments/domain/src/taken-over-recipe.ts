import { agencyAccount, clientAccount, credit, debit, merged, type Posting } from '@quittance/ledger/domain';
import type { PaymentParties } from './receipt-recipe';

/** What another system left to be settled of a payment; minor units. */
export interface TakenOverMoney {
  /** Trust money of the client. */
  readonly trust: number;
  /** Commission that lies in trust and was not taken yet. */
  readonly due: number;
  /** Commission the client owes. */
  readonly receivable: number;
}

/**
 * A payment taken over from another system before it was remitted: the books open with what of it is still to be settled.
 * Commission that system earned is no revenue of ours, so it stands against what was brought forward.
 *
 * TRUST      Dr TRUST_CASH            held for the client, and commission not taken yet
 *            Cr CLIENT_TRUST          held for the client
 *            Cr DUE_TO_OPERATING      commission not taken yet
 * OPERATING  Dr DUE_FROM_TRUST        commission not taken yet
 *            Dr CLIENT_RECEIVABLE     commission the client owes
 *            Cr BROUGHT_FORWARD       both
 */
export function takenOverPostings({ clientId, currency }: Pick<PaymentParties, 'clientId' | 'currency'>, { trust, due, receivable }: TakenOverMoney): Posting[] {
  return merged([
    debit(agencyAccount('TRUST_CASH', currency), trust + due),
    credit(clientAccount('CLIENT_TRUST', currency, clientId), trust),
    credit(agencyAccount('DUE_TO_OPERATING', currency), due),
    debit(agencyAccount('DUE_FROM_TRUST', currency), due),
    debit(clientAccount('CLIENT_RECEIVABLE', currency, clientId), receivable),
    credit(agencyAccount('BROUGHT_FORWARD', currency), due + receivable),
  ]);
}
