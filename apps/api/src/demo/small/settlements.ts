import { SettleUseCase } from '@quittance/arrangements/server';
import type { SettlementCadence } from '@quittance/arrangements/domain';
import { businessDate, ppm, type BusinessDate, type Ppm } from '@quittance/kernel';
import { DEMO_DATE } from '../demo-agency';
import type { DemoAccount } from './debtors';
import { done, type Stage } from './stage';

interface Terms {
  readonly partPpm: Ppm;
  readonly instalments: number;
  readonly firstDueOn: BusinessDate;
  readonly cadence: SettlementCadence;
}

const AGREED = businessDate('2026-10-16');
const FIRST = businessDate('2026-10-23');

/** Four accounts of Carrow settle for less: one is on plan, one missed its second week, one was kept, and one asks the client. */
export function settlements(stage: Stage, accounts: readonly DemoAccount[]): { on: BusinessDate; act: () => Promise<unknown> }[] {
  const [plan, missed, kept, asked] = accounts.filter(({ client, currency, fate, placedOn }) => client === 'carrow' && currency === 'USD' && (fate === 'untouched' || fate === 'working') && placedOn < '2026-10-01').map(({ invoices }) => invoices[0]?.number ?? '');
  if (!plan || !missed || !kept || !asked) throw new Error('the demo has too few accounts to settle');
  const settle = (number: string, terms: Terms) => async (): Promise<unknown> => {
    const { id, person } = await stage.account(number);
    return done(await stage.get(SettleUseCase).execute(stage.as('okafor'), { ...terms, accountId: id, graceDays: 2, personName: person, note: null, approval: null }, stage.key()));
  };
  const pay = (number: string) => async (): Promise<unknown> => {
    const account = await stage.account(number);
    const due = await stage.read((tx) => tx.one<{ amount: number }>(
      `select i.amount from (select p.n, p.amount, sum(p.amount) over (order by p.n) as total, s.received from settlement s join settlement_instalment p on p.settlement_id = s.id where s.account_id = $1 and s.status = 'OPEN') i
        where i.total > i.received order by i.n limit 1`, [account.id]));
    return stage.pay('okafor', account, due.amount, 'WIRE');
  };
  return [
    { on: AGREED, act: settle(plan, { partPpm: ppm('85%'), instalments: 4, firstDueOn: FIRST, cadence: 'MONTHLY' }) },
    { on: AGREED, act: settle(missed, { partPpm: ppm('80%'), instalments: 3, firstDueOn: FIRST, cadence: 'WEEKLY' }) },
    { on: AGREED, act: settle(kept, { partPpm: ppm('90%'), instalments: 2, firstDueOn: FIRST, cadence: 'WEEKLY' }) },
    ...[plan, missed, kept].map((number) => ({ on: FIRST, act: pay(number) })),
    { on: businessDate('2026-10-30'), act: pay(kept) },
    { on: businessDate('2026-11-20'), act: pay(plan) },
    { on: DEMO_DATE, act: settle(asked, { partPpm: ppm('60%'), instalments: 2, firstDueOn: businessDate('2026-12-07'), cadence: 'TWO_WEEKS' }) },
  ];
}
