import { addDays, formatDate, formatPpm, ok, ppmOf, refuse, type BusinessDate, type Result } from '@quittance/kernel';
import { STATUTORY_MARGIN, type InterestTerms } from '@quittance/clients/domain';
import { figureOn, lastKnownBefore, nextHalfYear, referenceDateBefore, startOfHalfYear, type ReferenceFigure, type ReferenceSeries } from '@quittance/reference/domain';
import type { Claim } from './claim';

/** A rate with the reason for it, and until when it holds: the first day it doesn't; null: for good. */
export interface DatedRate {
  readonly ratePpm: number;
  readonly why: string;
  readonly until: BusinessDate | null;
}

/** The first day an invoice bears interest; null where its date is not known or it never does. */
export function interestStarts(claim: Claim, terms: InterestTerms, placedOn: BusinessDate): BusinessDate | null {
  if (terms.basis === 'NONE') return null;
  const from = terms.runsFrom === 'DUE_DATE' ? claim.dueOn : terms.runsFrom === 'INVOICE_DATE' ? claim.invoicedOn : placedOn;
  return from === null ? null : addDays(from, terms.graceDays + 1);
}

const NAMES: Partial<Record<ReferenceSeries, string>> = { BOE_BASE: 'Bank of England base rate', ECB_MRO: "European Central Bank's reference rate" };

function over(figures: readonly ReferenceFigure[], series: 'BOE_BASE' | 'ECB_MRO', on: BusinessDate, margin: number, until: BusinessDate | null): Result<DatedRate> {
  const name = NAMES[series] ?? series;
  const figure = figureOn(figures, series, on);
  if (!figure) return refuse('NO_REFERENCE_RATE', `There is no ${name} for ${formatDate(on)}. Enter it under Reference rates; the interest follows by itself.`, { series, on });
  const ratePpm = figure.value + margin;
  const last = lastKnownBefore(figures, series, on);
  const doubt = last === undefined ? '' : ` (no rate after ${formatDate(last)} is on record: enter it under Reference rates)`;
  return ok({ ratePpm, until, why: `${name} of ${formatDate(on)}, ${formatPpm(ppmOf(figure.value))}${doubt}, + ${formatPpm(ppmOf(margin))}` });
}

/**
 * The rate an invoice bears on a day. By statute the rate of the reference date before interest starts is kept for the whole
 * debt (M10), unless the terms take each half-year's (M11). Refuses NO_REFERENCE_RATE where the figure is not entered.
 * @param starts the first day that bears interest
 */
export function rateOf(terms: InterestTerms, figures: readonly ReferenceFigure[], starts: BusinessDate, on: BusinessDate): Result<DatedRate> {
  switch (terms.basis) {
    case 'CONTRACT':
      return ok({ ratePpm: terms.ratePpm ?? 0, why: "the agreement's rate", until: null });
    case 'UK_LATE_PAYMENT':
      return over(figures, 'BOE_BASE', referenceDateBefore(starts), STATUTORY_MARGIN, null);
    case 'EU_LATE_PAYMENT': {
      const at = startOfHalfYear(terms.resets ? on : starts);
      return over(figures, 'ECB_MRO', at, terms.ratePpm ?? STATUTORY_MARGIN, terms.resets ? nextHalfYear(on) : null);
    }
    case 'NONE':
      return ok({ ratePpm: 0, why: 'no interest', until: null });
  }
}
