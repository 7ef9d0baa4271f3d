import { Injectable } from '@nestjs/common';
import { formatDate, ok, refuse, type BusinessDate, type Result } from '@quittance/kernel';
import { parseBankAccount, type BankAccountNumbers } from '@quittance/clients/domain';
import { Vault, type Tx } from '@quittance/platform';
import type { OwnerRef } from './bank-detail-owners';
import { sealPurpose } from './bank-details-record';

/** Where a payee is paid; its numbers are open, so they go into the payment file and nowhere else. */
export interface PayeeAccount {
  readonly detailsId: string;
  readonly holderName: string;
  readonly bankName: string;
  readonly country: string;
  readonly masked: string;
  readonly numbers: BankAccountNumbers;
}

/** The bank details a payment on a day may go to. */
@Injectable()
export class PayeeBankDetails {
  constructor(private readonly vault: Vault) {}

  /** Refuses NO_BANK_DETAILS where none are approved, and COOLING_OFF where a change is too young to be paid to on that day. */
  async of(tx: Tx, owner: OwnerRef & { readonly currency: string }, on: BusinessDate): Promise<Result<PayeeAccount>> {
    const row = await tx.maybeOne<Omit<PayeeAccount, 'numbers'> & { sealed: string; ownerName: string; usableFrom: BusinessDate }>(
      `select id as "detailsId", holder_name as "holderName", bank_name as "bankName", country, masked, sealed, owner_name as "ownerName", usable_from as "usableFrom"
         from bank_details where owner_kind = $1 and owner_id is not distinct from $2 and currency = $3 and status = 'APPROVED'`, [owner.kind, owner.id, owner.currency]);
    if (!row) return refuse('NO_BANK_DETAILS', `No approved bank details in ${owner.currency} are on file for this payee.`, { currency: owner.currency });
    const { sealed, ownerName, usableFrom, ...account } = row;
    if (on < usableFrom) {
      return refuse('COOLING_OFF', `The bank details of ${ownerName} were changed; nothing is paid to them before ${formatDate(usableFrom)}.`, { usableFrom, masked: account.masked });
    }
    const numbers = parseBankAccount(JSON.parse(this.vault.open(sealed, sealPurpose(account.detailsId))) as BankAccountNumbers);
    return numbers.ok ? ok({ ...account, numbers: numbers.value }) : numbers;
  }
}
