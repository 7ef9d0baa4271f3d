import type { AccountStatus } from '@quittance/accounts/domain';
import type { AccountState } from './account-state';

/** What a screen needs to know after an edit; it reads the rest again. */
export interface EditedAccount {
  id: string;
  version: number;
  status: AccountStatus;
  balance: { minor: number; currency: string };
}

export const edited = ({ id, version, status, balanceMinor, currency }: AccountState): EditedAccount => ({ id, version, status, balance: { minor: balanceMinor, currency } });
