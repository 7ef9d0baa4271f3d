import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '@quittance/kernel';
import type { Ctx } from '../work/ctx';
import { UnitOfWork } from '../work/unit-of-work';

/** The agency's own data, with the business's now. */
export interface AgencyFacts {
  name: string;
  legalName: string;
  address: string;
  email: string;
  phone: string;
  country: string;
  currency: string;
  timeZone: string;
  today: BusinessDate;
  now: Date;
}

@Injectable()
export class AgencyQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** Facts for headings, letters and statements; placeholders until the agency is set up. */
  run(ctx: Ctx): Promise<AgencyFacts> {
    return this.work.read(ctx, async (tx) => {
      const row = await tx.maybeOne<Omit<AgencyFacts, 'today' | 'now'>>(
        `select name, legal_name as "legalName", address, email, phone, country, currency, time_zone as "timeZone" from agency`);
      const unset = { name: 'Quittance', legalName: '', address: '', email: '', phone: '', country: 'US', currency: 'USD', timeZone: 'UTC' };
      return { ...(row ?? unset), today: tx.today, now: tx.now };
    });
  }
}
