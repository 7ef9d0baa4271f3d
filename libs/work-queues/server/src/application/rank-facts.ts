import { exponentOf, type AccountId, type BusinessDate, type CurrencyCode } from '@quittance/kernel';
import { rankAccount, type Rank, type RankFacts } from '@quittance/work-queues/domain';

/** What ranking an account needs, as SQL over `a` (accounts). */
export const RANK_COLUMNS = `a.id as "rankedId", a.balance_minor as owed, a.currency as "rankCurrency", a.oldest_due_on as "rankOldestDueOn", a.placed_on as "rankPlacedOn",
  a.last_worked_on as "lastActivityOn", a.next_action_on as "rankNextActionOn",
  (select to_char(b.at at time zone b.zone, 'HH24:MI') from callback b where b.account_id = a.id and b.closed_at is null and (b.at at time zone b.zone)::date = a.next_action_on order by b.at limit 1) as "rankCallBackAt",
  (select min(p.due_on) from promise p where p.account_id = a.id and p.status = 'OPEN') as "openPromiseDueOn",
  (select max(p.resolved_on) from promise p where p.account_id = a.id and p.status = 'BROKEN') as "lastPromiseBrokenOn",
  (select max(e.effective_on) from debt_entry e where e.account_id = a.id and e.kind = 'RETURNED_PAYMENT') as "lastReturnedPaymentOn",
  (select (select i.due_on from (select n, due_on, sum(amount) over (order by n) as total from settlement_instalment where settlement_id = s.id) i where i.total > s.received order by i.n limit 1)
     from settlement s where s.account_id = a.id and s.status = 'OPEN') as "openInstalmentDueOn",
  (select max(s.resolved_on) from settlement s where s.account_id = a.id and s.status = 'VOID' and s.approval is not null) as "lastSettlementVoidOn"`;

/** A row of `RANK_COLUMNS`. */
export interface RankRow {
  rankedId: AccountId;
  owed: number;
  rankCurrency: CurrencyCode;
  rankOldestDueOn: BusinessDate | null;
  rankPlacedOn: BusinessDate;
  lastActivityOn: BusinessDate | null;
  rankNextActionOn: BusinessDate | null;
  rankCallBackAt: string | null;
  openPromiseDueOn: BusinessDate | null;
  lastPromiseBrokenOn: BusinessDate | null;
  lastReturnedPaymentOn: BusinessDate | null;
  openInstalmentDueOn: BusinessDate | null;
  lastSettlementVoidOn: BusinessDate | null;
}

/** The rank of a row. Without exchange rates a unit of one currency weighs as much as a unit of another. */
export function rankOf(row: RankRow, today: BusinessDate): Rank {
  const facts: RankFacts = {
    owed: row.owed,
    currency: row.rankCurrency,
    owedInBase: Math.trunc(row.owed * 10 ** (2 - exponentOf(row.rankCurrency))),
    oldestDueOn: row.rankOldestDueOn,
    placedOn: row.rankPlacedOn,
    lastActivityOn: row.lastActivityOn,
    openPromiseDueOn: row.openPromiseDueOn,
    lastPromiseBrokenOn: row.lastPromiseBrokenOn,
    lastReturnedPaymentOn: row.lastReturnedPaymentOn,
    openInstalmentDueOn: row.openInstalmentDueOn,
    lastSettlementVoidOn: row.lastSettlementVoidOn,
    nextActionOn: row.rankNextActionOn,
    callBackAt: row.rankCallBackAt,
  };
  return rankAccount(facts, today);
}
