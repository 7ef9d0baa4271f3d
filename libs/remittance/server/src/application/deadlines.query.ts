import { Injectable } from '@nestjs/common';
import { daysBetween, type BusinessDate } from '@quittance/kernel';
import { deadlineState, remitDeadline, type DeadlineState } from '@quittance/remittance/domain';
import { SETTLED_BEFORE } from '@quittance/payments/server';
import { UnitOfWork, type Ctx } from '@quittance/platform';

/** A client and currency, its oldest money not yet accounted for, and the last day for it (M22). */
export interface RemitDeadline {
  clientId: string;
  clientCode: string;
  clientName: string;
  currency: string;
  /** The oldest payment not yet in a posted run. */
  oldestOn: BusinessDate;
  deadline: BusinessDate;
  state: DeadlineState;
  /** Days left; negative: days past. */
  daysLeft: number;
  collected: number;
  payments: number;
  /** Of them, those whose hold has not ended. */
  onHold: number;
  openRunId: string | null;
  openRunStatus: string | null;
}

// Money the agency holds; a run that is not posted has not paid it.
const SQL = `
  select u.client_id as "clientId", c.code as "clientCode", c.name as "clientName", u.currency, u."oldestOn", u.collected, u.payments, u."onHold", o.id as "openRunId", o.status as "openRunStatus"
    from (select f.client_id, f.currency, min(f.earned_on) as "oldestOn", sum(f.applied)::bigint as collected, count(*)::int as payments, count(*) filter (where f.holds_until > $1)::int as "onHold"
            from fee_line f
           where f.kind in ('PU', 'PA') and not ${SETTLED_BEFORE('f')} and not exists (select from fee_line r where r.reverses_id = f.id)
             and not exists (select from remittance_line l join remittance_run r on r.id = l.run_id where l.source_id = f.id and l.live and r.status = 'POSTED')
           group by f.client_id, f.currency) u
    join client c on c.id = u.client_id
    left join remittance_run o on o.client_id = u.client_id and o.currency = u.currency and o.status in ('PREPARED', 'APPROVED')
   order by u."oldestOn", c.code, u.currency limit 500`;

/** Which clients are near or past the day by which a month's collections are accounted for and remitted. */
@Injectable()
export class DeadlinesQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** The most urgent first; those in time are left out unless asked for. */
  run(ctx: Ctx, all = false): Promise<RemitDeadline[]> {
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<Omit<RemitDeadline, 'deadline' | 'state' | 'daysLeft'> & Record<string, unknown>>(SQL, [tx.today]);
      return rows.flatMap((row): RemitDeadline[] => {
        const deadline = remitDeadline(row.oldestOn);
        const state = deadlineState(deadline, tx.today);
        return state === 'IN_TIME' && !all ? [] : [{ ...row, deadline, state, daysLeft: daysBetween(tx.today, deadline) }];
      });
    });
  }
}
