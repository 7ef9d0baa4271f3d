import { ok, refuse, type AccountId, type ClientId, type CurrencyCode, type InvoiceId, type Result } from '@quittance/kernel';
import { loadAccountState, type AccountState } from '@quittance/accounts/server';
import type { CostSums } from '@quittance/payments/domain';
import type { Tx } from '@quittance/platform';

/** A cost as it is stored, with the sums of its entries. */
export interface CostRecord extends CostSums {
  readonly id: string;
  readonly number: string;
  readonly clientId: ClientId;
  readonly accountId: AccountId;
  readonly invoiceId: InvoiceId;
  readonly currency: CurrencyCode;
  readonly description: string;
  readonly attorney: string;
  readonly authority: string;
  readonly chargeable: boolean;
  readonly requestedBy: string | null;
}

export const COST_COLUMNS = `c.id, c.number, c.client_id as "clientId", c.account_id as "accountId", c.invoice_id as "invoiceId", c.currency, c.kind, c.description, c.funder, c.attorney, c.amount,
  c.recoverable, c.authority, c.chargeable, c.requested_by as "requestedBy", c.cancelled_at is not null as cancelled, c.deposited, c.spent, c.refunded, c.charged, c.recovered, c.repaid, c.advance`;

/** A cost and its account, both locked, the account first as payments do. Refuses UNKNOWN_COST. */
export async function lockCost(tx: Tx, costId: string): Promise<Result<{ cost: CostRecord; account: AccountState }>> {
  const found = await tx.maybeOne<{ account_id: AccountId }>('select account_id from cost where id = $1', [costId]);
  const account = found && (await loadAccountState(tx, found.account_id, { lock: true }));
  if (!account) return refuse('UNKNOWN_COST', 'There is no such cost.', {}, 'costId');
  const cost = await tx.one<CostRecord>(`select ${COST_COLUMNS} from cost c where c.id = $1 for update`, [costId]);
  return ok({ cost, account });
}
