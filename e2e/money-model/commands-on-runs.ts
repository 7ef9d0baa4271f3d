import { businessDate } from '@quittance/kernel';
import { ApproveRemittance, BookTransfers, ClientPayments, PostRemittance, PrepareRemittance, VoidRemittance } from '@quittance/remittance/server';
import { nameOf, type Maker } from './command';
import { idOf } from './commands-on-payments';
import { approve, cancel, clientPays, clientTakesBack, payOut, prepare, sweepChosen, topUp } from './remitting';
import { addDays, type Run, type World } from './world';
import type { Random } from '../random';

const preparing: Maker = ({ agency, people }, random, world) => {
  const client = random.of(world.clients);
  const [who, to, replace] = [random.of(people), addDays(world.today, random.chance(0.7) ? 0 : -random.int(1, 20)), random.chance(0.3)];
  return {
    name: `prepare ${client.id} to ${to}${replace ? ' anew' : ''}`, keyed: true,
    run: (key) => agency.get(PrepareRemittance).execute(who, { key, clientId: client.id, currency: world.currency, periodTo: businessDate(to), replace }),
    expect: (value) => prepare(world, { client, to, replace, by: nameOf(who), id: idOf(value, 'runId') }),
  };
};

/** Mostly a run under way, sometimes one that is settled. */
const someRun = (random: Random, { runs }: World): Run | undefined => random.maybe(runs.filter(({ status }) => status === 'PREPARED' || status === 'APPROVED' || random.chance(0.05)));

const approving: Maker = ({ agency, people }, random, world) => {
  const run = someRun(random, world);
  if (!run) return undefined;
  const other = people.find((one) => nameOf(one) !== run.preparedBy) ?? people[0];
  const who = random.chance(0.9) ? other : random.of(people);
  return {
    name: `approve run ${run.id}`, keyed: true,
    run: (key) => agency.get(ApproveRemittance).execute(who, { key, runId: run.id, hash: run.hash }),
    expect: () => approve(run, nameOf(who)),
  };
};

const posting: Maker = ({ agency, people }, random, world) => {
  const run = someRun(random, world);
  if (!run || (run.status === 'PREPARED' && random.chance(0.7))) return undefined;
  const sweepFees = random.chance(0.5);
  return {
    name: `post run ${run.id}${sweepFees ? ' and sweep' : ''}`, keyed: true,
    run: (key) => agency.get(PostRemittance).execute(people[0], { key, runId: run.id, sweepFees }),
    expect: () => payOut(world, run, sweepFees),
  };
};

const voiding: Maker = ({ agency, people }, random, world) => {
  const run = someRun(random, world);
  return run && {
    name: `void run ${run.id}`, keyed: true,
    run: (key) => agency.get(VoidRemittance).execute(people[0], { key, runId: run.id, reason: 'A mistake' }),
    expect: () => cancel(run),
  };
};

const sweeping: Maker = ({ agency, people }, random, world) => {
  const posted = world.runs.filter(({ status }) => status === 'POSTED');
  if (posted.length === 0) return undefined;
  const only = posted.filter(() => random.chance(0.7));
  return {
    name: `sweep ${only.length} runs`, keyed: true,
    run: (key) => agency.get(BookTransfers).sweep(people[0], { key, currency: world.currency, runIds: only.map(({ id }) => id) }),
    expect: () => sweepChosen(world, only),
  };
};

const toppingUp: Maker = ({ agency, people }, random, world) => {
  const owed = world.owedBefore + world.books.of('DUE_FROM_OPERATING');
  const amount = random.chance(0.5) && owed > 0 ? owed : random.int(1, 10_000);
  return {
    name: `operating brings ${amount} of ${owed}`, keyed: true,
    run: (key) => agency.get(BookTransfers).topUp(people[0], { key, currency: world.currency, amount }),
    expect: () => topUp(world, amount, owed),
  };
};

const clientPaying: Maker = ({ agency, people }, random, world) => {
  const client = random.of(world.clients);
  const [amount, on] = [random.chance(0.4) && client.invoicesOpen > 0 ? client.invoicesOpen : random.int(1, 20_000), addDays(world.today, -random.int(0, 5))];
  return {
    name: `client ${client.id} pays ${amount}`, keyed: true,
    run: (key) => agency.get(ClientPayments).record(people[0], { key, clientId: client.id, currency: world.currency, amount, receivedOn: businessDate(on), method: 'WIRE' }),
    expect: (value) => clientPays(world, client, amount, on, idOf(value, 'paymentId')),
  };
};

const clientTakingBack: Maker = ({ agency, people }, random, world) => {
  const payment = random.maybe(world.clientPayments);
  if (!payment) return undefined;
  return {
    name: `payment ${payment.id} of a client comes back`, keyed: true,
    run: (key) => agency.get(ClientPayments).giveBack(people[0], { key, paymentId: payment.id, returnedOn: businessDate(world.today), reason: 'Refused by the bank' }),
    expect: (value) => clientTakesBack(world, payment, world.today, idOf(value, 'paymentId')),
  };
};

export const runCommands = {
  prepare: [6, preparing], approve: [7, approving], post: [9, posting], void: [1, voiding], sweep: [2, sweeping], topUp: [2, toppingUp], clientPays: [2, clientPaying], clientTakesBack: [1, clientTakingBack],
} as const satisfies Record<string, readonly [number, Maker]>;
