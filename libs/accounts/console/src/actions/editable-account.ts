import type { AccountStatus } from '@quittance/accounts/domain';

/** An account as the drawers that change it take it. */
export interface EditableAccount {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly status: AccountStatus;
  readonly debtorName: string;
  readonly clientName: string;
  readonly currency: string;
  /** Minor units. */
  readonly owed: number;
  readonly deskId: string | null;
  readonly invoices: readonly EditableInvoice[];
}

export interface EditableInvoice {
  readonly id: string;
  readonly number: string;
  /** What is open on it, minor units by bucket. */
  readonly open: { readonly principal: number; readonly interest: number; readonly fees: number; readonly costs: number };
}

/** The refusal for a version somebody else has changed since. */
export const CHANGED_MEANWHILE = 'ACCOUNT_CHANGED';
