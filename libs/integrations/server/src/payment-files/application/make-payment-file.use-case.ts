import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { formatDate, ok, refuse, type BusinessDate, type CurrencyCode, type Result } from '@quittance/kernel';
import { PayeeBankDetails } from '@quittance/clients/server';
import { bankingDayFrom, calendarOf, isBankingDay } from '@quittance/reference/domain';
import { nachaFile, pain001, pain008, RETRY, type FileHeader, type NachaBatch, type WrittenFile } from '@quittance/integrations/domain';
import { UnitOfWork, Vault, type Ctx, type Tx } from '@quittance/platform';
import { debitItems } from './debit-items';
import type { PayoutKind } from './due-items';
import { payoutItems } from './payout-items';
import { FILE_KINDS, lockSender, type FileKind } from './sender';

export interface MakePaymentFileInput {
  readonly key: string;
  readonly kind: string;
  readonly bankAccountId: string;
  readonly effectiveOn: BusinessDate;
  /** The payouts to send, or the debits to collect. */
  readonly sourceIds: readonly string[];
}

/** A file as made; the total in minor units. */
export interface MadePaymentFile {
  readonly fileId: string;
  readonly name: string;
  readonly count: number;
  readonly total: number;
  readonly currency: string;
}

/** What one line of a file pays or collects. */
export interface FileItem {
  readonly sourceKind: PayoutKind | 'DEBIT';
  readonly sourceId: string;
  readonly reference: string;
  readonly name: string;
  readonly amount: number;
  /** The bank details a payout goes to. */
  readonly detailsId?: string;
}

const MOST_ITEMS = 5000;

/** What the payee's bank shows, at most ten characters. */
const DESCRIPTIONS: Readonly<Record<PayoutKind, string>> = { REMITTANCE: 'REMITTANCE', REMITTANCE_OPERATING: 'REMITTANCE', PARTNER_PAYOUT: 'SHARES', DEBTOR_REFUND: 'REFUND' };

/** What the key that seals a file is bound to. */
export const filePurpose = (fileId: string): string => `payment file ${fileId}`;

/** Makes a file for the bank from posted payouts or planned debits. Another person releases it; until then it can be cancelled. */
@Injectable()
export class MakePaymentFile {
  constructor(private readonly work: UnitOfWork, private readonly vault: Vault, private readonly payees: PayeeBankDetails) {}

  /** Refuses BAD_KEY, UNKNOWN_KIND, NOTHING_TO_SEND, TOO_MANY_ENTRIES, DATE_PAST, NOT_A_BANKING_DAY, and what the sender, the payees and the format refuse. */
  execute(ctx: Ctx, input: MakePaymentFileInput): Promise<Result<MadePaymentFile>> {
    return this.work.write(ctx, async (tx) => {
      return tx.command(input.key, { command: 'makePaymentFile', ...input }, () => this.make(tx, input));
    });
  }

  private async make(tx: Tx, { kind: asked, bankAccountId, effectiveOn, sourceIds }: MakePaymentFileInput): Promise<Result<MadePaymentFile>> {
    const kind = FILE_KINDS.find((known) => known === asked);
    if (!kind) return refuse('UNKNOWN_KIND', `A payment file is one of ${FILE_KINDS.join(', ')}.`, {}, 'kind');
    const ids = [...new Set(sourceIds)];
    if (ids.length === 0) return refuse('NOTHING_TO_SEND', 'Choose what the file is to hold.', {}, 'sourceIds');
    if (ids.length > MOST_ITEMS) return refuse('TOO_MANY_ENTRIES', `A file takes at most ${MOST_ITEMS} entries at a time; make two.`, { count: ids.length }, 'sourceIds');
    if (effectiveOn <= tx.today) return refuse('DATE_PAST', `The bank needs a day after today, ${formatDate(tx.today)}.`, { today: tx.today }, 'effectiveOn');
    const sender = await lockSender(tx, bankAccountId, kind);
    if (!sender.ok) return sender;
    const { book, currency, originator } = sender.value;
    const calendar = calendarOf(kind, currency);
    if (!isBankingDay(effectiveOn, calendar)) {
      const next = bankingDayFrom(effectiveOn, calendar);
      return refuse('NOT_A_BANKING_DAY', `Banks book nothing on ${formatDate(effectiveOn)}. The next day they do is ${formatDate(next)}.`, { next }, 'effectiveOn');
    }
    // An entry of a batch and the one that balances it: no file has used more numbers than two for each of its entries.
    const { sequence, tracesUsed, createdAt } = await tx.one<{ sequence: number; tracesUsed: number; createdAt: string }>(
      `select coalesce(max(sequence), 0)::int + 1 as sequence, 2 * coalesce(sum(count), 0)::int as "tracesUsed",
              to_char($2::timestamptz at time zone coalesce((select time_zone from agency), 'UTC'), 'YYYY-MM-DD"T"HH24:MI:SS') as "createdAt" from payment_file where bank_account_id = $1`, [bankAccountId, tx.now]);
    const header: FileHeader = { sequence, createdAt, effectiveOn, currency, originator, tracesUsed };
    const written = await this.write(tx, kind, { ...header, book }, ids);
    if (!written.ok) return written;
    const fileId = await this.store(tx, { kind, bankAccountId, sequence, effectiveOn, currency, ...written.value });
    const { file } = written.value;
    tx.audit({ action: 'paymentFile.made', subjectKind: 'payment_file', subjectId: fileId, facts: { name: file.name, kind, count: file.count, total: file.total, currency } });
    return ok({ fileId, name: file.name, count: file.count, total: file.total, currency });
  }

  private async write(tx: Tx, kind: FileKind, header: FileHeader & { readonly book: 'TRUST' | 'OPERATING' }, ids: readonly string[]): Promise<Result<{ file: WrittenFile; items: readonly FileItem[] }>> {
    if (kind === 'NACHA_CREDIT' || kind === 'PAIN_001') {
      const payouts = await payoutItems(tx, this.payees, header, ids);
      if (!payouts.ok) return payouts;
      const payments = (of?: PayoutKind) => payouts.value.filter((payout) => of === undefined || payout.kind === of).map(({ payment }) => payment);
      // All payees are businesses: debts of natural persons are not taken yet, whose refunds would be PPD.
      const batches = (Object.entries(DESCRIPTIONS) as [PayoutKind, string][]).map(([of, entryDescription]) => ({ sec: 'CCD' as const, direction: 'CREDIT' as const, entryDescription, entries: payments(of) }));
      const file = kind === 'PAIN_001' ? pain001(header, payments()) : nachaFile(header, batches.filter(({ entries }) => entries.length > 0));
      return file.ok ? ok({ file: file.value, items: payouts.value.map(({ item }) => item) }) : file;
    }
    const debits = await debitItems(tx, this.vault, { scheme: kind === 'PAIN_008' ? 'SEPA' : 'ACH', currency: header.currency, collectOn: header.effectiveOn }, ids);
    if (!debits.ok) return debits;
    const batches = [false, true].flatMap((again) => [false, true].map((business): NachaBatch => ({
      sec: business ? 'CCD' : 'PPD', direction: 'DEBIT', entryDescription: again ? RETRY : 'PAYMENT',
      entries: debits.value.filter((debit) => debit.business === business && debit.again === again).map(({ collection }) => collection) })));
    const file = kind === 'PAIN_008'
      ? pain008(header, debits.value.map(({ collection }) => collection))
      : nachaFile(header, batches);
    return file.ok ? ok({ file: file.value, items: debits.value.map(({ item }) => item) }) : file;
  }

  private async store(tx: Tx, made: { kind: FileKind; bankAccountId: string; sequence: number; effectiveOn: BusinessDate; currency: CurrencyCode; file: WrittenFile; items: readonly FileItem[] }): Promise<string> {
    const { file, items } = made;
    const fileId = tx.newId();
    await tx.query(
      `insert into payment_file (id, kind, bank_account_id, sequence, name, media_type, effective_on, currency, count, total, sealed, content_hash, made_by, made_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [fileId, made.kind, made.bankAccountId, made.sequence, file.name, file.mediaType, made.effectiveOn, made.currency, file.count, file.total,
        this.vault.seal(file.text, filePurpose(fileId)), createHash('sha256').update(file.text).digest('hex'), tx.ctx.principal.userId, tx.now]);
    await tx.query(
      `insert into payment_file_item (file_id, n, source_kind, source_id, reference, name, amount, details_id)
       select $1, i.n, i."sourceKind", i."sourceId", i.reference, i.name, i.amount, i."detailsId"
         from jsonb_to_recordset($2) as i(n integer, "sourceKind" text, "sourceId" uuid, reference text, name text, amount bigint, "detailsId" uuid)`,
      [fileId, JSON.stringify(items.map((item, at) => ({ n: at + 1, ...item })))]);
    return fileId;
  }
}
