import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { BusinessDate } from '@quittance/kernel';
import { CloseChecks, type CloseCheck } from '@quittance/ledger/server';
import type { Tx } from '@quittance/platform';

/** A month is closed when no remittance run that was begun for it is left half done. */
@Injectable()
export class RunsCloseCheck implements OnModuleInit {
  constructor(private readonly checks: CloseChecks) {}

  onModuleInit(): void {
    this.checks.add(runsCheck);
  }
}

async function runsCheck(tx: Tx, { to }: { to: BusinessDate }): Promise<CloseCheck> {
  const { n } = await tx.one<{ n: number }>(`select count(*)::int as n from remittance_run where status in ('PREPARED', 'APPROVED') and period_to <= $1`, [to]);
  return {
    code: 'RUNS', title: 'Remittance runs posted', done: n === 0, path: '/trust/remittances',
    words: n === 0 ? 'No run waits.' : n === 1 ? 'One run up to this month is prepared and neither posted nor voided.' : `${n} runs up to this month are prepared and neither posted nor voided.` };
}
