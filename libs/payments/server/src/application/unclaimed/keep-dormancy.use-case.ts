import { Injectable } from '@nestjs/common';
import { ok, refuse, type BusinessDate, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import { checkText } from '../payment-input';

export interface DormancyInput {
  readonly key: string;
  readonly country: string;
  /** "TX"; empty for regions without a row of their own. */
  readonly region: string;
  readonly months: number;
  readonly effectiveFrom: BusinessDate;
  /** The statute and where it was read. */
  readonly source: string;
}

/** Enters a dormancy period with its source and the day it holds from. Earlier rows stay on record. */
@Injectable()
export class KeepDormancy {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, input: DormancyInput): Promise<Result<{ id: string }>> {
    return this.work.write(ctx, async (tx) => {
      const source = checkText(input.source, 'source', 500);
      if (!source.ok) return source;
      const country = input.country.trim().toUpperCase();
      const region = input.region.trim().toUpperCase();
      if (!/^[A-Z]{2}$/.test(country)) return refuse('BAD_PLACE', 'Enter the country by its two letters, such as US.', {}, 'country');
      if (!/^[A-Z0-9]{0,3}$/.test(region)) return refuse('BAD_PLACE', 'Enter the state by its letters, such as TX, or leave it empty.', {}, 'region');
      if (!Number.isInteger(input.months) || input.months < 1 || input.months > 360) return refuse('BAD_MONTHS', 'A period is 1 to 360 months.', { months: input.months }, 'months');
      if (source.value.length < 3) return refuse('SOURCE_NEEDED', 'Name the statute and where you read it.', {}, 'source');
      return tx.command(input.key, { command: 'keepDormancy', ...input }, async () => {
        const id = tx.newId();
        await tx.query('insert into dormancy_period (id, country, region, months, effective_from, source, checked_on, actor_id, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
          id, country, region, input.months, input.effectiveFrom, source.value, tx.today, tx.ctx.principal.userId, tx.now]);
        tx.audit({ action: 'dormancy.kept', subjectKind: 'dormancy_period', subjectId: id, facts: { country, region, months: input.months, effectiveFrom: input.effectiveFrom, source: source.value } });
        return ok({ id });
      });
    });
  }
}
