import { Injectable } from '@nestjs/common';
import { NAME_SAYS_COLLECTION } from '@quittance/communications/domain';
import { recordActivity } from '@quittance/accounts/server';
import { formatDate, ok, refuse, type AccountId, type BusinessDate, type ClientId, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import { agencyToWrite } from '../../writing/account-facts';

export interface LetterSender { returnName: string; returnLines: string; envelope: 'NO_10' | 'DL'; payUrl: string; voicemailName: string }

export interface ReviewInput { readonly accountId: AccountId; readonly firm: string; readonly attorney: string; readonly reviewedOn: BusinessDate; readonly note: string }

/** Our side of letters, and the attorney's review that a firm's letterhead needs. */
@Injectable()
export class LetterSettings {
  constructor(private readonly work: UnitOfWork) {}

  sender(ctx: Ctx): Promise<LetterSender> {
    return this.work.read(ctx, async (tx) => {
      const { returnName, returnLines, envelope, payUrl, voicemailName } = await agencyToWrite(tx);
      return { returnName, returnLines: returnLines.join('\n'), envelope, payUrl, voicemailName };
    });
  }

  /** Refuses a name that says collection where others see or hear it (12 CFR 1006.22(f), 1006.2(j)). */
  keep(ctx: Ctx, input: LetterSender, key: string): Promise<Result<LetterSender>> {
    return this.work.write(ctx, (tx) => tx.command(key, input, async () => {
      const kept: LetterSender = { ...input, returnName: input.returnName.trim(), returnLines: input.returnLines.split('\n').map((line) => line.trim()).filter((line) => line !== '').join('\n'), payUrl: input.payUrl.trim(), voicemailName: input.voicemailName.trim() };
      if (kept.returnName === '' || kept.returnName.length > 60) return refuse('NAME_MISSING', 'Give a name of at most 60 letters.', {}, 'returnName');
      if (NAME_SAYS_COLLECTION.test(kept.returnName)) return refuse('NAME_TELLS', 'This name says what the letter is about to whoever sees the envelope. Use one that does not.', {}, 'returnName');
      if (NAME_SAYS_COLLECTION.test(kept.voicemailName)) return refuse('NAME_TELLS', 'This name says what the call is about to whoever hears it. Use one that does not.', {}, 'voicemailName');
      const lines = kept.returnLines.split('\n');
      if (kept.returnLines === '' || lines.length > 5 || lines.some((line) => line.length > 60)) return refuse('BAD_LINES', 'Give the address in one to five lines of at most 60 letters.', {}, 'returnLines');
      if (kept.payUrl.length > 200 || kept.voicemailName.length > 80) return refuse('TOO_LONG', 'Shorten it.', {}, 'payUrl');
      await tx.query(
        `insert into letter_sender (return_name, return_lines, envelope, pay_url, voicemail_name) values ($1, $2, $3, $4, $5)
         on conflict (id) do update set return_name = excluded.return_name, return_lines = excluded.return_lines, envelope = excluded.envelope, pay_url = excluded.pay_url, voicemail_name = excluded.voicemail_name`,
        [kept.returnName, kept.returnLines, kept.envelope, kept.payUrl, kept.voicemailName]);
      tx.audit({ action: 'letterSender.kept', subjectKind: 'agency', subjectId: '1', facts: { ...kept } });
      return ok(kept);
    }));
  }

  /** That an attorney looked at the account. Refuses DATE_IN_FUTURE. */
  recordReview(ctx: Ctx, input: ReviewInput, key: string): Promise<Result<{ id: string; accountId: string }>> {
    return this.work.write(ctx, (tx) => tx.command(key, input, async () => {
      const [firm, attorney] = [input.firm.trim(), input.attorney.trim()];
      if (firm === '' || firm.length > 200) return refuse('FIRM_MISSING', 'Name the firm.', {}, 'firm');
      if (attorney === '' || attorney.length > 200) return refuse('ATTORNEY_MISSING', 'Name the attorney who reviewed it.', {}, 'attorney');
      if (input.reviewedOn > tx.today) return refuse('DATE_IN_FUTURE', `${formatDate(input.reviewedOn)} has not come yet.`, {}, 'reviewedOn');
      const account = await tx.maybeOne<{ client_id: ClientId }>('select client_id from account where id = $1', [input.accountId]);
      if (!account) return refuse('ACCOUNT_NOT_FOUND', 'There is no such account.', {}, 'accountId');
      const id = tx.newId();
      await tx.query('insert into attorney_review (id, account_id, client_id, firm, attorney, reviewed_on, note, recorded_by, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
        [id, input.accountId, account.client_id, firm, attorney, input.reviewedOn, input.note.trim().slice(0, 2000), tx.ctx.principal.userId, tx.now]);
      tx.audit({ action: 'attorneyReview.recorded', subjectKind: 'account', subjectId: input.accountId, facts: { firm, attorney, reviewedOn: input.reviewedOn } });
      await recordActivity(tx, { accountId: input.accountId, clientId: account.client_id, kind: 'NOTE', body: `${attorney}, ${firm}, reviewed the account on ${formatDate(input.reviewedOn)}.`, sourceId: id });
      return ok({ id, accountId: input.accountId });
    }));
  }
}
