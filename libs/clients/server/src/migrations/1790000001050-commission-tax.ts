import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CommissionTax1790000001050 implements MigrationInterface {
  name = 'CommissionTax1790000001050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const EU = 'Council Directive 2006/112/EC; European Commission, VAT rates applied in the Member States';
const EU_CAUTION = 'Debt collection is outside the exemption of Art. 135(1)(d). A business client in another member state usually accounts for it itself (reverse charge): mark it so.';

const rate = (n: number, country: string, region: string, name: string, ppm: number, from: string, source: string, caution: string): string =>
  `('00000000-0000-4000-8000-7a0000000${String(n).padStart(3, '0')}', '${country}', '${region}', '${name}', ${ppm}, '${from}', '${source}', '2026-11-01', '${caution}', '2026-11-01T00:00:00Z')`;

const SEED = [
  rate(1, 'GB', '', 'VAT, standard rate', 200_000, '2011-01-04', 'Value Added Tax Act 1994 s. 2(1); Finance (No. 2) Act 2010 s. 3', 'Debt collection is standard-rated (VATA 1994 Sch. 9 Group 5 excludes it from exemption). A business client abroad is outside the scope: mark it so.'),
  ...([['DE', 'USt', 190_000, '2021-01-01'], ['FR', 'TVA', 200_000, '2014-01-01'], ['NL', 'btw', 210_000, '2012-10-01'], ['BE', 'TVA/btw', 210_000, '1996-01-01'], ['IE', 'VAT', 230_000, '2021-03-01'],
    ['ES', 'IVA', 210_000, '2012-09-01'], ['IT', 'IVA', 220_000, '2013-10-01'], ['AT', 'USt', 200_000, '1984-01-01'], ['PL', 'VAT', 230_000, '2011-01-01'], ['SE', 'moms', 250_000, '1990-07-01']] as const)
    .map(([country, name, ppm, from], index) => rate(10 + index, country, '', `${name}, standard rate`, ppm, from, EU, EU_CAUTION)),
  rate(30, 'US', '', 'No tax', 0, '2000-01-01', 'No federal tax on services; most states do not tax collection services', 'Some states do tax them, and cities may add to it: ask a tax adviser for each state with clients.'),
  rate(31, 'US', 'TX', 'Sales tax on debt collection services', 62_500, '1990-07-01', 'Texas Tax Code 151.0036, 151.0101, 151.051', 'State rate only: up to 2% local tax may come on top. Some collections are excepted (judgments, child support).'),
  rate(32, 'US', 'HI', 'General excise tax', 40_000, '1965-07-01', 'Hawaii Revised Statutes 237-13', 'Levied on the agency; may be passed on visibly. County surcharge of 0.5% not included.'),
  rate(33, 'US', 'NM', 'Gross receipts tax', 48_750, '2023-07-01', 'New Mexico Statutes 7-9-4', 'State part only: the rate of the place comes on top.'),
  rate(34, 'US', 'SD', 'Sales tax on services', 42_000, '2023-07-01', 'South Dakota Codified Laws 10-45-2, 10-45-4', 'Municipal tax not included; the 4.2% rate is set to end on 2027-06-30.'),
];

const sql = /* sql */ `
-- Where the client stands for tax on commission: its place is its country and, where the country's parts have rates of their own, the region.
alter table client
  add column tax_region text not null default '' check (tax_region ~ '^[A-Z0-9]{0,3}$'),
  add column tax_status text not null default 'BY_PLACE' check (tax_status in ('BY_PLACE', 'EXEMPT', 'REVERSE_CHARGE')),
  add column tax_note text not null default '' check (length(tax_note) <= 200),
  -- Of the clients below it: whether each is paid and invoiced by itself, or through this one.
  add column children_remitted text not null default 'EACH' check (children_remitted in ('EACH', 'HERE')),
  add column children_invoiced text not null default 'EACH' check (children_invoiced in ('EACH', 'HERE')),
  add check (tax_status = 'BY_PLACE' or tax_note <> '');

-- Dated and sourced. A rate holds until a later row of its place; a rate in use is not changed, a later one is added.
create table tax_rate (
  id uuid primary key,
  country char(2) not null,
  region text not null default '' check (region ~ '^[A-Z0-9]{0,3}$'),
  name text not null check (length(name) between 1 and 100),
  rate_ppm integer not null check (rate_ppm between 0 and 1000000),
  effective_from date not null,
  source text not null check (length(source) between 1 and 300),
  checked_on date not null,
  caution text not null default '' check (length(caution) <= 500),
  recorded_by uuid,
  recorded_at timestamptz not null,
  unique (country, region, effective_from)
);
select secure_table('tax_rate', $p$(select current_setting('app.scope', true)) in ('agency', 'clients')$p$);

-- Where the agency is registered and so charges tax. Without a registration it charges none.
create table tax_registration (
  id uuid primary key,
  country char(2) not null,
  region text not null default '' check (region ~ '^[A-Z0-9]{0,3}$'),
  number text not null check (length(number) between 1 and 40),
  registered_from date not null,
  registered_to date check (registered_to >= registered_from),
  recorded_by uuid,
  recorded_at timestamptz not null,
  exclude using gist (country with =, region with =, daterange(registered_from, registered_to, '[]') with &&)
);
select secure_table('tax_registration', $p$(select current_setting('app.scope', true)) in ('agency', 'clients')$p$);

-- The rate a client's commission bears on a day; no row: none. A region's own registration goes before its country's.
create function client_tax(client uuid, day date) returns table (rate_id uuid, rate_ppm integer) language sql stable as $$
  select t.id, t.rate_ppm
    from client c
    join tax_registration g on g.country = c.country and g.region in ('', c.tax_region) and g.registered_from <= day and (g.registered_to is null or g.registered_to >= day)
    join lateral (select r.id, r.rate_ppm from tax_rate r where r.country = g.country and r.region = g.region and r.effective_from <= day order by r.effective_from desc limit 1) t on true
   where c.id = $1 and c.tax_status = 'BY_PLACE'
   order by g.region desc limit 1
$$;

insert into tax_rate (id, country, region, name, rate_ppm, effective_from, source, checked_on, caution, recorded_at) values
${SEED.join(',\n')};
`;
