import { Injectable } from '@nestjs/common';
import { addDays, all, formatDate, ok, refuse, type Result } from '@quittance/kernel';
import { parseBankAccount, type BankAccountNumbers } from '@quittance/clients/domain';
import { OutgoingMail } from '@quittance/identity/server';
import { UnitOfWork, Vault, type Ctx, type Tx } from '@quittance/platform';
import { typedText } from '../typed-text';
import { BankDetailOwners } from './bank-detail-owners';
import { sendNotice } from './bank-details-notice';
import { approvedDetails, openChange, sealPurpose, type BankDetailsRecord } from './bank-details-record';

interface DetailsStep {
  readonly key: string;
  readonly detailsId: string;
  readonly version: number;
}

export interface BankCallInput extends DetailsStep {
  /** CONFIRMED, DENIED or NO_ANSWER. */
  readonly outcome: string;
  readonly spokeWith?: string | null;
  readonly note?: string | null;
}

export interface RejectBankDetailsInput extends DetailsStep {
  readonly reason: string;
}

type Done = Result<{ detailsId: string }>;

const OUTCOMES = ['CONFIRMED', 'DENIED', 'NO_ANSWER'] as const;

/** What becomes of a requested change of bank details: called back, approved by another person, or rejected. */
@Injectable()
export class DecideBankDetails {
  constructor(private readonly work: UnitOfWork, private readonly vault: Vault, private readonly owners: BankDetailOwners, private readonly mail: OutgoingMail) {}

  /** Notes a call to the number that was on file. A denial rejects the change. */
  recordCall(ctx: Ctx, input: BankCallInput): Promise<Done> {
    return this.step(ctx, 'recordBankCall', input, async (tx, details) => {
      const outcome = OUTCOMES.find((known) => known === input.outcome);
      if (!outcome) return refuse('UNKNOWN_OUTCOME', 'A call was confirmed, denied, or not answered.', {}, 'outcome');
      const texts = all([typedText('spokeWith', 'Whom you spoke with', input.spokeWith, 140, outcome !== 'NO_ANSWER'), typedText('note', 'The note', input.note, 500)]);
      if (!texts.ok) return texts;
      const [spokeWith = '', note = ''] = texts.value;
      await tx.query('insert into bank_details_call (id, details_id, number, spoke_with, outcome, note, called_by, called_at) values ($1, $2, $3, $4, $5, $6, $7, $8)', [
        tx.newId(), details.id, details.numberOnFile, spokeWith, outcome, note, tx.ctx.principal.userId, tx.now]);
      if (outcome === 'CONFIRMED') await tx.query(`update bank_details set status = 'CALLED_BACK', version = version + 1 where id = $1`, [details.id]);
      if (outcome === 'NO_ANSWER') await tx.query('update bank_details set version = version + 1 where id = $1', [details.id]);
      if (outcome === 'DENIED') await end(tx, details, 'REJECTED', `Denied on the call by ${spokeWith}`);
      tx.audit({ action: 'bankDetails.calledBack', subjectKind: 'bank_details', subjectId: details.id, facts: { owner: details.ownerName, number: details.numberOnFile, outcome, spokeWith } });
      return told(tx, details, outcome === 'DENIED' ? 'REJECTED' : 'CALLED');
    });
  }

  /** Another person approves; the first payment is made after the cooling-off. Refuses SAME_PERSON and NOT_CALLED_BACK; the database does as well. */
  approve(ctx: Ctx, input: DetailsStep): Promise<Done> {
    return this.step(ctx, 'approveBankDetails', input, async (tx, details) => {
      if (details.requestedBy === tx.ctx.principal.userId) return refuse('SAME_PERSON', 'You asked for this change. Somebody else has to approve it.', {});
      if (details.status !== 'CALLED_BACK') return refuse('NOT_CALLED_BACK', `Call ${details.ownerName} at ${details.numberOnFile}, the number that was on file, and record that it confirms the change.`, { number: details.numberOnFile });
      const before = await approvedDetails(tx, details.ownerKind, details.ownerId, details.currency);
      if (before) await end(tx, before, 'SUPERSEDED', 'Replaced by a later change');
      const { days } = await tx.one<{ days: number }>('select greatest(cooling_off_days, (select cooling_off_days from agency)) as days from bank_details where id = $1', [details.id]);
      const usableFrom = addDays(tx.today, days);
      await tx.query(`update bank_details set status = 'APPROVED', approved_by = $2, approved_at = $3, usable_from = $4, version = version + 1 where id = $1`, [details.id, tx.ctx.principal.userId, tx.now, usableFrom]);
      const owner = await this.owners.find(tx, { kind: details.ownerKind, id: details.ownerId });
      const noticesTo = await sendNotice(tx, this.mail, {
        ownerName: details.ownerName, contacts: await contactsBefore(tx, details.id, owner.ok ? owner.value.contacts : []), subject: `The bank details of ${details.ownerName} change on ${formatDate(usableFrom)}`,
        lines: [`From ${formatDate(usableFrom)} we pay what we owe ${details.ownerName} in ${details.currency} to ${details.masked}${before ? `, no longer to ${before.masked}` : ''}.`, `The change was confirmed by a call to ${details.numberOnFile}. Until then nothing is paid to the new account.`] });
      tx.audit({ action: 'bankDetails.approved', subjectKind: 'bank_details', subjectId: details.id, facts: { owner: details.ownerName, masked: details.masked, usableFrom, replaces: before?.masked ?? '', noticesTo } });
      return told(tx, details, 'APPROVED');
    });
  }

  /** The change is not made. */
  reject(ctx: Ctx, input: RejectBankDetailsInput): Promise<Done> {
    return this.step(ctx, 'rejectBankDetails', input, async (tx, details) => {
      const reason = typedText('reason', 'The reason', input.reason, 500, true);
      if (!reason.ok) return reason;
      await end(tx, details, 'REJECTED', reason.value);
      tx.audit({ action: 'bankDetails.rejected', subjectKind: 'bank_details', subjectId: details.id, facts: { owner: details.ownerName, masked: details.masked, reason: reason.value } });
      return told(tx, details, 'REJECTED');
    });
  }

  /** The numbers themselves, for the person who compares them; each look is in the audit log. Refuses UNKNOWN_DETAILS. */
  reveal(ctx: Ctx, detailsId: string): Promise<Result<BankAccountNumbers>> {
    return this.work.write(ctx, async (tx) => {
      const row = await tx.maybeOne<{ sealed: string; masked: string; owner: string }>('select sealed, masked, owner_name as owner from bank_details where id = $1', [detailsId]);
      if (!row) return refuse('UNKNOWN_DETAILS', 'There are no such bank details.', {}, 'detailsId');
      tx.audit({ action: 'bankDetails.revealed', subjectKind: 'bank_details', subjectId: detailsId, facts: { owner: row.owner, masked: row.masked } });
      return parseBankAccount(JSON.parse(this.vault.open(row.sealed, sealPurpose(detailsId))) as BankAccountNumbers);
    });
  }

  /** How many days lie between an approval and the first payment, 0 to 60. Longer counts for approvals from now on, shorter for changes asked for from now on: nobody shortens it for one that waits. */
  setCoolingOff(ctx: Ctx, days: number): Promise<Result<{ days: number }>> {
    return this.work.write(ctx, async (tx) => {
      if (!Number.isInteger(days) || days < 0 || days > 60) return refuse('BAD_DAYS', 'The cooling-off is 0 to 60 days.', { days }, 'days');
      const { before } = await tx.one<{ before: number }>('select cooling_off_days as before from agency');
      await tx.query('update agency set cooling_off_days = $1', [days]);
      tx.audit({ action: 'bankDetails.coolingOffSet', subjectKind: 'agency', subjectId: '1', facts: { before, days } });
      return ok({ days });
    });
  }

  private step(ctx: Ctx, command: string, input: DetailsStep, run: (tx: Tx, details: BankDetailsRecord) => Promise<Done>): Promise<Done> {
    return this.work.write(ctx, (tx) => tx.command(input.key, { command, ...input }, async () => {
      const details = await openChange(tx, input.detailsId, input.version);
      return details.ok ? run(tx, details.value) : details;
    }));
  }
}

const end = (tx: Tx, { id }: BankDetailsRecord, status: 'REJECTED' | 'SUPERSEDED', reason: string): Promise<object[]> =>
  tx.query('update bank_details set status = $2, ended_by = $3, ended_at = $4, ended_reason = $5, version = version + 1 where id = $1', [id, status, tx.ctx.principal.userId, tx.now, reason]);

async function told(tx: Tx, { id, ownerKind }: BankDetailsRecord, step: string): Promise<Done> {
  await tx.emit({ type: 'bankDetails.changed', clientId: null, accountId: null, payload: { detailsId: id, ownerKind, step } });
  return ok({ detailsId: id });
}

/** Those on file now, and the one on file when the change was asked for, should it have been replaced meanwhile. */
async function contactsBefore<T extends { readonly address: string }>(tx: Tx, id: string, now: readonly T[]) {
  const { name, address } = await tx.one<{ name: string; address: string }>('select contact_name as name, contact_address as address from bank_details where id = $1', [id]);
  const known = now.some((contact) => contact.address.toLowerCase() === address.toLowerCase());
  return (address === '' || known ? now : [{ userId: null, name, address }, ...now]) as { userId: string | null; name: string; address: string }[];
}
