import { Injectable } from '@nestjs/common';
import { addDays, may, type BusinessDate } from '@quittance/kernel';
import { UnitOfWork, Vault, type Ctx } from '@quittance/platform';
import { dueDebits, duePayouts, type DueDebit, type DuePayout } from './due-items';
import { filePurpose } from './make-payment-file.use-case';

/** A file as the list shows it; the total in minor units. */
export interface PaymentFileView {
  readonly id: string;
  readonly kind: string;
  readonly bankAccountName: string;
  readonly sequence: number;
  readonly name: string;
  readonly effectiveOn: BusinessDate;
  readonly currency: string;
  readonly count: number;
  readonly total: number;
  readonly status: string;
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly releasedBy: string | null;
  readonly releasedAt: Date | null;
  readonly cancelledReason: string;
  readonly mine: boolean;
  readonly version: number;
}

/** A bank account that files are sent from, with how it signs them. */
export interface SenderView {
  readonly id: string;
  readonly name: string;
  readonly currency: string;
  readonly book: string;
  readonly masked: string;
  readonly hasIban: boolean;
  readonly senderName: string;
  readonly companyId: string;
  readonly creditorId: string;
  readonly bic: string;
  readonly accountType: string;
}

const MOST_FILES = 200;
const DEBITS_AHEAD_DAYS = 14;

const FILES = `
  select f.id, f.kind, b.name as "bankAccountName", f.sequence, f.name, f.effective_on as "effectiveOn", f.currency, f.count, f.total, f.status, m.name as "madeBy", f.made_at as "madeAt",
         r.name as "releasedBy", f.released_at as "releasedAt", f.cancelled_reason as "cancelledReason", f.made_by = $1 as mine, f.version
    from payment_file f join bank_account b on b.id = f.bank_account_id join app_user m on m.id = f.made_by left join app_user r on r.id = f.released_by`;

/** What waits to be sent, and the files so far. */
@Injectable()
export class PaymentFilesQuery {
  constructor(private readonly work: UnitOfWork, private readonly vault: Vault) {}

  /** Payouts that wait to be sent, the longest waiting first; 500 at most. */
  payouts(ctx: Ctx): Promise<DuePayout[]> {
    return this.work.read(ctx, (tx) => duePayouts(tx, {}));
  }

  /** Planned debits due within two weeks, the earliest first; 5,000 at most. */
  debits(ctx: Ctx): Promise<DueDebit[]> {
    return this.work.read(ctx, (tx) => dueDebits(tx, { through: addDays(tx.today, DEBITS_AHEAD_DAYS) }));
  }

  /** The latest files first; 200 at most. */
  files(ctx: Ctx): Promise<PaymentFileView[]> {
    return this.work.read(ctx, (tx) => tx.query<PaymentFileView>(`${FILES} order by f.made_at desc, f.id desc limit ${MOST_FILES}`, [ctx.principal.userId]));
  }

  /** The agency's bank accounts in use. */
  senders(ctx: Ctx): Promise<SenderView[]> {
    return this.work.read(ctx, (tx) => tx.query<SenderView>(
      `select a.id, a.name, a.currency, a.book, a.identifier_masked as masked, a.iban is not null as "hasIban", coalesce(s.name, '') as "senderName", coalesce(s.company_id, '') as "companyId",
              coalesce(s.creditor_id, '') as "creditorId", coalesce(s.bic, '') as bic, coalesce(s.account_type, 'CHECKING') as "accountType"
         from bank_account a left join bank_sender s on s.bank_account_id = a.id where a.active order by a.book desc, a.currency, a.name`));
  }

  /**
   * A file's text, for the bank: once it is released, for those who make files or release them; before, only for a second
   * person, who looks at what to release. Whoever made it could else send it with nobody's consent. Undefined where there is
   * none, where it was cancelled, or not theirs to open. Each opening is in the audit log.
   */
  async open(ctx: Ctx, fileId: string): Promise<{ name: string; mediaType: string; text: string } | undefined> {
    const result = await this.work.write(ctx, async (tx) => {
      const file = await tx.maybeOne<{ name: string; media_type: string; sealed: string }>(
        `select name, media_type, sealed from payment_file where id = $1 and ((status = 'RELEASED' and $2) or (status = 'MADE' and $3 and made_by <> $4))`,
        [fileId, may(ctx.principal, 'paymentFile.make') || may(ctx.principal, 'paymentFile.release'), may(ctx.principal, 'paymentFile.release'), ctx.principal.userId]);
      if (file) tx.audit({ action: 'paymentFile.opened', subjectKind: 'payment_file', subjectId: fileId, facts: { name: file.name } });
      return { ok: true as const, value: file && { name: file.name, mediaType: file.media_type, text: this.vault.open(file.sealed, filePurpose(fileId)) } };
    });
    return result.ok ? result.value : undefined;
  }
}
