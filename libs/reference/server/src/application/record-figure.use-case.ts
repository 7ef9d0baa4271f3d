import { Injectable } from '@nestjs/common';
import { formatDate, ok, parseBusinessDate, refuse, type BusinessDate, type Result } from '@quittance/kernel';
import { isFixedSum, judgmentWeek, type Compounding, type ReferenceSeries } from '@quittance/reference/domain';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';

export interface RecordFigure {
  readonly series: ReferenceSeries;
  readonly region: string;
  readonly debtFrom: number;
  readonly effectiveFrom: string;
  readonly value: number;
  readonly compounding: Compounding;
  readonly source: string;
  readonly caution: string;
  /** The figure of that day was never published: it holds no longer, and the one before it does. */
  readonly withdrawn: boolean;
  readonly key: string;
}

export interface RecordedFigure {
  id: string;
  series: ReferenceSeries;
  effectiveFrom: BusinessDate;
}

/** Enters a published figure, corrects the one of the same day, or withdraws it. Nothing is edited: the latest entry of a day holds. */
@Injectable()
export class RecordFigureUseCase {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, input: RecordFigure): Promise<Result<RecordedFigure>> {
    return this.work.write(ctx, (tx) => tx.command(input.key, { command: 'recordFigure', ...input }, async () => {
      const checked = check(input);
      if (!checked.ok) return checked;
      const effectiveFrom = checked.value;
      const region = input.series === 'STATE_JUDGMENT' ? input.region.trim().toUpperCase() : '';
      const debtFrom = isFixedSum(input.series) ? input.debtFrom : 0;
      if (input.withdrawn && !(await onRecord(tx, input, region, debtFrom))) return refuse('UNKNOWN_FIGURE', 'There is no figure of that day to withdraw.', {}, 'effectiveFrom');
      const id = tx.newId();
      await tx.query(
        `insert into reference_figure (id, series, region, debt_from, effective_from, value, compounding, source, caution, withdrawn, recorded_at, actor_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
        [id, input.series, region, debtFrom, effectiveFrom, input.value, input.series === 'STATE_JUDGMENT' ? input.compounding : 'NONE', input.source.trim(), input.caution.trim(), input.withdrawn, tx.now, tx.ctx.principal.userId]);
      await tx.emit({ type: 'reference.figureRecorded', clientId: null, accountId: null, payload: { series: input.series, region, effectiveFrom } });
      tx.audit({ action: input.withdrawn ? 'reference.withdraw' : 'reference.record', subjectKind: 'reference_figure', subjectId: id, facts: { series: input.series, region, debtFrom, effectiveFrom, value: input.value, source: input.source.trim() } });
      return ok({ id, series: input.series, effectiveFrom });
    }));
  }
}

const onRecord = (tx: Tx, { series, effectiveFrom }: RecordFigure, region: string, debtFrom: number): Promise<object | undefined> =>
  tx.maybeOne('select id from reference_figure where (series, region, debt_from, effective_from) = ($1, $2, $3, $4::date) limit 1', [series, region, debtFrom, effectiveFrom]);

function check({ series, region, debtFrom, effectiveFrom, value, source, caution, withdrawn }: RecordFigure): Result<BusinessDate> {
  const date = parseBusinessDate(effectiveFrom);
  if (!date.ok) return refuse('BAD_DATE', date.refusal.message, {}, 'effectiveFrom');
  const week = judgmentWeek(date.value);
  if (series === 'US_TREASURY_1Y' && !withdrawn && date.value !== week.from) {
    return refuse('BAD_WEEK', `A weekly yield holds for the judgments of one week, from a Sunday: that of the week ending ${formatDate(week.weekEnding)} from ${formatDate(week.from)}. Enter the Friday its week ends with.`, { weekEnding: week.weekEnding, from: week.from }, 'effectiveFrom');
  }
  const sum = isFixedSum(series);
  if (!Number.isSafeInteger(value) || value > 10_000_000 || value < (sum ? 0 : -1_000_000) || (!sum && value > 1_000_000)) return refuse('BAD_FIGURE', sum ? 'A fixed sum is zero or more.' : 'A rate is at most 100% a year.', { value }, 'value');
  if (sum && (!Number.isSafeInteger(debtFrom) || debtFrom < 0)) return refuse('BAD_DEBT', 'The debt from which the sum is due is zero or more.', { debtFrom }, 'debtFrom');
  if (series === 'STATE_JUDGMENT' && !/^[A-Za-z]{2}-[A-Za-z0-9]{1,3}$/.test(region.trim())) return refuse('BAD_REGION', 'Name the state, such as US-CA.', { region }, 'region');
  if (source.trim().length < 3 || source.trim().length > 300) return refuse('SOURCE_MISSING', 'Say where the figure was published, in 3 to 300 characters.', {}, 'source');
  if (caution.length > 500) return refuse('CAUTION_LONG', 'A caution has at most 500 characters.', {}, 'caution');
  return ok(date.value);
}
