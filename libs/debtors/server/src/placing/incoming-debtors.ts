import type { ClientId } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';

/** Held from the match to the end of the transaction, so that two placements at once cannot both create one debtor. */
const MATCH_LOCK = 7_214_410;

/** What became of the debtors a client names. */
export interface SettledDebtors {
  readonly known: number;
  readonly created: number;
}

/**
 * Opens the transaction's own tables a caller fills with the debtors a client names: `incoming_debtor`, one row a key of the
 * caller's, and `incoming_contact`. `settleDebtors` then fills in `incoming_debtor.debtor_id`.
 */
export async function openIncomingDebtors(tx: Tx): Promise<void> {
  await tx.query(`
    create temp table incoming_debtor (
      key text not null, name text not null, name_normalised text not null, tax_id text not null, country text, region text not null,
      city text not null, postal_code text not null, kind text not null default 'ORGANISATION', debtor_id uuid, opens boolean not null default false
    ) on commit drop;
    create temp table incoming_contact (
      key text not null, kind text not null, value text not null, value_normalised text not null, person_name text not null
    ) on commit drop;`);
}

// One tax number is one company, within a country.
const BY_TAX_ID = `
  update incoming_debtor i set debtor_id = m.id
    from (select distinct on (i.key) i.key, d.id
            from incoming_debtor i join debtor d on d.tax_id = i.tax_id
           where i.tax_id <> '' and d.kind = i.kind and coalesce(d.country = i.country, true)
           order by i.key, (d.name_normalised = i.name_normalised) desc, d.created_at, d.id) m
   where m.key = i.key`;

// A name alone is not enough across clients: there it takes the same postal code too. Within the client's own book the name
// does, unless the postal codes or tax numbers say that these are two. People share names: of them it always takes the postal code.
const BY_NAME = `
  update incoming_debtor i set debtor_id = m.id
    from (select distinct on (i.key) i.key, d.id
            from incoming_debtor i join debtor d on d.name_normalised = i.name_normalised
            cross join lateral (select exists (select 1 from account a where a.debtor_id = d.id and a.client_id = $1) as own) o
           where i.debtor_id is null and d.kind = i.kind and coalesce(d.country = i.country, true)
             and (d.tax_id = '' or i.tax_id = '' or d.tax_id = i.tax_id)
             and ((d.postal_code = i.postal_code and i.postal_code <> '') or (i.kind = 'ORGANISATION' and o.own and (d.postal_code = '' or i.postal_code = '')))
           order by i.key, (d.postal_code = i.postal_code) desc, o.own desc, d.created_at, d.id) m
   where m.key = i.key`;

const NEW_ONES = `
  with fresh as (
    select name_normalised, tax_id, country, postal_code, kind, case when kind = 'PERSON' and tax_id = '' and postal_code = '' then key else '' end as apart, min(key) as key, uuidv7() as id
      from incoming_debtor where debtor_id is null group by 1, 2, 3, 4, 5, 6)
  update incoming_debtor i set debtor_id = f.id, opens = i.key = f.key
    from fresh f
   where i.debtor_id is null and (i.name_normalised, i.tax_id, i.postal_code, i.kind) = (f.name_normalised, f.tax_id, f.postal_code, f.kind) and f.apart in ('', i.key)
     and i.country is not distinct from f.country`;

const CONTACTS = `
  insert into contact_point (id, debtor_id, kind, value, value_normalised, person_name, source, source_client_id, observed_at, actor_id)
  select uuidv7(), c.debtor_id, c.kind, c.value, c.value_normalised, c.person_name, 'CLIENT', $1, $2, $3
    from (select distinct on (d.debtor_id, c.kind, c.value_normalised) d.debtor_id, c.kind, c.value, c.value_normalised, c.person_name
            from incoming_contact c join incoming_debtor d on d.key = c.key
           order by d.debtor_id, c.kind, c.value_normalised, c.person_name desc) c
   where not exists (select 1 from contact_point p where p.debtor_id = c.debtor_id and p.kind = c.kind
                        and p.value_normalised = c.value_normalised and p.source_client_id = $1)`;

/**
 * Matches the incoming debtors to those we know, by tax number, else by name with place or within the client's own book, enters
 * the others, and adds the contact points the client supplied. Needs sight of all debtors: the agency's scope.
 */
export async function settleDebtors(tx: Tx, clientId: ClientId, actorId: string | null): Promise<SettledDebtors> {
  await tx.query('select pg_advisory_xact_lock($1)', [MATCH_LOCK]);
  await tx.query('analyze incoming_debtor');
  const byTaxId = await tx.change(BY_TAX_ID);
  const byName = await tx.change(BY_NAME, [clientId]);
  await tx.query(NEW_ONES);
  const created = await tx.change(
    `insert into debtor (id, kind, name, name_normalised, tax_id, country, region, city, postal_code, created_at)
     select debtor_id, kind, name, name_normalised, tax_id, country, region, city, postal_code, $1 from incoming_debtor where opens order by debtor_id`, [tx.now]);
  await tx.query(CONTACTS, [clientId, tx.now, actorId]);
  return { known: byTaxId + byName, created };
}
