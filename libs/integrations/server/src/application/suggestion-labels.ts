import type { BusinessDate } from '@quittance/kernel';
import type { Suggestion } from '@quittance/integrations/domain';
import type { Tx } from '@quittance/platform';

/** A suggestion as a person reads it. */
export interface SuggestionView {
  kind: string;
  targetId: string;
  /** Parts per million. */
  confidence: number;
  reasons: readonly string[];
  /** Debtor, or what is booked. */
  label: string;
  accountId: string | null;
  accountNumber: string | null;
  clientName: string | null;
  /** What the account owes now; null for anything else. */
  balance: number | null;
}

interface Named {
  readonly id: string;
  readonly label: string;
  readonly accountId: string | null;
  readonly accountNumber: string | null;
  readonly clientName: string | null;
  readonly balance: number | null;
}

const ACCOUNTS = `
  select a.id, d.name as label, a.id as "accountId", a.number as "accountNumber", c.name as "clientName", a.balance_minor as balance
    from account a join debtor d on d.id = a.debtor_id join client c on c.id = a.client_id where a.id = any ($1)`;
const BOOKED = `
  select t.id, coalesce(r.number || coalesce(', ' || rd.name, ''), case when run.statement_number is null then t.description || coalesce(', ' || coalesce(po.number, dr.number), '') else 'Remittance ' || run.statement_number || ', ' || c.name end) as label,
         a.id as "accountId", a.number as "accountNumber", coalesce(c.name, ac.name) as "clientName", null::bigint as balance
    from ledger_transaction t
    left join receipt r on t.source_kind = 'receipt' and r.id = t.source_id left join debtor rd on rd.id = r.debtor_id
    left join account a on a.id = r.account_id left join client ac on ac.id = a.client_id
    left join remittance_run run on run.id = t.source_id left join client c on c.id = run.client_id
    left join partner_payout po on po.id = t.source_id left join debtor_refund dr on dr.id = t.source_id
   where t.id = any ($1)`;
const RETURNS = `
  select r.id, r.number || coalesce(', ' || d.name, '') as label, a.id as "accountId", a.number as "accountNumber", c.name as "clientName", null::bigint as balance
    from receipt r left join debtor d on d.id = r.debtor_id left join account a on a.id = r.account_id left join client c on c.id = a.client_id where r.id = any ($1)`;

/** Puts names to what the lines' suggestions point at; what is gone meanwhile is left out. */
export async function withLabels<Row extends { suggestions: Suggestion[]; bookedOn: BusinessDate }>(tx: Tx, rows: readonly Row[]): Promise<(Omit<Row, 'suggestions'> & { suggestions: SuggestionView[] })[]> {
  const all = rows.flatMap(({ suggestions }) => suggestions);
  const idsOf = (kind: Suggestion['kind']): string[] => [...new Set(all.filter((one) => one.kind === kind).map(({ id }) => id))];
  const named = new Map<string, Named>();
  for (const [kind, sql] of [['ACCOUNT', ACCOUNTS], ['BOOKED', BOOKED], ['RETURN', RETURNS]] as const) {
    const ids = idsOf(kind);
    if (ids.length > 0) for (const row of await tx.query<Named>(sql, [ids])) named.set(`${kind} ${row.id}`, row);
  }
  return rows.map((row) => ({ ...row, suggestions: row.suggestions.flatMap((one) => viewOf(one, named.get(`${one.kind} ${one.id}`))) }));
}

const viewOf = ({ kind, id, confidence, reasons }: Suggestion, named: Named | undefined): SuggestionView[] => {
  if (!named) return [];
  const { label, accountId, accountNumber, clientName, balance } = named;
  return [{ kind, targetId: id, confidence, reasons, label, accountId, accountNumber, clientName, balance }];
};
