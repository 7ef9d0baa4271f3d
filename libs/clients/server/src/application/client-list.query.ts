import { Injectable } from '@nestjs/common';
import type { ClientId } from '@quittance/kernel';
import { foldClientName } from '@quittance/clients/domain';
import { decodeCursor, pageOf, pageSize, UnitOfWork, type Ctx, type Page, type PageInput } from '@quittance/platform';
import { likeLiteral, searchText } from './typed-text';

export interface ClientListRow {
  id: ClientId;
  code: string;
  name: string;
  parentName: string | null;
  country: string;
  currency: string;
  status: 'ACTIVE' | 'CLOSED';
  /** Currencies with a contract in force today. */
  contractCurrencies: string[];
  users: number;
}

const SQL = `
select c.id, c.code, c.name, c.name_normalised as key, p.name as "parentName", c.country, c.currency, c.status,
       array(select k.currency::text from contract k join contract_version v on v.contract_id = k.id
              where k.client_id = c.id and v.effective_from <= $5 and (v.effective_to is null or v.effective_to > $5) order by 1) as "contractCurrencies",
       (select count(*)::int from user_client uc where uc.client_id = c.id) as users
  from client c left join client p on p.id = c.parent_id
 where ($1::text is null or c.status = $1)
   and ($2::text is null or c.name_normalised like '%' || $2 || '%' or c.code like upper($2) || '%' or lower(c.legal_name) like '%' || lower($2) || '%')
   and ($3::text is null or (c.name_normalised, c.id::text) > ($3, $4))
 order by c.name_normalised, c.id
 limit $6`;

@Injectable()
export class ClientListQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** Clients by name, found by part of a name or the beginning of a code. */
  run(ctx: Ctx, page: PageInput, search?: string | null, status?: 'ACTIVE' | 'CLOSED' | null): Promise<Page<ClientListRow>> {
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 2);
    const text = foldClientName(searchText(search));
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<ClientListRow & { key: string } & Record<string, unknown>>(SQL, [
        status ?? null, text === '' ? null : likeLiteral(text), after?.[0] ?? null, after?.[1] ?? null, tx.today, first + 1]);
      return pageOf(rows, first, ({ key, id }) => [key, id], (row) => row);
    });
  }
}
