import type { BankAccountNumbers } from '@quittance/clients/domain';
import type { BankAddress } from '@quittance/integrations/domain';

/** The numbers of a bank account as a payment file names them. */
export const bankAddress = (numbers: BankAccountNumbers): BankAddress =>
  numbers.scheme === 'US'
    ? { kind: 'US', routing: numbers.routingNumber, account: numbers.accountNumber, type: numbers.accountType }
    : { kind: 'IBAN', iban: numbers.iban, bic: numbers.bic === '' ? null : numbers.bic };
