import { Injectable } from '@nestjs/common';
import { all, formatDate, ok, parseCurrency, refuse, type Result } from '@quittance/kernel';
import { accountCountry, accountIdentity, maskedAccount, parseBankAccount, type BankAccountNumbers, type TypedBankAccount } from '@quittance/clients/domain';
import { OutgoingMail } from '@quittance/identity/server';
import { UnitOfWork, Vault, type Ctx, type Tx } from '@quittance/platform';
import { typedText } from '../typed-text';
import { BankDetailOwners, OWNER_KINDS, type OwnerOnFile, type OwnerRef } from './bank-detail-owners';
import { sendNotice } from './bank-details-notice';
import { approvedDetails, sealPurpose } from './bank-details-record';

export interface RequestBankDetailsInput extends TypedBankAccount {
  readonly key: string;
  readonly ownerKind: string;
  readonly ownerId?: string | null;
  readonly currency: string;
  readonly holderName: string;
  readonly bankName?: string | null;
  readonly reason: string;
}

interface Checked {
  readonly owner: OwnerRef;
  readonly currency: string;
  readonly numbers: BankAccountNumbers;
  readonly holderName: string;
  readonly bankName: string;
  readonly reason: string;
}

/**
 * Asks for other bank details of an owner. The numbers are checked and sealed; those who were on file are told. Nothing is paid
 * to them before a call to the number on file, another person's approval and the cooling-off. Refuses CHANGE_OPEN,
 * NO_NUMBER_ON_FILE, SAME_ACCOUNT, and what is not well formed.
 */
@Injectable()
export class RequestBankDetails {
  constructor(private readonly work: UnitOfWork, private readonly vault: Vault, private readonly owners: BankDetailOwners, private readonly mail: OutgoingMail) {}

  execute(ctx: Ctx, input: RequestBankDetailsInput): Promise<Result<{ detailsId: string }>> {
    return this.work.write(ctx, async (tx) => {
      const checked = check(input);
      if (!checked.ok) return checked;
      const { numbers, ...told } = checked.value;
      // The command remembers what it was asked by a keyed mark: a plain hash of so few digits could be guessed.
      const fingerprint = this.vault.mark(accountIdentity(numbers));
      return tx.command(input.key, { command: 'requestBankDetails', ...told, fingerprint }, () => this.request(tx, checked.value, fingerprint));
    });
  }

  private async request(tx: Tx, asked: Checked, fingerprint: string): Promise<Result<{ detailsId: string }>> {
    const { owner, currency, numbers } = asked;
    const found = await this.owners.find(tx, owner);
    if (!found.ok) return found;
    const possible = await this.possible(tx, asked, found.value, fingerprint);
    if (!possible.ok) return possible;
    const id = tx.newId();
    const masked = maskedAccount(numbers);
    const contact = found.value.contacts[0];
    await tx.query(
      `insert into bank_details (id, owner_kind, owner_id, owner_name, currency, scheme, country, holder_name, bank_name, masked, sealed, fingerprint, reason, number_on_file, contact_name, contact_address,
                                 requested_by, requested_at, number_note, cooling_off_days)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, coalesce((select cooling_off_days from agency), 5))`,
      [
        id, owner.kind, owner.id, found.value.name, currency, numbers.scheme, accountCountry(numbers), asked.holderName, asked.bankName, masked, this.vault.seal(JSON.stringify(numbers), sealPurpose(id)), fingerprint,
        asked.reason, found.value.phone, contact?.name ?? '', contact?.address ?? '', tx.ctx.principal.userId, tx.now, found.value.numberNote ?? '',
      ]);
    const told = await sendNotice(tx, this.mail, {
      ownerName: found.value.name, contacts: found.value.contacts, subject: `A change of the bank details of ${found.value.name} was requested`,
      lines: [`On ${formatDate(tx.today)} we were asked to pay what we owe ${found.value.name} in ${currency} to another account: ${masked}.`, 'Before we do, we call the number you gave us earlier. Nothing is paid to the new account until then, and not for some days after.'] });
    tx.audit({ action: 'bankDetails.requested', subjectKind: 'bank_details', subjectId: id, facts: { owner: found.value.name, currency, masked, reason: asked.reason, noticesTo: told } });
    await tx.emit({ type: 'bankDetails.changed', clientId: null, accountId: null, payload: { detailsId: id, ownerKind: owner.kind, step: 'REQUESTED' } });
    return ok({ detailsId: id });
  }

  private async possible(tx: Tx, { owner, currency }: Checked, { name, phone }: OwnerOnFile, fingerprint: string): Promise<Result<null>> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`bank details ${owner.kind} ${owner.id ?? ''} ${currency}`]);
    if (phone === '') return refuse('NO_NUMBER_ON_FILE', `No phone number of ${name} is on file to call back. Enter one you know from elsewhere, never one that came with this request.`, {}, 'ownerId');
    const open = await tx.maybeOne(`select from bank_details where owner_kind = $1 and owner_id is not distinct from $2 and currency = $3 and status in ('REQUESTED', 'CALLED_BACK')`, [owner.kind, owner.id, currency]);
    if (open) return refuse('CHANGE_OPEN', `A change for ${name} in ${currency} is under way. Decide it first.`, {}, 'ownerId');
    const now = await approvedDetails(tx, owner.kind, owner.id, currency);
    return now?.fingerprint === fingerprint ? refuse('SAME_ACCOUNT', 'This is the account that is on file already.', {}) : ok(null);
  }
}

function check(input: RequestBankDetailsInput): Result<Checked> {
  const kind = OWNER_KINDS.find((known) => known === input.ownerKind);
  if (!kind) return refuse('UNKNOWN_OWNER', 'Bank details belong to a client, a partner, a debtor or the agency.', {}, 'ownerKind');
  if (kind !== 'AGENCY' && !input.ownerId) return refuse('UNKNOWN_OWNER', 'Choose whose bank details change.', {}, 'ownerId');
  const currency = parseCurrency(input.currency);
  if (!currency.ok) return { ok: false, refusal: { ...currency.refusal, field: 'currency' } };
  const numbers = parseBankAccount(input);
  if (!numbers.ok) return numbers;
  const texts = all([
    typedText('holderName', 'The account holder', input.holderName, 140, true), typedText('bankName', 'The bank', input.bankName, 140), typedText('reason', 'How the change came', input.reason, 500, true)]);
  if (!texts.ok) return texts;
  const [holderName = '', bankName = '', reason = ''] = texts.value;
  return ok({ owner: { kind, id: kind === 'AGENCY' ? null : (input.ownerId ?? null) }, currency: currency.value, numbers: numbers.value, holderName, bankName, reason });
}
