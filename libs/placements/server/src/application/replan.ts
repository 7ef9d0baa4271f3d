import type { AccountId, BusinessDate, CurrencyCode, PlacementId } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import { storableJson } from '../persistence/copy-rows';
import { markDuplicates, settleDuplicates } from '../persistence/duplicates.sql';
import { leanRow, openIncomingRows, type RowDetails } from '../persistence/incoming-rows';
import type { PlacingTerms } from './contracts-for-placing';
import type { PlacementRecord } from './placement-record';
import { planAccounts, type PlannableRow, type Plan } from './plan-accounts';
import { summarise, type PlacementSummary } from './summary';
import { copyPlan } from './write-plan';

const RESET = `
  update placement_row set state = case when credit then 'CREDIT' else 'ACCEPTED' end, problem = null
   where placement_id = $1 and state in ('REFUSED', 'SKIPPED') and problem -> 'planned' = 'true'`;

const APPLY = `
  update placement_row r set account_id = p.account_id, credits = p.credits, state = coalesce(p.state, r.state), problem = p.problem
    from incoming_plan p
   where r.placement_id = $1 and r.n = p.n and (r.account_id, r.credits, r.state, r.problem) is distinct from (p.account_id, p.credits, coalesce(p.state, r.state), p.problem)`;

const LOAD = `
  select n, customer, customer_normalised, credit, invoice_number, invoice_date, due_date, amount, currency, details, account_id
    from placement_row where placement_id = $1 and state in ('ACCEPTED', 'CREDIT') and n > $2 order by n limit $3`;

interface StoredRow extends Record<string, unknown> {
  n: number;
  customer: string;
  customer_normalised: string;
  credit: boolean;
  invoice_number: string;
  invoice_date: BusinessDate;
  due_date: BusinessDate;
  amount: number;
  currency: CurrencyCode;
  details: RowDetails | null;
  account_id: AccountId | null;
}

const PAGE = 5_000;

/** The rows to plan, and the accounts they had in the plan before. Read page by page, so that they stand in memory once. */
async function loadRows(tx: Tx, id: PlacementId): Promise<{ rows: PlannableRow[]; before: Map<number, AccountId> }> {
  const rows: PlannableRow[] = [];
  const before = new Map<number, AccountId>();
  for (let after = 0; ;) {
    const page = await tx.query<StoredRow>(LOAD, [id, after, PAGE]);
    for (const row of page) {
      const core = {
        n: row.n, customer: row.customer, customerKey: row.customer_normalised, kind: row.credit ? 'CREDIT' as const : 'INVOICE' as const, invoiceNumber: row.invoice_number,
        invoiceDate: row.invoice_date, dueDate: row.due_date, minor: row.amount, currency: row.currency };
      rows.push(leanRow(core, row.details));
      if (row.account_id) before.set(row.n, row.account_id);
    }
    const last = page.at(-1);
    if (page.length < PAGE || !last) return { rows, before };
    after = last.n;
  }
}

/** Plans the stored rows of a placement; accounts keep the ids they had. */
export async function planStoredRows(tx: Tx, id: PlacementId, { client, contracts }: PlacingTerms): Promise<Plan> {
  const { rows, before } = await loadRows(tx, id);
  const { source } = await tx.one<{ source: 'FORM' | 'FILE' }>('select source from placement where id = $1', [id]);
  const used = new Set<AccountId>();
  return planAccounts(rows, {
    contracts, today: tx.today, clientName: client.name, clientCountry: client.country, source,
    idFor: ({ invoices }) => {
      const kept = invoices.map(({ row }) => before.get(row.n)).find((found) => found && !used.has(found));
      const chosen = kept ?? tx.newId<AccountId>();
      used.add(chosen);
      return chosen;
    },
  });
}

/** Judges the stored rows together once more: duplicates (looked for anew where something was placed meanwhile) as decided, accounts, terms. Stores the new summary and the plan's date. */
export async function replan(tx: Tx, placement: PlacementRecord, terms: PlacingTerms): Promise<{ plan: Plan; summary: PlacementSummary }> {
  await openIncomingRows(tx);
  await tx.query(RESET, [placement.id]);
  if (placement.planned?.after !== terms.planned.after) await tx.query(markDuplicates('placement_row'), [placement.clientId, placement.id, null]);
  await tx.query(settleDuplicates('placement_row'), [placement.id, placement.options.includeDuplicates]);
  const plan = await planStoredRows(tx, placement.id, terms);
  await copyPlan(tx, plan);
  await tx.query(APPLY, [placement.id]);
  await tx.query(`update placement_row set account_id = null, credits = null where placement_id = $1 and account_id is not null and state <> 'ACCEPTED'`, [placement.id]);
  const earlier = await tx.maybeOne<{ summary: PlacementSummary | null }>('select summary from placement where id = $1', [placement.id]);
  const summary = await summarise(tx, placement.id, earlier?.summary?.warnings ?? [], earlier?.summary?.warningCount ?? 0);
  await tx.query('update placement set summary = $2, planned = $3 where id = $1', [placement.id, storableJson(summary), storableJson(terms.planned)]);
  return { plan, summary };
}
