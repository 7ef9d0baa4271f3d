import { moved, type Line } from './books';
import { owedOn, sum, type Account, type Cost, type CostPayout, type Invoice, type Outcome, type Receipt, type Recovery, type Run, type RunLine, type World } from './world';

/** M15: costs of an account, whoever advances them. */
export const firstOwing = ({ invoices }: Account): Invoice => invoices.find((invoice) => owedOn(invoice) > 0) ?? (invoices[0] as Invoice);

const unused = ({ deposited, spent, refunded }: Cost): number => deposited - spent - refunded;
const dueToAttorney = ({ funder, recovered, repaid, advance }: Cost): number => (funder === 'ATTORNEY' ? recovered - repaid + advance : 0);

function costLine(world: World, cost: Cost, lines: readonly Line[], { on, belongsOn = on, holdsUntil = null, reverses = null }: { on: string; belongsOn?: string; holdsUntil?: string | null; reverses?: RunLine | null }): RunLine | null {
  const { client } = cost.account;
  const [trust, receivable] = [-moved(lines, 'CLIENT_TRUST', client.id), moved(lines, 'CLIENT_RECEIVABLE', client.id)];
  if (trust === 0 && receivable === 0) return null;
  const line: RunLine = { client, kind: 'COST', trust, receivable, dueToOperating: -moved(lines, 'DUE_TO_OPERATING'), on, belongsOn, holdsUntil, reverses, run: null };
  world.lines.push(line);
  return line;
}

export function deposit(world: World, cost: Cost, amount: number): Outcome {
  if (cost.funder !== 'CLIENT') return 'NO_DEPOSIT';
  if (cost.cancelled) return 'COST_CANCELLED';
  world.books.post([['TRUST_CASH', amount], ['COST_DEPOSIT', -amount, cost.account.client.id]]);
  cost.deposited += amount;
  return null;
}

export function spend(world: World, cost: Cost, amount: number, on: string): Outcome {
  if (cost.cancelled) return 'COST_CANCELLED';
  if (amount > (cost.funder === 'CLIENT' ? unused(cost) : cost.amount - cost.spent)) return cost.funder === 'CLIENT' ? 'NOT_FUNDED' : 'OVER_AMOUNT';
  if (cost.recoverable && cost.account.status === 'CLOSED') return 'ACCOUNT_CLOSED';
  const { id } = cost.account.client;
  if (cost.funder === 'CLIENT') world.books.post([['COST_DEPOSIT', amount, id], ['TRUST_CASH', -amount]]);
  if (cost.funder === 'AGENCY') {
    world.books.post([['COST_ADVANCE', amount, id], ['OPERATING_CASH', -amount]]);
    cost.advance += amount;
  }
  cost.spent += amount;
  if (cost.recoverable) {
    cost.invoice.owed.COSTS += amount;
    cost.account.entered += amount;
  }
  if (cost.chargeable) chargeToClient(world, cost, amount, on);
  return null;
}

function chargeToClient(world: World, cost: Cost, amount: number, on: string): void {
  const { id } = cost.account.client;
  const lines: Line[] = [['CLIENT_RECEIVABLE', amount, id], ['COST_ADVANCE', -amount, id]];
  world.books.post(lines);
  costLine(world, cost, lines, { on });
  cost.advance -= amount;
}

export function chargeCost(world: World, cost: Cost): Outcome {
  if (cost.funder !== 'AGENCY' || cost.advance <= 0) return 'NOTHING_TO_CHARGE';
  chargeToClient(world, cost, cost.advance, world.today);
  return null;
}

export function cancelCost(cost: Cost): Outcome {
  if (cost.cancelled) return 'COST_CANCELLED';
  if (cost.spent > 0 || cost.deposited > cost.refunded) return 'COST_MOVED';
  cost.cancelled = true;
  return null;
}

export function requestCostPayout(world: World, cost: Cost, by: string): Outcome {
  const kind = cost.funder === 'ATTORNEY' ? 'ATTORNEY' : 'UNUSED_DEPOSIT';
  const amount = kind === 'ATTORNEY' ? dueToAttorney(cost) : cost.funder === 'CLIENT' ? unused(cost) : 0;
  if (amount <= 0) return 'NOTHING_UNUSED';
  if (world.costPayouts.some((one) => one.cost === cost && one.status === 'REQUESTED')) return 'PAYOUT_OPEN';
  world.costPayouts.push({ cost, kind, amount, requestedBy: by, status: 'REQUESTED', id: '', version: 1 });
  return null;
}

export function payCostPayout(world: World, payout: CostPayout, by: string): Outcome {
  const { cost, amount, kind } = payout;
  if (payout.status !== 'REQUESTED') return 'PAYOUT_SETTLED';
  if (payout.requestedBy === by) return 'SAME_PERSON';
  if (amount > (kind === 'ATTORNEY' ? dueToAttorney(cost) : unused(cost))) return 'LESS_IS_LEFT';
  world.books.post([kind === 'ATTORNEY' ? ['DUE_TO_ATTORNEY', amount] : ['COST_DEPOSIT', amount, cost.account.client.id], ['TRUST_CASH', -amount]]);
  cost[kind === 'ATTORNEY' ? 'repaid' : 'refunded'] += amount;
  payout.status = 'PAID';
  return null;
}

export function withdrawCostPayout(payout: CostPayout): Outcome {
  if (payout.status !== 'REQUESTED') return 'PAYOUT_SETTLED';
  payout.status = 'WITHDRAWN';
  return null;
}

/** The debtor paid costs: what somebody other than the client advanced goes back to them. */
export function recover(world: World, receipt: Receipt): void {
  const { account, line } = receipt;
  if (!account || !line) return;
  const paid = sum(receipt.parts.filter(({ bucket }) => bucket === 'COSTS').map(({ amount }) => amount));
  const open = world.costs.filter((cost) => cost.account === account && cost.recoverable && cost.spent > cost.recovered);
  const owedBefore = paid + sum(account.invoices.map(({ owed }) => owed.COSTS));
  // Costs without a record are older, and the client's own.
  let left = paid - Math.min(paid, Math.max(0, owedBefore - sum(open.map(({ spent, recovered }) => spent - recovered))));
  let trustLeft = Math.max(0, line.trust);
  for (const cost of open) {
    const amount = Math.min(left, cost.spent - cost.recovered);
    if (amount <= 0) continue;
    left -= amount;
    const agency = Math.min(amount, cost.advance);
    const attorney = cost.funder === 'ATTORNEY' ? amount - agency : 0;
    const trustToAgency = Math.min(agency, trustLeft);
    const trustToAttorney = Math.min(attorney, trustLeft - trustToAgency);
    trustLeft -= trustToAgency + trustToAttorney;
    bookRecovery(world, cost, receipt, { amount, agency, attorney, trustToAgency, trustToAttorney });
  }
}

function bookRecovery(world: World, cost: Cost, receipt: Receipt, { amount, agency, attorney, trustToAgency, trustToAttorney }: Record<'amount' | 'agency' | 'attorney' | 'trustToAgency' | 'trustToAttorney', number>): void {
  const { id } = cost.account.client;
  const fromTrust = trustToAgency + trustToAttorney;
  const owed = agency + attorney - fromTrust;
  const standsIn = attorney - trustToAttorney;
  const lines: Line[] = [
    ['CLIENT_TRUST', fromTrust, id], ['DUE_FROM_OPERATING', standsIn], ['DUE_TO_OPERATING', -trustToAgency], ['DUE_TO_ATTORNEY', -attorney],
    ['DUE_FROM_TRUST', trustToAgency], ['CLIENT_RECEIVABLE', owed, id], ['COST_ADVANCE', -agency, id], ['DUE_TO_TRUST', -standsIn]];
  world.books.post(lines);
  const line = costLine(world, cost, lines, { on: receipt.on, holdsUntil: receipt.line?.holdsUntil ?? null });
  cost.recovered += amount;
  cost.advance -= agency;
  world.recoveries.push({ cost, receipt, amount, fromTrust, owed, inTrust: trustToAgency, line, undone: false });
}

/** Before a payment is taken back, what of it had gone to others comes back to the client. */
export function undoRecoveries(world: World, receipt: Receipt, on: string, swept: boolean): void {
  for (const recovery of world.recoveries.filter((one) => one.receipt === receipt && !one.undone)) undo(world, recovery, on, swept);
}

function undo(world: World, recovery: Recovery, on: string, swept: boolean): void {
  const { cost, fromTrust, owed } = recovery;
  const { id } = cost.account.client;
  const fromAttorney = Math.min(dueToAttorney(cost), fromTrust + owed);
  const rest = fromTrust - fromAttorney;
  const within = Math.min(rest, swept && rest > 0 ? 0 : rest < 0 ? rest : recovery.inTrust);
  const again = fromTrust + owed - fromAttorney;
  const lines: Line[] = [
    ['DUE_TO_ATTORNEY', fromAttorney], ['DUE_TO_OPERATING', within], ['DUE_FROM_OPERATING', rest - within], ['CLIENT_TRUST', -fromTrust, id],
    ['COST_ADVANCE', again, id], ['DUE_FROM_TRUST', -within], ['DUE_TO_TRUST', within - rest], ['CLIENT_RECEIVABLE', -owed, id]];
  world.books.post(lines);
  costLine(world, cost, lines, { on, belongsOn: recovery.line?.on ?? on, reverses: recovery.line });
  cost.recovered -= recovery.amount;
  cost.advance += again;
  recovery.undone = true;
}

/** Whether a run was posted that took a line up, and whether its fees have left trust. */
export const travelled = (line: RunLine | null): { remitted: boolean; swept: boolean; run: Run | null } => {
  const run = line?.run ?? null;
  return { run, remitted: run?.status === 'POSTED', swept: run?.status === 'POSTED' && run.swept };
};
