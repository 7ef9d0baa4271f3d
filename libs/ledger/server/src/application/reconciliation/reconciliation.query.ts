import { Injectable } from '@nestjs/common';
import { daysBetween, endOfMonth, addDays, startOfMonth, ok, type BusinessDate, type Result } from '@quittance/kernel';
import { decodeCursor, pageOf, pageSize, UnitOfWork, type Ctx, type Page, type Tx } from '@quittance/platform';
import { bankAccounts, type BankAccount } from '../bank/bank-accounts';
import { readReconciliation, type IdentityPart, type ReconciliationNow } from './read-reconciliation';

export interface SignedItem {
  kind: string;
  about: string;
  since: BusinessDate;
  days: number;
  amount: number;
  description: string;
  explanation: string;
}

/** A reconciliation as it was signed. Minor units. */
export interface SignedReconciliation {
  id: string;
  bankAccountId: string;
  bankAccountName: string;
  identifierMasked: string;
  book: string;
  asOn: BusinessDate;
  currency: string;
  status: string;
  bankBalance: number;
  bookBalance: number;
  held: number;
  owed: number;
  otherAccounts: number;
  parts: IdentityPart[];
  hash: string;
  signedById: string;
  signedByName: string;
  signedAt: Date;
  approvedByName: string | null;
  approvedAt: Date | null;
  withdrawnReason: string;
  exceptionCount: number;
  mayApprove: boolean;
}

const SELECT = `
  select r.id, r.bank_account_id as "bankAccountId", b.name as "bankAccountName", b.identifier_masked as "identifierMasked", b.book, r.as_on as "asOn", r.currency, r.status,
         r.bank_balance as "bankBalance", r.book_balance as "bookBalance", r.identity, r.hash, r.signed_by as "signedById", s.name as "signedByName", r.signed_at as "signedAt",
         a.name as "approvedByName", r.approved_at as "approvedAt", r.withdrawn_reason as "withdrawnReason",
         (select count(*)::int from reconciliation_item i where i.reconciliation_id = r.id) as "exceptionCount"
    from reconciliation r join bank_account b on b.id = r.bank_account_id join app_user s on s.id = r.signed_by left join app_user a on a.id = r.approved_by`;

type Row = Omit<SignedReconciliation, 'parts' | 'held' | 'owed' | 'otherAccounts' | 'mayApprove'> & { identity: { parts: IdentityPart[]; held: number; owed: number; otherAccounts: number } };

/** A bank account with how far it is reconciled. */
export interface ReconciliationDue extends BankAccount {
  /** Last day approved. */
  reconciledTo: BusinessDate | null;
  /** Signed, waiting for a second person. */
  waitingId: string | null;
  waitingOn: BusinessDate | null;
  statementsTo: BusinessDate | null;
  toMatch: number;
  /** Last month end that has passed and is not approved. */
  dueOn: BusinessDate | null;
}

@Injectable()
export class ReconciliationQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** A bank account against its book as of a day, and what was signed of that day already. */
  now(ctx: Ctx, bankAccountId: string, asOn: BusinessDate): Promise<Result<ReconciliationNow & { signedId: string | null; signedStatus: string | null }>> {
    return this.work.read(ctx, async (tx) => {
      const now = await readReconciliation(tx, bankAccountId, asOn);
      if (!now.ok) return now;
      const signed = await tx.maybeOne<{ id: string; status: string }>(`select id, status from reconciliation where bank_account_id = $1 and as_on = $2 and status <> 'WITHDRAWN'`, [bankAccountId, asOn]);
      return ok({ ...now.value, signedId: signed?.id ?? null, signedStatus: signed?.status ?? null });
    });
  }

  /** What was signed, the newest day first. */
  list(ctx: Ctx, page: { first: number; after?: string | null }): Promise<Page<SignedReconciliation>> {
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 2);
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<Row>(`${SELECT} where $1::date is null or (r.as_on, r.id) < ($1, $2::uuid) order by r.as_on desc, r.id desc limit $3`, [after?.[0] ?? null, after?.[1] ?? null, first + 1]);
      return pageOf(rows, first, (row) => [row.asOn, row.id], (row) => seenBy(ctx, row));
    });
  }

  /** One as it was signed, with its exceptions; null when there is none. */
  one(ctx: Ctx, id: string): Promise<SignedReconciliation | null> {
    return this.work.read(ctx, async (tx) => {
      const row = await tx.maybeOne<Row>(`${SELECT} where r.id = $1`, [id]);
      return row ? seenBy(ctx, row) : null;
    });
  }

  items(ctx: Ctx, id: string, asOn: BusinessDate): Promise<SignedItem[]> {
    return this.work.read(ctx, (tx) => signedItems(tx, id, asOn));
  }

  async after(ctx: Ctx, done: Promise<Result<{ id: string }>>): Promise<Result<SignedReconciliation>> {
    const result = await done;
    if (!result.ok) return result;
    return this.work.read(ctx, async (tx) => ok(seenBy(ctx, await tx.one<Row>(`${SELECT} where r.id = $1`, [result.value.id]))));
  }

  /** Every bank account with how far it is. */
  accounts(ctx: Ctx): Promise<ReconciliationDue[]> {
    return this.work.read(ctx, async (tx) => {
      const own = await bankAccounts(tx);
      const rows = await tx.query<{ id: string; reconciledTo: BusinessDate | null; waitingId: string | null; waitingOn: BusinessDate | null; statementsTo: BusinessDate | null; toMatch: number }>(
        `select b.id, (select max(as_on) from reconciliation r where r.bank_account_id = b.id and r.status = 'APPROVED') as "reconciledTo", w.id as "waitingId", w.as_on as "waitingOn",
                (select max(to_on) from bank_statement s where s.bank_account_id = b.id) as "statementsTo", (select count(*)::int from bank_line l where l.bank_account_id = b.id and l.status = 'NEW') as "toMatch"
           from bank_account b left join lateral (select id, as_on from reconciliation r where r.bank_account_id = b.id and r.status = 'SIGNED' order by as_on limit 1) w on true`);
      const byId = new Map(rows.map((row) => [row.id, row]));
      const lastEnd = endOfMonth(tx.today) === tx.today ? tx.today : addDays(startOfMonth(tx.today), -1);
      return own.map((account) => {
        const row = byId.get(account.id);
        const reconciledTo = row?.reconciledTo ?? null;
        const due = account.active && (reconciledTo === null || daysBetween(reconciledTo, lastEnd) > 0);
        return { ...account, reconciledTo, waitingId: row?.waitingId ?? null, waitingOn: row?.waitingOn ?? null, statementsTo: row?.statementsTo ?? null, toMatch: row?.toMatch ?? 0, dueOn: due ? lastEnd : null };
      });
    });
  }
}

/** The exceptions of a signed reconciliation, in their order. */
export async function signedItems(tx: Tx, id: string, asOn: BusinessDate): Promise<SignedItem[]> {
  const rows = await tx.query<Omit<SignedItem, 'days'>>('select kind, about, since, amount, description, explanation from reconciliation_item where reconciliation_id = $1 order by n', [id]);
  return rows.map((row) => ({ ...row, days: daysBetween(row.since, asOn) }));
}

function seenBy(ctx: Ctx, { identity, ...row }: Row): SignedReconciliation {
  const mayApprove = row.status === 'SIGNED' && row.signedById !== ctx.principal.userId && ctx.principal.permissions.has('trust.approve');
  return { ...row, parts: identity.parts, held: identity.held, owed: identity.owed, otherAccounts: identity.otherAccounts, mayApprove };
}
