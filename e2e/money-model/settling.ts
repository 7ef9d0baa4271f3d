import { settleStatus } from './paying';
import { addDays, balance, owedOn, sum, type Account, type Given, type Outcome, type Receipt, type Settlement, type World } from './world';

/** M16: a part is taken for the whole, in equal parts, the earlier ones a minor unit larger. */
export interface Wanted {
  readonly account: Account;
  readonly agreed: number;
  readonly instalments: number;
  readonly firstDueOn: string;
  readonly everyDays: number;
  readonly graceDays: number;
}

const live = (world: World, account: Account): Settlement | undefined => world.settlements.find((one) => one.account === account && one.status === 'OPEN');

/** Lines of an account in their order: what was applied, and what came back of it. */
const linesOf = (world: World, account: Account): Receipt[] => world.receipts.filter((one) => one.account === account && one.fee !== null);

export function settle(world: World, { account, agreed, instalments, firstDueOn, everyDays, graceDays }: Wanted, id: string): Outcome {
  if (account.status === 'CLOSED') return 'ACCOUNT_CLOSED';
  if (waits(account)) return 'ACCOUNT_DISPUTED';
  if (account.status === 'HOLD') return 'ACCOUNT_ON_HOLD';
  if (live(world, account)) return 'SETTLEMENT_OPEN';
  const owed = balance(account);
  if (owed === 0) return 'NOTHING_OWED';
  if (agreed > owed) return 'SETTLEMENT_ABOVE_BALANCE';
  if (agreed < instalments) return 'INSTALMENT_TOO_SMALL';
  const [each, larger] = [Math.floor(agreed / instalments), agreed % instalments];
  const parts = Array.from({ length: instalments }, (_, n) => ({ lastDay: addDays(firstDueOn, n * everyDays + graceDays), amount: each + (n < larger ? 1 : 0) }));
  world.settlements.push({ id, account, agreed, parts, after: linesOf(world, account).length, entered: account.entered, status: 'OPEN', received: 0, given: [], version: 1 });
  if (account.status === 'NEW') account.status = 'ACTIVE';
  return null;
}

export function cancel(settlement: Settlement): Outcome {
  if (settlement.status !== 'OPEN') return 'TRANSITION_NOT_ALLOWED';
  settlement.status = 'CANCELLED';
  return null;
}

/** Whether payments wait for a dispute to end. */
const waits = ({ disputed, invoices }: Account): boolean => disputed || invoices.some((invoice) => invoice.disputed && owedOn(invoice) > 0);

/** What an account was before a command: only what changes it is judged. */
export const fingerprint = (world: World, account: Account): string =>
  JSON.stringify([account.status, account.disputed, account.invoices.map(({ owed, disputed }) => [owed, disputed]), world.receipts.filter((one) => one.account === account).map(({ reversed }) => reversed)]);

/** After a command, and when a day has come: each settlement is what the payments since it was made say. */
export function judge(world: World, account: Account, before: { readonly closed: boolean } | null): void {
  const own = world.settlements.filter((one) => one.account === account && one.status !== 'CANCELLED').reverse();
  const opened = before !== null && before.closed && account.status !== 'CLOSED';
  for (const settlement of own) {
    const { received } = settlement;
    const after = verdict(world, settlement);
    if (after === settlement.status) {
      if (after === 'KEPT' && opened && settlement.received < received && !superseded(world, settlement)) giveUp(world, settlement);
      continue;
    }
    if (settlement.status === 'KEPT') takeBack(settlement);
    settlement.status = after;
    if (after === 'KEPT') giveUp(world, settlement);
  }
  // An account that closes ends its own, unless that only waits to clear.
  const open = live(world, account);
  if (before !== null && !before.closed && account.status === 'CLOSED' && open && open.received < open.agreed) open.status = 'CANCELLED';
}

const superseded = (world: World, { id, account }: Settlement): boolean => world.settlements.filter((one) => one.account === account).at(-1)?.id !== id;

function verdict(world: World, settlement: Settlement): Settlement['status'] {
  const { account, agreed, parts, after, status } = settlement;
  const counted = linesOf(world, account).slice(after).filter((line) => !line.reverses).map((line) => ({ on: line.on, amount: line.reversed ? 0 : line.applied, good: line.line?.holdsUntil ?? line.on }));
  const paid = sum(counted.map(({ amount }) => amount));
  settlement.received = paid;
  const due = parts.map((_, n) => sum(parts.slice(0, n + 1).map(({ amount }) => amount)));
  // A dispute excuses days that come while it lasts, not one that ended the settlement before.
  const missed = (status === 'VOID' || !waits(account)) && parts.some(({ lastDay }, n) => lastDay < world.today && sum(counted.filter(({ on }) => on <= lastDay).map(({ amount }) => amount)) < (due[n] ?? 0));
  const later = superseded(world, settlement);
  if (status === 'KEPT' && paid >= agreed) return 'KEPT';
  if (missed || (later && status === 'VOID')) return 'VOID';
  const held = sum(counted.filter(({ good }) => good > world.today).map(({ amount }) => amount));
  if (paid >= agreed && held <= 0) return 'KEPT';
  return later && status === 'KEPT' ? 'VOID' : 'OPEN';
}

/** All that is left, but not what came back of before nor what was added since, which stays as principal as far as there is any. */
function giveUp(world: World, settlement: Settlement): void {
  const { account, agreed, received, after, entered } = settlement;
  const lines = linesOf(world, account);
  const back = sum(lines.slice(after).filter(({ reverses }) => reverses && lines.indexOf(reverses) < after).map(({ amount: _, reverses }) => reverses?.applied ?? 0));
  let stays = Math.max(0, back + Math.max(0, account.entered - entered) - Math.max(0, received - agreed));
  for (const bucket of ['PRINCIPAL', 'INTEREST', 'FEES', 'COSTS'] as const) {
    for (const invoice of account.invoices) {
      const kept = Math.min(stays, invoice.owed[bucket]);
      stays -= kept;
      const amount = invoice.owed[bucket] - kept;
      if (amount > 0) settlement.given.push({ invoice, bucket, amount } satisfies Given);
      invoice.owed[bucket] = kept;
    }
  }
  if (account.status !== 'CLOSED' && balance(account) === 0) Object.assign(account, { status: 'CLOSED', closeCode: 'SETTLED' });
}

function takeBack(settlement: Settlement): void {
  for (const { invoice, bucket, amount } of settlement.given.splice(0)) invoice.owed[bucket] += amount;
  settleStatus(settlement.account);
}
