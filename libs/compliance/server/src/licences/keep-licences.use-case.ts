import { Injectable } from '@nestjs/common';
import { daysBetween, ok, type BusinessDate, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import { recordLicence, type LicenceState } from './record-licence';

/** A licence or bond as it stands, with who noted it last. */
export interface LicenceRow {
  readonly licenceId: string;
  readonly place: string;
  readonly kind: 'LICENCE' | 'BOND';
  readonly status: LicenceState['status'];
  readonly number: string;
  readonly from: BusinessDate;
  readonly until: BusinessDate | null;
  readonly note: string;
  readonly recordedAt: Date;
  readonly recordedBy: string;
  /** Days until it ends, below zero once past; null: open. */
  readonly daysLeft: number | null;
  /** Open accounts whose debtors are there. */
  readonly accounts: number;
}

/** The agency's licences and bonds. */
@Injectable()
export class KeepLicencesUseCase {
  constructor(private readonly work: UnitOfWork) {}

  /** @param key idempotency key */
  execute(ctx: Ctx, state: LicenceState, key: string): Promise<Result<{ id: string }>> {
    return this.work.write(ctx, (tx) => tx.command(key, state, async () => {
      const done = await recordLicence(tx, state);
      return done.ok ? ok({ id: done.value }) : done;
    }));
  }

  /** What ends first, first. */
  all(ctx: Ctx): Promise<LicenceRow[]> {
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<Omit<LicenceRow, 'daysLeft'>>(
        `select l.*, (select count(*)::int from account a join debtor d on d.id = a.debtor_id
                       where a.status <> 'CLOSED' and coalesce(d.country, (select country from agency)) = split_part(l.place, '-', 1) and (position('-' in l.place) = 0 or upper(d.region) in (l.place, split_part(l.place, '-', 2)))) as accounts
           from (select distinct on (x.licence_id) x.licence_id as "licenceId", x.place, x.kind, x.status, x.number, x.from_on as "from", x.until_on as until, x.note, x.recorded_at as "recordedAt", x.actor_name as "recordedBy"
                   from licence x order by x.licence_id, x.n desc) l
          where l.status <> 'WITHDRAWN' order by l.until nulls last, l.place, l."licenceId"`);
      return rows.map((row) => ({ ...row, daysLeft: row.until === null ? null : daysBetween(tx.today, row.until) }));
    });
  }
}
