import { businessDate, ppm, type InvoiceId } from '@quittance/kernel';
import { NO_INTEREST, type InterestTerms } from '@quittance/clients/domain';
import type { ReferenceFigure } from '@quittance/reference/domain';
import { bucketAmounts, type Bucket } from '../debt';
import type { Claim, InterestEvent, InterestFacts, Judgment } from './claim';

export const day = businessDate;
export const INVOICE = 'i1' as InvoiceId;

export const claim = (amount: number, dueOn = '2025-12-31', id: string = INVOICE): Claim => ({
  invoiceId: id as InvoiceId, number: id, dueOn: day(dueOn), invoicedOn: null, amount });

/** An invoice's principal as placed. */
export const placed = ({ invoiceId, amount }: Claim): InterestEvent => ({
  invoiceId, bucket: 'PRINCIPAL', amount, effectiveOn: day('2026-01-15'), opening: true, byJudgment: false });

/** A payment (minor units, positive) on a day. */
export const paid = (amount: number, on: string, bucket: Bucket = 'PRINCIPAL', invoiceId: string = INVOICE): InterestEvent => ({
  invoiceId: invoiceId as InvoiceId, bucket, amount: -amount, effectiveOn: day(on), opening: false, byJudgment: false });

export const contract = (rate: string, parts: Partial<InterestTerms> = {}): InterestTerms => ({ ...NO_INTEREST, basis: 'CONTRACT', ratePpm: ppm(rate), ...parts });
export const UK: InterestTerms = { ...NO_INTEREST, basis: 'UK_LATE_PAYMENT', fixedSums: true };
export const EU: InterestTerms = { ...NO_INTEREST, basis: 'EU_LATE_PAYMENT', ratePpm: ppm('8%'), fixedSums: true };

const figure = (series: ReferenceFigure['series'], from: string, value: number, debtFrom = 0): ReferenceFigure => ({
  series, region: '', debtFrom, effectiveFrom: day(from), value, compounding: 'NONE' });

export const FIGURES: readonly ReferenceFigure[] = [
  figure('BOE_BASE', '2022-12-15', 35_000), figure('BOE_BASE', '2023-06-22', 50_000), figure('BOE_BASE', '2023-08-03', 52_500), figure('BOE_BASE', '2024-11-07', 47_500), figure('BOE_BASE', '2025-02-06', 45_000),
  figure('ECB_MRO', '2023-09-20', 45_000), figure('ECB_MRO', '2024-06-12', 42_500), figure('ECB_MRO', '2024-12-18', 31_500),
  figure('UK_FIXED_SUM', '2002-08-07', 4_000), figure('UK_FIXED_SUM', '2002-08-07', 7_000, 100_000), figure('UK_FIXED_SUM', '2002-08-07', 10_000, 1_000_000),
  figure('EU_FIXED_SUM', '2013-03-16', 4_000),
];

export function facts(terms: InterestTerms, claims: readonly Claim[], events: readonly InterestEvent[] = [], more: Partial<InterestFacts> = {}): InterestFacts {
  return {
    placedOn: day('2026-01-15'), currency: 'USD', claims, events: [...claims.map(placed), ...events], terms: [{ from: day('2026-01-15'), terms }], judgment: null, figures: FIGURES, ...more };
}

export const judgment = (principal: number, rate: string, parts: Partial<Judgment> = {}): Judgment => ({
  judgedOn: day('2026-03-06'), amounts: bucketAmounts({ PRINCIPAL: principal }), ratePpm: ppm(rate), compounding: 'NONE', rateSource: 'the judgment', order: null, ...parts });
