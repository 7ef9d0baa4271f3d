import { phoneInGroups } from '@quittance/debtors/domain';
import type { BusinessDate, ClientId } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';

export type PaperKind = 'INVOICE' | 'CREDIT_NOTE' | 'GROUP_STATEMENT';

/** One run on a paper: a client and what its statement charges or gives back. Minor units. */
export interface PaperRow {
  readonly runId: string;
  readonly clientCode: string;
  readonly clientName: string;
  readonly statement: string;
  readonly periodFrom: BusinessDate;
  readonly periodTo: BusinessDate;
  readonly collected: number;
  readonly fees: number;
  readonly tax: number;
  readonly costs: number;
  /** Paid in on account, brought forward and money paid out too much: what else is in the amount. */
  readonly other: number;
  readonly remitted: number;
  /** Signed as it counts on this paper. */
  readonly amount: number;
}

/** An invoice, a credit note or a group's statement, as it was when its runs were posted. */
export interface Paper {
  readonly id: string;
  readonly kind: PaperKind;
  readonly number: string;
  readonly client: { readonly id: ClientId; readonly code: string; readonly name: string; readonly address: string; readonly taxId: string };
  readonly agency: { readonly name: string; readonly address: string; readonly email: string; readonly phone: string; readonly country: string; readonly taxNumbers: string };
  readonly currency: string;
  readonly issuedOn: BusinessDate;
  readonly dueOn: BusinessDate | null;
  readonly amount: number;
  readonly taxRates: string;
  readonly createdAt: Date;
  readonly rows: readonly PaperRow[];
}

const ROW = `
  select r.id as "runId", c.code as "clientCode", c.name as "clientName", r.statement_number as statement, r.period_from as "periodFrom", r.period_to as "periodTo", r.collected, r.remitted`;

const HEAD = `
  c.id as client_id, c.code as client_code, coalesce(nullif(c.legal_name, ''), c.name) as client_name, c.address as client_address, c.tax_id as client_tax_id,
  coalesce(nullif(g.legal_name, ''), g.name, 'The agency') as agency_name, coalesce(g.address, '') as agency_address, coalesce(g.email, '') as agency_email, coalesce(g.phone, '') as agency_phone,
  coalesce(g.country, 'US') as agency_country,
  coalesce((select string_agg(t.number, ', ' order by t.country, t.region) from tax_registration t where t.registered_from <= d.issued_on and (t.registered_to is null or t.registered_to >= d.issued_on)), '') as tax_numbers,
  coalesce((select string_agg(distinct t.name || ' ' || trim(trailing '.' from trim(trailing '0' from (t.rate_ppm / 10000.0)::numeric(9, 4)::text)) || '%', ', ')
              from remittance_line l join fee_line f on f.id = l.source_id join tax_rate t on t.id = f.tax_rate_id where l.run_id = any (d.runs) and f.tax <> 0), '') as tax_rates`;

// What an invoice charges: all commission where nothing is kept back, else that on payments made to the client.
const INVOICE = `
  select d.*, ${HEAD},
         (select jsonb_agg(to_jsonb(x) order by x."clientName", x.statement) from (
            ${ROW}, d.sign * q.fees as fees, d.sign * q.tax as tax, d.sign * r.costs as costs, p.amount - d.sign * (q.fees + q.tax + r.costs) as other, p.amount
              from client_invoice_part p join remittance_run r on r.id = p.run_id join client c on c.id = r.client_id
              cross join lateral (select case r.mode when 'GROSS' then r.fees else r.direct_fees + r.account_fees end as fees, case r.mode when 'GROSS' then r.tax else r.direct_tax end as tax) q
             where p.invoice_id = d.id) x) as rows
    from (select i.id, i.kind, i.number, i.client_id, i.currency, i.issued_on, i.due_on, i.amount, i.recorded_at, case i.kind when 'INVOICE' then 1 else -1 end as sign,
                 array(select run_id from client_invoice_part where invoice_id = i.id) as runs from client_invoice i where i.id = $1) d
    join client c on c.id = d.client_id left join agency g on true`;

const GROUP = `
  select d.*, ${HEAD},
         (select jsonb_agg(to_jsonb(x) order by x."clientName", x.statement) from (
            ${ROW}, -r.fees as fees, -r.tax as tax, -r.costs as costs, r.remitted - r.collected + r.fees + r.tax + r.costs as other, r.remitted as amount
              from remittance_run r join client c on c.id = r.client_id where r.group_id = d.id) x) as rows
    from (select g.id, 'GROUP_STATEMENT' as kind, g.number, g.client_id, g.currency, g.posted_on as issued_on, null::date as due_on, g.remitted as amount, g.recorded_at,
                 array(select id from remittance_run where group_id = g.id) as runs from remittance_group g where g.id = $1) d
    join client c on c.id = d.client_id left join agency g on true`;

type Row = Record<string, string> & { id: string; kind: PaperKind; client_id: ClientId; amount: number; issued_on: BusinessDate; due_on: BusinessDate | null; recorded_at: Date; rows: PaperRow[] | null };

/** A paper with its rows; undefined when there is none this principal may see. */
export async function paperOf(tx: Tx, id: string, what: 'invoice' | 'group'): Promise<Paper | undefined> {
  const row = (await tx.maybeOne(what === 'invoice' ? INVOICE : GROUP, [id])) as Row | undefined;
  // An invoice taken over has its paper where it was written.
  if (!row || (what === 'invoice' && row.rows === null)) return undefined;
  const text = (key: string): string => row[key] ?? '';
  return {
    id: row.id, kind: row.kind, number: text('number'), currency: text('currency'), issuedOn: row.issued_on, dueOn: row.due_on, amount: row.amount, taxRates: text('tax_rates'), createdAt: row.recorded_at,
    client: { id: row.client_id, code: text('client_code'), name: text('client_name'), address: text('client_address'), taxId: text('client_tax_id') },
    agency: {
      name: text('agency_name'), address: text('agency_address'), email: text('agency_email'), phone: phoneInGroups(text('agency_phone')), country: text('agency_country'), taxNumbers: text('tax_numbers') },
    rows: row.rows ?? [] };
}
