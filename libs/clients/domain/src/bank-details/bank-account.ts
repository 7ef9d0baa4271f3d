import { ok, refuse, type Result } from '@quittance/kernel';
import { parseBic, parseIban } from './iban';
import { parseAccountNumber, parseRoutingNumber } from './routing-number';

/** How a bank account is named: routing and account number in the United States, an IBAN elsewhere. */
export const BANK_SCHEMES = ['US', 'IBAN'] as const;
export type BankScheme = (typeof BANK_SCHEMES)[number];

/** Numbers of a bank account, whole: never stored open, never logged. */
export type BankAccountNumbers =
  | { readonly scheme: 'US'; readonly routingNumber: string; readonly accountNumber: string; readonly accountType: 'CHECKING' | 'SAVINGS' }
  | { readonly scheme: 'IBAN'; readonly iban: string; readonly bic: string };

/** As typed. */
export interface TypedBankAccount {
  readonly scheme: string;
  readonly routingNumber?: string | null;
  readonly accountNumber?: string | null;
  readonly accountType?: string | null;
  readonly iban?: string | null;
  readonly bic?: string | null;
}

/** Reads and checks the numbers of a bank account. Refuses UNKNOWN_SCHEME and as the parts do, naming the field. */
export function parseBankAccount(typed: TypedBankAccount): Result<BankAccountNumbers> {
  if (typed.scheme === 'US') {
    const routing = parseRoutingNumber(typed.routingNumber ?? '');
    if (!routing.ok) return routing;
    const account = parseAccountNumber(typed.accountNumber ?? '');
    if (!account.ok) return account;
    return ok({ scheme: 'US', routingNumber: routing.value, accountNumber: account.value, accountType: typed.accountType === 'SAVINGS' ? 'SAVINGS' : 'CHECKING' });
  }
  if (typed.scheme !== 'IBAN') return refuse('UNKNOWN_SCHEME', 'A bank account is given by routing and account number (US) or by IBAN.', {}, 'scheme');
  const iban = parseIban(typed.iban ?? '');
  if (!iban.ok) return iban;
  const bic = parseBic(typed.bic ?? '');
  return bic.ok ? ok({ scheme: 'IBAN', iban: iban.value, bic: bic.value }) : bic;
}

const tail = (digits: string): string => digits.slice(-Math.min(4, Math.max(2, digits.length - 4)));

/** What of an account's numbers may stand in a list: the bank, and the last digits, four at most. */
export const maskedAccount = (numbers: BankAccountNumbers): string =>
  numbers.scheme === 'US' ? `${numbers.routingNumber} •••• ${tail(numbers.accountNumber)}` : `${numbers.iban.slice(0, 4)} •••• ${tail(numbers.iban)}`;

/** Numbers that are equal for the same account. */
export const accountIdentity = (numbers: BankAccountNumbers): string =>
  numbers.scheme === 'US' ? `US ${numbers.routingNumber} ${numbers.accountNumber}` : `IBAN ${numbers.iban}`;

/** The country an account is in. */
export const accountCountry = (numbers: BankAccountNumbers): string => (numbers.scheme === 'US' ? 'US' : numbers.iban.slice(0, 2));
