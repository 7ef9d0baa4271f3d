import { Injectable, type OnModuleInit } from '@nestjs/common';
import { placesOf, regimeOf, type Regime } from '@quittance/compliance/domain';
import type { DebtClass } from '@quittance/accounts/domain';
import type { AccountId } from '@quittance/kernel';
import { EventBus, type Tx } from '@quittance/platform';

interface Row {
  readonly clientId: string;
  readonly class: DebtClass;
  readonly reason: string;
  readonly country: string;
  readonly region: string;
}

/** Keeps each classing of an account, with its reason and the body of law it comes to; what was stated besides stays as it was. */
@Injectable()
export class FollowClasses implements OnModuleInit {
  constructor(private readonly bus: EventBus) {}

  onModuleInit(): void {
    this.bus.subscribe('account.classified', async (tx, { accountId }) => {
      if (accountId !== null) await this.keep(tx, accountId);
    });
  }

  private async keep(tx: Tx, accountId: AccountId): Promise<void> {
    const row = await tx.one<Row>(
      `select a.client_id as "clientId", a.class, a.class_reason as reason, coalesce(d.country, (select country from agency), 'US') as country, d.region from account a join debtor d on d.id = a.debtor_id where a.id = $1`, [accountId]);
    const [country = null, region = null] = placesOf(row.country.trim(), row.region, '', '');
    const regime: Regime = regimeOf(row.class, country, region);
    await tx.query(
      `insert into account_classification (account_id, client_id, n, class, regime, reason, purpose, guarantor, creditor, contract, signed_at, last_assigned_on, interest_authority, fees_authority, costs_authority, recorded_at, actor_id, actor_name)
       select $1, $2, coalesce(k.n, 0) + 1, $3, $4, $5, case $3 when 'CONSUMER' then 'PERSONAL' else 'BUSINESS' end, coalesce(k.guarantor, false), coalesce(k.creditor, 'OTHER'), coalesce(k.contract, 'OPEN'), k.signed_at, k.last_assigned_on,
              k.interest_authority, k.fees_authority, k.costs_authority, $6, $7, $8
         from (select 1) one left join lateral (select * from account_classification c where c.account_id = $1 order by c.n desc limit 1) k on true`,
      [accountId, row.clientId, row.class, regime, row.reason, tx.now, tx.ctx.principal.userId, tx.ctx.principal.name]);
  }
}
