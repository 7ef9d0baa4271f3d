import { isFixedSum } from '@quittance/reference/domain';
import { csvText } from '@quittance/ui';
import type { Figure } from './rate-words';

/** The figures of a series for a spreadsheet: rates in percent, sums in minor units of their currency. */
export const ratesCsv = (figures: readonly Figure[]): string =>
  csvText(
    ['series', 'state', 'debts_from', 'effective_from', 'rate_percent', 'sum_minor', 'compounding', 'source', 'caution', 'entered_by', 'entered_at'],
    figures.map((figure) => {
      const sum = isFixedSum(figure.series);
      return [figure.series, figure.region, sum ? figure.debtFrom : '', figure.effectiveFrom, sum ? '' : figure.value / 10_000, sum ? figure.value : '', figure.compounding, figure.source, figure.caution, figure.actorName ?? 'seed', figure.recordedAt];
    }));
