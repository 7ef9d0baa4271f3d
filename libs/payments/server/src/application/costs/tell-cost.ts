import { moneyInWords, type DebtorId } from '@quittance/kernel';
import { recordActivity } from '@quittance/accounts/server';
import type { Tx } from '@quittance/platform';
import type { CostRecord } from './cost-record';

/** A step of a cost as the timeline, the audit log and the events tell it: one story. The client reads it. */
export async function tellCost(tx: Tx, cost: Pick<CostRecord, 'id' | 'number' | 'clientId' | 'accountId' | 'currency'> & { debtorId?: DebtorId }, step: string, amount: number, body: string): Promise<void> {
  const { id, number, clientId, accountId, currency } = cost;
  await recordActivity(tx, {
    accountId, clientId, debtorId: cost.debtorId ?? null, kind: 'COST', visibility: 'CLIENT', sourceId: id, body: `${body} (cost ${number})`, facts: { cost: number, step, amount, currency } });
  tx.audit({ action: `cost.${step.toLowerCase()}`, subjectKind: 'cost', subjectId: id, facts: { number, accountId, amount, currency } });
  await tx.emit({ type: 'cost.changed', clientId, accountId, payload: { costId: id, step, currency, minor: amount } });
}

export const inMoney = (minor: number, { currency }: Pick<CostRecord, 'currency'>): string => moneyInWords(minor, currency);
