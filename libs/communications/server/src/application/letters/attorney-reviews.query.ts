import { Injectable } from '@nestjs/common';
import { addDays, type AccountId, type BusinessDate } from '@quittance/kernel';
import { UnitOfWork, type Ctx } from '@quittance/platform';

export interface AttorneyReviewView { readonly id: string; readonly firm: string; readonly attorney: string; readonly reviewedOn: BusinessDate; readonly note: string; readonly recordedAt: Date; readonly recordedBy: string; readonly goodUntil: BusinessDate }

/** A letter under a firm's name rests on a review no older than this. */
const GOOD_DAYS = 90;

/** Which attorneys reviewed an account, the newest first: under these names a letter may go. */
@Injectable()
export class AttorneyReviewsQuery {
  constructor(private readonly work: UnitOfWork) {}

  run(ctx: Ctx, accountId: AccountId): Promise<AttorneyReviewView[]> {
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<Omit<AttorneyReviewView, 'goodUntil'>>(
        `select v.id, v.firm, v.attorney, v.reviewed_on as "reviewedOn", v.note, v.recorded_at as "recordedAt", coalesce(u.name, '') as "recordedBy"
           from attorney_review v left join app_user u on u.id = v.recorded_by where v.account_id = $1 order by v.recorded_at desc, v.id desc limit 50`, [accountId]);
      return rows.map((row) => ({ ...row, goodUntil: addDays(row.reviewedOn, GOOD_DAYS) }));
    });
  }
}
