import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { loadAccountState, recordActivity } from '@quittance/accounts/server';
import { paperOf, PdfPrinter, storeDocument } from '@quittance/documents/server';
import { formatDate, moneyInWords, ok, refuse, type AccountId, type BusinessDate, type Result } from '@quittance/kernel';
import { noticeDeposit } from '@quittance/payments/domain';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { NOTICE_STYLE, noticePage, noticeText, noticeTitle, type DepositNotice } from '../../notice-letter/notice-letter';
import type { PostDatedStepInput } from './post-dated.use-case';

/** The letter as it would be written today. */
export interface DepositNoticeView {
  readonly text: string;
  readonly depositOn: BusinessDate;
  /** Empty: no address of the debtor is on file. */
  readonly toAddress: string;
}

interface Held extends DepositNotice {
  readonly accountId: AccountId;
  readonly writtenAt: Date;
  readonly status: string;
  readonly noticeNeeded: boolean;
  readonly version: number;
}

/** The written notice of a deposit (12 CFR 1006.22(c)(1)): its text, and its letter on paper, kept with the account. Sending it is recorded apart. */
@Injectable()
export class DepositNotices {
  constructor(private readonly work: UnitOfWork, private readonly printer: PdfPrinter) {}

  /** What the letter says if it is written today. Refuses UNKNOWN_PAYMENT, NOT_HELD, NOTICE_NOT_NEEDED and NOTICE_TOO_EARLY. */
  view(ctx: Ctx, id: string): Promise<Result<DepositNoticeView>> {
    return this.work.read(ctx, async (tx) => {
      const held = await letterOf(tx, id);
      return held.ok ? ok({ text: noticeText(held.value), depositOn: held.value.depositOn, toAddress: held.value.toAddress }) : held;
    });
  }

  /** Prints the letter and keeps it with the account; printed again, the newer one counts. Refuses as `view` does, and STALE. */
  async print(ctx: Ctx, { key, id, version }: PostDatedStepInput): Promise<Result<{ id: string }>> {
    const found = await this.work.read(ctx, (tx) => letterOf(tx, id));
    if (!found.ok) return found;
    const letter = found.value;
    // Printed before the transaction: that may take longer than one should stay open.
    const pdf = await this.printer.print({
      title: noticeTitle(letter), language: 'en-US', author: letter.agency.name, createdAt: letter.writtenAt, paper: paperOf(letter.agency.country), body: noticePage(letter), style: NOTICE_STYLE });
    return this.work.write(ctx, (tx) => tx.command(key, { command: 'printDepositNotice', id, version }, () => keep(tx, id, version, letter, pdf)));
  }
}

const READ = `
  select p.account_id as "accountId", p.status, p.notice_needed as "noticeNeeded", p.version, p.method, p.reference, p.amount, p.currency, p.payable_on as "datedOn",
         coalesce(nullif(p.payer, ''), d.name) as "toName", d.name as "debtorName", c.name as "clientName", a.number as "accountNumber", a.client_reference as "clientReference",
         coalesce((select value from contact_point x where x.debtor_id = d.id and x.kind = 'ADDRESS' and x.status in ('UNVERIFIED', 'RIGHT_PARTY') and not exists (select from contact_point n where n.supersedes_id = x.id)
                    order by x.status = 'RIGHT_PARTY' desc, x.observed_at desc, x.id limit 1), '') as "toAddress"
    from post_dated_payment p join account a on a.id = p.account_id join debtor d on d.id = a.debtor_id join client c on c.id = p.client_id where p.id = $1`;

async function letterOf(tx: Tx, id: string): Promise<Result<Held>> {
  const row = await tx.maybeOne<Omit<Held, 'agency' | 'depositOn' | 'writtenOn' | 'writtenAt'> & Record<string, unknown>>(READ, [id]);
  if (!row) return refuse('UNKNOWN_PAYMENT', 'There is no such post-dated payment.', {}, 'id');
  if (row.status !== 'HELD') return refuse('NOT_HELD', `It is ${row.status.toLowerCase()} already.`, { status: row.status });
  if (!row.noticeNeeded) return refuse('NOTICE_NOT_NEEDED', 'It was dated no more than five days ahead: no notice comes before its deposit.', {});
  const day = noticeDeposit(row.datedOn, tx.today);
  if (!day.ok) return day;
  const agency = await tx.maybeOne<Held['agency'] & Record<string, unknown>>(`select coalesce(nullif(legal_name, ''), name) as name, address, country, phone from agency`);
  return ok({ ...row, depositOn: day.value, writtenOn: tx.today, writtenAt: tx.now, agency: agency ?? { name: 'The agency', address: '', country: 'US', phone: '' } });
}

async function keep(tx: Tx, id: string, version: number, letter: Held, pdf: Buffer): Promise<Result<{ id: string }>> {
  const now = await tx.maybeOne<{ status: string; version: number }>('select status, version from post_dated_payment where id = $1 for update', [id]);
  if (now?.status !== 'HELD' || now.version !== version || letter.version !== version) return refuse('STALE', 'This was changed meanwhile. Look at it again.', { version: now?.version ?? 0 });
  const account = await loadAccountState(tx, letter.accountId);
  if (!account) throw new Error(`the account of post-dated payment ${id} is gone`);
  const { clientId, debtorId } = account;
  const stored = await storeDocument(tx, {
    clientId, accountId: letter.accountId, kind: 'CORRESPONDENCE', visibility: 'AGENCY', mediaType: 'application/pdf', fileName: `Notice of deposit ${letter.accountNumber} ${letter.writtenOn}.pdf` }, Readable.from([pdf]));
  if (!stored.ok) return stored;
  await tx.query('update post_dated_payment set notice_document_id = $2, notice_printed_on = $3, version = version + 1 where id = $1', [id, stored.value.id, tx.today]);
  await recordActivity(tx, {
    accountId: letter.accountId, clientId, debtorId, kind: 'POST_DATED', sourceId: id,
    body: `Notice printed: the post-dated payment of ${moneyInWords(letter.amount, letter.currency)} is to be deposited on ${formatDate(letter.depositOn)}`, facts: { documentId: stored.value.id, depositOn: letter.depositOn } });
  tx.audit({ action: 'postDated.noticePrinted', subjectKind: 'post_dated_payment', subjectId: id, facts: { documentId: stored.value.id, depositOn: letter.depositOn, sha256: stored.value.sha256 } });
  return ok({ id });
}
