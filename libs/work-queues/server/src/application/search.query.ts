import { Injectable } from '@nestjs/common';
import type { CurrencyCode } from '@quittance/kernel';
import type { AccountStatus } from '@quittance/accounts/domain';
import { afterPrefix, namePrefix, phoneDigits, referenceKey } from '@quittance/debtors/domain';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { normaliseName } from '@quittance/placements/domain';
import { GraphQLError } from 'graphql';

export type SearchKind = 'DEBTOR' | 'ACCOUNT' | 'REFERENCE' | 'INVOICE' | 'PHONE' | 'EMAIL';

/** An account found by one of its keys. */
export interface Hit {
  accountId: string;
  accountNumber: string;
  matched: string;
  debtorId: string;
  debtorName: string;
  clientName: string;
  status: AccountStatus;
  balance: { minor: number; currency: CurrencyCode };
}

export interface Found {
  groups: { kind: SearchKind; label: string; hits: Hit[] }[];
}

interface Row extends Omit<Hit, 'balance'> {
  kind: SearchKind;
  minor: number;
  currency: CurrencyCode;
}

const LABELS: Readonly<Record<SearchKind, string>> = { ACCOUNT: 'Account', REFERENCE: 'Client reference', INVOICE: 'Invoice', DEBTOR: 'Debtor', PHONE: 'Phone', EMAIL: 'Email' };
const ORDER = Object.keys(LABELS) as SearchKind[];

/** Accounts as hits are shown, for rows (kind, matched, account_id) of `found`. */
const SHOWN = `
  select f.kind, f.matched, a.id as "accountId", a.number as "accountNumber", d.id as "debtorId", d.name as "debtorName", c.name as "clientName",
         a.status, a.balance_minor as minor, a.currency
    from found f join account a on a.id = f.account_id join debtor d on d.id = a.debtor_id join client c on c.id = a.client_id
   order by f.kind, f.place, d.name, a.number`;

/** Each key is a range in an index: under row-level security only leakproof comparisons reach one, which LIKE is not. Empty keys find nothing. */
const PREFIX = `
  with found as (
    (select 'DEBTOR' as kind, d.name as matched, a.id as account_id, 0 as place from (
       (select d.id, d.name from debtor d where $1 <> '' and d.name_normalised ~>=~ $1 and d.name_normalised ~<~ $2 order by d.name_normalised using ~<~, d.id limit 8)
       union
       (select d.id, d.name from debtor d where $3 <> '' and d.name_normalised = $3 limit 8)) d
     cross join lateral (select a.id from account a where a.debtor_id = d.id order by a.balance_minor desc limit 3) a limit 8)
    union all
    (select 'ACCOUNT', a.number, a.id, 0 from account a where $4 <> '' and a.number ~>=~ $4 and a.number ~<~ $5 order by a.number using ~<~ limit 5)
    union all
    (select 'REFERENCE', a.client_reference, a.id, 0 from account a
      where $6 <> '' and a.client_reference_normalised <> '' and a.client_reference_normalised ~>=~ $6 and a.client_reference_normalised ~<~ $7
      order by a.client_reference_normalised using ~<~ limit 5)
    union all
    (select 'INVOICE', i.number, i.account_id, 0 from invoice i where $6 <> '' and i.number_normalised ~>=~ $6 and i.number_normalised ~<~ $7
      order by i.number_normalised using ~<~ limit 5)
    union all
    (select 'PHONE', p.value, a.id, 0 from (
       (select p.debtor_id, p.value from contact_point p where $8 <> '' and p.kind = 'PHONE' and p.value_normalised ~>=~ ('+' || $8) and p.value_normalised ~<~ ('+' || $9) limit 5)
       union
       (select p.debtor_id, p.value from contact_point p where $8 <> '' and p.kind = 'PHONE' and p.value_normalised ~>=~ ($10 || $8) and p.value_normalised ~<~ ($10 || $9) limit 5)) p
     cross join lateral (select a.id from account a where a.debtor_id = p.debtor_id order by a.balance_minor desc limit 2) a limit 5)
    union all
    (select 'EMAIL', p.value, a.id, 0 from (
       select p.debtor_id, p.value from contact_point p where $11 <> '' and p.kind = 'EMAIL' and p.value_normalised ~>=~ $11 and p.value_normalised ~<~ $12 limit 5) p
     cross join lateral (select a.id from account a where a.debtor_id = p.debtor_id order by a.balance_minor desc limit 2) a limit 5))
  ${SHOWN}`;

const FUZZY = `
  with found as (select 'DEBTOR' as kind, m.name as matched, a.id as account_id, m.place
                   from find_debtors_like($1, 20) with ordinality as m (debtor_id, name, likeness, place)
                  cross join lateral (select a.id from account a where a.debtor_id = m.debtor_id order by a.balance_minor desc limit 3) a limit 20)
  ${SHOWN}`;

const MOST_HITS = 20;
const LONGEST_FUZZY_MS = '2000';
const QUERY_CANCELLED = '57014';

/** Finds accounts by what a person remembers of them. */
@Injectable()
export class SearchQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** As one types: the beginning of a name, account number, client reference, invoice number, phone number or email address. */
  prefix(ctx: Ctx, typed: string): Promise<Found> {
    const text = typed.trim().slice(0, 100);
    if (text.length < 2) return Promise.resolve({ groups: [] });
    const end = afterPrefix;
    const name = namePrefix(text);
    const number = /^[a-z0-9-]+$/i.test(text) ? text.toUpperCase() : '';
    const key = /\d/.test(text) ? referenceKey(text) : '';
    const phone = phoneDigits(text);
    const email = text.length >= 3 && /^[^\s]+$/.test(text) && /[@.]/.test(text) ? text.toLowerCase() : '';
    return this.work.read(ctx, async (tx) => {
      const own = await ownPrefix(tx);
      return grouped(await tx.prepared<Row>('search', PREFIX, [
        name, end(name), normaliseName(text), number, end(number), key, end(key), phone, end(phone), own, email, end(email)]));
    });
  }

  /** On Enter: debtors whose names resemble the text, misspelt or begun in the middle. */
  fuzzy(ctx: Ctx, typed: string): Promise<Found> {
    const name = normaliseName(typed.trim().slice(0, 100));
    if (name.length < 3) return Promise.resolve({ groups: [] });
    return this.work.read(ctx, async (tx) => {
      await tx.query(`select set_config('statement_timeout', $1, true)`, [LONGEST_FUZZY_MS]);
      return grouped(await tx.query<Row>(FUZZY, [name]).catch(tooMany));
    });
  }
}

function tooMany(error: unknown): never {
  if ((error as { code?: string }).code !== QUERY_CANCELLED) throw error;
  throw new GraphQLError('Too many names resemble this. Type more of the name, or begin with its first word.', { extensions: { code: 'BAD_USER_INPUT' } });
}

const CALLING_CODES: Readonly<Record<string, string>> = { US: '+1', CA: '+1', GB: '+44', DE: '+49', FR: '+33', ES: '+34', IT: '+39', NL: '+31', BE: '+32', AT: '+43', CH: '+41', IE: '+353', AU: '+61', NZ: '+64' };

/** What a number dialled at home lacks. */
async function ownPrefix(tx: Tx): Promise<string> {
  const row = await tx.maybeOne<{ country: string }>('select country from agency');
  return CALLING_CODES[row?.country ?? 'US'] ?? '+1';
}

function grouped(rows: readonly Row[]): Found {
  const shown = [...rows].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind)).slice(0, MOST_HITS);
  const kinds = ORDER.filter((kind) => shown.some((row) => row.kind === kind));
  return { groups: kinds.map((kind) => ({ kind, label: LABELS[kind], hits: shown.filter((row) => row.kind === kind).map(hit) })) };
}

const hit = ({ kind: _kind, minor, currency, ...row }: Row): Hit => ({ ...row, balance: { minor, currency } });
