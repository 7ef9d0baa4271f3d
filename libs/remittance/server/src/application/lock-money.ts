import { lockClientMoney } from '@quittance/payments/server';
import type { Tx } from '@quittance/platform';

/** Locks the money of clients as `lockClientMoney` does, in one order, so that two who lock many never wait for each other. */
export async function lockMoneyOf(tx: Tx, all: readonly { readonly clientId: string; readonly currency: string }[]): Promise<void> {
  const [single] = all;
  if (single && all.length === 1) return lockClientMoney(tx, single.clientId, single.currency);
  const keys = [...new Map(all.map((one) => [`${one.clientId} ${one.currency}`, one])).entries()].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [, { clientId, currency }] of keys) await lockClientMoney(tx, clientId, currency);
}
