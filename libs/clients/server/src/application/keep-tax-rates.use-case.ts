import { Injectable } from '@nestjs/common';
import { all, formatDate, isCountry, ok, refuse, type BusinessDate, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { typedText } from './typed-text';

export interface TaxRateInput {
  readonly country: string;
  readonly region?: string | null;
  readonly name: string;
  readonly ratePpm: number;
  readonly effectiveFrom: BusinessDate;
  readonly source: string;
  readonly checkedOn: BusinessDate;
  readonly caution?: string | null;
}

export interface TaxRegistrationInput {
  readonly country: string;
  readonly region?: string | null;
  readonly number: string;
  readonly registeredFrom: BusinessDate;
  readonly registeredTo?: BusinessDate | null;
}

const place = (input: { country: string; region?: string | null }): Result<{ country: string; region: string }> => {
  const country = input.country.trim().toUpperCase();
  const region = (input.region ?? '').trim().toUpperCase();
  if (!isCountry(country)) return refuse('UNKNOWN_COUNTRY', `"${input.country.slice(0, 20)}" is not a country's code such as GB.`, {}, 'country');
  return /^[A-Z0-9]{0,3}$/.test(region) ? ok({ country, region }) : refuse('BAD_REGION', 'A region is its code such as TX, three letters or digits at most.', { region: region.slice(0, 20) }, 'region');
};

/** Keeps the rate table of tax on commission and where the agency is registered. */
@Injectable()
export class KeepTaxRates {
  constructor(private readonly work: UnitOfWork) {}

  /** Adds a rate, or changes the one of that place and day. Refuses RATE_IN_USE once a fee was charged at it. */
  saveRate(ctx: Ctx, input: TaxRateInput): Promise<Result<{ id: string }>> {
    return this.work.write(ctx, async (tx) => {
      const at = place(input);
      if (!at.ok) return at;
      const texts = all([typedText('name', 'The name', input.name, 100, true), typedText('source', 'The source', input.source, 300, true), typedText('caution', 'The caution', input.caution, 500)]);
      if (!texts.ok) return texts;
      const { ratePpm, effectiveFrom, checkedOn } = input;
      if (!Number.isSafeInteger(ratePpm) || ratePpm < 0 || ratePpm > 1_000_000) return refuse('BAD_RATE', 'A rate is between 0 and 100%.', { ratePpm }, 'ratePpm');
      if (checkedOn > tx.today) return refuse('DATE_IN_FUTURE', `The source can't have been looked at after today, ${formatDate(tx.today)}.`, { today: tx.today }, 'checkedOn');
      return storeRate(tx, { ...at.value, ratePpm, effectiveFrom, checkedOn, texts: texts.value });
    });
  }

  /** Registers the agency at a place from a day on, or ends a registration. From then on commission there bears tax. */
  register(ctx: Ctx, input: TaxRegistrationInput): Promise<Result<{ id: string }>> {
    return this.work.write(ctx, async (tx) => {
      const at = place(input);
      if (!at.ok) return at;
      const number = typedText('number', 'The registration number', input.number, 40, true);
      if (!number.ok) return number;
      const { registeredFrom, registeredTo = null } = input;
      if (registeredTo !== null && registeredTo < registeredFrom) return refuse('DATES_REVERSED', 'A registration ends after it begins.', {}, 'registeredTo');
      if (!(await tx.maybeOne('select from tax_rate where country = $1 and region = $2', [at.value.country, at.value.region]))) {
        return refuse('NO_RATE', 'Add the rate of this place first: without one nothing could be charged.', {}, 'country');
      }
      const { country, region } = at.value;
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`tax registration ${country} ${region}`]);
      const other = await tx.maybeOne<{ id: string; from: BusinessDate }>(
        `select id, registered_from as from from tax_registration where country = $1 and region = $2 and registered_from <> $3 and daterange(registered_from, registered_to, '[]') && daterange($3, $4, '[]')`, [country, region, registeredFrom, registeredTo]);
      if (other) return refuse('REGISTERED_ALREADY', `A registration there from ${formatDate(other.from)} covers some of these days. End it first.`, { from: other.from }, 'registeredFrom');
      const { id } = await tx.one<{ id: string }>(
        `with changed as (update tax_registration set number = $4, registered_to = $5 where country = $1 and region = $2 and registered_from = $3 returning id),
              added as (insert into tax_registration (id, country, region, number, registered_from, registered_to, recorded_by, recorded_at)
                        select $6, $1, $2, $4, $3, $5, $7, $8 where not exists (select from changed) returning id)
         select id from changed union all select id from added`, [country, region, registeredFrom, number.value, registeredTo, tx.newId(), tx.ctx.principal.userId, tx.now]);
      tx.audit({ action: 'tax.registered', subjectKind: 'tax_registration', subjectId: id, facts: { country, region, number: number.value, registeredFrom, registeredTo } });
      return ok({ id });
    });
  }
}

interface CheckedRate {
  readonly country: string;
  readonly region: string;
  readonly ratePpm: number;
  readonly effectiveFrom: BusinessDate;
  readonly checkedOn: BusinessDate;
  readonly texts: readonly string[];
}

async function storeRate(tx: Tx, { country, region, ratePpm, effectiveFrom, checkedOn, texts: [name = '', source = '', caution = ''] }: CheckedRate): Promise<Result<{ id: string }>> {
  const same = await tx.maybeOne<{ id: string; used: boolean; rate_ppm: number }>(
    'select id, rate_ppm, exists (select from fee_line f where f.tax_rate_id = t.id) as used from tax_rate t where country = $1 and region = $2 and effective_from = $3 for update', [country, region, effectiveFrom]);
  if (same?.used && same.rate_ppm !== ratePpm) return refuse('RATE_IN_USE', 'Fees have been charged at this rate. Add another from the day the rate changes.', { effectiveFrom }, 'effectiveFrom');
  const later = await tx.maybeOne<{ on: BusinessDate }>(
    `select max(f.earned_on) as on from fee_line f join tax_rate t on t.id = f.tax_rate_id where t.country = $1 and t.region = $2 and f.earned_on >= $3 and t.effective_from < $3 having max(f.earned_on) is not null`, [country, region, effectiveFrom]);
  if (!same && later) return refuse('RATE_IN_USE', `Fees up to ${later.on} have been charged at the rate before it. Let this one hold from the day after, and correct what was charged in an invoice.`, { usedTo: later.on }, 'effectiveFrom');
  const id = same?.id ?? tx.newId();
  await tx.query(
    `insert into tax_rate (id, country, region, name, rate_ppm, effective_from, source, checked_on, caution, recorded_by, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (id) do update set name = excluded.name, rate_ppm = excluded.rate_ppm, source = excluded.source, checked_on = excluded.checked_on, caution = excluded.caution, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at`,
    [id, country, region, name, ratePpm, effectiveFrom, source, checkedOn, caution, tx.ctx.principal.userId, tx.now]);
  tx.audit({ action: 'tax.rateSaved', subjectKind: 'tax_rate', subjectId: id, facts: { country, region, ratePpm, effectiveFrom } });
  return ok({ id });
}
