import { businessDate } from '@quittance/kernel';
import { RecordPayment, ReversePayment, SpreadPayments } from '@quittance/payments/server';
import type { Random } from '../random';
import type { Maker } from './command';
import { pay } from './paying';
import { returnPayment } from './returning';
import { spread, type Spreading } from './spreading';
import { addDays, balance, type Account, type World } from './world';

const METHODS = ['CHECK', 'ACH', 'WIRE', 'CARD', 'CASH'] as const;

/** Small, exactly what is owed, or more than that. */
const amountFor = (random: Random, account: Account): number => {
  const owed = balance(account);
  return random.weighted({ part: 6, all: 2, more: 1 }) === 'part' ? random.int(1, 30_000) : random.chance(0.6) && owed > 0 ? owed : owed + random.int(1, 5_000);
};

/** Mostly today, sometimes an earlier day, once in a while before the account was placed. */
const dayFor = (random: Random, world: World): string => addDays(world.today, random.chance(0.7) ? 0 : -random.int(1, random.chance(0.2) ? 120 : 25));

const payment = (kind: 'PU' | 'PC' | 'PA'): Maker => ({ agency, people }, random, world) => {
  const account = random.maybe(kind === 'PA' ? world.accounts.filter(({ partner }) => partner) : world.accounts);
  if (!account) return undefined;
  const [method, on, amount, noFee] = [kind === 'PC' && random.chance(0.3) ? 'GOODS' : random.of(METHODS), dayFor(random, world), amountFor(random, account), random.chance(0.06)];
  return {
    name: `${kind} ${amount} ${method} ${on} on ${account.id}`, keyed: true,
    run: (key) => agency.get(RecordPayment).execute(people[1], {
      key, accountId: account.id, kind, method, amount, currency: world.currency, receivedOn: businessDate(on), ...(noFee ? { noFeeReason: 'Agreed with the client' } : {}) }),
    expect: (value) => pay(world, { id: idOf(value, 'receiptId'), kind, method, amount, on, account, noFee }),
  };
};

const unknown: Maker = ({ agency, people }, random, world) => {
  const [method, on, amount] = [random.of(METHODS), dayFor(random, world), random.int(1, 20_000)];
  return {
    name: `unknown ${amount} ${on}`, keyed: true,
    run: (key) => agency.get(RecordPayment).execute(people[0], { key, accountId: null, kind: 'PU', method, amount, currency: world.currency, receivedOn: businessDate(on) }),
    expect: (value) => pay(world, { id: idOf(value, 'receiptId'), kind: 'PU', method, amount, on, account: null, noFee: false }),
  };
};

const spreading: Maker = ({ agency, people }, random, world) => {
  const account = random.of(world.accounts);
  const by = random.of(['OLDEST_FIRST', 'PRO_RATA', 'DIRECTED'] as const);
  const siblings = world.accounts.filter((one) => one.debtor === account.debtor && one.client === account.client);
  const direction = by === 'DIRECTED' ? siblings.filter(() => random.chance(0.8)).map((one) => ({ account: one, amount: random.int(1, 25_000) })) : [];
  if (by === 'DIRECTED' && direction.length === 0) return undefined;
  const amount = by === 'DIRECTED' ? Math.max(1, direction.reduce((total, part) => total + part.amount, 0) + random.int(-1_000, 9_000)) : random.int(1, 90_000);
  const spreading: Spreading = { account, by, direction, amount, method: random.of(METHODS), on: dayFor(random, world) };
  return {
    name: `spread ${amount} ${by} from ${account.id}`, keyed: true,
    run: (key) => agency.get(SpreadPayments).execute(people[0], {
      key, accountId: account.id, by, direction: direction.map((part) => ({ accountId: part.account.id, amount: part.amount })), method: spreading.method, amount, currency: world.currency,
      receivedOn: businessDate(spreading.on) }),
    expect: (value) => spread(world, spreading, idOf(value, 'receiptId')),
  };
};

const giveBack: Maker = ({ agency, people }, random, world) => {
  const own = world.receipts.filter(({ id }) => id !== '');
  const live = own.filter(({ reversed, reverses, source }) => !reversed && !reverses && !source);
  const receipt = random.maybe(random.chance(0.85) ? live : own);
  if (!receipt) return undefined;
  const on = random.chance(0.8) || receipt.on > world.today ? world.today : addDays(receipt.on, random.int(-1, 3)) > world.today ? world.today : addDays(receipt.on, random.int(-1, 0));
  return {
    name: `return of ${receipt.id} on ${on}`, keyed: true,
    run: (key) => agency.get(ReversePayment).execute(people[0], { key, receiptId: receipt.id, returnedOn: businessDate(on), reason: 'Insufficient funds' }),
    expect: (value) => returnPayment(world, receipt, on, idOf(value, 'receiptId')),
  };
};

/** An id a command answered with; none where it was refused. */
export const idOf = (value: unknown, name: string): string => String((value as Record<string, unknown> | null)?.[name] ?? '');

export const paymentCommands = {
  paidUs: [12, payment('PU')], paidClient: [4, payment('PC')], paidPartner: [4, payment('PA')], unknown: [3, unknown], spread: [3, spreading], return: [8, giveBack],
} as const satisfies Record<string, readonly [number, Maker]>;
