import { daysBetween, type BusinessDate, type CurrencyCode } from '@quittance/kernel';
import type { AccountStatus, CloseCode, DebtClass } from '@quittance/accounts/domain';

/** An account as lists show it. */
export interface ListedAccount {
  id: string;
  number: string;
  version: number;
  debtorId: string;
  debtorName: string;
  clientId: string;
  clientCode: string;
  clientName: string;
  clientReference: string;
  status: AccountStatus;
  closeCode: CloseCode | null;
  holdUntil: BusinessDate | null;
  class: DebtClass;
  disputed: boolean;
  balance: { minor: number; currency: CurrencyCode };
  placed: { minor: number; currency: CurrencyCode };
  placedOn: BusinessDate;
  oldestDueOn: BusinessDate | null;
  daysLate: number | null;
  invoiceCount: number;
  deskId: string | null;
  deskName: string | null;
  priority: number;
  nextActionOn: BusinessDate | null;
  lastWorkedOn: BusinessDate | null;
}

/** The same as the statement returns it. */
export interface AccountListRow extends Omit<ListedAccount, 'balance' | 'placed' | 'daysLate'> {
  currency: CurrencyCode;
  balance_minor: number;
  placed_minor: number;
}

/** What a list selects, over `a` (accounts) and `ACCOUNT_JOINS`. */
export const ACCOUNT_COLUMNS = `a.id, a.number, a.version, a.debtor_id as "debtorId", d.name as "debtorName", a.client_id as "clientId", c.code as "clientCode",
  c.name as "clientName", a.client_reference as "clientReference", a.status, a.close_code as "closeCode", a.hold_until as "holdUntil", a.class,
  a.disputed_at is not null as disputed, a.currency, a.balance_minor, a.placed_minor, a.placed_on as "placedOn", a.oldest_due_on as "oldestDueOn",
  a.desk_id as "deskId", k.name as "deskName", a.priority, a.next_action_on as "nextActionOn", a.last_worked_on as "lastWorkedOn",
  (select count(*)::int from invoice i where i.account_id = a.id) as "invoiceCount"`;

export const ACCOUNT_JOINS = `join debtor d on d.id = a.debtor_id join client c on c.id = a.client_id left join desk k on k.id = a.desk_id`;

/** A row as the screen takes it. */
export function listItem({ currency, balance_minor, placed_minor, ...row }: AccountListRow, today: BusinessDate): ListedAccount {
  return {
    ...row,
    balance: { minor: balance_minor, currency },
    placed: { minor: placed_minor, currency },
    daysLate: row.oldestDueOn === null ? null : daysBetween(row.oldestDueOn, today),
  };
}
