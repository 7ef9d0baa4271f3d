import { Injectable } from '@nestjs/common';
import { formatDate, moneyInWords, ok, refuse, type AccountId, type BusinessDate, type CurrencyCode, type Result } from '@quittance/kernel';
import { loadAccountState, recordActivity } from '@quittance/accounts/server';
import { actAllowed, askAct, PLAIN_PAYMENT } from '@quittance/compliance/server';
import type { PaymentMethod } from '@quittance/clients/domain';
import { checkDeposit, needsNotice, noticeWindow } from '@quittance/payments/domain';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { checkPayment, checkText } from '../payment-input';
import { recordPayment } from '../record-payment.use-case';

export interface TakePostDatedInput {
  readonly key: string;
  readonly accountId: string;
  readonly method: string;
  readonly amount: number;
  readonly currency: string;
  /** The day it is dated. */
  readonly payableOn: BusinessDate;
  readonly reference?: string | null;
  readonly payer?: string | null;
}

export interface PostDatedStepInput {
  readonly key: string;
  readonly id: string;
  readonly version: number;
}

export interface NoticeInput extends PostDatedStepInput {
  readonly sentOn: BusinessDate;
  /** "Letter by first-class mail", "email to …". */
  readonly how: string;
}

interface Held {
  readonly id: string;
  readonly accountId: AccountId;
  readonly method: PaymentMethod;
  readonly amount: number;
  readonly currency: CurrencyCode;
  readonly payableOn: BusinessDate;
  readonly takenOn: BusinessDate;
  readonly reference: string;
  readonly payer: string;
  readonly noticeNeeded: boolean;
  readonly noticeSentOn: BusinessDate | null;
  readonly status: string;
  readonly version: number;
}

type Done = Result<{ id: string }>;

const METHODS = ['CHECK', 'ACH', 'CARD', 'DIRECT_DEBIT'];

/** A cheque or authorisation dated ahead: held until its day, deposited after its notice, never early (12 CFR 1006.22(c)). */
@Injectable()
export class PostDatedPayments {
  constructor(private readonly work: UnitOfWork) {}

  /** Takes it into keeping; nothing is posted. Refuses NOT_AHEAD, and as a payment is refused. */
  take(ctx: Ctx, input: TakePostDatedInput): Promise<Done> {
    return this.command(ctx, 'takePostDated', input, (tx) => take(tx, input));
  }

  /** The written notice of the deposit was sent. Refuses a day to come or before it was taken. */
  notify(ctx: Ctx, input: NoticeInput): Promise<Done> {
    return this.command(ctx, 'recordPostDatedNotice', input, (tx) => step(tx, input, (held) => notified(tx, held, input)));
  }

  /** Deposits it today: it becomes a payment. Refuses as `checkDeposit` does, and CONTACT_REFUSED by the rules of law (a stay). */
  deposit(ctx: Ctx, input: PostDatedStepInput): Promise<Done> {
    return this.command(ctx, 'depositPostDated', input, (tx) => step(tx, input, (held) => deposit(tx, held)));
  }

  /** It is not used: given back, replaced, or the authorisation withdrawn. */
  cancel(ctx: Ctx, input: PostDatedStepInput & { readonly reason: string }): Promise<Done> {
    return this.command(ctx, 'cancelPostDated', input, (tx) => step(tx, input, (held) => cancel(tx, held, input.reason)));
  }

  private command(ctx: Ctx, command: string, input: { readonly key: string }, run: (tx: Tx) => Promise<Done>): Promise<Done> {
    return this.work.write(ctx, async (tx) => {
      return tx.command(input.key, { command, ...input }, () => run(tx));
    });
  }
}

async function take(tx: Tx, input: TakePostDatedInput): Promise<Done> {
  const payment = checkPayment({ ...input, kind: 'PU', receivedOn: tx.today }, tx.today);
  if (!payment.ok) return payment;
  const { method, amount, currency, reference, payer } = payment.value;
  if (!METHODS.includes(method)) return refuse('UNKNOWN_METHOD', 'A check, ACH, card or direct debit can be dated ahead.', {}, 'method');
  if (input.payableOn <= tx.today) return refuse('NOT_AHEAD', `It is payable already; record it as a payment. Today is ${formatDate(tx.today)}.`, { payableOn: input.payableOn }, 'payableOn');
  const account = await loadAccountState(tx, input.accountId as AccountId, { lock: true });
  if (!account) return refuse('UNKNOWN_ACCOUNT', 'There is no such account.', {}, 'accountId');
  if (account.status === 'CLOSED') return refuse('ACCOUNT_CLOSED', 'The account is closed and takes no payment.', {}, 'accountId');
  if (account.currency !== currency) return refuse('CURRENCY_MISMATCH', `The account is in ${account.currency}.`, {}, 'currency');
  const id = tx.newId();
  const notice = needsNotice(tx.today, input.payableOn);
  await tx.query(
    `insert into post_dated_payment (id, account_id, client_id, method, amount, currency, payable_on, taken_on, reference, payer, notice_needed, actor_id, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [id, account.id, account.clientId, method, amount, currency, input.payableOn, tx.today, reference, payer, notice, tx.ctx.principal.userId, tx.now]);
  const { from, to } = noticeWindow(input.payableOn);
  await tell(tx, { id, accountId: account.id }, `Post-dated payment of ${moneyInWords(amount, currency)} taken, payable on ${formatDate(input.payableOn)}${notice ? `; a notice of its deposit is to be sent between ${formatDate(from)} and ${formatDate(to)}` : ''}`);
  tx.audit({ action: 'postDated.taken', subjectKind: 'post_dated_payment', subjectId: id, facts: { accountId: account.id, amount, currency, payableOn: input.payableOn } });
  return ok({ id });
}

async function tell(tx: Tx, { id, accountId }: { readonly id: string; readonly accountId: AccountId }, body: string): Promise<void> {
  const account = await loadAccountState(tx, accountId);
  if (account) await recordActivity(tx, { accountId, clientId: account.clientId, debtorId: account.debtorId, kind: 'POST_DATED', sourceId: id, body });
}

async function step(tx: Tx, { id, version }: PostDatedStepInput, run: (held: Held) => Promise<Done>): Promise<Done> {
  const held = await tx.maybeOne<Held & Record<string, unknown>>(
    `select id, account_id as "accountId", method, amount, currency, payable_on as "payableOn", taken_on as "takenOn", reference, payer, notice_needed as "noticeNeeded",
            notice_sent_on as "noticeSentOn", status, version from post_dated_payment where id = $1 for update`, [id]);
  if (!held) return refuse('UNKNOWN_PAYMENT', 'There is no such post-dated payment.', {}, 'id');
  if (held.status !== 'HELD') return refuse('NOT_HELD', `It is ${held.status.toLowerCase()} already.`, { status: held.status });
  return held.version === version ? run(held) : refuse('STALE', 'This was changed meanwhile. Look at it again.', { version: held.version });
}

async function notified(tx: Tx, held: Held, { sentOn, how }: NoticeInput): Promise<Done> {
  const text = checkText(how, 'how', 200);
  if (!text.ok) return text;
  if (text.value.length < 3) return refuse('HOW_NEEDED', 'Say how it was sent; the notice has to be in writing.', {}, 'how');
  if (sentOn > tx.today) return refuse('DATE_IN_FUTURE', `${formatDate(sentOn)} is to come. Record the notice when it has been sent.`, { sentOn }, 'sentOn');
  if (sentOn < held.takenOn) return refuse('BEFORE_TAKEN', `It was taken on ${formatDate(held.takenOn)}; its notice is sent after that.`, { takenOn: held.takenOn }, 'sentOn');
  await tx.query('update post_dated_payment set notice_sent_on = $2, notice_how = $3, version = version + 1 where id = $1', [held.id, sentOn, text.value]);
  await tell(tx, held, `Notice that the post-dated payment of ${moneyInWords(held.amount, held.currency)} will be deposited was sent on ${formatDate(sentOn)}: ${text.value}`);
  tx.audit({ action: 'postDated.noticeSent', subjectKind: 'post_dated_payment', subjectId: held.id, facts: { sentOn, how: text.value } });
  return ok({ id: held.id });
}

async function deposit(tx: Tx, held: Held): Promise<Done> {
  const asked = await askAct(tx, { accountId: held.accountId, act: 'DEPOSIT', payment: { ...PLAIN_PAYMENT, takenOn: held.takenOn, payableOn: held.payableOn, noticeSentOn: held.noticeSentOn } });
  if (!asked.ok) return asked;
  const possible = checkDeposit(held, tx.today);
  if (!possible.ok) return possible;
  const lawful = actAllowed(asked.value);
  if (!lawful.ok) return lawful;
  const { accountId, method, amount, currency, reference, payer } = held;
  const recorded = await recordPayment(tx, { accountId, kind: 'PU', method, amount, currency, receivedOn: tx.today, reference, payer }, 'AGENCY');
  if (!recorded.ok) return recorded;
  await tx.query(`update post_dated_payment set status = 'DEPOSITED', receipt_id = $2, version = version + 1 where id = $1`, [held.id, recorded.value.receiptId]);
  tx.audit({ action: 'postDated.deposited', subjectKind: 'post_dated_payment', subjectId: held.id, facts: { receipt: recorded.value.number } });
  return ok({ id: held.id });
}

async function cancel(tx: Tx, held: Held, reason: string): Promise<Done> {
  const text = checkText(reason, 'reason', 300);
  if (!text.ok) return text;
  if (text.value.length < 3) return refuse('REASON_MISSING', 'Say why it is not used.', {}, 'reason');
  await tx.query(`update post_dated_payment set status = 'CANCELLED', cancel_reason = $2, version = version + 1 where id = $1`, [held.id, text.value]);
  await tell(tx, held, `Post-dated payment of ${moneyInWords(held.amount, held.currency)} payable on ${formatDate(held.payableOn)} cancelled: ${text.value}`);
  tx.audit({ action: 'postDated.cancelled', subjectKind: 'post_dated_payment', subjectId: held.id, facts: { reason: text.value } });
  return ok({ id: held.id });
}
