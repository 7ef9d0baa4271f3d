import type { ClientId } from '@quittance/kernel';
import { agencyAccount, clientAccount, credit, debit, merged, type Posting } from '@quittance/ledger/domain';
import type { ComposedRun } from './compose-run';

/**
 * An approved run is paid out. Empty where nothing moves.
 *
 * TRUST      Dr CLIENT_TRUST          paid from trust + repaid
 *            Cr TRUST_CASH            paid from trust
 *            Cr DUE_TO_OPERATING      repaid
 * OPERATING  Dr DUE_FROM_TRUST        repaid
 *            Cr CLIENT_RECEIVABLE     repaid
 *            Dr CLIENT_RECEIVABLE     fees given back
 *            Cr OPERATING_CASH        fees given back
 */
export function payoutPostings(run: Pick<ComposedRun, 'currency' | 'fromTrust' | 'fromOperating' | 'repaid'>, clientId: ClientId): Posting[] {
  const { currency, fromTrust, fromOperating, repaid } = run;
  const receivable = clientAccount('CLIENT_RECEIVABLE', currency, clientId);
  return merged([
    debit(clientAccount('CLIENT_TRUST', currency, clientId), fromTrust + repaid),
    credit(agencyAccount('TRUST_CASH', currency), fromTrust),
    credit(agencyAccount('DUE_TO_OPERATING', currency), repaid),
    debit(agencyAccount('DUE_FROM_TRUST', currency), repaid),
    credit(receivable, repaid),
    debit(receivable, fromOperating),
    credit(agencyAccount('OPERATING_CASH', currency), fromOperating),
  ]);
}
