import { Injectable } from '@nestjs/common';
import { addDays, daysBetween, type BusinessDate } from '@quittance/kernel';
import { UnitOfWork, type Ctx } from '@quittance/platform';

/** Something that waits for an answer, a notice, or a renewal. */
export interface ComplianceClock {
  readonly kind: 'DISPUTE' | 'ORIGINAL_CREDITOR' | 'NOTICE_DUE' | 'VALIDATION_PERIOD';
  readonly id: string;
  readonly accountId: string;
  readonly accountNumber: string;
  readonly debtorName: string;
  readonly clientName: string;
  readonly since: BusinessDate;
  /** The last day, or null where only an answer ends it. */
  readonly dueOn: BusinessDate | null;
  /** Days left, below zero once past; null without a day. */
  readonly daysLeft: number | null;
  readonly note: string;
}

const NOTICE_DAYS = 5;
const MOST = 500;

const DISPUTES = `
  select x.kind, x.id, a.id as "accountId", a.number as "accountNumber", d.name as "debtorName", c.name as "clientName", (x.at at time zone $1)::date as since, x.note
    from dispute x join account a on a.id = x.account_id join debtor d on d.id = a.debtor_id join client c on c.id = a.client_id
   where not exists (select from dispute_answer w where w.dispute_id = x.id) and not x.duplicate order by x.at limit ${MOST}`;

const PERIODS = `
  select a.id as "accountId", a.number as "accountNumber", d.name as "debtorName", c.name as "clientName", (h.first_communication_at at time zone $1)::date as told, (h.notice_given_at at time zone $1)::date as given, h.period_ends_on as ends
    from account_contact h join account a on a.id = h.account_id join debtor d on d.id = a.debtor_id join client c on c.id = a.client_id
   where a.status <> 'CLOSED' and a.class = 'CONSUMER' and (h.notice_given_at is null and h.first_communication_at is not null or h.period_ends_on >= $2) order by coalesce(h.period_ends_on, (h.first_communication_at at time zone $1)::date) limit ${MOST}`;

/** Disputes that wait for an answer, validation notices that are due, and validation periods that run. */
@Injectable()
export class ClocksQuery {
  constructor(private readonly work: UnitOfWork) {}

  run(ctx: Ctx): Promise<ComplianceClock[]> {
    return this.work.read(ctx, async (tx) => {
      const { zone } = await tx.one<{ zone: string }>(`select coalesce((select time_zone from agency), 'UTC') as zone`);
      const disputes = await tx.query<Omit<ComplianceClock, 'dueOn' | 'daysLeft'>>(DISPUTES, [zone]);
      const periods = await tx.query<{ accountId: string; accountNumber: string; debtorName: string; clientName: string; told: BusinessDate; given: BusinessDate | null; ends: BusinessDate | null }>(PERIODS, [zone, tx.today]);
      return [
        ...periods.map(({ told, given, ends, ...row }): ComplianceClock => {
          const dueOn = given === null ? addDays(told, NOTICE_DAYS) : ends;
          return { ...row, id: row.accountId, kind: given === null ? 'NOTICE_DUE' : 'VALIDATION_PERIOD', since: given ?? told, dueOn, daysLeft: dueOn === null ? null : daysBetween(tx.today, dueOn), note: '' };
        }),
        ...disputes.map((row): ComplianceClock => ({ ...row, dueOn: null, daysLeft: null })),
      ].sort((a, b) => (a.daysLeft ?? 9_999) - (b.daysLeft ?? 9_999) || (a.since < b.since ? -1 : 1));
    });
  }
}
