import { Injectable, type OnModuleInit } from '@nestjs/common';
import { endOfMonth, ok, refuse, startOfMonth, type BusinessDate, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { CloseChecks, type CloseCheck } from './close-checks';
import { bankLinesCheck, identityCheck, reconciliationCheck } from './ledger-checks';

/** A month of the books. */
export interface MonthView {
  readonly month: BusinessDate;
  readonly status: 'CLOSED' | 'OPEN' | 'NOT_OVER';
  readonly closedAt: Date | null;
  readonly closedByName: string | null;
  readonly note: string;
  /** As it was when closed; as it is now for the month to close next. */
  readonly checklist: readonly CloseCheck[];
  readonly transactions: number;
}

/** Closes months, in order; a closed month is never opened again, corrections go to the open one. */
@Injectable()
export class CloseMonth implements OnModuleInit {
  constructor(private readonly work: UnitOfWork, private readonly checks: CloseChecks) {}

  onModuleInit(): void {
    for (const check of [identityCheck, bankLinesCheck, reconciliationCheck]) this.checks.add(check);
  }

  /** Refuses MONTH_NOT_OVER, ALREADY_CLOSED, EARLIER_OPEN and NOT_READY. */
  execute(ctx: Ctx, input: { key: string; month: BusinessDate; note?: string | null }): Promise<Result<{ month: BusinessDate }>> {
    return this.work.write(ctx, (tx) => tx.command(input.key, { command: 'closeMonth', ...input }, () => this.close(tx, startOfMonth(input.month), input.note ?? '')));
  }

  /** The months with entries, the newest first, and the one to close next with its checklist. */
  months(ctx: Ctx): Promise<MonthView[]> {
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<{ month: BusinessDate; closedAt: Date | null; closedByName: string | null; note: string; checklist: CloseCheck[]; transactions: number }>(
        `select m.month, p.closed_at as "closedAt", u.name as "closedByName", coalesce(p.note, '') as note, coalesce(p.checklist, '[]') as checklist, coalesce(t.n, 0)::int as transactions
           from (select date_trunc('month', effective_on)::date as month from ledger_transaction union select period from ledger_period) m
           left join ledger_period p on p.period = m.month left join app_user u on u.id = p.closed_by
           left join (select date_trunc('month', effective_on)::date as month, count(*) as n from ledger_transaction group by 1) t on t.month = m.month
          order by m.month desc limit 60`);
      const next = await nextToClose(tx);
      const views: MonthView[] = [];
      for (const row of rows) {
        const over = endOfMonth(row.month) < tx.today;
        const checklist = row.closedAt === null && row.month === next ? await this.checks.run(tx, monthOf(row.month)) : row.checklist;
        views.push({ ...row, status: row.closedAt !== null ? 'CLOSED' : over ? 'OPEN' : 'NOT_OVER', checklist });
      }
      return views;
    });
  }

  private async close(tx: Tx, month: BusinessDate, note: string): Promise<Result<{ month: BusinessDate }>> {
    // Waits for postings under way; those that come later find the month closed.
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('close month', 0))`);
    const name = month.slice(0, 7);
    if (endOfMonth(month) >= tx.today) return refuse('MONTH_NOT_OVER', `${name} is not over yet.`, { month: name });
    if ((await tx.one<{ closed: boolean }>('select books_closed($1) as closed', [month])).closed) return refuse('ALREADY_CLOSED', `${name} is closed already, and stays closed.`, { month: name });
    const next = await nextToClose(tx);
    if (next !== null && next < month) return refuse('EARLIER_OPEN', `${next.slice(0, 7)} has entries and is still open. Months are closed in order.`, { month: name, earlier: next.slice(0, 7) });
    const checklist = await this.checks.run(tx, monthOf(month));
    const open = checklist.filter(({ done }) => !done);
    if (open.length > 0) return refuse('NOT_READY', `${open.map(({ words }) => words).join(' ')}`, { open: open.length });
    await tx.query(
      `insert into ledger_period (period, closed_at, closed_by, checklist, note) values ($1, $2, $3, $4, $5)
       on conflict (period) do update set closed_at = excluded.closed_at, closed_by = excluded.closed_by, checklist = excluded.checklist, note = excluded.note`,
      [month, tx.now, tx.ctx.principal.userId, JSON.stringify(checklist), note.trim().slice(0, 500)]);
    tx.audit({ action: 'month.closed', subjectKind: 'ledger_period', subjectId: name, facts: { note: note.trim() } });
    return ok({ month });
  }
}

/** The earliest month with entries after those closed. */
const nextToClose = async (tx: Tx): Promise<BusinessDate | null> =>
  (await tx.one<{ month: BusinessDate | null }>(
    `select min(date_trunc('month', t.effective_on))::date as month from ledger_transaction t
      where date_trunc('month', t.effective_on)::date > coalesce((select max(period) from ledger_period where closed_at is not null), '-infinity')`)).month;

const monthOf = (month: BusinessDate): { from: BusinessDate; to: BusinessDate } => ({ from: month, to: endOfMonth(month) });
