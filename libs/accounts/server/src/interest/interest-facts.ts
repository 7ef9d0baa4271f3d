import type { AccountId, BusinessDate, ClientId, CurrencyCode, DebtorId, InvoiceId } from '@quittance/kernel';
import type { AccountStatus, Claim, InterestEvent, InterestFacts, Judgment } from '@quittance/accounts/domain';
import { NO_INTEREST, type InterestTerms, type LateChargeTerms } from '@quittance/clients/domain';
import { referenceFigures } from '@quittance/reference/server';
import type { Tx } from '@quittance/platform';

/** An account's judgment as it is stored, the latest row that is not vacated. */
export interface StoredJudgment extends Judgment {
  readonly id: string;
  readonly seq: number;
  readonly court: string;
  readonly reference: string;
  readonly basis: 'FEDERAL' | 'STATE' | 'CONTRACT' | 'ORDERED';
  readonly region: string;
  readonly note: string;
}

/** What is posted of an invoice's interest, fixed sum and late charges, and what is open in the buckets they are in. Minor units. */
export interface PostedInterest {
  readonly invoiceId: InvoiceId;
  readonly interest: number;
  readonly fixedSum: number;
  readonly lateCharge: number;
  readonly openInterest: number;
  /** Interest that another system had charged when the account was taken over. */
  readonly broughtOver: number;
  readonly openFees: number;
}

/** An account that bears interest, or once did, with all its interest follows from. */
export interface InterestAccount {
  readonly id: AccountId;
  readonly number: string;
  readonly clientId: ClientId;
  readonly debtorId: DebtorId;
  readonly currency: CurrencyCode;
  readonly status: AccountStatus;
  readonly balanceMinor: number;
  readonly facts: InterestFacts;
  readonly judgment: StoredJudgment | null;
  readonly posted: readonly PostedInterest[];
  /** To which day it is posted, and how much that came to when it was computed; null before the first time. */
  readonly known: { readonly through: BusinessDate; readonly accrued: number; readonly problem: string } | null;
}

/** Whether the terms of version `v` give interest or late charges. */
export const BEARING = `(coalesce(v.terms->'interest'->>'basis', 'NONE') <> 'NONE' or jsonb_typeof(v.terms->'lateCharges') = 'object')`;

const BEARS = `
  select exists (select from account_judgment where account_id = $1)
      or exists (select from account_terms t join contract_version v on v.id = t.contract_version_id
                  where t.account_id = $1 and ${BEARING}) as bears`;

const READ = `
  select a.id, a.number, a.client_id as "clientId", a.debtor_id as "debtorId", a.currency, a.status, a.balance_minor as "balanceMinor", a.placed_on as "placedOn", a.interest_since as since,
         (select jsonb_agg(jsonb_build_object('from', t.effective_from, 'terms', v.terms->'interest', 'late', v.terms->'lateCharges') order by t.seq)
            from account_terms t join contract_version v on v.id = t.contract_version_id where t.account_id = a.id) as terms,
         (select jsonb_agg(jsonb_build_object('invoiceId', i.id, 'number', i.number, 'dueOn', i.due_date, 'invoicedOn', i.invoice_date, 'amount', i.amount))
            from invoice i where i.account_id = a.id) as claims,
         (select jsonb_agg(jsonb_build_object('invoiceId', e.invoice_id, 'bucket', e.bucket, 'amount', e.amount, 'effectiveOn', e.effective_on,
                   'opening', e.kind = 'PLACED' or (e.kind = 'CREDIT_NOTE' and e.source_id = a.placement_id), 'byJudgment', e.kind = 'JUDGMENT') order by e.id)
            from debt_entry e where e.account_id = a.id and e.kind not in ('INTEREST', 'FIXED_SUM', 'LATE_CHARGE')) as events,
         (select jsonb_agg(p) from (
            select i.id as "invoiceId",
                   coalesce((select sum(e.amount) from debt_entry e where e.account_id = a.id and e.invoice_id = i.id and e.kind = 'INTEREST'), 0) as interest,
                   coalesce((select sum(e.amount) from debt_entry e where e.account_id = a.id and e.invoice_id = i.id and e.kind = 'FIXED_SUM'), 0) as "fixedSum",
                   coalesce((select sum(e.amount) from debt_entry e where e.account_id = a.id and e.invoice_id = i.id and e.kind = 'LATE_CHARGE'), 0) as "lateCharge",
                   coalesce((select b.amount from debt_balance b where (b.account_id, b.invoice_id, b.bucket) = (a.id, i.id, 'INTEREST')), 0) as "openInterest",
                   coalesce((select sum(e.amount) from debt_entry e where e.account_id = a.id and e.invoice_id = i.id and e.bucket = 'INTEREST' and e.kind = 'CHARGE' and e.source_id = a.takeover_id), 0) as "broughtOver",
                   coalesce((select b.amount from debt_balance b where (b.account_id, b.invoice_id, b.bucket) = (a.id, i.id, 'FEES')), 0) as "openFees"
              from invoice i where i.account_id = a.id order by i.due_date, i.id) p) as posted,
         (select to_jsonb(j) from (
            select j.id, j.seq, j.vacated, j.judged_on as "judgedOn", j.court, j.reference, j.basis, j.region, j.rate_ppm as "ratePpm", j.compounding, j.rate_source as "rateSource",
                   j.application_order as "order", j.note, jsonb_build_object('PRINCIPAL', j.principal, 'INTEREST', j.interest, 'FEES', j.fees, 'COSTS', j.costs) as amounts
              from account_judgment j where j.account_id = a.id order by j.seq desc limit 1) j) as judgment,
         (select jsonb_build_object('through', k.accrued_through, 'accrued', k.accrued_minor, 'problem', k.problem) from account_interest k where k.account_id = a.id) as known
    from account a where a.id = any ($1) order by a.id`;

interface Row extends Omit<InterestAccount, 'facts' | 'judgment' | 'posted'> {
  placedOn: BusinessDate;
  since: BusinessDate | null;
  terms: { from: BusinessDate; terms: InterestTerms | null; late: LateChargeTerms | null }[] | null;
  claims: Claim[] | null;
  events: InterestEvent[] | null;
  posted: PostedInterest[] | null;
  judgment: (StoredJudgment & { vacated: boolean }) | null;
}

/** Whether an account bears interest or ever did: by its contract, or by a judgment. */
export async function bearsInterest(tx: Tx, accountId: AccountId): Promise<boolean> {
  const [row] = await tx.prepared<{ bears: boolean }>('bears-interest', BEARS, [accountId]);
  return row?.bears ?? false;
}

/** What reads rows: a transaction, or whoever checks the book from outside. */
export interface RowReader {
  query<Row extends object>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
}

const UNDER_STATUTE = new Set(['UK_LATE_PAYMENT', 'EU_LATE_PAYMENT']);

/** All an account's interest follows from; undefined where it never bore any, or is not this principal's to see. */
export async function loadInterest(tx: Tx, accountId: AccountId, { lock = false } = {}): Promise<InterestAccount | undefined> {
  if (!(await bearsInterest(tx, accountId))) return undefined;
  if (lock) await tx.query('select 1 from account where id = $1 for update', [accountId]);
  const [account] = await readInterest(tx, [accountId]);
  if (!account?.facts.terms.some(({ terms: { basis } }) => UNDER_STATUTE.has(basis))) return account;
  const figures = await referenceFigures(tx, ['BOE_BASE', 'ECB_MRO', 'UK_FIXED_SUM', 'EU_FIXED_SUM']);
  return { ...account, facts: { ...account.facts, figures } };
}

/** Several accounts' interest, in the order of their ids, without the published figures. */
export async function readInterest(rows: RowReader, accountIds: readonly string[]): Promise<InterestAccount[]> {
  return (await rows.query<Row & Record<string, unknown>>(READ, [accountIds])).map(({ placedOn, since, terms, claims, events, posted, judgment, ...account }) => {
    const held = judgment && !judgment.vacated ? judgment : null;
    const dated = (terms ?? []).map(({ from, terms: said, late }) => ({ from, terms: said ?? NO_INTEREST, late }));
    const facts: InterestFacts = { placedOn, since, currency: account.currency, claims: claims ?? [], events: events ?? [], terms: dated, judgment: held, figures: [] };
    return { ...account, facts, judgment: held, posted: posted ?? [] };
  });
}
