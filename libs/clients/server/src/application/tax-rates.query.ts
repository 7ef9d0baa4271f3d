import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '@quittance/kernel';
import { UnitOfWork, type Ctx } from '@quittance/platform';

/** A rate of tax on commission, where it comes from, and whether it is the one in force today. */
export interface TaxRateView {
  id: string;
  country: string;
  region: string;
  name: string;
  ratePpm: number;
  effectiveFrom: BusinessDate;
  /** Its last day; null: until further notice. */
  effectiveTo: BusinessDate | null;
  source: string;
  checkedOn: BusinessDate;
  caution: string;
  inForce: boolean;
  /** Fees have been charged at it: it is not changed any more. */
  used: boolean;
  /** The agency is registered there today, so it charges it. */
  charged: boolean;
}

export interface TaxRegistrationView {
  id: string;
  country: string;
  region: string;
  number: string;
  registeredFrom: BusinessDate;
  registeredTo: BusinessDate | null;
}

const RATES = `
  select t.id, t.country, t.region, t.name, t.rate_ppm as "ratePpm", t.effective_from as "effectiveFrom", n.effective_from - 1 as "effectiveTo", t.source, t.checked_on as "checkedOn", t.caution,
         t.effective_from <= $1 and (n.effective_from is null or n.effective_from > $1) as "inForce", exists (select from fee_line f where f.tax_rate_id = t.id) as used,
         exists (select from tax_registration g where g.country = t.country and g.region = t.region and g.registered_from <= $1 and (g.registered_to is null or g.registered_to >= $1)) as charged
    from tax_rate t
    left join lateral (select r.effective_from from tax_rate r where r.country = t.country and r.region = t.region and r.effective_from > t.effective_from order by 1 limit 1) n on true`;

/** The rate table of tax on commission, and where the agency is registered. */
@Injectable()
export class TaxRatesQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** By country and region, the newest first within each. */
  rates(ctx: Ctx): Promise<TaxRateView[]> {
    return this.work.read(ctx, (tx) => tx.query<TaxRateView & Record<string, unknown>>(`${RATES} order by t.country, t.region, t.effective_from desc`, [tx.today]));
  }

  registrations(ctx: Ctx): Promise<TaxRegistrationView[]> {
    return this.work.read(ctx, (tx) => tx.query<TaxRegistrationView & Record<string, unknown>>(
      `select id, country, region, number, registered_from as "registeredFrom", registered_to as "registeredTo" from tax_registration order by country, region, registered_from desc`));
  }
}
