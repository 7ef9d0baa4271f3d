import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EventOf } from '@quittance/kernel';
import { loadAccountState } from '@quittance/accounts/server';
import { EventBus, type Tx } from '@quittance/platform';
import { applyItem, undisputed } from '../apply-suspense.use-case';
import { openItem } from '../suspense-item';

/** A dispute ended: the money that waited for it is set against the account it was meant for, in the same transaction (M19). */
@Injectable()
export class ApplyAfterDispute implements OnModuleInit {
  constructor(private readonly bus: EventBus) {}

  onModuleInit(): void {
    this.bus.subscribe('account.disputeChanged', applyWaiting);
  }
}

async function applyWaiting(tx: Tx, { accountId, payload }: EventOf<'account.disputeChanged'>): Promise<void> {
  if (payload.disputed || accountId === null) return;
  const waiting = await tx.query<{ id: string }>(
    `select id from suspense_item where account_id = $1 and status = 'OPEN' and reason in ('ACCOUNT_DISPUTED', 'INVOICE_DISPUTED') order by created_on, id`, [accountId]);
  for (const { id } of waiting) {
    const account = await loadAccountState(tx, accountId, { lock: true });
    if (!account || account.disputed || account.status === 'CLOSED' || undisputed(account) === 0) return;
    const item = await openItem(tx, id);
    if (item.ok) await applyItem(tx, item.value, accountId, 'The dispute ended');
  }
}
