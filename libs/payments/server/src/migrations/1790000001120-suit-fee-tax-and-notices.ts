import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SuitFeeTaxAndNotices1790000001120 implements MigrationInterface {
  name = 'SuitFeeTaxAndNotices1790000001120';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
    await runner.query(periods);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- A suit fee bears the tax of the client's place as other fees do. Those charged before bore none.
alter table suit_fee
  add column tax bigint not null default 0,
  add column tax_ppm integer not null default 0 check (tax_ppm between 0 and 1000000),
  add column tax_rate_id uuid references tax_rate,
  add constraint suit_fee_tax_by_line check (tax = round(amount::numeric * tax_ppm / 1000000));

create or replace view remittable with (security_invoker = true) as
  select f.kind, f.id as source_id, f.reverses_id, f.client_id, f.account_id, f.method, f.earned_on as effective_on, coalesce(o.earned_on, f.earned_on) as belongs_on, f.holds_until,
         f.currency, f.applied as collected, f.amount as fee, f.tax, f.trust, f.receivable
    from fee_line f left join fee_line o on o.id = f.reverses_id
  union all
  select 'COST', e.id, e.reverses_id, e.client_id, e.account_id, 'OTHER', e.effective_on, coalesce(o.effective_on, e.effective_on), e.holds_until,
         e.currency, e.receivable - e.trust, 0, 0, e.trust, e.receivable
    from cost_entry e left join cost_entry o on o.id = e.reverses_id where e.trust <> 0 or e.receivable <> 0
  union all
  select 'FEE', a.id, a.reverses_id, a.client_id, a.account_id, 'OTHER', a.charged_on, a.charged_on, null, a.currency, 0, a.amount, a.tax, 0, a.amount + a.tax
    from account_fee a
  union all
  select case when p.reverses_id is null then 'CP' else 'CPR' end, p.id, p.reverses_id, p.client_id, null, p.method, p.received_on, coalesce(o.received_on, p.received_on), null,
         p.currency, p.on_account, 0, 0, 0, -p.on_account
    from client_payment p left join client_payment o on o.id = p.reverses_id where p.on_account <> 0
  union all
  select 'SUIT_FEE', s.id, s.reverses_id, s.client_id, s.account_id, 'OTHER', s.charged_on, s.charged_on, null, s.currency, s.amount, 0, s.tax, 0, s.amount + s.tax
    from suit_fee s;

-- A number each, for the bank's reference and the memo of a check.
create sequence partner_payout_number_seq start 1001;
alter table partner_payout add column number text not null unique default 'PP' || nextval('partner_payout_number_seq');
create sequence debtor_refund_number_seq start 1001;
alter table debtor_refund add column number text not null unique default 'RF' || nextval('debtor_refund_number_seq');

-- The letter that tells of the deposit of a post-dated payment, as it was printed last.
alter table post_dated_payment
  add column notice_document_id uuid references document,
  add column notice_printed_on date,
  add check ((notice_document_id is null) = (notice_printed_on is null));

-- What to know before relying on a period: that its section was not read, or that money between businesses may be left out.
alter table dormancy_period add column caution text not null default '' check (length(caution) <= 500);
`;

const TABLE = 'Period as in the table of general periods of reportmyup.com, seen November 2026';
const NOT_READ = 'The section named was not read: check it, and the kind of property, before filing.';
const B2B = 'Much of what one business owes another is left out here: check whether this is unclaimed property at all.';

const row = (region: string, months: number, source: string, caution: string): string => `('${region}', ${months}, '${source.replaceAll("'", "''")}', '${caution.replaceAll("'", "''")}')`;

/** The periods an installation started with, each looked up again: the source says what was read, the caution what was not. */
const PERIODS = [
  row('', 36, `No row of its own is entered for the state; three years is the most frequent general period (${TABLE})`, "Not this state's own law: some have five years. Enter the state's period with its source before filing."),
  row('AZ', 36, `Ariz. Rev. Stat. § 44-302. ${TABLE}`, `${NOT_READ} Between businesses that still deal with each other it may be deferred.`),
  row('CA', 36, `Cal. Code Civ. Proc. § 1520. ${TABLE}`, NOT_READ),
  row('CO', 36, `Colo. Rev. Stat. § 38-13-201. ${TABLE}`, NOT_READ),
  row('DE', 60, `12 Del. Code § 1133. ${TABLE}`, NOT_READ),
  row('FL', 60, `Fla. Stat. § 717.102. ${TABLE}`, NOT_READ),
  row('GA', 60, `Ga. Code § 44-12-193. ${TABLE}`, NOT_READ),
  row('HI', 60, TABLE, 'No section is named: look up the statute before filing.'),
  row('ID', 60, TABLE, 'No section is named: look up the statute before filing.'),
  row('IL', 36, `765 Ill. Comp. Stat. 1026/15-201. ${TABLE}`, NOT_READ),
  row('IN', 36, `Ind. Code § 32-34-1.5-4. ${TABLE}`, `${NOT_READ} ${B2B}`),
  row('MA', 36, `Mass. Gen. Laws ch. 200A § 5. ${TABLE}`, `${NOT_READ} ${B2B}`),
  row('MI', 36, `Mich. Comp. Laws § 567.223. ${TABLE}`, `${NOT_READ} ${B2B}`),
  row('MN', 36, `Minn. Stat. § 345.39. ${TABLE}`, NOT_READ),
  row('NC', 60, 'N.C. Gen. Stat. § 116B-53(c); unclaimed.org (NAUPA), North Carolina: other property and credit memos 5 years, seen November 2026', 'Credit balances between vendors are exempt; three years where it comes of a retail sale.'),
  row('NJ', 36, 'N.J. Stat. § 46:30B-42: credit balance, customer overpayment or refund, three years; read November 2026 in the text as last amended 2002', 'Check for later amendments.'),
  row('NY', 36, 'N.Y. Abandoned Property Law § 1315(1-a), (1-b): three years; read November 2026', 'Five years stood there for some amounts in earlier texts: check the kind of property.'),
  row('OH', 60, 'Ohio Rev. Code § 169.02: five years for most kinds; § 169.01(B)(2)(b), (c); read in part November 2026', 'Payments and credits between business associations for goods or services are not unclaimed funds in Ohio.'),
  row('PA', 36, '72 Pa. Stat. § 1301.1 and following, as amended by Act 126 of 2014: three years; by secondary summaries seen November 2026', NOT_READ),
  row('TX', 36, 'Tex. Prop. Code § 72.101(a): longer than three years; read November 2026 in the text of 2021', 'Check for later amendments.'),
  row('VT', 36, 'Vermont unclaimed property act, § 201(5) and (7): debt of a business association and credit of a customer, three years; read November 2026', 'The number of the section in title 27 was not checked.'),
  row('WA', 36, 'Wash. Rev. Code § 63.30.040(4), (6): debt of a business association and credit of a customer, three years; read November 2026', ''),
];

const periods = /* sql */ `
insert into dormancy_period (id, country, region, months, effective_from, source, caution, checked_on, recorded_at)
select uuidv7(), 'US', p.region, p.months, '2000-01-01', p.source, p.caution, '2026-11-27', '2026-11-27T00:00:00Z'
  from (values
  ${PERIODS.join(',\n  ')}) as p(region, months, source, caution)
 where not exists (select from dormancy_period k where k.country = 'US' and k.region = p.region and k.actor_id is not null);
`;
