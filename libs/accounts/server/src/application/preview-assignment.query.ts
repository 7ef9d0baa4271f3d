import { Injectable } from '@nestjs/common';
import { ok, type CurrencyCode, type DeskId, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { planAssignment, type Assignment, type Picked, type PlannedAssignment } from './plan-assignment';

/** A number of accounts and what is owed on them by currency. */
export interface Load {
  accounts: number;
  balances: { minor: number; currency: CurrencyCode }[];
}

export interface AssignmentPreview {
  picked: Load;
  /** Accounts that change desk. */
  changing: number;
  /** Of those, accounts that now lie on another desk. */
  takenFromDesks: number;
  desks: { deskId: string; name: string; now: Load; gets: Load; keeps: number }[];
  /** Sent with the assignment: it is refused when what was picked has changed since. */
  token: string;
}

/** Shows what an assignment would do. */
@Injectable()
export class PreviewAssignmentQuery {
  constructor(private readonly work: UnitOfWork) {}

  run(ctx: Ctx, assignment: Assignment): Promise<Result<AssignmentPreview>> {
    return this.work.read(ctx, async (tx) => {
      const plan = await planAssignment(tx, assignment, false);
      return plan.ok ? ok(await preview(tx, plan.value)) : plan;
    });
  }
}

async function preview(tx: Tx, { desks, picked, target, token }: PlannedAssignment): Promise<AssignmentPreview> {
  const changing = picked.filter(({ id, deskId }) => target.get(id) !== deskId);
  const loads = await loadsNow(tx, desks.map(({ id }) => id));
  return {
    picked: loadOf(picked),
    changing: changing.length,
    takenFromDesks: changing.filter(({ deskId }) => deskId !== null).length,
    desks: desks.map(({ id, name }) => ({
      deskId: id, name, now: loads.get(id) ?? loadOf([]),
      gets: loadOf(changing.filter((account) => target.get(account.id) === id)),
      keeps: picked.filter((account) => account.deskId === id && target.get(account.id) === id).length })),
    token,
  };
}

function loadOf(accounts: readonly Picked[]): Load {
  const sums = new Map<CurrencyCode, number>();
  for (const { currency, balanceMinor } of accounts) sums.set(currency, (sums.get(currency) ?? 0) + balanceMinor);
  return { accounts: accounts.length, balances: [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([currency, minor]) => ({ currency, minor })) };
}

async function loadsNow(tx: Tx, desks: readonly DeskId[]): Promise<Map<DeskId, Load>> {
  const rows = await tx.query<{ desk_id: DeskId; currency: CurrencyCode; accounts: number; minor: number }>(
    `select desk_id, currency, count(*)::int as accounts, sum(balance_minor)::bigint as minor from account
      where desk_id = any ($1) and status in ('NEW', 'ACTIVE') group by 1, 2 order by 2`, [desks]);
  const loads = new Map<DeskId, Load>();
  for (const { desk_id, currency, accounts, minor } of rows) {
    const before = loads.get(desk_id) ?? { accounts: 0, balances: [] };
    loads.set(desk_id, { accounts: before.accounts + accounts, balances: [...before.balances, { currency, minor }] });
  }
  return loads;
}
