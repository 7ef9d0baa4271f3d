import { initialPriority, openOpenings } from '@quittance/accounts/server';
import { referenceKey } from '@quittance/debtors/domain';
import { daysBetween, type DebtorId } from '@quittance/kernel';
import { classifyDebtor } from '@quittance/placements/domain';
import type { Tx } from '@quittance/platform';
import { copyRows, type CopyValue } from '../persistence/copy-rows';
import type { PlacementRecord } from './placement-record';
import type { Plan, PlannedAccount } from './plan-accounts';

const INVOICES = `
  insert into opening_invoice (id, source_row, account_id, number, number_normalised, invoice_date, due_date, amount, currency, description)
  select uuidv7(), n, account_id, invoice_number, number_normalised, invoice_date, due_date, amount, currency,
         left(concat_ws('; ', details ->> 'description', 'job ' || (details ->> 'job'), 'order ' || (details ->> 'purchaseOrder')), 1000)
    from placement_row where placement_id = $1 and state = 'ACCEPTED' and account_id is not null`;

const CREDITS = `
  insert into opening_credit (invoice_id, account_id, amount, currency, reason)
  select i.id, i.account_id, (c ->> 1)::bigint, i.currency, 'Credit' || coalesce(' ' || nullif(k.invoice_number, ''), '') || ' of ' || k.invoice_date || ', row ' || k.n
    from placement_row r
    join opening_invoice i on i.source_row = r.n
    cross join lateral jsonb_array_elements(r.credits) c
    join placement_row k on k.placement_id = r.placement_id and k.n = (c ->> 0)::integer
   where r.placement_id = $1 and r.state = 'ACCEPTED' and r.credits is not null`;

/** Fills the accounts' own staging tables from a plan; debtors must be settled. */
export async function stageAccounts(tx: Tx, placement: PlacementRecord, plan: Plan): Promise<void> {
  const debtors = new Map((await tx.query<{ key: string; debtor_id: DebtorId }>('select key, debtor_id from incoming_debtor')).map(({ key, debtor_id }) => [key, debtor_id]));
  await openOpenings(tx);
  await copyRows(
    tx, 'opening_account (id, debtor_id, currency, class, class_reason, client_reference, client_reference_normalised, oldest_due_on, priority, contract_version_id, resolved, reason)',
    accountLines(tx, plan, debtors));
  await tx.query(INVOICES, [placement.id]);
  if (!plan.accounts.some(({ account }) => account.invoices.some(({ credits }) => credits.length > 0))) return;
  await tx.query('analyze opening_invoice');
  await tx.query(CREDITS, [placement.id]);
}

function* accountLines(tx: Tx, plan: Plan, debtors: ReadonlyMap<string, DebtorId>): Generator<readonly CopyValue[]> {
  for (const planned of plan.accounts) {
    const { account } = planned;
    const terms = planned.terms();
    const reference = referenceOf(planned);
    const debtorId = debtors.get(account.debtorKey);
    if (!debtorId) throw new Error(`no debtor for ${account.debtorKey}`);
    yield [
      planned.id, debtorId, account.currency, isPerson(planned) ? 'CONSUMER' : 'COMMERCIAL_ENTITY', classReason(planned), reference, referenceKey(reference), account.oldestDue,
      initialPriority(account.totalMinor, daysBetween(account.oldestDue, tx.today)), planned.contractVersionId, terms, terms.reason];
  }
}

/** The client's own reference for the debt, or else its number for the customer. */
function referenceOf({ account }: PlannedAccount): string {
  const rows = account.invoices.map(({ row }) => row);
  return rows.find((row) => row.clientReference !== null)?.clientReference ?? rows.find((row) => row.customerReference !== null)?.customerReference ?? '';
}

/** Of a person for whom nobody has said what the debt was made for. */
export const NOT_FOR_BUSINESS = 'Nothing says that the debt was made for a business, so that it counts as a consumer’s.';

const isPerson = ({ account }: PlannedAccount): boolean => account.invoices.some(({ row }) => row.debtorClass === 'NATURAL_PERSON');

/** Why; of a person, for whom nobody has said what the debt was made for, with what that comes to. */
function classReason(planned: PlannedAccount): string {
  const { account } = planned;
  const taxId = account.invoices.find(({ row }) => row.taxId !== null)?.row.taxId;
  const found = classifyDebtor(account.customer, taxId ? { taxId } : {});
  if (isPerson(planned)) {
    const why = found.class === 'NATURAL_PERSON' ? found.reason : 'The client says that it is a person.';
    return `${why} ${NOT_FOR_BUSINESS}`;
  }
  return found.class === 'COMMERCIAL_ENTITY' ? found.reason : 'The client says that it is a company.';
}
