import { linesOf, NAME_SAYS_COLLECTION } from '@quittance/communications/domain';
import { phoneInGroups } from '@quittance/debtors/domain';
import type { AccountId, BusinessDate, ClientId, ContactPointId, DebtorId } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import { COUNTRY_OF_LAW } from '../templates/template-version';

interface OpenInvoice { readonly number: string; readonly dueOn: BusinessDate; readonly owed: number; readonly account: string }
interface Promised { readonly amount: number; readonly dueOn: BusinessDate; readonly status: 'OPEN' | 'BROKEN' | 'KEPT' | 'CANCELLED' }

/** An account as a text may speak of it. */
export interface AccountToWrite {
  readonly id: AccountId;
  readonly number: string;
  readonly clientId: ClientId;
  readonly debtorId: DebtorId;
  readonly currency: string;
  readonly class: string;
  readonly status: string;
  readonly balance: number;
  readonly disputed: boolean;
  readonly reference: string;
  readonly debtor: { readonly name: string; readonly kind: 'PERSON' | 'ORGANISATION'; readonly country: string | null; readonly region: string; readonly language: string | null };
  readonly creditor: string;
  readonly invoices: readonly OpenInvoice[];
  readonly lastInvoicedOn: BusinessDate | null;
  readonly entries: { readonly placed: number; readonly interest: number; readonly fees: number; readonly paid: number; readonly credits: number };
  readonly promises: readonly Promised[];
  readonly payment: { readonly amount: number; readonly on: BusinessDate; readonly method: string } | null;
  readonly disputeOn: BusinessDate | null;
  readonly firstContactAt: string | null;
  readonly periodEndsOn: BusinessDate | null;
  readonly review: { readonly firm: string; readonly attorney: string; readonly reviewedOn: BusinessDate } | null;
}

const READ = `
  select a.id, a.number, a.client_id as "clientId", a.debtor_id as "debtorId", a.currency, a.class, a.status, a.balance_minor::float8 as balance, a.disputed_at is not null as disputed, a.client_reference as reference,
         jsonb_build_object('name', d.name, 'kind', d.kind, 'country', ${COUNTRY_OF_LAW}, 'region', d.region, 'language',
           (select r.language from restriction r where r.debtor_id = d.id and r.kind = 'LANGUAGE' and not exists (select from restriction_end e where e.restriction_id = r.id) order by r.at desc limit 1)) as debtor,
         coalesce(nullif(c.legal_name, ''), c.name) as creditor,
         coalesce((select jsonb_agg(jsonb_build_object('number', i.number, 'dueOn', i.due_date, 'owed', b.owed, 'account', a.number) order by i.due_date, i.number)
                     from invoice i join lateral (select sum(x.amount) as owed from debt_balance x where x.account_id = a.id and x.invoice_id = i.id) b on b.owed > 0 where i.account_id = a.id), '[]') as invoices,
         (select max(coalesce(i.invoice_date, i.due_date)) from invoice i where i.account_id = a.id) as "lastInvoicedOn",
         (select jsonb_build_object(
            'placed', coalesce(sum(e.amount) filter (where e.kind = 'PLACED' and e.bucket = 'PRINCIPAL'), 0),
            'paid', coalesce(-sum(e.amount) filter (where e.kind in ('PAYMENT', 'RETURNED_PAYMENT')), 0),
            'interest', coalesce(sum(e.amount) filter (where e.bucket = 'INTEREST' and e.kind not in ('PAYMENT', 'RETURNED_PAYMENT')), 0),
            'fees', coalesce(sum(e.amount) filter (where e.bucket in ('FEES', 'COSTS') and e.kind not in ('PAYMENT', 'RETURNED_PAYMENT')), 0),
            'credits', coalesce(-sum(e.amount) filter (where e.bucket = 'PRINCIPAL' and e.kind not in ('PLACED', 'PAYMENT', 'RETURNED_PAYMENT')), 0)) from debt_entry e where e.account_id = a.id) as entries,
         coalesce((select jsonb_agg(jsonb_build_object('amount', p.amount, 'dueOn', p.due_on, 'status', p.status) order by p.due_on, p.recorded_at) from (
           select p.amount, p.due_on, p.status, p.recorded_at from promise p where p.account_id = a.id and p.status in ('OPEN', 'BROKEN')
           union all
           select least(i.amount, i.total - i.received)::bigint, i.due_on, 'OPEN', i.recorded_at
             from (select x.n, x.due_on, x.amount, sum(x.amount) over (order by x.n) as total, s.received, s.recorded_at from settlement s join settlement_instalment x on x.settlement_id = s.id where s.account_id = a.id and s.status = 'OPEN') i
            where i.total > i.received) p), '[]') as promises,
         (select jsonb_build_object('amount', r.amount, 'on', r.received_on, 'method', r.method) from receipt r
           where r.account_id = a.id and r.amount > 0 and not exists (select from receipt v where v.reverses_id = r.id) order by r.received_on desc, r.id desc limit 1) as payment,
         (select to_char(x.at at time zone g.time_zone, 'YYYY-MM-DD') from dispute x where x.account_id = a.id order by x.at desc limit 1) as "disputeOn",
         h.first_communication_at as "firstContactAt", h.period_ends_on as "periodEndsOn",
         (select jsonb_build_object('firm', v.firm, 'attorney', v.attorney, 'reviewedOn', v.reviewed_on) from attorney_review v where v.account_id = a.id order by v.recorded_at desc limit 1) as review
    from account a join debtor d on d.id = a.debtor_id join client c on c.id = a.client_id cross join (select country, time_zone from agency) g left join account_contact h on h.account_id = a.id
   where a.id = any ($1)`;

/** Everything a text may say of accounts, in one query; in the order asked. */
export async function accountsToWrite(tx: Tx, ids: readonly AccountId[]): Promise<AccountToWrite[]> {
  const rows = await tx.prepared<AccountToWrite>('accounts-to-write', READ, [ids]);
  const place = new Map(ids.map((id, n) => [id, n]));
  return rows.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
}

/** The debtor's accounts at the same client that are past due and in work, this one first: what one reminder speaks of. */
export async function dueTogether(tx: Tx, accountId: AccountId): Promise<AccountId[]> {
  const rows = await tx.query<{ id: AccountId }>(
    `select o.id from account a join account o on o.debtor_id = a.debtor_id and o.client_id = a.client_id and o.currency = a.currency
      where a.id = $1 and (o.id = a.id or (o.status in ('NEW', 'ACTIVE') and o.disputed_at is null and exists (
        select from invoice i join debt_balance b on b.account_id = o.id and b.invoice_id = i.id where i.account_id = o.id and i.due_date <= $2 and b.amount > 0)))
      order by o.id <> a.id, o.number limit 50`, [accountId, tx.today]);
  return rows.map(({ id }) => id);
}

/** Our side of what is written. */
export interface AgencyToWrite {
  readonly name: string;
  readonly legalName: string;
  readonly addressLines: readonly string[];
  readonly phone: string;
  readonly email: string;
  readonly country: string;
  readonly timeZone: string;
  readonly returnName: string;
  readonly returnLines: readonly string[];
  readonly envelope: 'NO_10' | 'DL';
  readonly payUrl: string;
  readonly voicemailName: string;
}

/** The agency, with what it chose for its letters; what it did not choose follows from its name, its address and its country. */
export async function agencyToWrite(tx: Tx): Promise<AgencyToWrite> {
  const [row] = await tx.prepared<{ name: string; legalName: string; address: string; phone: string; email: string; country: string; timeZone: string; returnName: string | null; returnLines: string | null; envelope: 'NO_10' | 'DL' | null; payUrl: string | null; voicemailName: string | null }>('agency-to-write',
    `select g.name, coalesce(nullif(g.legal_name, ''), g.name) as "legalName", g.address, g.phone, g.email, g.country, g.time_zone as "timeZone",
            s.return_name as "returnName", s.return_lines as "returnLines", s.envelope, s.pay_url as "payUrl", s.voicemail_name as "voicemailName" from agency g left join letter_sender s on true`, []);
  if (row === undefined) throw new Error('there is no agency yet');
  return {
    name: row.name, legalName: row.legalName, addressLines: linesOf(row.address), phone: phoneInGroups(row.phone), email: row.email, country: row.country.trim(), timeZone: row.timeZone,
    returnName: row.returnName ?? (NAME_SAYS_COLLECTION.test(row.name) ? initials(row.name) : row.name), returnLines: row.returnLines?.split('\n') ?? linesOf(row.address), envelope: row.envelope ?? (row.country.trim() === 'US' || row.country.trim() === 'CA' ? 'NO_10' : 'DL'),
    payUrl: row.payUrl ?? '', voicemailName: row.voicemailName ?? '' };
}

/** A name that says collection does not stand on an envelope (12 CFR 1006.22(f)(2)): its first letters do. */
const initials = (name: string): string => name.split(/\s+/).map((word) => (/^[\p{L}\p{N}]/u.test(word) ? (word[0] ?? '').toUpperCase() : '')).join('') || 'Q';

/** The way a message goes: a contact point of the debtor or of a party. */
export interface PointToWrite {
  /** Null: on no file. */
  readonly id: ContactPointId | null;
  readonly debtorId: DebtorId;
  readonly kind: 'PHONE' | 'EMAIL' | 'ADDRESS';
  readonly value: string;
  readonly personName: string;
  readonly ownerName: string;
}

export const pointToWrite = (tx: Tx, id: ContactPointId): Promise<PointToWrite | undefined> =>
  tx.maybeOne<PointToWrite>(`select p.id, p.debtor_id as "debtorId", p.kind, p.value, p.person_name as "personName", d.name as "ownerName" from contact_point p join debtor d on d.id = p.debtor_id where p.id = $1`, [id]);

/** The way back to somebody who wrote from an address that is on no file. */
export const pointOfSender = (tx: Tx, { debtorId, value, personName }: { readonly debtorId: DebtorId; readonly value: string; readonly personName: string }, channel: string): Promise<PointToWrite | undefined> =>
  tx.maybeOne<PointToWrite>(`select null::uuid as id, d.id as "debtorId", $2::text as kind, $3::text as value, $4::text as "personName", d.name as "ownerName" from debtor d where d.id = $1`, [debtorId, channel === 'EMAIL' ? 'EMAIL' : channel === 'LETTER' ? 'NONE' : 'PHONE', value, personName]);
