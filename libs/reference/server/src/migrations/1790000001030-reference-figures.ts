import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReferenceFigures1790000001030 implements MigrationInterface {
  name = 'ReferenceFigures1790000001030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
    await runner.query(seed);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- What laws and central banks publish, dated and sourced. A figure is corrected by a later one for the same day: nothing is edited,
-- so what was known at any past moment can be told. A withdrawn figure leaves the one before it in force.
create table reference_figure (
  id uuid primary key,
  series text not null check (series in ('BOE_BASE', 'ECB_MRO', 'US_TREASURY_1Y', 'STATE_JUDGMENT', 'UK_FIXED_SUM', 'EU_FIXED_SUM')),
  -- 'US-CA' of a state's figure, else empty
  region text not null default '',
  -- Fixed sums: the debt from which this sum is due, minor units.
  debt_from bigint not null default 0 check (debt_from >= 0),
  effective_from date not null,
  -- Parts per million of a rate; minor units of a fixed sum.
  value bigint not null check (value between -1000000 and 10000000),
  compounding text not null default 'NONE' check (compounding in ('NONE', 'ANNUAL')),
  source text not null check (length(source) between 3 and 300),
  caution text not null default '' check (length(caution) <= 500),
  withdrawn boolean not null default false,
  recorded_at timestamptz not null,
  actor_id uuid references app_user
);
create index reference_figure_order on reference_figure (series, region, effective_from desc, recorded_at desc);
select secure_for_agency('reference_figure');
-- A client's own payment recomputes interest too; it reads the figures and writes none.
create policy read_published on reference_figure for select using ((select current_setting('app.scope', true)) = 'clients');
select make_append_only('reference_figure');
`;

/**
 * The figures an installation starts with. Each says its source, and what to check before relying on it. Later figures are
 * entered on the screen "Reference rates"; this file is history and is not edited.
 */
const seed = /* sql */ `
insert into reference_figure (id, series, effective_from, value, source, caution, recorded_at)
select uuidv7(), 'BOE_BASE', f.day::date, f.ppm, 'Bank of England, history of Bank Rate', 'Seeded to May 2025: enter later changes.', '2026-01-01T00:00:00Z'
  from (values
  ('2008-12-04', 20000), ('2009-01-08', 15000), ('2009-02-05', 10000), ('2009-03-05', 5000), ('2016-08-04', 2500), ('2017-11-02', 5000),
  ('2018-08-02', 7500), ('2020-03-11', 2500), ('2020-03-19', 1000), ('2021-12-16', 2500), ('2022-02-03', 5000), ('2022-03-17', 7500),
  ('2022-05-05', 10000), ('2022-06-16', 12500), ('2022-08-04', 17500), ('2022-09-22', 22500), ('2022-11-03', 30000), ('2022-12-15', 35000),
  ('2023-02-02', 40000), ('2023-03-23', 42500), ('2023-05-11', 45000), ('2023-06-22', 50000), ('2023-08-03', 52500), ('2024-08-01', 50000),
  ('2024-11-07', 47500), ('2025-02-06', 45000), ('2025-05-08', 42500)) as f(day, ppm);

insert into reference_figure (id, series, effective_from, value, source, caution, recorded_at)
select uuidv7(), 'ECB_MRO', f.day::date, f.ppm, 'European Central Bank, key interest rates: main refinancing operations', 'Seeded to June 2025: enter later changes.', '2026-01-01T00:00:00Z'
  from (values
  ('2019-09-18', 0), ('2022-07-27', 5000), ('2022-09-14', 12500), ('2022-11-02', 20000), ('2022-12-21', 25000), ('2023-02-08', 30000),
  ('2023-03-22', 35000), ('2023-05-10', 37500), ('2023-06-21', 40000), ('2023-08-02', 42500), ('2023-09-20', 45000), ('2024-06-12', 42500),
  ('2024-09-18', 36500), ('2024-10-23', 34000), ('2024-12-18', 31500), ('2025-02-05', 29000), ('2025-03-12', 26500), ('2025-04-23', 24000),
  ('2025-06-11', 21500)) as f(day, ppm);

insert into reference_figure (id, series, debt_from, effective_from, value, source, caution, recorded_at)
values
  (uuidv7(), 'UK_FIXED_SUM', 0, '2002-08-07', 4000, 'Late Payment of Commercial Debts (Interest) Act 1998 s. 5A', 'Pounds sterling, for each debt.', '2026-01-01T00:00:00Z'),
  (uuidv7(), 'UK_FIXED_SUM', 100000, '2002-08-07', 7000, 'Late Payment of Commercial Debts (Interest) Act 1998 s. 5A', 'Pounds sterling, for each debt.', '2026-01-01T00:00:00Z'),
  (uuidv7(), 'UK_FIXED_SUM', 1000000, '2002-08-07', 10000, 'Late Payment of Commercial Debts (Interest) Act 1998 s. 5A', 'Pounds sterling, for each debt.', '2026-01-01T00:00:00Z'),
  (uuidv7(), 'EU_FIXED_SUM', 0, '2013-03-16', 4000, 'Directive 2011/7/EU art. 6', 'At least EUR 40 for each invoice; national law may give more.', '2026-01-01T00:00:00Z');

insert into reference_figure (id, series, region, effective_from, value, compounding, source, caution, recorded_at)
select uuidv7(), 'STATE_JUDGMENT', f.region, f.day::date, f.ppm, f.compounding, f.source, f.caution, '2026-01-01T00:00:00Z'
  from (values
  ('US-CA', '2020-01-01', 100000, 'NONE', 'CCP 685.010(a)(1)', '5% on medical debts under 200,000 and personal debts under 50,000 of natural persons, entered or renewed from 2023; 7% against government. From secondary sources of July 2026.'),
  ('US-NY', '2020-01-01', 90000, 'NONE', 'CPLR 5004(a)', '2% on consumer debts of natural persons, judgments from 30 April 2022. From secondary sources of July 2026.'),
  ('US-MA', '2020-01-01', 120000, 'NONE', 'MGL c.231 6B/6C', 'Contract rate displaces. From secondary sources of July 2026.'),
  ('US-PA', '2020-01-01', 60000, 'NONE', '42 PaCS 8101; 41 PS 202', 'From secondary sources of July 2026.'),
  ('US-IL', '2020-01-01', 90000, 'NONE', '735 ILCS 5/2-1303', '6% against local government; consumer debts may bear less. From secondary sources of July 2026.'),
  ('US-NC', '2020-01-01', 80000, 'NONE', 'NCGS 24-5/24-1', 'From secondary sources of July 2026.'),
  ('US-VA', '2020-01-01', 60000, 'NONE', 'Va Code 6.2-302', 'Higher lawful contract rate applies. From secondary sources of July 2026.'),
  ('US-CO', '2020-01-01', 80000, 'ANNUAL', 'CRS 5-12-102(4)(b)', 'From secondary sources of July 2026.'),
  ('US-TX', '2026-07-01', 67500, 'ANNUAL', 'Tex Fin Code 304.003', 'Changes by publication: enter each new figure. Prime, at least 5% and at most 15%; on a contract: its rate, 18% at most. From secondary sources of July 2026.'),
  ('US-FL', '2026-07-01', 80600, 'NONE', 'Fla Stat 55.03', 'Changes by publication: enter each new figure. Set anew each 1 January. From secondary sources of July 2026.'),
  ('US-GA', '2026-07-01', 97500, 'NONE', 'OCGA 7-4-12', 'Changes by publication: enter each new figure. Prime + 3, fixed at judgment. From secondary sources of July 2026.'),
  ('US-OH', '2026-01-01', 70000, 'NONE', 'RC 1343.03/5703.47', 'Changes by publication: enter each new figure. Federal short-term rate + 3. From secondary sources of July 2026.'),
  ('US-MI', '2026-01-01', 47250, 'ANNUAL', 'MCL 600.6013', 'Changes by publication: enter each new figure. On a written instrument: its own rate, 13% at most. From secondary sources of July 2026.'),
  ('US-NJ', '2026-01-01', 45000, 'NONE', 'R 4:42-11', 'Changes by publication: enter each new figure. 6.5% above 20,000 dollars. From secondary sources of July 2026.'),
  ('US-WA', '2026-07-01', 87500, 'NONE', 'RCW 4.56.110', 'Changes by publication: enter each new figure. From secondary sources of July 2026.'),
  ('US-AZ', '2026-07-01', 77500, 'NONE', 'ARS 44-1201(B)', 'Changes by publication: enter each new figure. The lesser of 10% and prime + 1. From secondary sources of July 2026.'),
  ('US-TN', '2026-07-01', 87500, 'NONE', 'TCA 47-14-121', 'Changes by publication: enter each new figure. Formula rate minus 2. From secondary sources of July 2026.')) as f(region, day, ppm, compounding, source, caution);
`;
