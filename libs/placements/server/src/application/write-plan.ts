import type { Tx } from '@quittance/platform';
import { copyRows, type CopyValue } from '../persistence/copy-rows';
import type { RefusedFacts } from '../persistence/incoming-rows';
import type { Plan } from './plan-accounts';

/** Copies a plan to `incoming_plan`, one line a row it says something about. */
export async function copyPlan(tx: Tx, plan: Plan): Promise<void> {
  await copyRows(tx, 'incoming_plan (n, state, account_id, credits, problem)', lines(plan));
  await tx.query('analyze incoming_plan');
}

function* lines({ accounts, refusals, credited }: Plan): Generator<readonly CopyValue[]> {
  for (const { id, account } of accounts) {
    for (const { row, credits } of account.invoices) yield [row.n, null, id, credits.length === 0 ? null : credits.map(({ creditRow, minor }) => [creditRow, minor]), null];
  }
  for (const [n, error] of refusals) {
    const problem: RefusedFacts = { errors: [error], planned: true };
    yield [n, 'REFUSED', null, null, problem];
  }
  for (const n of credited) yield [n, 'SKIPPED', null, null, { reason: 'CREDITED', planned: true }];
}
