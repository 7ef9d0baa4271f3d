import { businessDate } from '@quittance/kernel';
import { CostPayouts, MoveCost, RequestCost } from '@quittance/payments/server';
import { nameOf, type Maker } from './command';
import { idOf } from './commands-on-payments';
import { cancelCost, chargeCost, deposit, firstOwing, payCostPayout, requestCostPayout, spend, withdrawCostPayout } from './costing';

const FUNDERS = ['CLIENT', 'AGENCY', 'ATTORNEY'] as const;

const requesting: Maker = ({ agency, people }, random, world) => {
  const account = random.of(world.accounts);
  const [funder, amount, recoverable] = [random.of(FUNDERS), random.int(100, 9_000), random.chance(0.7)];
  const chargeable = funder === 'AGENCY' && random.chance(0.3);
  return {
    name: `cost ${amount} of ${account.id} by ${funder}`, keyed: true,
    run: (key) => agency.get(RequestCost).execute(people[0], {
      key, accountId: account.id, kind: 'COURT_FEE', description: 'Filing fee', funder, attorney: funder === 'ATTORNEY' ? 'Ellis Ward' : null, amount, recoverable, authority: recoverable ? 'Clause 9' : null, chargeable }),
    expect: (value) => {
      if (account.status === 'CLOSED') return 'ACCOUNT_CLOSED';
      world.costs.push({
        id: idOf(value, 'costId'), account, invoice: firstOwing(account), funder, amount, recoverable, chargeable, deposited: 0, spent: 0, refunded: 0, recovered: 0, repaid: 0, advance: 0, cancelled: false });
      return null;
    },
  };
};

const step = (name: 'deposit' | 'spend' | 'charge' | 'cancel'): Maker => ({ agency, people }, random, world) => {
  const cost = random.maybe(world.costs.filter(({ funder }) => name !== 'deposit' || funder === 'CLIENT' || random.chance(0.1)));
  if (!cost) return undefined;
  const amount = random.chance(0.5) ? cost.amount : random.int(1, cost.amount);
  return {
    name: `${name} ${amount} of cost ${cost.id}`, keyed: true,
    run: (key) => {
      const [moves, movement] = [agency.get(MoveCost), { key, costId: cost.id, amount, on: businessDate(world.today), method: 'WIRE' }];
      if (name === 'deposit') return moves.deposit(people[0], movement);
      if (name === 'spend') return moves.spend(people[1], { ...movement, payee: 'Clerk of the Court' });
      return name === 'charge' ? moves.charge(people[0], { key, costId: cost.id }) : moves.cancel(people[0], { key, costId: cost.id, reason: 'Not needed' });
    },
    expect: () => (name === 'deposit' ? deposit(world, cost, amount) : name === 'spend' ? spend(world, cost, amount, world.today) : name === 'charge' ? chargeCost(world, cost) : cancelCost(cost)),
  };
};

const requestPayout: Maker = ({ agency, people }, random, world) => {
  const cost = random.maybe(world.costs);
  return cost && {
    name: `ask for the payout of cost ${cost.id}`, keyed: true,
    run: (key) => agency.get(CostPayouts).request(people[0], { key, costId: cost.id }),
    expect: () => requestCostPayout(world, cost, nameOf(people[0])),
  };
};

const payoutStep = (name: 'approve' | 'withdraw'): Maker => ({ agency, people }, random, world) => {
  const payout = random.maybe(world.costPayouts);
  if (!payout) return undefined;
  const who = people[random.chance(0.8) ? 1 : 0];
  return {
    name: `${name} payout ${payout.id} of a cost`, keyed: true,
    run: (key) => agency.get(CostPayouts)[name](who, { key, payoutId: payout.id, version: payout.version }),
    expect: () => (name === 'approve' ? payCostPayout(world, payout, nameOf(who)) : withdrawCostPayout(payout)),
  };
};

export const costCommands = {
  requestCost: [4, requesting], depositCost: [3, step('deposit')], spendCost: [5, step('spend')], chargeCost: [1, step('charge')], cancelCost: [0.5, step('cancel')],
  requestCostPayout: [2, requestPayout], approveCostPayout: [2, payoutStep('approve')], withdrawCostPayout: [0.5, payoutStep('withdraw')],
} as const satisfies Record<string, readonly [number, Maker]>;
