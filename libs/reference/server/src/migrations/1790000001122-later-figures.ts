import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LaterFigures1790000001122 implements MigrationInterface {
  name = 'LaterFigures1790000001122';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(seed);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

/** Rates published since the first seeds. A figure equal to the one before it says that nothing had changed by its day. A day somebody entered already is left alone. */
const seed = /* sql */ `
insert into reference_figure (id, series, effective_from, value, source, caution, recorded_at)
select uuidv7(), f.series, f.day::date, f.ppm, f.source, f.caution, '2026-11-27T00:00:00Z'
  from (values
  ('BOE_BASE', '2025-08-07', 40000, 'Bank of England, Monetary Policy Committee, decision of 7 August 2025; by press reports seen November 2026', ''),
  ('BOE_BASE', '2025-12-18', 37500, 'Bank of England, Monetary Policy Committee, decision of 18 December 2025; by press reports seen November 2026', ''),
  ('BOE_BASE', '2026-02-05', 37500, 'Bank of England, Monetary Policy Summary, February 2026: maintained at 3.75%; seen November 2026', 'Nothing later is seeded: enter each change, or the same rate again where it has not changed.'),
  ('ECB_MRO', '2025-12-18', 21500, 'European Central Bank, decision of 18 December 2025: unchanged; by press reports seen November 2026', ''),
  ('ECB_MRO', '2026-02-05', 21500, 'European Central Bank, decision of 5 February 2026: unchanged; by press reports seen November 2026', 'Nothing later is seeded: enter each change, or the same rate again where it has not changed.')) as f(series, day, ppm, source, caution)
 where not exists (select from reference_figure k where k.series = f.series and k.effective_from = f.day::date);
`;
