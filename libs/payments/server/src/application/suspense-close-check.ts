import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CloseChecks, type CloseCheck } from '@quittance/ledger/server';
import type { BusinessDate } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';

/** A month is closed when all money in suspense since before its end has been explained. */
@Injectable()
export class SuspenseCloseCheck implements OnModuleInit {
  constructor(private readonly checks: CloseChecks) {}

  onModuleInit(): void {
    this.checks.add(suspenseCheck);
  }
}

async function suspenseCheck(tx: Tx, { to }: { to: BusinessDate }): Promise<CloseCheck> {
  const { open, unexplained } = await tx.one<{ open: number; unexplained: number }>(
    `select count(*)::int as open, count(*) filter (where n.about is null)::int as unexplained
       from suspense_item i left join trust_note n on n.about = 'suspense:' || i.id where i.status = 'OPEN' and i.created_on <= $1`, [to]);
  const words = open === 0 ? 'Nothing lies in suspense.' : unexplained === 0 ? `${open} in suspense, each explained.` : `${unexplained} of ${open} in suspense ${unexplained === 1 ? 'is' : 'are'} not explained.`;
  return { code: 'SUSPENSE', title: 'Suspense explained', done: unexplained === 0, words, path: '/trust/undistributed' };
}
