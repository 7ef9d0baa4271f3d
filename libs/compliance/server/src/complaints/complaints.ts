import { Injectable } from '@nestjs/common';
import { noteText } from '@quittance/accounts/server';
import { addDays, formatDate, ok, refuse, type BusinessDate, type Result } from '@quittance/kernel';
import { decodeCursor, pageOf, pageSize, UnitOfWork, type Ctx, type Page, type PageInput } from '@quittance/platform';

export const COMPLAINT_CATEGORIES = ['NOT_OWED', 'COMMUNICATION', 'THREAT', 'FALSE_STATEMENT', 'CREDIT_REPORTING', 'PRIVACY', 'SERVICE', 'OTHER'] as const;
export const COMPLAINT_SOURCES = ['CALL', 'LETTER', 'EMAIL', 'TEXT', 'VISIT', 'CLIENT', 'COURT', 'REGULATOR', 'OTHER'] as const;
export const COMPLAINT_OUTCOMES = ['UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD', 'WITHDRAWN'] as const;

export interface NewComplaint {
  /** Q-100001, or empty where it is about none. */
  readonly accountNumber?: string | null;
  readonly complainant: string;
  readonly category: (typeof COMPLAINT_CATEGORIES)[number];
  readonly source: (typeof COMPLAINT_SOURCES)[number];
  readonly description: string;
  readonly receivedOn: BusinessDate;
  /** Left out: fifteen days after it was received, as a regulator's portal asks. */
  readonly dueOn?: BusinessDate | null;
}

export interface ComplaintAnswer {
  readonly complaintId: string;
  readonly outcome: (typeof COMPLAINT_OUTCOMES)[number];
  readonly answer: string;
  readonly rootCause: string;
}

export interface ComplaintRow extends Omit<NewComplaint, 'accountNumber' | 'dueOn'> {
  readonly id: string;
  readonly number: number;
  readonly accountId: string | null;
  readonly accountNumber: string | null;
  readonly debtorName: string | null;
  readonly dueOn: BusinessDate;
  readonly recordedBy: string;
  readonly answeredOn: BusinessDate | null;
  readonly outcome: string | null;
  readonly answer: string | null;
  readonly rootCause: string | null;
  readonly answeredBy: string | null;
  readonly overdue: boolean;
}

const DAYS_TO_ANSWER = 15;

/** The register of complaints: entered, answered once with the cause behind it; nothing is edited. */
@Injectable()
export class Complaints {
  constructor(private readonly work: UnitOfWork) {}

  /** @param key idempotency key */
  record(ctx: Ctx, complaint: NewComplaint, key: string): Promise<Result<{ id: string }>> {
    return this.work.write(ctx, (tx) => tx.command(key, complaint, async () => {
      const description = noteText(complaint.description, 'description');
      if (!description.ok) return description;
      const complainant = complaint.complainant.replace(/\s+/g, ' ').trim();
      if (complainant === '' || complainant.length > 200) return refuse('NAME_MISSING', 'Say who complains, in 200 characters at most.', {}, 'complainant');
      if (description.value.length < 3 || description.value.length > 4000) return refuse('DESCRIPTION_MISSING', 'Say what it is about, in 4,000 characters at most.', {}, 'description');
      if (complaint.receivedOn > tx.today) return refuse('NOT_YET', `It cannot have arrived after today, ${formatDate(tx.today)}.`, {}, 'receivedOn');
      const dueOn = complaint.dueOn ?? addDays(complaint.receivedOn, DAYS_TO_ANSWER);
      if (dueOn < complaint.receivedOn) return refuse('DUE_BEFORE', 'It cannot be due before it arrived.', {}, 'dueOn');
      const number = complaint.accountNumber?.trim().toUpperCase() ?? '';
      const account = number === '' ? null : await tx.maybeOne<{ id: string }>('select id from account where number = $1', [number]);
      if (number !== '' && !account) return refuse('ACCOUNT_NOT_FOUND', `There is no account ${number.slice(0, 40)}.`, {}, 'accountNumber');
      const id = tx.newId();
      await tx.query(
        `insert into complaint (id, account_id, complainant, category, source, description, received_on, due_on, recorded_at, actor_id, actor_name) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [id, account?.id ?? null, complainant, complaint.category, complaint.source, description.value, complaint.receivedOn, dueOn, tx.now, tx.ctx.principal.userId, tx.ctx.principal.name]);
      tx.audit({ action: 'complaint.recorded', subjectKind: 'complaint', subjectId: id, facts: { category: complaint.category, receivedOn: complaint.receivedOn, dueOn } });
      return ok({ id });
    }));
  }

  /** @param key idempotency key */
  answer(ctx: Ctx, given: ComplaintAnswer, key: string): Promise<Result<{ id: string }>> {
    return this.work.write(ctx, (tx) => tx.command(key, given, async () => {
      const [answer, cause] = [noteText(given.answer, 'answer'), noteText(given.rootCause, 'rootCause')];
      if (!answer.ok) return answer;
      if (!cause.ok) return cause;
      if (answer.value.length < 3 || answer.value.length > 4000) return refuse('ANSWER_MISSING', 'Say what was answered, in 4,000 characters at most.', {}, 'answer');
      if (cause.value.length < 3 || cause.value.length > 1000) return refuse('CAUSE_MISSING', 'Say what was behind it, in 1,000 characters at most.', {}, 'rootCause');
      const row = await tx.maybeOne<{ answered: boolean }>('select w.complaint_id is not null as answered from complaint c left join complaint_answer w on w.complaint_id = c.id where c.id = $1', [given.complaintId]);
      if (!row) return refuse('UNKNOWN', 'There is no such complaint.', {}, 'complaintId');
      if (row.answered) return refuse('ANSWERED', 'It was answered already.', {}, 'complaintId');
      await tx.query('insert into complaint_answer (complaint_id, answered_on, outcome, answer, root_cause, recorded_at, actor_id, actor_name) values ($1, $2, $3, $4, $5, $6, $7, $8)',
        [given.complaintId, tx.today, given.outcome, answer.value, cause.value, tx.now, tx.ctx.principal.userId, tx.ctx.principal.name]);
      tx.audit({ action: 'complaint.answered', subjectKind: 'complaint', subjectId: given.complaintId, facts: { outcome: given.outcome } });
      return ok({ id: given.complaintId });
    }));
  }

  /** Open ones first, by the day they are due; then those answered, the newest first. */
  page(ctx: Ctx, page: PageInput, open: boolean | null): Promise<Page<ComplaintRow>> {
    const first = pageSize(page.first);
    const [group = null, day = null, id = null] = decodeCursor(page.after, 3) ?? [];
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<ComplaintRow & { group: number; sortDay: number }>(
        `select * from (select c.id, c.number, c.account_id as "accountId", a.number as "accountNumber", d.name as "debtorName", c.complainant, c.category, c.source, c.description, c.received_on as "receivedOn", c.due_on as "dueOn",
                c.actor_name as "recordedBy", w.answered_on as "answeredOn", w.outcome, w.answer, w.root_cause as "rootCause", w.actor_name as "answeredBy", w.complaint_id is null and c.due_on < $1 as overdue,
                (w.complaint_id is not null)::int as "group", case when w.complaint_id is null then c.due_on - date '2000-01-01' else date '2000-01-01' - w.answered_on end as "sortDay"
           from complaint c left join complaint_answer w on w.complaint_id = c.id left join account a on a.id = c.account_id left join debtor d on d.id = a.debtor_id) x
          where ($2::boolean is null or (x."group" = 0) = $2) and ($3::int is null or (x."group", x."sortDay", x.id) > ($3, $4::int, $5::uuid))
          order by x."group", x."sortDay", x.id limit $6`, [tx.today, open, group, day, id, first + 1]);
      return pageOf(rows, first, (row) => [row.group, row.sortDay, row.id], (row) => row);
    });
  }
}
