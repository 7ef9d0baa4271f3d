import { referenceKey } from '@quittance/debtors/domain';
import type { DebtClass } from '@quittance/accounts/domain';
import type { AccountId, BusinessDate, ClientId, ContractVersionId, DebtorId, InvoiceId } from '@quittance/kernel';
import type { ResolvedTerms } from '@quittance/fees/domain';
import type { Tx } from '@quittance/platform';

/** An entry of a debt that was made before we had it. Minor units, signed. */
export interface TakenOverEntry {
  readonly id: string;
  readonly invoiceId: InvoiceId;
  readonly bucket: string;
  readonly amount: number;
  readonly kind: 'PLACED' | 'PAYMENT' | 'CHARGE' | 'ADJUSTMENT';
  /** The payment's receipt; the takeover where left out. */
  readonly sourceId?: string;
  readonly reason: string;
  readonly effectiveOn: BusinessDate;
}

/** A line of an account's history as the timeline tells it. */
export interface TakenOverActivity {
  readonly kind: 'PLACED' | 'PAYMENT' | 'NOTE';
  readonly visibility: 'AGENCY' | 'CLIENT';
  readonly body: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly on: BusinessDate;
}

/** An account as another system kept it, with its history. Minor units. */
export interface TakenOverAccount {
  readonly id: AccountId;
  readonly debtorId: DebtorId;
  readonly currency: string;
  readonly class: DebtClass;
  readonly classReason: string;
  readonly clientReference: string;
  readonly placedOn: BusinessDate;
  /** From when interest and late charges are worked out here. */
  readonly interestSince: BusinessDate;
  readonly oldestDueOn: BusinessDate;
  readonly priority: number;
  readonly placed: number;
  readonly balance: number;
  readonly status: 'ACTIVE' | 'HOLD' | 'CLOSED';
  readonly statusReason: string;
  readonly disputed: boolean;
  readonly contractVersionId: ContractVersionId;
  readonly resolved: ResolvedTerms;
  readonly invoices: readonly { readonly id: InvoiceId; readonly number: string; readonly invoiceDate: BusinessDate; readonly dueDate: BusinessDate; readonly amount: number; readonly description: string }[];
  readonly entries: readonly TakenOverEntry[];
  readonly activities: readonly TakenOverActivity[];
}

const ACCOUNTS = `
  insert into account (id, number, client_id, debtor_id, takeover_id, currency, class, class_reason, status, status_reason, close_code, client_reference, client_reference_normalised,
                       placed_on, interest_since, oldest_due_on, priority, placed_minor, balance_minor, disputed_at, dispute_reason, created_at, closed_at)
  select o.id, 'Q-' || nextval('account_number_seq'), $1, o."debtorId", $2, o.currency, o.class, o."classReason", o.status, o."statusReason", case when o.status = 'CLOSED' then 'PAID_IN_FULL' end,
         o."clientReference", o.normalised, o."placedOn", o."interestSince", o."oldestDueOn", o.priority, o.placed, o.balance, case when o.disputed then $3::timestamptz end, case when o.disputed then 'In dispute before it was taken over' else '' end, $3, case when o.status = 'CLOSED' then $3::timestamptz end
    from jsonb_to_recordset($4) as o(id uuid, "debtorId" uuid, currency char(3), class text, "classReason" text, status text, "statusReason" text, "clientReference" text, normalised text, "placedOn" date, "interestSince" date,
                                     "oldestDueOn" date, priority integer, placed bigint, balance bigint, disputed boolean)`;

const TERMS = `
  insert into account_terms (account_id, client_id, seq, contract_version_id, resolved, effective_from, reason, recorded_at)
  select o.id, $1, 1, o."contractVersionId", o.resolved, o."placedOn", o.resolved ->> 'reason', $2
    from jsonb_to_recordset($3) as o(id uuid, "contractVersionId" uuid, resolved jsonb, "placedOn" date)`;

const INVOICES = `
  insert into invoice (id, account_id, client_id, number, number_normalised, invoice_date, due_date, amount, currency, description)
  select i.id, i."accountId", $1, i.number, i.normalised, i."invoiceDate", i."dueDate", i.amount, i.currency, i.description
    from jsonb_to_recordset($2) as i(id uuid, "accountId" uuid, number text, normalised text, "invoiceDate" date, "dueDate" date, amount bigint, currency char(3), description text)`;

const ENTRIES = `
  insert into debt_entry (id, account_id, client_id, invoice_id, bucket, amount, currency, kind, source_id, reason, effective_on, recorded_at, actor_id)
  select e.id, e."accountId", $1, e."invoiceId", e.bucket, e.amount, e.currency, e.kind, coalesce(e."sourceId", $2), e.reason, e."effectiveOn", $3, $4
    from jsonb_to_recordset($5) as e(id uuid, "accountId" uuid, "invoiceId" uuid, bucket text, amount bigint, currency char(3), kind text, "sourceId" uuid, reason text, "effectiveOn" date)`;

// Noon of the day it is told of: the old system's hours are seldom known.
const TIMELINE = `
  insert into activity (id, client_id, account_id, debtor_id, kind, visibility, body, facts, source_id, actor_id, actor_name, occurred_at, recorded_at)
  select uuidv7(), $1, a."accountId", a."debtorId", a.kind, a.visibility, a.body, a.facts, $2, $3, $4, least((a."on" + time '12:00') at time zone coalesce((select time_zone from agency), 'UTC'), $5), $5
    from jsonb_to_recordset($6) as a("accountId" uuid, "debtorId" uuid, kind text, visibility text, body text, facts jsonb, "on" date)`;

/** Opens accounts of one client with their history, some hundreds at a time. Their balances come with their entries. */
export async function openTakenOver(tx: Tx, clientId: ClientId, takeoverId: string, accounts: readonly TakenOverAccount[]): Promise<void> {
  const { userId, name } = tx.ctx.principal;
  const flat = <T extends object>(rows: (account: TakenOverAccount) => readonly T[]): string =>
    JSON.stringify(accounts.flatMap((account) => rows(account).map((row) => ({ ...row, accountId: account.id, debtorId: account.debtorId, currency: account.currency }))));
  const heads = JSON.stringify(accounts.map(({ invoices: _invoices, entries: _entries, activities: _activities, ...head }) => ({ ...head, normalised: referenceKey(head.clientReference) })));
  await tx.query(ACCOUNTS, [clientId, takeoverId, tx.now, heads]);
  await tx.query(`insert into account_party (account_id, client_id, debtor_id, role) select o.id, $1, o."debtorId", 'DEBTOR' from jsonb_to_recordset($2) as o(id uuid, "debtorId" uuid)`, [clientId, heads]);
  await tx.query(TERMS, [clientId, tx.now, heads]);
  await tx.query(INVOICES, [clientId, flat(({ invoices }) => invoices.map((invoice) => ({ ...invoice, normalised: referenceKey(invoice.number) })))]);
  await tx.query(`select set_config('app.opening', 'on', true)`);
  await tx.query(ENTRIES, [clientId, takeoverId, tx.now, userId, flat(({ entries }) => entries)]);
  await tx.query(`select set_config('app.opening', '', true)`);
  await tx.query(TIMELINE, [clientId, takeoverId, userId, name, tx.now, flat(({ activities }) => activities)]);
}
