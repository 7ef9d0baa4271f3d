import { Injectable, type OnModuleInit } from '@nestjs/common';
import { counted, TrustTasks, type TrustTask } from '@quittance/remittance/server';
import type { Tx } from '@quittance/platform';
import { countDuePayouts } from '../payment-files/application/due-items';

/** What came back, payouts to send and files to release stand among the trust accountant's tasks. */
@Injectable()
export class ReturnedTasks implements OnModuleInit {
  constructor(private readonly tasks: TrustTasks) {}

  onModuleInit(): void {
    this.tasks.add(bankTasks);
  }
}

async function bankTasks(tx: Tx): Promise<TrustTask[]> {
  const { returned, corrections, files } = await tx.one<{ returned: number; corrections: number; files: number }>(
    `select (select count(*) from returned_item where status = 'OPEN')::int as returned, (select count(*) from ach_change where status = 'OPEN')::int as corrections,
            (select count(*) from payment_file where status = 'MADE' and made_by is distinct from $1)::int as files`, [tx.ctx.principal.userId]);
  const payouts = await countDuePayouts(tx);
  return [
    { code: 'RETURNED', part: 'MONEY_IN', place: 3, count: returned + corrections, path: returned > 0 || corrections === 0 ? '/trust/returned' : '/trust/returned?show=CHANGES', title: 'Returned items', words: counted([returned, 'to decide'], [corrections, 'to correct']) },
    { code: 'FILES', part: 'MONEY_OUT', place: 5, count: payouts + files, path: files > 0 ? '/trust/payment-files?show=files' : '/trust/payment-files', title: 'Payment files', words: counted([payouts, payouts === 1 ? 'payout to send' : 'payouts to send'], [files, 'to release']) },
  ];
}
