import { CancelSettlementUseCase, SettleUseCase } from '@quittance/arrangements/server';
import { businessDate, type AccountId, type SettlementId } from '@quittance/kernel';
import type { Maker } from './command';
import { idOf } from './commands-on-payments';
import { cancel, settle, type Wanted } from './settling';
import { addDays, balance } from './world';

const settling: Maker = ({ agency, people }, random, world) => {
  const account = random.of(world.accounts);
  const owed = balance(account);
  // Small, so that payments as they come keep some of them; once in a while more than is owed.
  const agreed = random.chance(0.05) ? owed + 1 : Math.max(1, Math.ceil((owed * random.int(2, random.chance(0.75) ? 40 : 100)) / 100));
  const weekly = random.chance(0.5);
  const wanted: Wanted = { account, agreed, instalments: random.int(1, 4), firstDueOn: addDays(world.today, random.int(0, 30)), everyDays: weekly ? 7 : 14, graceDays: random.chance(0.4) ? random.int(1, 6) : 0 };
  return {
    name: `settle ${agreed} of ${owed} on ${account.id}`, keyed: true,
    run: (key) => agency.get(SettleUseCase).execute(people[0], {
      accountId: account.id as AccountId, sum: agreed, instalments: wanted.instalments, firstDueOn: businessDate(wanted.firstDueOn), cadence: weekly ? 'WEEKLY' : 'TWO_WEEKS', graceDays: wanted.graceDays,
      personName: 'Dana Rees', approval: { channel: 'PHONE', name: 'Rosa Field', on: businessDate(world.today) } }, key),
    expect: (value) => settle(world, wanted, idOf(value, 'settlementId')),
  };
};

const cancelling: Maker = ({ agency, people }, random, world) => {
  const open = world.settlements.filter(({ status }) => status === 'OPEN');
  const settlement = random.maybe(random.chance(0.8) ? open : world.settlements);
  return settlement && {
    name: `end the settlement ${settlement.id}`, keyed: true,
    run: (key) => agency.get(CancelSettlementUseCase).execute(people[0], { settlementId: settlement.id as SettlementId, version: settlement.version, reason: 'They took it back' }, key),
    expect: () => cancel(settlement),
  };
};

export const settlementCommands = { settle: [5, settling], endSettlement: [0.7, cancelling] } as const satisfies Record<string, readonly [number, Maker]>;
