import { Injectable } from '@nestjs/common';
import { ok, refuse, type BusinessDate, type ClientId, type CurrencyCode, type Result, type UserId } from '@quittance/kernel';
import { storedTerms, termsInWords } from '@quittance/clients/domain';
import { UnitOfWork, type Ctx } from '@quittance/platform';

export interface ClientRefView {
  id: ClientId;
  code: string;
  name: string;
  status: 'ACTIVE' | 'CLOSED';
}

export interface ClientUserView {
  id: UserId;
  name: string;
  email: string;
  status: string;
}

/** A contract as the client's page names it. */
export interface ContractSummaryView {
  currency: CurrencyCode;
  /** The version in force today, or null. */
  number: number | null;
  effectiveFrom: BusinessDate | null;
  /** Its last day, or null. */
  effectiveTo: BusinessDate | null;
  rates: string[];
  upcomingNumber: number | null;
  upcomingFrom: BusinessDate | null;
}

export interface ClientView extends ClientRefView {
  parentId: ClientId | null;
  legalName: string;
  taxId: string;
  email: string;
  phone: string;
  address: string;
  country: string;
  currency: string;
  createdAt: Date;
  version: number;
  parent: ClientRefView | null;
  children: ClientRefView[];
  users: ClientUserView[];
  contracts: ContractSummaryView[];
}

type Row = Omit<ClientView, 'contracts' | 'createdAt'> & {
  createdAt: Date;
  contracts: (Omit<ContractSummaryView, 'rates'> & { terms: unknown })[];
};

const SQL = `
select c.id, c.parent_id as "parentId", c.code, c.name, c.legal_name as "legalName", c.tax_id as "taxId", c.email, c.phone, c.address, c.country, c.currency,
       c.status, c.created_at as "createdAt", c.version,
       (select jsonb_build_object('id', p.id, 'code', p.code, 'name', p.name, 'status', p.status) from client p where p.id = c.parent_id) as parent,
       coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'code', k.code, 'name', k.name, 'status', k.status) order by k.name_normalised, k.id)
                   from (select * from client where parent_id = c.id order by name_normalised, id limit 200) k), '[]') as children,
       coalesce((select jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name, 'email', u.email, 'status', u.status) order by lower(u.name), u.id)
                   from (select u.* from user_client uc join app_user u on u.id = uc.user_id where uc.client_id = c.id order by lower(u.name), u.id limit 200) u), '[]') as users,
       coalesce((select jsonb_agg(jsonb_build_object('currency', k.currency, 'number', v.number, 'effectiveFrom', v.effective_from, 'effectiveTo', v.effective_to - 1,
                          'terms', v.terms, 'upcomingNumber', n.number, 'upcomingFrom', n.effective_from) order by k.currency)
                   from contract k
                   left join contract_version v on v.contract_id = k.id and v.effective_from <= $2 and (v.effective_to is null or v.effective_to > $2)
                   left join lateral (select number, effective_from from contract_version where contract_id = k.id and effective_from > $2 order by effective_from limit 1) n on true
                  where k.client_id = c.id), '[]') as contracts
  from client c where c.id = $1`;

@Injectable()
export class ClientQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** A client with its place in the tree, its users and contracts; null where there is none in sight. */
  run(ctx: Ctx, id: ClientId): Promise<ClientView | null> {
    return this.work.read(ctx, async (tx) => {
      const row = await tx.maybeOne<Row & Record<string, unknown>>(SQL, [id, tx.today]);
      return row ? { ...row, contracts: row.contracts.map(({ terms, ...contract }) => ({ ...contract, rates: rates(terms) })) } : null;
    });
  }

  /** As `run`; refuses CLIENT_NOT_FOUND. */
  async require(ctx: Ctx, id: ClientId): Promise<Result<ClientView>> {
    const view = await this.run(ctx, id);
    return view ? ok(view) : refuse('CLIENT_NOT_FOUND', 'This client is not there. It may have been opened from an old link.');
  }
}

const rates = (terms: unknown): string[] => (terms === null ? [] : termsInWords(storedTerms(terms)).filter(({ topic }) => topic === 'Rates').map(({ text }) => text));
