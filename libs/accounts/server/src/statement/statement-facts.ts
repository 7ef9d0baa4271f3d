import type { AccountId, BusinessDate, ClientId, CurrencyCode } from '@quittance/kernel';
import { accrue, oneDay, type Accrual, type Bucket } from '@quittance/accounts/domain';
import type { Tx } from '@quittance/platform';
import type { DebtEntryKind } from '../application/debt-entry-rows';
import { loadInterest } from '../interest/interest-facts';

export interface StatementParty {
  readonly name: string;
  readonly address: string;
}

export interface StatementInvoice {
  readonly id: string;
  readonly number: string;
  readonly invoicedOn: BusinessDate | null;
  readonly dueOn: BusinessDate;
  readonly amount: number;
}

export interface StatementEntry {
  readonly invoiceId: string;
  readonly bucket: Bucket;
  /** Minor units, positive raises the debt. */
  readonly amount: number;
  readonly kind: DebtEntryKind;
  readonly sourceId: string | null;
  readonly effectiveOn: BusinessDate;
}

/** What a statement of account is made from. */
export interface StatementFacts {
  readonly accountId: AccountId;
  readonly number: string;
  readonly clientId: ClientId;
  readonly currency: CurrencyCode;
  readonly on: BusinessDate;
  readonly debtor: StatementParty;
  readonly client: StatementParty;
  readonly clientReference: string;
  readonly agency: StatementParty & { readonly email: string; readonly phone: string; readonly country: string };
  readonly invoices: readonly StatementInvoice[];
  /** Effective by the day; what interest posts of itself is left out, `accrual` says it to the day. */
  readonly entries: readonly StatementEntry[];
  readonly accrual: Accrual | null;
  /** What one more day adds. */
  readonly aDay: number;
}

const READ = `
  select a.number, a.client_id as "clientId", a.currency, a.client_reference as "clientReference",
         jsonb_build_object('name', d.name, 'address', concat_ws(E'\\n', nullif(concat_ws(' ', nullif(d.city, ''), nullif(d.region, ''), nullif(d.postal_code, '')), ''), d.country)) as debtor,
         jsonb_build_object('name', coalesce(nullif(c.legal_name, ''), c.name), 'address', '') as client,
         jsonb_build_object('name', coalesce(nullif(g.legal_name, ''), g.name, 'The agency'), 'address', coalesce(g.address, ''), 'email', coalesce(g.email, ''), 'phone', coalesce(g.phone, ''), 'country', coalesce(g.country, 'US')) as agency,
         coalesce((select jsonb_agg(jsonb_build_object('id', i.id, 'number', i.number, 'invoicedOn', i.invoice_date, 'dueOn', i.due_date, 'amount', i.amount) order by i.due_date, i.number) from invoice i where i.account_id = a.id), '[]') as invoices,
         coalesce((select jsonb_agg(jsonb_build_object('invoiceId', e.invoice_id, 'bucket', e.bucket, 'amount', e.amount, 'kind', e.kind, 'sourceId', e.source_id, 'effectiveOn', e.effective_on) order by e.effective_on, e.id)
                     from debt_entry e where e.account_id = a.id and (e.effective_on <= $2 or e.kind = 'PLACED')), '[]') as entries
    from account a join debtor d on d.id = a.debtor_id join client c on c.id = a.client_id left join agency g on true
   where a.id = $1`;

/** Everything of an account to a day; undefined where there is none this principal may see. */
export async function statementFacts(tx: Tx, accountId: AccountId, on: BusinessDate): Promise<StatementFacts | undefined> {
  const row = await tx.maybeOne<Omit<StatementFacts, 'accountId' | 'on' | 'accrual' | 'aDay'> & Record<string, unknown>>(READ, [accountId, on]);
  if (!row) return undefined;
  const interest = await loadInterest(tx, accountId);
  // A closed account's interest ends where it was closed.
  const through = interest?.status === 'CLOSED' && interest.known && interest.known.through < on ? interest.known.through : on;
  const accrued = interest ? accrue(interest.facts, through) : null;
  const accrual = accrued?.ok ? accrued.value : null;
  const entries = accrual ? row.entries.filter(({ kind }) => !OF_ACCRUAL.has(kind)) : row.entries;
  return { ...row, accountId, on, entries, accrual, aDay: accrual && interest?.status !== 'CLOSED' ? oneDay(accrual) : 0 };
}

const OF_ACCRUAL = new Set<DebtEntryKind>(['INTEREST', 'FIXED_SUM', 'LATE_CHARGE']);
