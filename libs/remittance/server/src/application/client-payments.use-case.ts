import { Injectable } from '@nestjs/common';
import { formatDate, moneyInWords, ok, parseCurrency, refuse, type BusinessDate, type ClientId, type CurrencyCode, type Result } from '@quittance/kernel';
import { HELD_METHODS, type PaymentMethod } from '@quittance/clients/domain';
import { post } from '@quittance/ledger/server';
import { checkReceivedOn } from '@quittance/payments/domain';
import { checkText, lockClientMoney, MOST_PAYMENT } from '@quittance/payments/server';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { clientPaymentPostings, settleInvoices } from '@quittance/remittance/domain';
import { openInvoices, settle } from './issue-invoices';

export interface ClientPaymentInput {
  readonly key: string;
  readonly clientId: string;
  readonly currency: string;
  /** Minor units, above zero. */
  readonly amount: number;
  readonly receivedOn: BusinessDate;
  readonly method: string;
  readonly reference?: string | null;
  /** The invoice it is for; those due first come after it. */
  readonly invoiceId?: string | null;
}

/** What a client's payment did; minor units. Plain JSON. */
export interface ClientPaymentDone {
  readonly paymentId: string;
  readonly number: string;
  readonly currency: string;
  readonly amount: number;
  readonly settled: number;
  readonly onAccount: number;
  readonly message: string;
}

/**
 * A client pays the agency into its operating account: invoices are settled, the one named first, then those due first; the
 * rest stands on account and is taken up by the next run. Money that arrived is never refused.
 */
@Injectable()
export class ClientPayments {
  constructor(private readonly work: UnitOfWork) {}

  record(ctx: Ctx, input: ClientPaymentInput): Promise<Result<ClientPaymentDone>> {
    return this.work.write(ctx, async (tx) => {
      return tx.command(input.key, { command: 'recordClientPayment', ...input }, async () => {
        const checked = await check(tx, input);
        return checked.ok ? record(tx, checked.value) : checked;
      });
    });
  }

  /** A client's payment came back: its invoices are open again. Once only. */
  giveBack(ctx: Ctx, input: { key: string; paymentId: string; returnedOn: BusinessDate; reason: string }): Promise<Result<ClientPaymentDone>> {
    return this.work.write(ctx, async (tx) => {
      const reason = checkText(input.reason, 'reason', 500);
      if (!reason.ok) return reason;
      if (reason.value === '') return refuse('REASON_NEEDED', 'Say why the payment came back; the client reads it.', {}, 'reason');
      return tx.command(input.key, { command: 'returnClientPayment', ...input }, () => giveBack(tx, input.paymentId, input.returnedOn, reason.value));
    });
  }
}

interface Checked {
  readonly clientId: ClientId;
  readonly currency: CurrencyCode;
  readonly amount: number;
  readonly receivedOn: BusinessDate;
  readonly method: PaymentMethod;
  readonly reference: string;
  readonly invoiceId: string | null;
}

async function check(tx: Tx, input: ClientPaymentInput): Promise<Result<Checked>> {
  const currency = parseCurrency(input.currency);
  if (!currency.ok) return { ok: false, refusal: { ...currency.refusal, field: 'currency' } };
  if (!Number.isSafeInteger(input.amount) || input.amount <= 0) return refuse('AMOUNT_NOT_POSITIVE', 'A payment is above zero. One that came back is returned.', { amount: input.amount }, 'amount');
  if (input.amount > MOST_PAYMENT) return refuse('AMOUNT_TOO_LARGE', 'This is more than a single payment may be. Check the amount.', { amount: input.amount, most: MOST_PAYMENT }, 'amount');
  const method = HELD_METHODS.find((one) => one === input.method);
  if (!method) return refuse('UNKNOWN_METHOD', 'Choose how the client paid.', { method: input.method }, 'method');
  const day = checkReceivedOn(input.receivedOn, tx.today, 'receivedOn');
  if (!day.ok) return day;
  const reference = checkText(input.reference, 'reference', 200);
  if (!reference.ok) return reference;
  const clientId = input.clientId as ClientId;
  if (!(await tx.maybeOne('select from client where id = $1', [clientId]))) return refuse('UNKNOWN_CLIENT', 'There is no such client.', {}, 'clientId');
  await lockClientMoney(tx, clientId, currency.value);
  const invoiceId = input.invoiceId ?? null;
  if (invoiceId !== null && !(await tx.maybeOne(`select from client_invoice where id = $1 and client_id = $2 and currency = $3 and kind = 'INVOICE'`, [invoiceId, clientId, currency.value]))) {
    return refuse('UNKNOWN_INVOICE', `The client has no such invoice in ${currency.value}.`, {}, 'invoiceId');
  }
  return ok({ clientId, currency: currency.value, amount: input.amount, receivedOn: input.receivedOn, method, reference: reference.value, invoiceId });
}

async function record(tx: Tx, payment: Checked): Promise<Result<ClientPaymentDone>> {
  const { clientId, currency, amount, receivedOn, method, reference, invoiceId } = payment;
  const open = await openInvoices(tx, clientId, currency);
  const named = open.filter(({ id }) => id === invoiceId);
  const { parts, left } = settleInvoices(amount, [...named, ...open.filter(({ id }) => id !== invoiceId)]);
  const id = tx.newId();
  const posted = await post(tx, {
    kind: 'CLIENT_PAYMENT', effectiveOn: receivedOn, sourceKind: 'client_payment', sourceId: id, postings: clientPaymentPostings(currency, clientId, amount), description: 'Payment of a client' });
  if (!posted.ok) return posted;
  const { number } = await tx.one<{ number: string }>(
    `insert into client_payment (id, client_id, currency, amount, on_account, received_on, method, reference, transaction_id, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning number`,
    [id, clientId, currency, amount, left, receivedOn, method, reference, posted.value, tx.ctx.principal.userId, tx.now]);
  await settle(tx, clientId, currency, parts.map((part) => ({ invoiceId: part.id, amount: part.amount, paymentId: id })));
  tx.audit({ action: 'clientPayment.recorded', subjectKind: 'client_payment', subjectId: id, facts: { number, amount, currency, onAccount: left } });
  await tx.emit({ type: 'invoice.paid', clientId, accountId: null, payload: { paymentId: id, currency, minor: amount } });
  return ok({ paymentId: id, number, currency, amount, settled: amount - left, onAccount: left, message: words(currency, amount, parts.length, left) });
}

function words(currency: CurrencyCode, amount: number, invoices: number, left: number): string {
  const money = (minor: number): string => moneyInWords(minor, currency);
  const settled = invoices === 0 ? 'No invoice was open.' : `${money(amount - left)} settles ${invoices === 1 ? 'one invoice' : `${invoices} invoices`}.`;
  return left === 0 ? `Recorded. ${settled}` : `Recorded. ${settled} ${money(left)} stands on account: the next remittance takes it up.`;
}

interface Stored extends Checked {
  readonly id: string;
  readonly number: string;
  readonly on_account: number;
  readonly reverses_id: string | null;
  readonly returned: boolean;
}

async function giveBack(tx: Tx, paymentId: string, returnedOn: BusinessDate, reason: string): Promise<Result<ClientPaymentDone>> {
  const found = await tx.maybeOne<{ clientId: ClientId; currency: CurrencyCode }>('select client_id as "clientId", currency from client_payment where id = $1', [paymentId]);
  if (!found) return refuse('UNKNOWN_PAYMENT', 'There is no such payment of a client.', {}, 'paymentId');
  await lockClientMoney(tx, found.clientId, found.currency);
  const original = await tx.one<Stored & Record<string, unknown>>(
    `select p.id, p.number, p.client_id as "clientId", p.currency, p.amount, p.on_account, p.received_on as "receivedOn", p.method, p.reference, p.reverses_id,
            exists (select from client_payment r where r.reverses_id = p.id) as returned from client_payment p where p.id = $1`, [paymentId]);
  const { number, clientId, currency, amount } = original;
  if (original.reverses_id !== null) return refuse('REVERSAL_OF_REVERSAL', `${number} is itself a payment that came back. If the money came after all, record it as a new payment.`, { number }, 'paymentId');
  if (original.returned) return refuse('ALREADY_REVERSED', `${number} has come back already.`, { number }, 'paymentId');
  const day = checkReceivedOn(returnedOn, tx.today, 'returnedOn');
  if (!day.ok) return day;
  if (returnedOn < original.receivedOn) return refuse('DATE_BEFORE_PAYMENT', `The payment came on ${formatDate(original.receivedOn)}; it can't come back before.`, { receivedOn: original.receivedOn, returnedOn }, 'returnedOn');
  const id = tx.newId();
  const posted = await post(tx, {
    kind: 'CLIENT_PAYMENT', effectiveOn: returnedOn, sourceKind: 'client_payment', sourceId: id, postings: clientPaymentPostings(currency, clientId, -amount),
    description: `Payment ${number} of a client came back: ${reason}` });
  if (!posted.ok) return posted;
  const back = await tx.one<{ number: string }>(
    `insert into client_payment (id, client_id, currency, amount, on_account, received_on, method, reference, transaction_id, reverses_id, reason, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) returning number`,
    [id, clientId, currency, -amount, -original.on_account, returnedOn, original.method, original.reference, posted.value, original.id, reason, tx.ctx.principal.userId, tx.now]);
  const settled = await tx.query<{ invoiceId: string; amount: number }>('select invoice_id as "invoiceId", amount from invoice_settlement where payment_id = $1', [original.id]);
  await settle(tx, clientId, currency, settled.map((part) => ({ invoiceId: part.invoiceId, amount: -part.amount, paymentId: id })));
  // A run under way may pay out on the strength of what stood on account.
  await tx.query(
    `update remittance_run r set stale = true, status = 'PREPARED', approved_by = null, approved_at = null, approved_hash = null, version = version + 1
      where r.client_id = $1 and r.currency = $2 and r.status in ('PREPARED', 'APPROVED') and exists (select from remittance_line l where l.run_id = r.id and l.source_id = $3 and l.live)`,
    [clientId, currency, original.id]);
  tx.audit({ action: 'clientPayment.returned', subjectKind: 'client_payment', subjectId: original.id, facts: { number, by: back.number, reason } });
  await tx.emit({ type: 'invoice.paymentReturned', clientId, accountId: null, payload: { paymentId: id, currency, minor: -amount } });
  return ok({
    paymentId: id, number: back.number, currency, amount: -amount, settled: original.on_account - amount, onAccount: -original.on_account,
    message: `${number} came back: ${moneyInWords(amount, currency)} is owed again.` });
}
