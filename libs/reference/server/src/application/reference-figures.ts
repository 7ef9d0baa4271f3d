import type { ReferenceFigure, ReferenceSeries } from '@quittance/reference/domain';
import type { Tx } from '@quittance/platform';


const KNOWN = `
  select series, region, debt_from as "debtFrom", effective_from as "effectiveFrom", value, compounding from (
    select distinct on (series, region, debt_from, effective_from) * from reference_figure where series = any ($1)
     order by series, region, debt_from, effective_from, recorded_at desc, id desc) f
   where not withdrawn`;

/** The published figures of some series as they are known now: of each day the latest entry, unless withdrawn. */
export const referenceFigures = (tx: Tx, series: readonly ReferenceSeries[]): Promise<ReferenceFigure[]> =>
  tx.prepared<ReferenceFigure & Record<string, unknown>>('reference-figures', KNOWN, [series]);
