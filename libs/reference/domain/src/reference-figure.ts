import { daysBetween, type BusinessDate } from '@quittance/kernel';

/** What is published and kept here: rates by central banks and states, fixed sums by law. */
export const REFERENCE_SERIES = ['BOE_BASE', 'ECB_MRO', 'US_TREASURY_1Y', 'STATE_JUDGMENT', 'UK_FIXED_SUM', 'EU_FIXED_SUM'] as const;
export type ReferenceSeries = (typeof REFERENCE_SERIES)[number];

/** Whether a series holds amounts (minor units) and not rates (parts per million a year). */
export const isFixedSum = (series: ReferenceSeries): boolean => series === 'UK_FIXED_SUM' || series === 'EU_FIXED_SUM';

export type Compounding = 'NONE' | 'ANNUAL';

/** A published figure, in force from its day until the next of its kind. */
export interface ReferenceFigure {
  readonly series: ReferenceSeries;
  /** "US-CA" of a state's figure, else empty. */
  readonly region: string;
  /** Fixed sums: the debt from which the sum is due, minor units. */
  readonly debtFrom: number;
  readonly effectiveFrom: BusinessDate;
  /** Parts per million of a rate, minor units of a sum. */
  readonly value: number;
  readonly compounding: Compounding;
}

/** The figure of a series in force on a day; undefined before the first. */
export function figureOn(figures: readonly ReferenceFigure[], series: ReferenceSeries, on: BusinessDate, region = ''): ReferenceFigure | undefined {
  let found: ReferenceFigure | undefined;
  for (const figure of figures) {
    if (figure.series !== series || figure.region !== region || figure.effectiveFrom > on) continue;
    if (found === undefined || figure.effectiveFrom > found.effectiveFrom) found = figure;
  }
  return found;
}

/** How many days after its latest figure a series is taken to stand: the banks decide about every six weeks. The Treasury's yield holds for its week alone (`treasuryYieldFor`). */
const KNOWN_FOR: Readonly<Partial<Record<ReferenceSeries, number>>> = { BOE_BASE: 60, ECB_MRO: 60 };

/** The day of the latest figure on record, where a day lies so far past it that a change may not have been entered; else undefined. */
export function lastKnownBefore(figures: readonly Pick<ReferenceFigure, 'series' | 'effectiveFrom'>[], series: ReferenceSeries, on: BusinessDate): BusinessDate | undefined {
  const known = KNOWN_FOR[series];
  if (known === undefined) return undefined;
  const last = figures.reduce<BusinessDate | undefined>((latest, figure) => (figure.series === series && (latest === undefined || figure.effectiveFrom > latest) ? figure.effectiveFrom : latest), undefined);
  return last !== undefined && daysBetween(last, on) > known ? last : undefined;
}

/** The fixed sum a debt (minor units) bears on a day: of the figures in force, the one for the largest debt not above it. Zero where there is none. */
export function fixedSumOn(figures: readonly ReferenceFigure[], series: 'UK_FIXED_SUM' | 'EU_FIXED_SUM', debt: number, on: BusinessDate): number {
  const bands = [...new Set(figures.filter((figure) => figure.series === series).map(({ debtFrom }) => debtFrom))].filter((from) => from <= debt).sort((a, b) => b - a);
  for (const band of bands) {
    const figure = figureOn(figures.filter(({ debtFrom }) => debtFrom === band), series, on);
    if (figure) return figure.value;
  }
  return 0;
}
