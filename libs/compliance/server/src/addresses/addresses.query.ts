import { Injectable } from '@nestjs/common';
import type { AccountId, BusinessDate } from '@quittance/kernel';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import type { NewAddressBasis } from '../recording/record-address';

/** A number or address of the debtor's, with what it is and why it may be used. */
export interface AddressView {
  readonly id: string;
  readonly kind: 'PHONE' | 'EMAIL' | 'ADDRESS';
  readonly value: string;
  /** Null: nobody said. */
  readonly place: 'HOME' | 'WORK' | 'MOBILE' | 'NONE' | null;
  readonly employers: boolean;
  readonly disclosed: boolean;
  readonly notedBy: string | null;
  readonly notedAt: Date | null;
  readonly bases: readonly { readonly kind: NewAddressBasis['kind']; readonly at: string; readonly sentOn: BusinessDate | null; readonly optOutBy: BusinessDate | null; readonly note: string; readonly by: string }[];
}

const ADDRESSES = `
  select p.id, p.kind, p.value, n.place, coalesce(n.employers, false) as employers, coalesce(n.disclosed, false) as disclosed, n.actor_name as "notedBy", n.recorded_at as "notedAt",
         coalesce((select jsonb_agg(jsonb_build_object('kind', b.kind, 'at', b.at, 'sentOn', b.sent_on, 'optOutBy', b.opt_out_by, 'note', b.note, 'by', b.actor_name) order by b.at desc)
                     from (select * from address_basis x where x.debtor_id = p.debtor_id and x.address = p.value_normalised order by x.at desc limit 20) b), '[]') as bases
    from account a join contact_point p on p.debtor_id = a.debtor_id
    left join lateral (select * from address_nature x where x.debtor_id = p.debtor_id and x.address = p.value_normalised order by x.recorded_at desc, x.id desc limit 1) n on true
   where a.id = $1 and not exists (select from contact_point s where s.supersedes_id = p.id) and p.status in ('RIGHT_PARTY', 'UNVERIFIED') order by p.kind desc, p.value limit 100`;

/** What is known of each way to reach an account's debtor. */
@Injectable()
export class AddressesQuery {
  constructor(private readonly work: UnitOfWork) {}

  run(ctx: Ctx, accountId: AccountId): Promise<AddressView[]> {
    return this.work.read(ctx, (tx) => tx.query<AddressView>(ADDRESSES, [accountId]));
  }
}
