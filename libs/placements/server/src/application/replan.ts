import type { AccountId, PlacementId } from '@quittance/kernel';
import type { DebtorClass } from '@quittance/placements/domain';
import type { Tx } from '@quittance/platform';
import { storableJson } from '../persistence/copy-rows';
import { settleDuplicates } from '../persistence/duplicates.sql';
import { openIncomingRows, type RowDetails } from '../persistence/incoming-rows';
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
  select n, customer, customer_normalised, debtor_key, credit, invoice_number, invoice_date, due_date, amount, currency, details, account_id
    from placement_row where placement_id = $1 and state in ('ACCEPTED', 'CREDIT') order by n`;

interface StoredRow extends Record<string, unknown> {
  n: number;
  customer: string;
  customer_normalised: string;
  credit: boolean;
  invoice_number: string;
  invoice_date: string;
  due_date: string;
  amount: number;
  currency: string;
  details: RowDetails | null;
  account_id: AccountId | null;
}

const NOTHING = {
  job: null, customerReference: null, debtorClass: 'COMMERCIAL_ENTITY' as DebtorClass, originalMinor: null, appliesTo: null, purchaseOrder: null, description: null, clientReference: null, contactName: null, email: null,
  phone: null, addressLine1: null, addressLine2: null, city: null, region: null, postalCode: null, country: null, taxId: null, placeCountry: null, placeRegion: null,
};

const plannableFrom = (row: StoredRow): PlannableRow => ({
  ...NOTHING, ...row.details, n: row.n, customer: row.customer, customerKey: row.customer_normalised, kind: row.credit ? 'CREDIT' : 'INVOICE',
  invoiceNumber: row.invoice_number, invoiceDate: row.invoice_date, dueDate: row.due_date, minor: row.amount, currency: row.currency } as PlannableRow);

/** Plans the stored rows of a placement; accounts keep the ids they had. */
export async function planStoredRows(tx: Tx, id: PlacementId, { client, contracts }: PlacingTerms): Promise<Plan> {
  const stored = await tx.query<StoredRow>(LOAD, [id]);
  const before = new Map(stored.map((row) => [row.n, row.account_id]));
  const used = new Set<AccountId>();
  return planAccounts(stored.map(plannableFrom), {
    contracts, today: tx.today, clientName: client.name, clientCountry: client.country,
    idFor: ({ invoices }) => {
      const kept = invoices.map(({ row }) => before.get(row.n)).find((found) => found && !used.has(found));
      const chosen = kept ?? tx.newId<AccountId>();
      used.add(chosen);
      return chosen;
    },
  });
}

/** Judges the stored rows together once more: duplicates as decided, accounts, terms. Stores the new summary and the plan's date. */
export async function replan(tx: Tx, placement: PlacementRecord, terms: PlacingTerms): Promise<{ plan: Plan; summary: PlacementSummary }> {
  await openIncomingRows(tx);
  await tx.query(RESET, [placement.id]);
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
