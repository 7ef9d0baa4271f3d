import type { PlacementId } from '@quittance/kernel';
import type { RowWarning } from '@quittance/placements/domain';
import type { Tx } from '@quittance/platform';

/** Ages of invoices in days past due, as the summary tells them. */
export const AGES = ['NOT_DUE', 'TO_30', 'TO_60', 'TO_90', 'TO_180', 'TO_365', 'OLDER'] as const;
export type Age = (typeof AGES)[number];

export interface CurrencyTotal {
  readonly currency: string;
  readonly invoices: number;
  readonly accounts: number;
  /** Open amounts of the invoices, minor units. */
  readonly minor: number;
  /** What credits take off them. */
  readonly creditMinor: number;
  readonly ages: readonly { readonly age: Age; readonly invoices: number; readonly minor: number }[];
}

export interface ProblemCount {
  readonly code: string;
  readonly rows: number;
  readonly message: string;
  readonly remedy: string;
}

/** What a dry run found, and what a commit placed. */
export interface PlacementSummary {
  readonly accepted: number;
  readonly credits: number;
  readonly refused: number;
  readonly duplicates: number;
  readonly skipped: number;
  readonly accounts: number;
  readonly debtors: number;
  readonly totals: readonly CurrencyTotal[];
  readonly problems: readonly ProblemCount[];
  readonly warnings: readonly RowWarning[];
  readonly warningCount: number;
}

const COUNTS = `
  select count(*) filter (where state = 'ACCEPTED') as accepted, count(*) filter (where state = 'CREDIT') as credits, count(*) filter (where state = 'REFUSED') as refused,
         count(*) filter (where state = 'DUPLICATE') as duplicates, count(*) filter (where state = 'SKIPPED') as skipped,
         count(distinct account_id) filter (where state = 'ACCEPTED') as accounts, count(distinct debtor_key) filter (where state = 'ACCEPTED') as debtors
    from placement_row where placement_id = $1`;

const TOTALS = `
  with line as (
    select currency, account_id, amount, coalesce((select sum((c ->> 1)::bigint) from jsonb_array_elements(credits) c), 0)::bigint as credit,
           case when $2::date <= due_date then 1 when $2::date - due_date <= 30 then 2 when $2::date - due_date <= 60 then 3 when $2::date - due_date <= 90 then 4
                when $2::date - due_date <= 180 then 5 when $2::date - due_date <= 365 then 6 else 7 end as age
      from placement_row where placement_id = $1 and state = 'ACCEPTED')
  select currency, age, grouping(age) = 1 as whole, count(*) as invoices, count(distinct account_id) as accounts, sum(amount)::bigint as minor, sum(credit)::bigint as credit
    from line group by grouping sets ((currency), (currency, age)) order by currency, age nulls first`;

const PROBLEMS = `
  select e ->> 'code' as code, count(distinct n) as rows, min(e ->> 'message') as message, min(e ->> 'remedy') as remedy
    from placement_row, jsonb_array_elements(problem -> 'errors') e where placement_id = $1 and state = 'REFUSED' group by 1 order by 2 desc, 1 limit 50`;

interface TotalRow {
  currency: string;
  age: number | null;
  whole: boolean;
  invoices: number;
  accounts: number;
  minor: number;
  credit: number;
}

/** Counts the stored rows of a placement as they stand. */
export async function summarise(tx: Tx, id: PlacementId, warnings: readonly RowWarning[], warningCount: number): Promise<PlacementSummary> {
  const counts = await tx.one<{ accepted: number; credits: number; refused: number; duplicates: number; skipped: number; accounts: number; debtors: number }>(COUNTS, [id]);
  const rows = await tx.query<TotalRow & Record<string, unknown>>(TOTALS, [id, tx.today]);
  const problems = await tx.query<ProblemCount & Record<string, unknown>>(PROBLEMS, [id]);
  const totals = rows.filter(({ whole }) => whole).map(({ currency, invoices, accounts, minor, credit }) => ({
    currency, invoices, accounts, minor, creditMinor: credit,
    ages: AGES.map((age, i) => {
      const found = rows.find((row) => !row.whole && row.currency === currency && row.age === i + 1);
      return { age, invoices: found?.invoices ?? 0, minor: found ? found.minor - found.credit : 0 };
    }),
  }));
  return { ...counts, totals, problems, warnings, warningCount };
}
