import { Injectable } from '@nestjs/common';
import { addMonths, asId, formatDate, moneyInWords, ok, refuse, type AccountId, type BusinessDate, type Result } from '@quittance/kernel';
import { recordActivity } from '@quittance/accounts/server';
import { actAllowed, askAct, PLAIN_PAYMENT } from '@quittance/compliance/server';
import { mayDebit, type CountedDebit } from '@quittance/payments/domain';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { checkText } from '../payment-input';
import { debitable, lockMandate } from './mandate-state';
import { unauthorisedPpm } from './unauthorised-share';

export interface PlanDebitsInput {
  readonly key: string;
  readonly mandateId: string;
  readonly accountId: string;
  /** Of each debit, minor units; the last of several takes only what is left. */
  readonly amount: number;
  readonly firstDueOn: BusinessDate;
  /** How many, a month apart; 1 by default. */
  readonly times?: number | null;
}

export interface PlannedDebits {
  readonly mandateId: string;
  readonly accountId: string;
  readonly debits: { readonly id: string; readonly reference: string; readonly dueOn: BusinessDate; readonly amount: number }[];
}

const MOST_TIMES = 60;

/** Plans debits of an account under a mandate: each is checked against scope, days and limits, and all are planned or none. */
@Injectable()
export class PlanDebits {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses what `mayDebit` refuses, and BAD_TIMES, UNKNOWN_ACCOUNT, ACCOUNT_CLOSED, ACCOUNT_DISPUTED, and CONTACT_REFUSED by the rules of law (a stay). */
  execute(ctx: Ctx, input: PlanDebitsInput): Promise<Result<PlannedDebits>> {
    return this.work.write(ctx, async (tx) => {
      return tx.command(input.key, { command: 'planDebits', ...input }, () => plan(tx, input));
    });
  }
}

async function plan(tx: Tx, { mandateId, accountId, amount, firstDueOn, times }: PlanDebitsInput): Promise<Result<PlannedDebits>> {
  const count = times ?? 1;
  if (!Number.isInteger(count) || count < 1 || count > MOST_TIMES) return refuse('BAD_TIMES', `Plan 1 to ${MOST_TIMES} debits.`, { times: count }, 'times');
  const mandate = await lockMandate(tx, mandateId);
  if (!mandate.ok) return mandate;
  const account = await debitable(tx, asId<AccountId>(accountId));
  if (!account) return refuse('UNKNOWN_ACCOUNT', 'There is no such account.', {}, 'accountId');
  if (account.status === 'CLOSED') return refuse('ACCOUNT_CLOSED', `Account ${account.number} is closed: there is nothing to take.`, {}, 'accountId');
  if (account.disputed) return refuse('ACCOUNT_DISPUTED', `Account ${account.number} is in dispute; money is not taken for it until that ends.`, {}, 'accountId');
  const asked = await askAct(tx, { accountId: asId<AccountId>(accountId), act: 'PRESENT', payment: { ...PLAIN_PAYMENT, unauthorisedPpm: await unauthorisedPpm(tx) } });
  if (!asked.ok) return asked;
  const lawful = actAllowed(asked.value);
  if (!lawful.ok) return lawful;
  const counted: CountedDebit[] = [...mandate.value.debits];
  const planned: PlannedDebits['debits'][number][] = [];
  let balance = account.balance;
  for (let n = 0; n < count && (n === 0 || balance > 0); n += 1) {
    const dueOn = addMonths(firstDueOn, n);
    const part = n === 0 ? amount : Math.min(amount, balance);
    const allowed = mayDebit(mandate.value, counted, { accountId: asId<AccountId>(accountId), amount: part, dueOn, balance }, tx.today);
    if (!allowed.ok) return n === 0 ? allowed : refuse(allowed.refusal.code, `Debit ${n + 1} of ${count}, due ${formatDate(dueOn)}: ${allowed.refusal.message}`, allowed.refusal.facts, allowed.refusal.field);
    const debit = await storeDebit(tx, { mandateId, accountId, amount: part, dueOn, againOf: null });
    planned.push(debit);
    counted.push({ dueOn, amount: part });
    balance -= part;
  }
  const [first] = planned;
  const say = (minor: number): string => moneyInWords(minor, account.currency);
  await recordActivity(tx, {
    accountId: asId<AccountId>(accountId), clientId: account.clientId, debtorId: account.debtorId, kind: 'PAYMENT', sourceId: mandateId,
    body: planned.length === 1 ? `Debit of ${say(amount)} planned for ${formatDate(first?.dueOn ?? '')} under mandate ${mandate.value.number}.` : `${planned.length} monthly debits of ${say(amount)} planned from ${formatDate(first?.dueOn ?? '')} under mandate ${mandate.value.number}.` });
  tx.audit({ action: 'debit.planned', subjectKind: 'mandate', subjectId: mandateId, facts: { accountId, count: planned.length, amount, currency: account.currency } });
  return ok({ mandateId, accountId, debits: planned });
}

interface NewDebit {
  readonly mandateId: string;
  readonly accountId: string;
  readonly amount: number;
  readonly dueOn: BusinessDate;
  readonly againOf: string | null;
}

/** Stores one planned debit. Its reference is what the bank sends back. */
export async function storeDebit(tx: Tx, { mandateId, accountId, amount, dueOn, againOf }: NewDebit): Promise<PlannedDebits['debits'][number]> {
  const id = tx.newId();
  const { reference } = await tx.one<{ reference: string }>(
    `insert into direct_debit (id, mandate_id, account_id, client_id, currency, amount, due_on, again_of, created_by, created_at)
     select $1, $2, a.id, a.client_id, a.currency, $4, $5, $6, $7, $8 from account a where a.id = $3 returning reference`,
    [id, mandateId, accountId, amount, dueOn, againOf, tx.ctx.principal.userId, tx.now]);
  return { id, reference, dueOn, amount };
}

export interface DebitStepInput {
  readonly key: string;
  readonly debitId: string;
  readonly version: number;
}

/** Takes a planned debit back, or presents a returned one again. */
@Injectable()
export class CancelDebit {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses UNKNOWN_DEBIT, STALE and DEBIT_SENT. */
  execute(ctx: Ctx, input: DebitStepInput & { readonly reason?: string | null }): Promise<Result<{ debitId: string }>> {
    return this.work.write(ctx, async (tx) => {
      const reason = checkText(input.reason, 'reason', 500);
      if (!reason.ok) return reason;
      return tx.command(input.key, { command: 'cancelDebit', ...input }, async () => {
        const debit = await tx.maybeOne<{ status: string; version: number; reference: string }>('select status, version, reference from direct_debit where id = $1 for update', [input.debitId]);
        if (!debit) return refuse('UNKNOWN_DEBIT', 'There is no such debit.', {}, 'debitId');
        if (debit.status !== 'PLANNED') {
          const why = debit.status === 'IN_FILE' ? 'stands in a payment file; cancel the file first' : `is ${debit.status.toLowerCase()}; only a planned one can be cancelled`;
          return refuse('DEBIT_SENT', `Debit ${debit.reference} ${why}.`, { status: debit.status });
        }
        if (debit.version !== input.version) return refuse('STALE', 'This debit was changed meanwhile. Look at it again.', { version: debit.version });
        await tx.query(`update direct_debit set status = 'CANCELLED', ended_reason = $2, version = version + 1 where id = $1`, [input.debitId, reason.value || 'Cancelled']);
        tx.audit({ action: 'debit.cancelled', subjectKind: 'direct_debit', subjectId: input.debitId, facts: { reference: debit.reference } });
        return ok({ debitId: input.debitId });
      });
    });
  }
}
