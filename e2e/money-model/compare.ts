import type { TestAgency } from '@quittance/testing';
import { BUCKETS } from './fee';
import { balance, sum, type World } from './world';

/** A figure by its name: what the books say of it, or the model. */
type Figures = Record<string, number | string | null>;

/** What the agency-wide accounts held before a sequence began, debit-positive. */
export type Before = ReadonlyMap<string, number>;

const LEDGER = `
  select a.type, coalesce(a.client_id, a.debtor_id)::text as owner, coalesce(sum(e.amount), 0)::bigint as amount,
         (select b.amount from ledger_balance b where b.ledger_account_id = a.id) as kept
    from ledger_account a left join ledger_entry e on e.ledger_account_id = a.id
   where a.currency = $1 and (a.client_id = any ($2) or a.debtor_id = any ($3) or (a.client_id is null and a.debtor_id is null))
   group by a.id`;

interface LedgerRow {
  type: string;
  owner: string | null;
  amount: number;
  kept: number | null;
}

export async function agencyBefore(agency: TestAgency, currency: string): Promise<Before> {
  const { rows } = await agency.owner.query<LedgerRow>(LEDGER, [currency, [], []]);
  return new Map(rows.map(({ type, amount }) => [`${type} `, Number(amount)]));
}

const CREDIT_SIDE = ['CLIENT_TRUST', 'COST_DEPOSIT', 'DEBTOR_REFUND'];

const STATE = `
  select json_build_object(
    'accounts', (select json_agg(json_build_object('id', a.id, 'status', a.status, 'code', a.close_code, 'version', a.version, 'balance', a.balance_minor,
                   'fee', (select coalesce(sum(f.amount), 0) from fee_line f where f.account_id = a.id), 'tax', (select coalesce(sum(f.tax), 0) from fee_line f where f.account_id = a.id),
                   'entries', (select coalesce(sum(d.amount), 0) from debt_entry d where d.account_id = a.id),
                   'buckets', (select json_agg(json_build_array(b.invoice_id, b.bucket, b.amount)) from debt_balance b where b.account_id = a.id))) from account a where a.id = any ($1)),
    'items', (select json_agg(json_build_object('id', i.id, 'receipt', i.receipt_id, 'amount', i.amount, 'reason', i.reason, 'status', i.status) order by i.id) from suspense_item i where i.receipt_id = any ($2)),
    'refunds', (select json_agg(json_build_object('id', f.id, 'receipt', f.receipt_id, 'debtor', f.debtor_id, 'amount', f.amount, 'status', f.status, 'version', f.version) order by f.id) from debtor_refund f where f.receipt_id = any ($2)),
    'runs', (select json_agg(json_build_object('id', r.id, 'status', r.status, 'stale', r.stale, 'hash', r.hash, 'remitted', r.remitted, 'invoiced', r.invoiced, 'credited', r.credited, 'trust', r.carried_trust,
               'receivable', r.carried_receivable, 'swept', exists (select from swept_run s where s.run_id = r.id), 'lines', (select count(*) from remittance_line l where l.run_id = r.id))) from remittance_run r where r.client_id = any ($3)),
    'shares', (select json_agg(json_build_object('partner', s.partner_id, 'amount', s.amount, 'status', s.status)) from partner_share s where s.partner_id = any ($4)),
    'partnerPayouts', (select json_agg(json_build_object('id', o.id, 'status', o.status, 'version', o.version)) from partner_payout o where o.partner_id = any ($4)),
    'costs', (select json_agg(json_build_object('id', c.id, 'deposited', c.deposited, 'spent', c.spent, 'refunded', c.refunded, 'recovered', c.recovered, 'repaid', c.repaid, 'advance', c.advance)) from cost c where c.id = any ($5)),
    'costPayouts', (select json_agg(json_build_object('id', p.id, 'cost', p.cost_id, 'amount', p.amount, 'status', p.status, 'version', p.version) order by p.id) from cost_payout p where p.cost_id = any ($5)),
    'invoices', (select json_agg(json_build_object('client', i.client_id, 'kind', i.kind, 'open', i.open)) from client_invoice_open i where i.client_id = any ($3)),
    'settlements', (select json_agg(json_build_object('id', s.id, 'status', s.status, 'received', s.received, 'version', s.version, 'given', (select coalesce(-sum(d.amount), 0) from debt_entry d where d.source_id = s.id))) from settlement s where s.account_id = any ($1)),
    'derived', (select json_agg(json_build_object('id', r.id, 'source', r.source_receipt_id) order by r.id) from receipt r where r.source_receipt_id = any ($2) and r.reverses_id is null)) as state`;

type Row = Record<string, unknown>;
type Stored = Record<'accounts' | 'items' | 'refunds' | 'runs' | 'shares' | 'partnerPayouts' | 'costs' | 'costPayouts' | 'invoices' | 'settlements' | 'derived', Row[] | null>;

/** Reads every balance of a sequence and compares it with the model's; where they differ, each figure by name. Ids and versions the database gave are noted. */
export async function differences(agency: TestAgency, world: World, before: Before): Promise<string[]> {
  const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id).filter((id) => id !== '');
  const [ledger, state] = [
    await agency.owner.query<LedgerRow>(LEDGER, [world.currency, ids(world.clients), world.debtors]),
    await agency.owner.query<{ state: Stored }>(STATE, [ids(world.accounts), ids(world.receipts), ids(world.clients), ids(world.partners), ids(world.costs)])];
  const stored = state.rows[0]?.state;
  if (!stored) throw new Error('nothing was read');
  note(world, stored);
  const found = { ...booksOf(ledger.rows, before), ...figuresOf(stored) };
  const expected = { ...expectedBooks(world), ...expectedFigures(world) };
  const names = [...new Set([...Object.keys(found), ...Object.keys(expected)])];
  return [
    ...names.filter((name) => (found[name] ?? 0) !== (expected[name] ?? 0)).map((name) => `${name}: the database says ${found[name] ?? 0}, the model ${expected[name] ?? 0}`),
    ...identity(ledger.rows)];
}

function booksOf(rows: readonly LedgerRow[], before: Before): Figures {
  const figures: Figures = {};
  for (const { type, owner, amount, kept } of rows) {
    const name = `${type} ${owner ?? ''}`;
    figures[name] = Number(amount) - (owner === null ? (before.get(name) ?? 0) : 0);
    if (kept !== null) figures[`kept ${name}`] = CREDIT_SIDE.includes(type) ? -kept : Number(kept);
  }
  return figures;
}

function expectedBooks({ books }: World): Figures {
  const figures: Figures = {};
  for (const [name, amount] of books.all()) {
    figures[name] = amount;
    if (!name.endsWith(' ')) figures[`kept ${name}`] = amount;
  }
  return figures;
}

/** money.md: trust cash + due from operating = everything trust owes; no client below zero; both books tell the same. */
function identity(rows: readonly LedgerRow[]): string[] {
  const of = (...types: string[]): number => sum(rows.filter(({ type }) => types.includes(type)).map(({ amount }) => Number(amount)));
  const faults = rows.filter(({ type, amount }) => type === 'CLIENT_TRUST' && Number(amount) > 0).map(({ owner }) => `the trust money of client ${owner} is below zero`);
  if (of('DUE_TO_OPERATING') + of('DUE_FROM_TRUST') !== 0) faults.push('the books differ on what trust owes operating');
  if (of('DUE_FROM_OPERATING') + of('DUE_TO_TRUST') !== 0) faults.push('the books differ on what operating owes trust');
  return faults;
}

function figuresOf(stored: Stored): Figures {
  const figures: Figures = {};
  const add = (name: string, amount: unknown): void => void (figures[name] = Number(figures[name] ?? 0) + Number(amount));
  for (const { id, status, code, balance: owed, fee, tax, entries, buckets } of stored.accounts ?? []) {
    Object.assign(figures, { [`status of ${id}`]: `${status} ${code ?? ''}`, [`balance of ${id}`]: Number(owed), [`entries of ${id}`]: Number(entries), [`fee of ${id}`]: Number(fee), [`tax of ${id}`]: Number(tax) });
    for (const [invoice, bucket, amount] of (buckets ?? []) as [string, string, number][]) figures[`${bucket} of ${invoice}`] = Number(amount);
  }
  for (const { receipt, status, reason, amount } of stored.items ?? []) add(`suspense ${receipt} ${status} ${reason}`, amount);
  for (const { receipt, status, debtor, amount } of stored.refunds ?? []) add(`refund ${receipt} ${status} ${debtor}`, amount);
  for (const { id, status, stale, remitted, invoiced, credited, trust, receivable, swept, lines } of stored.runs ?? []) {
    figures[`run ${id}`] = [status, stale, remitted, invoiced, credited, trust, receivable, swept, lines].join(' ');
  }
  for (const { partner, status, amount } of stored.shares ?? []) add(`shares ${partner} ${status}`, amount);
  for (const { id, status } of stored.partnerPayouts ?? []) figures[`payout ${String(id)}`] = String(status);
  for (const { id, deposited, spent, refunded, recovered, repaid, advance } of stored.costs ?? []) figures[`cost ${id}`] = [deposited, spent, refunded, recovered, repaid, advance].join(' ');
  for (const { cost, status, amount } of stored.costPayouts ?? []) add(`payout of cost ${cost} ${status}`, amount);
  for (const { id, status, received, given } of stored.settlements ?? []) figures[`settlement ${id}`] = [status, received, given].join(' ');
  for (const { client, kind, open } of stored.invoices ?? []) add(`${kind} of ${client}`, open);
  return figures;
}

function expectedFigures(world: World): Figures {
  const figures: Figures = {};
  const add = (name: string, amount: number): void => void (figures[name] = Number(figures[name] ?? 0) + amount);
  for (const account of world.accounts) {
    const { id, status, closeCode } = account;
    const own = world.receipts.filter((receipt) => receipt.account === account);
    Object.assign(figures, { [`status of ${id}`]: `${status} ${closeCode ?? ''}`, [`balance of ${id}`]: balance(account), [`entries of ${id}`]: balance(account) });
    Object.assign(figures, { [`fee of ${id}`]: sum(own.map((receipt) => receipt.fee?.fee ?? 0)), [`tax of ${id}`]: sum(own.map((receipt) => receipt.fee?.tax ?? 0)) });
    for (const invoice of account.invoices) for (const bucket of BUCKETS) figures[`${bucket} of ${invoice.id}`] = invoice.owed[bucket];
  }
  for (const { receipt, status, reason, amount } of world.items) add(`suspense ${receipt.id} ${status} ${reason}`, amount);
  for (const { receipt, status, debtor, amount } of world.refunds) add(`refund ${receipt.id} ${status} ${debtor}`, amount);
  for (const { id, status, stale, figures: { fromTrust, fromOperating, invoice, credit, carried }, swept, lines } of world.runs) {
    figures[`run ${id}`] = [status, stale, fromTrust + fromOperating, invoice, credit, carried.trust, carried.receivable, swept, lines.length].join(' ');
  }
  for (const { partner, status, amount } of world.shares) add(`shares ${partner.id} ${status}`, amount);
  for (const { id, status } of world.partnerPayouts) figures[`payout ${id}`] = status;
  for (const { id, deposited, spent, refunded, recovered, repaid, advance } of world.costs) figures[`cost ${id}`] = [deposited, spent, refunded, recovered, repaid, advance].join(' ');
  for (const { cost, status, amount } of world.costPayouts) add(`payout of cost ${cost.id} ${status}`, amount);
  for (const { id, status, received, given } of world.settlements) figures[`settlement ${id}`] = [status, received, sum(given.map(({ amount }) => amount))].join(' ');
  for (const client of world.clients) Object.assign(figures, { [`INVOICE of ${client.id}`]: client.invoicesOpen, [`CREDIT_NOTE of ${client.id}`]: client.creditsOpen });
  return figures;
}

/** Ids of what commands made besides what they were asked for, and versions that later commands must name. */
function note(world: World, stored: Stored): void {
  const byId = new Map((stored.accounts ?? []).map((row) => [String(row['id']), Number(row['version'])]));
  for (const account of world.accounts) account.version = byId.get(account.id) ?? account.version;
  const inTurn = (rows: readonly Row[] | null, key: string, of: (id: string) => readonly { id: string }[]): void => {
    for (const [owner, some] of Map.groupBy(rows ?? [], (row) => String(row[key]))) of(owner).forEach((one, index) => Object.assign(one, { id: some[index]?.['id'] ?? '', version: Number(some[index]?.['version'] ?? 1) }));
  };
  inTurn(stored.items, 'receipt', (id) => world.items.filter(({ receipt }) => receipt.id === id));
  inTurn(stored.refunds, 'receipt', (id) => world.refunds.filter(({ receipt }) => receipt.id === id));
  inTurn(stored.derived, 'source', (id) => world.receipts.filter(({ source, reverses }) => source?.id === id && reverses === null));
  inTurn(stored.costPayouts, 'cost', (id) => world.costPayouts.filter(({ cost }) => cost.id === id));
  for (const payout of world.partnerPayouts) payout.version = Number((stored.partnerPayouts ?? []).find((row) => row['id'] === payout.id)?.['version'] ?? 1);
  for (const settlement of world.settlements) settlement.version = Number((stored.settlements ?? []).find((row) => row['id'] === settlement.id)?.['version'] ?? 1);
  for (const run of world.runs) run.hash = String((stored.runs ?? []).find((row) => row['id'] === run.id)?.['hash'] ?? '');
}
