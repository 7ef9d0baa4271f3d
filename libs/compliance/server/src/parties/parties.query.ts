import { Injectable } from '@nestjs/common';
import type { AccountId } from '@quittance/kernel';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import type { PartyRole } from './party-roles';

/** A party of an account, as its screen shows it. */
export interface PartyView {
  readonly id: string;
  readonly role: PartyRole;
  readonly kind: 'PERSON' | 'ORGANISATION';
  readonly name: string;
  readonly place: string;
  readonly note: string;
  readonly addedAt: Date | null;
  readonly endedAt: Date | null;
  /** The debtor lets us speak with this person. */
  readonly authorised: boolean;
  readonly points: readonly { readonly id: string; readonly kind: string; readonly value: string }[];
}

const PARTIES = `
  select d.id, y.role, d.kind, d.name, concat_ws(', ', nullif(d.city, ''), nullif(d.region, ''), trim(d.country)) as place, y.note, y.added_at as "addedAt", y.ended_at as "endedAt",
         exists (select from consent c where c.debtor_id = a.debtor_id and c.kind = 'THIRD_PARTY' and (c.person_id is null or c.person_id = d.id) and (c.account_id is null or c.account_id = a.id)
                    and not exists (select from consent_change g where g.consent_id = c.id and g.kind = 'REVOKED')) as authorised,
         coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'kind', p.kind, 'value', p.value) order by p.kind, p.id) from contact_point p
                    where p.debtor_id = d.id and p.status in ('RIGHT_PARTY', 'UNVERIFIED') and not exists (select from contact_point s where s.supersedes_id = p.id)), '[]') as points
    from account a join account_party y on y.account_id = a.id join debtor d on d.id = y.debtor_id
   where a.id = $1 and y.debtor_id <> a.debtor_id order by y.ended_at nulls first, y.role, d.name limit 100`;

/** Who has to do with an account besides its debtor; those who no longer do, last. */
@Injectable()
export class PartiesQuery {
  constructor(private readonly work: UnitOfWork) {}

  run(ctx: Ctx, accountId: AccountId): Promise<PartyView[]> {
    return this.work.read(ctx, (tx) => tx.query<PartyView>(PARTIES, [accountId]));
  }
}
