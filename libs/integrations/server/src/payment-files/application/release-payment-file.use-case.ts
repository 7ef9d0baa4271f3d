import { Injectable } from '@nestjs/common';
import { formatDate, ok, refuse, type BusinessDate, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';

export interface PaymentFileStepInput {
  readonly key: string;
  readonly fileId: string;
  readonly version: number;
}

interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly status: string;
  readonly version: number;
  readonly madeBy: string;
  readonly effectiveOn: BusinessDate;
  readonly currency: string;
  readonly total: number;
}

/** Runs a step once for its key. Refuses BAD_KEY. */
async function keyed(tx: Tx, command: string, input: PaymentFileStepInput, run: () => Promise<Result<{ fileId: string }>>): Promise<Result<{ fileId: string }>> {
  return tx.command(input.key, { command, ...input }, run);
}

async function lockFile(tx: Tx, { fileId, version }: PaymentFileStepInput): Promise<Result<StoredFile>> {
  const file = await tx.maybeOne<StoredFile>(
    'select id, name, kind, status, version, made_by as "madeBy", effective_on as "effectiveOn", currency, total from payment_file where id = $1 for update', [fileId]);
  if (!file) return refuse('UNKNOWN_FILE', 'There is no such payment file.', {}, 'fileId');
  if (file.status !== 'MADE') return refuse('FILE_SETTLED', `${file.name} is ${file.status.toLowerCase()} already.`, { status: file.status });
  if (file.version !== version) return refuse('STALE', 'This file was changed meanwhile. Look at it again.', { version: file.version });
  return ok(file);
}

// The bank details that a file pays to, held as they are until it is released: an approval under way is waited for.
const PAID_TO = `
  select i.name, b.status from payment_file_item i join bank_details b on b.id = i.details_id where i.file_id = $1 and i.live order by b.id for share of b`;

// Files made before their items kept the details: other details of a payee approved since.
const APPROVED_SINCE = `
  select i.name from payment_file f
    join payment_file_item i on i.file_id = f.id and i.live and i.details_id is null
    join (select id, 'CLIENT' as kind, payee_id as payee from remittance_run union all select id, 'PARTNER', partner_id from partner_payout union all select id, 'DEBTOR', debtor_id from debtor_refund) p on p.id = i.source_id
    join bank_details b on b.owner_kind = p.kind and b.owner_id = p.payee and b.currency = f.currency and b.status = 'APPROVED' and b.approved_at > f.made_at
   where f.id = $1 order by i.n limit 1`;

/** A payee whose bank details no longer stand: the file would pay to the old account. */
async function payeeChanged(tx: Tx, fileId: string): Promise<{ name: string } | undefined> {
  const paidTo = await tx.query<{ name: string; status: string }>(PAID_TO, [fileId]);
  const replaced = paidTo.find(({ status }) => status !== 'APPROVED');
  return replaced ? { name: replaced.name } : tx.maybeOne<{ name: string }>(APPROVED_SINCE, [fileId]);
}

/** A second person says that the file goes to the bank: its payouts count as sent, its debits are collected on their day. */
@Injectable()
export class ReleasePaymentFile {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses UNKNOWN_FILE, FILE_SETTLED, STALE, SAME_PERSON (the database does too), FILE_LATE, MANDATE_ENDED and PAYEE_CHANGED. */
  execute(ctx: Ctx, input: PaymentFileStepInput): Promise<Result<{ fileId: string }>> {
    return this.work.write(ctx, (tx) => keyed(tx, 'releasePaymentFile', input, async () => {
      const found = await lockFile(tx, input);
      if (!found.ok) return found;
      const file = found.value;
      if (file.madeBy === tx.ctx.principal.userId) return refuse('SAME_PERSON', 'You made this file. Somebody else has to release it.', { fileId: file.id });
      if (file.effectiveOn <= tx.today) return refuse('FILE_LATE', `${file.name} was for ${formatDate(file.effectiveOn)}, which the bank can no longer meet. Cancel it and make it anew.`, { effectiveOn: file.effectiveOn });
      const ended = await tx.maybeOne<{ reference: string; mandate: string }>(
        `select d.reference, m.number as mandate from payment_file_item i join direct_debit d on d.id = i.source_id join mandate m on m.id = d.mandate_id
          where i.file_id = $1 and i.live and m.ended_on is not null order by i.n limit 1`, [file.id]);
      if (ended) return refuse('MANDATE_ENDED', `Mandate ${ended.mandate} of debit ${ended.reference} ended after the file was made. Cancel the file and make it anew.`, ended);
      const changed = await payeeChanged(tx, file.id);
      if (changed) return refuse('PAYEE_CHANGED', `The bank details of ${changed.name} were changed after the file was made. Cancel the file and make it anew.`, changed);
      await tx.query(`update payment_file set status = 'RELEASED', released_by = $2, released_at = $3, version = version + 1 where id = $1`, [file.id, tx.ctx.principal.userId, tx.now]);
      await tx.query(`update direct_debit d set status = 'SENT', version = d.version + 1 from payment_file_item i where i.file_id = $1 and i.live and i.source_id = d.id and d.status = 'IN_FILE'`, [file.id]);
      await tx.query(
        `insert into payout_otherwise (source_kind, source_id, method, reference, marked_by, marked_at)
         select i.source_kind, i.source_id, $2, $3, $4, $5 from payment_file_item i where i.file_id = $1 and i.live and i.source_kind <> 'DEBIT'`,
        [file.id, file.kind === 'NACHA_CREDIT' ? 'ACH' : 'BANK_TRANSFER', file.name, tx.ctx.principal.userId, tx.now]);
      tx.audit({ action: 'paymentFile.released', subjectKind: 'payment_file', subjectId: file.id, facts: { name: file.name, total: file.total, currency: file.currency } });
      return ok({ fileId: file.id });
    }));
  }
}

/** Takes a file back before it is released: what it held waits again. Its sequence stays used. */
@Injectable()
export class CancelPaymentFile {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses UNKNOWN_FILE, FILE_SETTLED, STALE and REASON_NEEDED. */
  execute(ctx: Ctx, input: PaymentFileStepInput & { readonly reason: string }): Promise<Result<{ fileId: string }>> {
    return this.work.write(ctx, (tx) => keyed(tx, 'cancelPaymentFile', input, async () => {
      const reason = input.reason.trim().slice(0, 500);
      if (reason === '') return refuse('REASON_NEEDED', 'Say why the file is not sent.', {}, 'reason');
      const found = await lockFile(tx, input);
      if (!found.ok) return found;
      const file = found.value;
      await tx.query(`update payment_file set status = 'CANCELLED', cancelled_by = $2, cancelled_at = $3, cancelled_reason = $4, version = version + 1 where id = $1`, [file.id, tx.ctx.principal.userId, tx.now, reason]);
      await tx.query(
        `update direct_debit d set status = case when m.ended_on is null then 'PLANNED' else 'CANCELLED' end, collect_on = null, version = d.version + 1,
                ended_reason = case when m.ended_on is null then '' else 'Mandate ' || m.number || ' ended' end
           from payment_file_item i, mandate m where i.file_id = $1 and i.live and i.source_id = d.id and d.status = 'IN_FILE' and m.id = d.mandate_id`, [file.id]);
      await tx.query('update payment_file_item set live = false where file_id = $1', [file.id]);
      tx.audit({ action: 'paymentFile.cancelled', subjectKind: 'payment_file', subjectId: file.id, facts: { name: file.name, reason } });
      return ok({ fileId: file.id });
    }));
  }
}
