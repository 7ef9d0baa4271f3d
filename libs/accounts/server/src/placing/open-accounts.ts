import type { BusinessDate, ClientId, PlacementId } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import { chargeFixedFees } from '../account-fees/charge-fixed-fees';

/** The placement accounts come from, as their books name it. */
export interface OpeningFor {
  readonly clientId: ClientId;
  readonly placementId: PlacementId;
  /** Written on the timeline: `P-1001`. */
  readonly placementNumber: string;
  readonly placedOn: BusinessDate;
  readonly actorId: string | null;
  readonly actorName: string;
}

/**
 * Opens the transaction's own tables a caller fills with the accounts to open: `opening_account`, with its frozen terms,
 * `opening_invoice` (`source_row` is the caller's own number for it), and `opening_credit`, what a credit takes off an invoice (minor units, above zero).
 */
export async function openOpenings(tx: Tx): Promise<void> {
  await tx.query(`
    create temp table opening_account (
      id uuid not null, debtor_id uuid not null, currency text not null, class text not null default 'COMMERCIAL_ENTITY', class_reason text not null, client_reference text not null,
      client_reference_normalised text not null, oldest_due_on date not null, priority integer not null,
      contract_version_id uuid not null, resolved jsonb not null, reason text not null
    ) on commit drop;
    create temp table opening_invoice (
      id uuid not null, source_row integer not null, account_id uuid not null, number text not null, number_normalised text not null, invoice_date date,
      due_date date not null, amount bigint not null, currency text not null, description text not null
    ) on commit drop;
    create temp table opening_credit (invoice_id uuid not null, account_id uuid not null, amount bigint not null, currency text not null, reason text not null) on commit drop;`);
}

// With their balances: the trigger on debt entries leaves them alone while app.opening is on.
const ACCOUNTS = `
  insert into account (id, number, client_id, debtor_id, placement_id, currency, class, class_reason, client_reference, client_reference_normalised,
                       placed_on, oldest_due_on, priority, placed_minor, balance_minor, created_at)
  select o.id, 'Q-' || nextval('account_number_seq'), $1, o.debtor_id, $2, o.currency, o.class, o.class_reason, o.client_reference,
         o.client_reference_normalised, $3, o.oldest_due_on, o.priority, o.placed, o.placed - o.credit, $4
    from (select o.*, i.minor as placed, coalesce(c.minor, 0) as credit
            from opening_account o
            join (select account_id, sum(amount) as minor from opening_invoice group by 1) i on i.account_id = o.id
            left join (select account_id, sum(amount) as minor from opening_credit group by 1) c on c.account_id = o.id
           order by o.id) o`;

const TERMS = `
  insert into account_terms (account_id, client_id, seq, contract_version_id, resolved, effective_from, reason, recorded_at)
  select id, $1, 1, contract_version_id, resolved, $2, reason, $3 from opening_account order by id`;

const INVOICES = `
  insert into invoice (id, account_id, client_id, number, number_normalised, invoice_date, due_date, amount, currency, description)
  select id, account_id, $1, number, number_normalised, invoice_date, due_date, amount, currency, description from opening_invoice order by id`;

// One statement for debts and credits: the trigger that keeps balances runs once.
const ENTRIES = `
  insert into debt_entry (id, account_id, client_id, invoice_id, bucket, amount, currency, kind, source_id, reason, effective_on, recorded_at, actor_id)
  select uuidv7(), account_id, $1::uuid, id, 'PRINCIPAL', amount, currency, 'PLACED', $2::uuid, '', $3::date, $4::timestamptz, $5::uuid from opening_invoice
  union all
  select uuidv7(), account_id, $1, invoice_id, 'PRINCIPAL', -amount, currency, 'CREDIT_NOTE', $2, reason, $3, $4, $5 from opening_credit`;

const TIMELINE = `
  insert into activity (id, client_id, account_id, debtor_id, kind, visibility, body, facts, source_id, actor_id, actor_name, occurred_at, recorded_at)
  select uuidv7(), $1, o.id, o.debtor_id, 'PLACED', 'CLIENT', 'Placed with ' || $3,
         jsonb_build_object('placement', $3::text, 'invoices', i.invoices, 'minor', i.minor, 'currency', o.currency), $2, $4, $5, $6, $6
    from opening_account o
    join (select account_id, count(*) as invoices, sum(amount) as minor from opening_invoice group by 1) i on i.account_id = o.id`;

/**
 * Opens the accounts of a placement in a handful of statements: account, party, frozen terms, invoices, debt entries (and by
 * their trigger the balances), and one line of the timeline each.
 */
export async function openAccounts(tx: Tx, opening: OpeningFor): Promise<{ accounts: number; invoices: number }> {
  const { clientId, placementId, placedOn, placementNumber, actorId, actorName } = opening;
  await tx.query('analyze opening_account; analyze opening_invoice; analyze opening_credit');
  const accounts = await tx.change(ACCOUNTS, [clientId, placementId, placedOn, tx.now]);
  await tx.query(`insert into account_party (account_id, client_id, debtor_id, role) select id, $1, debtor_id, 'DEBTOR' from opening_account order by id`, [clientId]);
  await tx.query(TERMS, [clientId, placedOn, tx.now]);
  const invoices = await tx.change(INVOICES, [clientId]);
  await tx.query(`select set_config('app.opening', 'on', true)`);
  await tx.query(ENTRIES, [clientId, placementId, placedOn, tx.now, actorId]);
  await tx.query(`select set_config('app.opening', '', true)`);
  await tx.query(TIMELINE, [clientId, placementId, placementNumber, actorId, actorName, tx.now]);
  await chargeFixedFees(tx, opening);
  return { accounts, invoices };
}

/**
 * How urgent a fresh account is before anybody worked it, 0 to 1000: six parts its amount on a logarithmic scale (full at
 * 1,000,000.00), four parts its age (full at 180 days past due). Work-queues ranks it anew when something happens.
 */
export function initialPriority(balanceMinor: number, daysPastDue: number): number {
  const amount = Math.min(1, Math.log10(Math.max(1, balanceMinor)) / 8);
  const age = Math.min(1, Math.max(0, daysPastDue) / 180);
  return Math.round(600 * amount + 400 * age);
}
