import { parseBusinessDate, type BusinessDate } from '@quittance/kernel';
import type { ReferenceFigure } from './reference-figure';

/**
 * States whose judgment rate is set anew by publication, by how many months; read in their statutes:
 * - Texas: determined on the 15th for the judgments of the month after (Fin. Code 304.003(b)).
 * - Washington: computed each month for the month after (RCW 19.52.025, for 4.56.110(3)).
 * - Florida: set for each calendar quarter (Fla. Stat. 55.03(1)).
 * - Michigan: at intervals of six months, from 1 January and 1 July (MCL 600.6013(8)).
 * - Tennessee: by the half-year of the judgment, from 1 January and 1 July (T.C.A. 47-14-121(a)).
 * - Ohio: determined on 15 October for the calendar year after (R.C. 5703.47, for 1343.03(A)).
 * - New Jersey: for each calendar year (R. 4:42-11(a)(ii)).
 * - Georgia: the prime rate on the day of the judgment and three percent (O.C.G.A. 7-4-12(a)); Arizona: of it and one percent,
 *   ten at most (A.R.S. 44-1201(B)). The prime rate may change on any day: looked at each month.
 */
const SET_ANEW: Readonly<Record<string, 1 | 3 | 6 | 12>> = { 'US-AZ': 1, 'US-FL': 3, 'US-GA': 1, 'US-MI': 6, 'US-NJ': 12, 'US-OH': 12, 'US-TN': 6, 'US-TX': 1, 'US-WA': 1 };

/** The day from which a state's figure may have been replaced, so that its publication has to be looked at; undefined where the rate is fixed by law. */
export function lookAgainOn({ series, region, effectiveFrom }: Pick<ReferenceFigure, 'series' | 'region' | 'effectiveFrom'>): BusinessDate | undefined {
  const every = series === 'STATE_JUDGMENT' ? SET_ANEW[region] : undefined;
  if (every === undefined) return undefined;
  const [year = 0, month = 1] = effectiveFrom.split('-').map(Number);
  const next = month - 1 - ((month - 1) % every) + every;
  const day = parseBusinessDate(`${year + Math.floor(next / 12)}-${String((next % 12) + 1).padStart(2, '0')}-01`);
  return day.ok ? day.value : undefined;
}

/** Those figures in force on a day that may have been replaced since, each state's latest, by state. */
export function toLookAt<Figure extends Pick<ReferenceFigure, 'series' | 'region' | 'effectiveFrom'>>(figures: readonly Figure[], on: BusinessDate): Figure[] {
  const latest = new Map<string, Figure>();
  for (const figure of figures) {
    const known = latest.get(figure.region);
    if (figure.series === 'STATE_JUDGMENT' && figure.effectiveFrom <= on && (known === undefined || figure.effectiveFrom > known.effectiveFrom)) latest.set(figure.region, figure);
  }
  return [...latest.values()].filter((figure) => (lookAgainOn(figure) ?? '9999-12-31') <= on).sort((a, b) => a.region.localeCompare(b.region));
}
