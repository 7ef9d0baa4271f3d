import { Injectable } from '@nestjs/common';
import { addDays, refuse, type BusinessDate, type ClientId, type CurrencyCode, type Result } from '@quittance/kernel';
import { storedTerms, termsInWords, type FeePreview, type TermsLine } from '@quittance/clients/domain';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import { sampleFees, type SampleInput } from './sample-fees';

export interface MyClientView {
  id: ClientId;
  code: string;
  name: string;
}

export interface MyContractView {
  currency: CurrencyCode;
  number: number;
  effectiveFrom: BusinessDate;
  effectiveTo: BusinessDate | null;
  words: TermsLine[];
}

/** What a client's login may know of itself and its contract. Row-level security stands behind the explicit filters. */
@Injectable()
export class MyContractsQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** The clients of the login, by name. */
  clients(ctx: Ctx): Promise<MyClientView[]> {
    return this.work.read(ctx, (tx) =>
      tx.query<MyClientView & Record<string, unknown>>('select id, code, name from client where id = any ($1) order by name_normalised, id limit 1000', [ctx.principal.clientIds]));
  }

  /** The contracts in force today of one of the login's clients, in plain words; none of any other. */
  contracts(ctx: Ctx, clientId: ClientId): Promise<MyContractView[]> {
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<Omit<MyContractView, 'words'> & { terms: unknown } & Record<string, unknown>>(
        `select c.currency, v.number, v.effective_from as "effectiveFrom", v.effective_to as "effectiveTo", v.terms
           from contract c join contract_version v on v.contract_id = c.id
          where c.client_id = $1 and c.client_id = any ($2) and v.effective_from <= $3 and (v.effective_to is null or v.effective_to > $3) order by c.currency <> (select currency from client where id = $1), c.currency`,
        [clientId, ctx.principal.clientIds, tx.today]);
      return rows.map(({ terms, effectiveTo, ...row }) => ({ ...row, effectiveTo: effectiveTo === null ? null : addDays(effectiveTo, -1), words: termsInWords(storedTerms(terms)) }));
    });
  }

  /** What its contract in force today would charge on payments made up. Refuses NO_CONTRACT, BAD_SAMPLE, and as placing the account would. */
  fees(ctx: Ctx, clientId: ClientId, currency: string, sample: SampleInput): Promise<Result<FeePreview & { currency: string }>> {
    return this.work.read(ctx, async (tx) => {
      const version = await tx.maybeOne<{ number: number; terms: unknown }>(
        `select v.number, v.terms from contract c join contract_version v on v.contract_id = c.id
          where c.client_id = $1 and c.client_id = any ($2) and c.currency = $3 and v.effective_from <= $4 and (v.effective_to is null or v.effective_to > $4)`,
        [clientId, ctx.principal.clientIds, currency.trim().toUpperCase().slice(0, 3), tx.today]);
      if (!version) return refuse('NO_CONTRACT', 'There is no contract in this currency in force today. Ask the agency for one.', { currency: currency.slice(0, 3) });
      return sampleFees(storedTerms(version.terms), sample, tx.today, version.number);
    });
  }
}
