import type { Decision } from '@quittance/compliance/domain';
import type { AccountId, BusinessDate, CurrencyCode, DocumentId } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';

export interface FileAccount {
  readonly id: AccountId;
  readonly number: string;
  readonly clientName: string;
  readonly clientReference: string;
  readonly class: string;
  readonly classReason: string;
  readonly status: string;
  readonly placedOn: BusinessDate;
  readonly placed: number;
  readonly balance: number;
  readonly currency: CurrencyCode;
}

export interface FileMessage {
  readonly id: string;
  readonly number: number;
  readonly account: string;
  readonly channel: string;
  readonly direction: string;
  readonly status: string;
  readonly statusReason: string;
  readonly recipientName: string;
  readonly address: string;
  readonly subject: string;
  readonly body: string;
  readonly at: Date;
  /** Its bytes; where it was printed with others, its pages within them. */
  readonly documentId: DocumentId | null;
  readonly firstPage: number | null;
  readonly pages: number | null;
  readonly events: readonly { readonly kind: string; readonly note: string; readonly at: string }[];
}

export interface FileDecision {
  readonly id: string;
  readonly account: string;
  readonly at: Date;
  readonly means: string;
  readonly purpose: string;
  readonly address: string;
  readonly step: string;
  readonly result: string;
  readonly ruleVersion: string;
  readonly factsHash: string;
  readonly actorName: string;
  readonly outcome: Decision;
}

export interface FileDocument {
  readonly id: DocumentId;
  readonly account: string;
  readonly kind: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly at: Date;
}

/** A part taken, or proposed to be taken, for the whole of an account; minor units. */
export interface FileSettlement {
  readonly account: string;
  readonly madeOn: BusinessDate;
  readonly owed: number;
  readonly agreed: number;
  readonly received: number;
  readonly givenUp: number;
  readonly currency: CurrencyCode;
  readonly status: string;
  readonly resolvedOn: BusinessDate | null;
  /** By whose word, in a sentence. */
  readonly by: string;
  readonly instalments: readonly { readonly dueOn: BusinessDate; readonly amount: number }[];
}

/** Everything of a debtor's accounts that had been recorded by a moment. */
export interface CaseFileFacts {
  readonly agency: { readonly name: string; readonly address: string; readonly country: string; readonly timeZone: string };
  readonly debtor: { readonly name: string; readonly kind: string; readonly place: string };
  readonly parties: readonly { readonly name: string; readonly role: string; readonly account: string }[];
  readonly points: readonly { readonly kind: string; readonly value: string; readonly status: string; readonly source: string; readonly at: Date }[];
  readonly accounts: readonly FileAccount[];
  readonly timeline: readonly { readonly account: string; readonly kind: string; readonly body: string; readonly actorName: string; readonly at: Date }[];
  readonly messages: readonly FileMessage[];
  readonly attempts: readonly { readonly channel: string; readonly direction: string; readonly address: string; readonly personName: string; readonly outcome: string; readonly seconds: number | null; readonly note: string; readonly at: Date }[];
  readonly decisions: readonly FileDecision[];
  readonly promises: readonly { readonly account: string; readonly amount: number; readonly currency: CurrencyCode; readonly madeOn: BusinessDate; readonly dueOn: BusinessDate; readonly status: string }[];
  readonly settlements: readonly FileSettlement[];
  readonly payments: readonly { readonly number: string; readonly kind: string; readonly method: string; readonly on: BusinessDate; readonly amount: number; readonly applied: number; readonly currency: CurrencyCode; readonly reference: string; readonly payer: string; readonly returned: string }[];
  readonly documents: readonly FileDocument[];
}

/** More than this is no bundle anybody reads; the job says so instead of making it. */
export const MOST_LINES = 10_000;

/** Loads it; the accounts are those the file is about, `$2` the moment. */
export async function caseFileFacts(tx: Tx, debtorId: string, accountIds: readonly AccountId[], asOf: Date): Promise<CaseFileFacts> {
  const of = [accountIds, asOf];
  const agency = await tx.maybeOne<CaseFileFacts['agency']>(`select coalesce(nullif(legal_name, ''), name) as name, address, country, time_zone as "timeZone" from agency`);
  return {
    agency: agency ?? { name: 'The agency', address: '', country: 'US', timeZone: 'UTC' },
    debtor: await tx.one(`select name, kind, concat_ws(', ', nullif(city, ''), nullif(concat_ws(' ', nullif(region, ''), nullif(postal_code, '')), ''), country) as place from debtor where id = $1`, [debtorId]),
    parties: await tx.query(`select d.name, p.role, a.number as account from account_party p join debtor d on d.id = p.debtor_id join account a on a.id = p.account_id where p.account_id = any ($1) order by a.number, p.role, d.name`, [accountIds]),
    points: await tx.query(`select kind, value, status, source, observed_at as at from contact_point where debtor_id = $1 and observed_at <= $2 order by observed_at, id`, [debtorId, asOf]),
    accounts: await tx.query(ACCOUNTS, [accountIds]),
    timeline: await tx.query(TIMELINE, of),
    messages: await tx.query(MESSAGES, of),
    attempts: await tx.query(ATTEMPTS, of),
    decisions: (await tx.query<Omit<FileDecision, 'outcome'> & { outcome: string }>(DECISIONS, of)).map((row) => ({ ...row, outcome: JSON.parse(row.outcome) as Decision })),
    promises: await tx.query(PROMISES, of),
    settlements: await tx.query(SETTLEMENTS, of),
    payments: await tx.query(PAYMENTS, of),
    documents: await tx.query(DOCUMENTS, of),
  };
}

const ACCOUNTS = `
  select a.id, a.number, coalesce(nullif(c.legal_name, ''), c.name) as "clientName", a.client_reference as "clientReference", a.class, a.class_reason as "classReason", a.status, a.placed_on as "placedOn",
         a.placed_minor::float8 as placed, a.balance_minor::float8 as balance, a.currency
    from account a join client c on c.id = a.client_id where a.id = any ($1) order by a.number`;

const TIMELINE = `
  select a.number as account, y.kind, y.body, y.actor_name as "actorName", y.occurred_at as at
    from activity y join account a on a.id = y.account_id
   where y.account_id = any ($1) and y.recorded_at <= $2 and not y.facts ? 'copyOf' order by y.occurred_at, y.id limit ${MOST_LINES + 1}`;

const MESSAGES = `
  select c.id, c.number::float8 as number, a.number as account, c.channel, c.direction, c.status, c.status_reason as "statusReason", c.recipient_name as "recipientName", c.address, c.subject, c.body_text as body,
         coalesce(c.sent_at, c.queued_at) as at, coalesce(c.document_id, i.document_id) as "documentId", c.first_page as "firstPage", c.pages,
         coalesce((select jsonb_agg(jsonb_build_object('kind', e.kind, 'note', e.note, 'at', e.occurred_at) order by e.occurred_at, e.id) from communication_event e where e.communication_id = c.id and e.recorded_at <= $2), '[]') as events
    from communication c join account a on a.id = c.account_id left join inbound_message i on i.communication_id = c.id
   where c.queued_at <= $2 and (c.account_id = any ($1) or exists (select from communication_account x where x.communication_id = c.id and x.account_id = any ($1)))
   order by coalesce(c.sent_at, c.queued_at), c.id limit ${MOST_LINES + 1}`;

const ATTEMPTS = `
  select t.channel, t.direction, t.address, t.person_name as "personName", t.outcome, t.duration_seconds as seconds, t.note, t.occurred_at as at
    from contact_attempt t where t.occurred_at <= $2 and t.channel in ('CALL', 'VISIT') and exists (select from attempt_account x where x.attempt_id = t.id and x.account_id = any ($1)) order by t.occurred_at, t.id limit ${MOST_LINES + 1}`;

const DECISIONS = `
  select d.id, a.number as account, d.at, d.means, d.purpose, d.address, d.step, d.result, d.rule_version as "ruleVersion", d.facts_hash as "factsHash", d.actor_name as "actorName", d.outcome
    from decision d join account a on a.id = d.account_id where d.account_id = any ($1) and d.at <= $2 order by d.at, d.id limit ${MOST_LINES + 1}`;

const PROMISES = `
  select a.number as account, p.amount::float8 as amount, p.currency, p.made_on as "madeOn", p.due_on as "dueOn", p.status
    from promise p join account a on a.id = p.account_id where p.account_id = any ($1) and p.recorded_at <= $2 order by p.recorded_at, p.id`;

const SETTLEMENTS = `
  select a.number as account, s.made_on as "madeOn", s.balance::float8 as owed, s.agreed::float8 as agreed, s.received::float8 as received, s.currency, s.status, s.resolved_on as "resolvedOn",
         coalesce((select -sum(e.amount) from debt_entry e where e.source_id = s.id and e.kind in ('ADJUSTMENT', 'REVERSAL')), 0)::float8 as "givenUp",
         case when s.approval = 'AUTHORITY' then 'Within the contract' when s.decided_name <> '' then s.decided_name || case when s.approval is null then ' refused' else '' end else '' end as by,
         (select jsonb_agg(jsonb_build_object('dueOn', i.due_on, 'amount', i.amount) order by i.n) from settlement_instalment i where i.settlement_id = s.id) as instalments
    from settlement s join account a on a.id = s.account_id where s.account_id = any ($1) and s.recorded_at <= $2 order by s.recorded_at, s.id`;

const PAYMENTS = `
  select r.number, r.kind, r.method, r.received_on as on, r.amount::float8 as amount, x.applied::float8 as applied, r.currency, r.reference, r.payer, r.return_reason as returned
    from receipt r join lateral (select coalesce(sum(p.amount), 0) as applied from receipt_application p where p.receipt_id = r.id and p.account_id = any ($1)) x on true
   where r.recorded_at <= $2 and (r.account_id = any ($1) or exists (select from receipt_application p where p.receipt_id = r.id and p.account_id = any ($1))) order by r.received_on, r.number`;

// Sent and received messages are exhibits of their own; what came with a message is a document.
const DOCUMENTS = `
  select d.id, coalesce(a.number, '') as account, d.kind, d.file_name as "fileName", d.media_type as "mediaType", d.size::float8 as size, d.sha256, d.created_at as at
    from document d left join account a on a.id = d.account_id
   where d.created_at <= $2 and d.size > 0 and d.kind <> 'CASE_FILE'
     and (d.account_id = any ($1) or exists (select from inbound_attachment t join inbound_message i on i.id = t.message_id where t.document_id = d.id and i.account_id = any ($1)))
     and not exists (select from communication c where c.document_id = d.id) and not exists (select from inbound_message i where i.document_id = d.id)
   order by d.created_at, d.id limit ${MOST_LINES + 1}`;
