import { addDays, dayOfWeek, type BusinessDate } from '@quittance/kernel';
import type { ReferenceFigure } from './reference-figure';

/** The week whose yield a federal judgment bears, and the days of the judgments that bear it. */
export interface JudgmentWeek {
  /** The Friday that the Federal Reserve (H.15) names the weekly average by. */
  readonly weekEnding: BusinessDate;
  /** Judgments from this Sunday to this Saturday. */
  readonly from: BusinessDate;
  readonly to: BusinessDate;
}

/** 28 USC 1961(a): the weekly average for the calendar week (Sunday to Saturday) preceding the date of the judgment. */
export function judgmentWeek(judgedOn: BusinessDate): JudgmentWeek {
  const from = addDays(judgedOn, -(dayOfWeek(judgedOn) % 7));
  return { weekEnding: addDays(from, -2), from, to: addDays(from, 6) };
}

/** The Treasury yield a federal judgment of a day bears: that of its own week, never another's; undefined where it is not on record. */
export function treasuryYieldFor<Figure extends Pick<ReferenceFigure, 'series' | 'effectiveFrom'>>(figures: readonly Figure[], judgedOn: BusinessDate): Figure | undefined {
  const { from, to } = judgmentWeek(judgedOn);
  return figures.filter(({ series, effectiveFrom }) => series === 'US_TREASURY_1Y' && effectiveFrom >= from && effectiveFrom <= to).reduce<Figure | undefined>((latest, figure) => (latest && latest.effectiveFrom > figure.effectiveFrom ? latest : figure), undefined);
}
