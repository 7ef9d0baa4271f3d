import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AccountId } from '@quittance/kernel';
import { EventBus, type Tx } from '@quittance/platform';
import { insertAnswer, insertDispute } from './record-dispute';

/** What is marked as disputed on an account is a dispute before the rules of contact too, by word of mouth; the mark's end answers it. */
@Injectable()
export class FollowDisputes implements OnModuleInit {
  constructor(private readonly bus: EventBus) {}

  onModuleInit(): void {
    this.bus.subscribe('account.disputeChanged', async (tx, { accountId, payload }) => {
      if (accountId !== null && payload.invoiceId === null) await (payload.disputed ? this.begin(tx, accountId) : this.end(tx, accountId));
    });
  }

  private async begin(tx: Tx, accountId: AccountId): Promise<void> {
    const row = await tx.maybeOne<{ clientId: string; debtorId: string; reason: string }>(
      `select a.client_id as "clientId", a.debtor_id as "debtorId", a.dispute_reason as reason from account a
        where a.id = $1 and not exists (select from dispute d where d.account_id = a.id and d.kind = 'DISPUTE' and not exists (select from dispute_answer w where w.dispute_id = d.id))`, [accountId]);
    if (row) await insertDispute(tx, tx.newId(), { accountId, kind: 'DISPUTE', inWriting: false, source: 'OTHER', note: row.reason, clientId: row.clientId, debtorId: row.debtorId });
  }

  private async end(tx: Tx, accountId: AccountId): Promise<void> {
    const open = await tx.query<{ id: string }>(`select d.id from dispute d where d.account_id = $1 and d.kind = 'DISPUTE' and not exists (select from dispute_answer w where w.dispute_id = d.id)`, [accountId]);
    for (const { id } of open) await insertAnswer(tx, id, 'No longer disputed.');
  }
}
