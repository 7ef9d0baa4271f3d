import type { AccountId, BusinessDate, ClientId, ContractVersionId, CurrencyCode, DebtorId, DeskId, InvoiceId, PlacementId } from '@quittance/kernel';
import type { AccountStatus, Bucket, CloseCode, DebtClass, HoldReason, InvoiceBalance } from '@quittance/accounts/domain';
import type { ResolvedTerms } from '@quittance/fees/domain';
import type { Tx } from '@quittance/platform';

/** One invoice of an account with what is still owed on it, minor units. */
export interface InvoiceState {
  readonly id: InvoiceId;
  readonly number: string;
  readonly dueDate: BusinessDate;
  /** As placed. */
  readonly amount: number;
  readonly disputed: boolean;
  readonly balances: Readonly<Record<Bucket, number>>;
}

/** What a decision about an account needs. Amounts in minor units of `currency`. */
export interface AccountState {
  readonly id: AccountId;
  readonly number: string;
  readonly clientId: ClientId;
  readonly debtorId: DebtorId;
  readonly placementId: PlacementId | null;
  readonly currency: CurrencyCode;
  readonly class: DebtClass;
  readonly status: AccountStatus;
  /** A hold's reason while on hold, else empty. */
  readonly statusReason: HoldReason | '';
  readonly closeCode: CloseCode | null;
  readonly holdUntil: BusinessDate | null;
  readonly deskId: DeskId | null;
  readonly version: number;
  readonly balanceMinor: number;
  readonly placedMinor: number;
  readonly placedOn: BusinessDate;
  readonly lastWorkedOn: BusinessDate | null;
  readonly nextActionOn: BusinessDate | null;
  readonly disputed: boolean;
  /** Whether it bears interest or late charges, or ever did: by its contract, or by a judgment. */
  readonly bearsInterest: boolean;
  /** Due first, first. */
  readonly invoices: readonly InvoiceState[];
  /** The terms now in force; null only while a placement is being committed. */
  readonly terms: { readonly seq: number; readonly contractVersionId: ContractVersionId; readonly resolved: ResolvedTerms } | null;
}

interface Locking {
  /** Locks the account's row until the transaction ends; what is returned is read after the lock is held. */
  readonly lock?: boolean;
}

/** An account's state in one round trip; undefined when there is none, or none this principal may see. */
export async function loadAccountState(tx: Tx, accountId: AccountId, options: Locking = {}): Promise<AccountState | undefined> {
  return (await loadAccountStates(tx, [accountId], options))[0];
}

/** Several accounts' states in one round trip, locked and returned in the order of their ids. Those not visible are left out. */
export async function loadAccountStates(tx: Tx, accountIds: readonly AccountId[], { lock = false }: Locking = {}): Promise<AccountState[]> {
  const rows = await tx.prepared<{ state: AccountState }>('account-states', 'select account_states($1, $2) as state', [accountIds, lock]);
  return rows.map((row) => row.state);
}

/** The invoices as the pure functions of accounts/domain take them. */
export const invoiceBalances = (account: Pick<AccountState, 'invoices'>): InvoiceBalance[] =>
  account.invoices.map(({ id, dueDate, balances, disputed }) => ({ invoiceId: id, dueOn: dueDate, amounts: balances, disputed }));
