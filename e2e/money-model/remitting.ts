import { moved, type Line } from './books';
import { sum, type Client, type ClientPayment, type Figures, type Outcome, type Run, type RunLine, type World } from './world';

/** M6: a run takes up what no live run has, up to its last day, without what is still on hold. */
export function prepare(world: World, { client, to, replace, by, id }: { client: Client; to: string; replace: boolean; by: string; id: string }): Outcome {
  const open = world.runs.find((run) => run.client === client && (run.status === 'PREPARED' || run.status === 'APPROVED'));
  if (open && !replace) return 'RUN_OPEN';
  const free = (line: RunLine): boolean => line.run === null || line.run === open;
  const due = world.lines.filter((line) => line.client === client && free(line) && (line.belongsOn <= to || (line.reverses?.run?.status === 'POSTED')));
  const cutOff = [world.today, to, ...due.map(({ on }) => on)].sort().at(-1) ?? to;
  const cancelled = new Set(due.map(({ reverses }) => reverses));
  const lines = due.filter((line) => (releasedOn(line) <= cutOff || cancelled.has(line)));
  const figures = compose(client, lines);
  if (lines.length === 0 && figures.fromTrust + figures.fromOperating === 0) return 'NOTHING_DUE';
  if (open) cancel(open);
  const run: Run = { id, client, to, preparedBy: by, lines, figures, status: 'PREPARED', stale: false, swept: false, dueToOperating: 0, hash: '' };
  for (const line of lines) line.run = run;
  world.runs.push(run);
  return null;
}

const releasedOn = ({ kind, holdsUntil, on }: RunLine): string => (['PU', 'PA', 'COST'].includes(kind) ? (holdsUntil ?? on) : on);

function compose({ mode, whenOwed, leastPayout, carried }: Client, lines: readonly RunLine[]): Figures {
  const trust = carried.trust + sum(lines.map((line) => line.trust));
  const owed = carried.receivable + sum(lines.map((line) => line.receivable));
  const net = mode === 'NET';
  const repaid = net ? Math.min(Math.max(0, trust), Math.max(0, owed)) : 0;
  const payable = Math.max(0, trust) - repaid;
  const owedBack = net && trust >= 0 ? Math.max(0, -owed) : 0;
  const waits = leastPayout !== null && payable + owedBack < leastPayout;
  const [fromTrust, fromOperating] = waits ? [0, 0] : [payable, owedBack];
  const left = owed - repaid;
  const invoice = net && whenOwed === 'CARRY' ? 0 : Math.max(0, left);
  const credit = net ? 0 : Math.max(0, -owed);
  return { fromTrust, fromOperating, repaid, invoice, credit, carried: { trust: trust - fromTrust - repaid, receivable: left + fromOperating - invoice + credit } };
}

export function approve(run: Run, by: string): Outcome {
  if (run.status === 'POSTED' || run.status === 'VOID') return 'RUN_SETTLED';
  if (run.preparedBy === by) return 'SAME_PERSON';
  if (run.status === 'APPROVED') return 'ALREADY_APPROVED';
  if (run.stale) return 'RUN_STALE';
  run.status = 'APPROVED';
  return null;
}

export function cancel(run: Run): Outcome {
  if (run.status === 'POSTED' || run.status === 'VOID') return 'RUN_SETTLED';
  run.status = 'VOID';
  for (const line of run.lines) line.run = null;
  return null;
}

export function payOut(world: World, run: Run, sweepFees: boolean): Outcome {
  if (run.status === 'POSTED' || run.status === 'VOID') return 'RUN_SETTLED';
  if (run.stale) return 'RUN_STALE';
  if (run.status !== 'APPROVED') return 'NOT_APPROVED';
  const { client, figures: { fromTrust, fromOperating, repaid, invoice, credit, carried } } = run;
  const lines: Line[] = [
    ['CLIENT_TRUST', fromTrust + repaid, client.id], ['TRUST_CASH', -fromTrust], ['DUE_TO_OPERATING', -repaid], ['DUE_FROM_TRUST', repaid],
    ['CLIENT_RECEIVABLE', fromOperating - repaid, client.id], ['OPERATING_CASH', -fromOperating]];
  world.books.post(lines);
  run.dueToOperating = -moved(lines, 'DUE_TO_OPERATING');
  run.status = 'POSTED';
  client.carried = { ...carried };
  client.invoicesOpen += Math.max(0, invoice - credit);
  client.creditsOpen += Math.max(0, credit - invoice);
  if (invoice !== credit) setOff(client);
  if (sweepFees) sweep(world, client);
  return null;
}

function setOff(client: Client): void {
  const met = Math.min(client.invoicesOpen, client.creditsOpen);
  client.invoicesOpen -= met;
  client.creditsOpen -= met;
}

/** Fees of posted runs leave trust for operating; given back beyond those earned, they wait. What was moved, null where nothing was. */
export function sweep(world: World, client: Client, only?: readonly Run[]): number | null {
  const runs = world.runs.filter((run) => run.client === client && run.status === 'POSTED' && !run.swept && (only === undefined || only.includes(run)));
  const amount = sum(runs.map((run) => run.dueToOperating + sum(run.lines.map((line) => line.dueToOperating))));
  if (runs.length === 0 || amount < 0) return null;
  for (const run of runs) run.swept = true;
  if (amount === 0) return null;
  world.books.post([['DUE_TO_OPERATING', amount], ['TRUST_CASH', -amount], ['OPERATING_CASH', amount], ['DUE_FROM_TRUST', -amount]]);
  return amount;
}

/** The sweep of chosen runs: refused where no money would move. */
export function sweepChosen(world: World, only: readonly Run[]): Outcome {
  if (!world.clients.some((client) => sweepable(client, only))) return 'NOTHING_TO_SWEEP';
  for (const client of world.clients) sweep(world, client, only);
  return null;
}

const sweepable = (client: Client, only: readonly Run[]): boolean => {
  const runs = only.filter((run) => run.client === client && run.status === 'POSTED' && !run.swept);
  return sum(runs.map((run) => run.dueToOperating + sum(run.lines.map((line) => line.dueToOperating)))) > 0;
};

export function topUp(world: World, amount: number, owed: number): Outcome {
  if (amount <= 0 || amount > owed) return 'NOT_OWED';
  world.books.post([['TRUST_CASH', amount], ['DUE_FROM_OPERATING', -amount], ['DUE_TO_TRUST', amount], ['OPERATING_CASH', -amount]]);
  return null;
}

/** A client pays the agency: its invoices, the rest on account. */
export function clientPays(world: World, client: Client, amount: number, on: string, id: string): Outcome {
  const settled = Math.min(amount, client.invoicesOpen);
  client.invoicesOpen -= settled;
  store(world, client, { id, amount, settled, on, original: null });
  return null;
}

export function clientTakesBack(world: World, payment: ClientPayment, on: string, id: string): Outcome {
  if (payment.isReturn) return 'REVERSAL_OF_REVERSAL';
  if (payment.returned) return 'ALREADY_REVERSED';
  if (on < payment.on) return 'DATE_BEFORE_PAYMENT';
  payment.returned = true;
  const { client, line } = payment;
  client.invoicesOpen += payment.settled;
  const { run } = line ?? { run: null };
  if (run && (run.status === 'PREPARED' || run.status === 'APPROVED')) Object.assign(run, { stale: true, status: 'PREPARED' });
  store(world, client, { id, amount: -payment.amount, settled: -payment.settled, on, original: payment });
  return null;
}

function store(world: World, client: Client, { id, amount, settled, on, original }: { id: string; amount: number; settled: number; on: string; original: ClientPayment | null }): void {
  world.books.post([['OPERATING_CASH', amount], ['CLIENT_RECEIVABLE', -amount, client.id]]);
  const onAccount = amount - settled;
  const line: RunLine | null = onAccount === 0 ? null : {
    client, kind: 'CP', trust: 0, receivable: -onAccount, dueToOperating: 0, on, belongsOn: original?.on ?? on, holdsUntil: null, reverses: original?.line ?? null, run: null };
  if (line) world.lines.push(line);
  world.clientPayments.push({ id, client, amount, settled, on, line, isReturn: original !== null, returned: false });
}
