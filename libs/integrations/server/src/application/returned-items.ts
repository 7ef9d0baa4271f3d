import { Injectable } from '@nestjs/common';
import { formatDate, moneyInWords, ok, refuse, type BusinessDate, type Result } from '@quittance/kernel';
import { isAboutReturn } from '@quittance/integrations/domain';
import { endsAuthorisation } from '@quittance/payments/domain';
import { checkText, endMandate, representDebit } from '@quittance/payments/server';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { returnInWords, ReturnFromLine } from './return-from-line';
import { lockReturnedItem, openReturnedItem, paymentByTrace, returnedItem, reversalOf, type ReturnedItemRecord } from './returned-item-record';

interface ItemCommand {
  readonly key: string;
  readonly itemId: string;
  /** The version on screen. */
  readonly version: number;
}

/** What was done with a returned item. Plain JSON. */
export interface SettledItem {
  readonly itemId: string;
  readonly message: string;
}

/** ACH entries that came back: each reverses the payment it belongs to, once; what belongs to none waits for a person. */
@Injectable()
export class ReturnedItems {
  constructor(private readonly work: UnitOfWork, private readonly returning: ReturnFromLine) {}

  /** Reverses the payments of a file whose trace number and amount say beyond doubt which they are. Returns how many. */
  async reverseCertain(ctx: Ctx, importId: string): Promise<number> {
    const items = await this.work.read(ctx, (tx) => tx.query<{ id: string; version: number }>(`select id, version from returned_item where import_id = $1 and status = 'OPEN' order by returned_on, id`, [importId]));
    let reversed = 0;
    for (const { id, version } of items) {
      const done = await this.work.write(ctx, async (tx) => {
        const item = await openReturnedItem(tx, id, version);
        if (!item.ok) return item;
        const payment = item.value.debit && !isAboutReturn(item.value.code) ? await paymentByTrace(tx, item.value) : undefined;
        return payment ? this.reversePayment(tx, item.value, payment, `item-${id}`) : ok(null);
      });
      if (done.ok && done.value) reversed += 1;
    }
    return reversed;
  }

  /** A person says which payment came back. Refuses SENT_BY_US, ABOUT_A_RETURN and AMOUNT_DIFFERS: the bank gives an entry back whole. */
  reverse(ctx: Ctx, input: ItemCommand & { receiptId: string }): Promise<Result<SettledItem>> {
    return this.once(ctx, 'reverseReturnedItem', input, async (tx, item) => {
      if (!item.debit) return refuse('SENT_BY_US', 'This is money that we sent and that came back, not a payment received. Set it aside with what you did about it.', {});
      if (isAboutReturn(item.code)) return refuse('ABOUT_A_RETURN', `${item.code} is about a return, not a payment. Set it aside with what you did about it.`, { code: item.code });
      const payment = await tx.maybeOne<{ number: string; amount: number; currency: string }>('select number, amount, currency from receipt where id = $1', [input.receiptId]);
      if (payment && (payment.amount !== item.amount || payment.currency !== item.currency)) {
        return refuse('AMOUNT_DIFFERS', `The bank took back ${moneyInWords(item.amount, item.currency)}; ${payment.number} is ${moneyInWords(payment.amount, payment.currency)}. If the entry paid several accounts, return each of its payments under Money in, and set this aside with a note.`,
          { returned: item.amount, paid: payment.amount }, 'receiptId');
      }
      return this.reversePayment(tx, item, input.receiptId, input.key);
    });
  }

  /** There is no payment to take back, or nothing to do: a note says why. */
  setAside(ctx: Ctx, input: ItemCommand & { note: string }): Promise<Result<SettledItem>> {
    return this.once(ctx, 'setAsideReturnedItem', input, async (tx, item) => {
      const note = checkText(input.note, 'note', 500);
      if (!note.ok) return note;
      if (note.value === '') return refuse('NOTE_NEEDED', 'Say what it was, for whoever asks later.', {}, 'note');
      await settle(tx, item.id, { status: 'SET_ASIDE', receiptId: item.receiptId, reversalId: null, note: note.value });
      return ok({ itemId: item.id, message: 'Set aside.' });
    });
  }

  /** Sends a debit of ours again: as it was (R01, R09) or corrected (R11). Refuses NOT_OUR_DEBIT, and as `representDebit`. */
  resubmit(ctx: Ctx, input: ItemCommand & { dueOn: BusinessDate }): Promise<Result<SettledItem>> {
    return this.work.write(ctx, async (tx) => {
      await lockReturnedItem(tx, input.itemId);
      return tx.command(input.key, { command: 'resubmitReturnedItem', ...input }, async () => {
        const item = await returnedItem(tx, input.itemId, input.version);
        if (!item.ok) return item;
        if (item.value.receiptId === null) return refuse('NO_PAYMENT', 'Say first which payment came back: limits are counted from it.', {});
        const debit = await tx.maybeOne<{ id: string }>('select id from direct_debit where receipt_id = $1', [item.value.receiptId]);
        if (!debit) return refuse('NOT_OUR_DEBIT', 'This payment was not drawn under a mandate kept here, so nothing can be sent again from here. Ask whoever drew it, or record a mandate and plan a debit.', {});
        const again = await representDebit(tx, { debitId: debit.id, dueOn: input.dueOn });
        if (!again.ok) return again;
        const { kind, reference, presentment } = again.value;
        tx.audit({ action: 'return.resubmitted', subjectKind: 'returned_item', subjectId: item.value.id, facts: { kind, dueOn: input.dueOn, as: reference, presentment } });
        await tx.emit({ type: 'return.resubmitted', clientId: null, accountId: null, payload: { returnedItemId: item.value.id, kind, dueOn: input.dueOn } });
        return ok({ itemId: item.value.id, message: kind === 'REPRESENT' ? `Goes out again on ${formatDate(input.dueOn)} as ${reference}, presentment ${presentment} of 3.` : `Goes out corrected on ${formatDate(input.dueOn)} as ${reference}.` });
      });
    });
  }

  private once(ctx: Ctx, command: string, input: ItemCommand, run: (tx: Tx, item: ReturnedItemRecord) => Promise<Result<SettledItem>>): Promise<Result<SettledItem>> {
    return this.work.write(ctx, async (tx) => {
      await lockReturnedItem(tx, input.itemId);
      return tx.command(input.key, { command, ...input }, async () => {
        const item = await openReturnedItem(tx, input.itemId, input.version);
        return item.ok ? run(tx, item.value) : item;
      });
    });
  }

  private async reversePayment(tx: Tx, item: ReturnedItemRecord, receiptId: string, key: string): Promise<Result<SettledItem>> {
    const endsMandate = item.debit && endsAuthorisation(item.code);
    const earlier = await reversalOf(tx, receiptId);
    if (earlier) {
      const ended = endsMandate ? await this.endMandateOf(tx, receiptId, item.code) : ok(null);
      if (!ended.ok) return ended;
      await settle(tx, item.id, { status: 'SET_ASIDE', receiptId, reversalId: null, note: `${earlier.number} had been returned already, by ${earlier.by}.`, endsMandate });
      return ok({ itemId: item.id, message: `${earlier.number} had been returned already, by ${earlier.by}.` });
    }
    const reversed = await this.returning.reverse(tx, { receiptId, returnedOn: item.returnedOn, code: item.code, key: `${key}:reverse` });
    if (!reversed.ok) return reversed;
    await settle(tx, item.id, { status: 'REVERSED', receiptId, reversalId: reversed.value.receiptId, note: '', endsMandate });
    return ok({ itemId: item.id, message: reversed.value.message });
  }

  /** Where a person returned the debit first, without a code, the bank's word is the first to say that the authorisation is gone. */
  private async endMandateOf(tx: Tx, receiptId: string, code: string): Promise<Result<unknown>> {
    const mandate = await tx.maybeOne<{ id: string }>('select m.id from direct_debit d join mandate m on m.id = d.mandate_id where d.receipt_id = $1 and m.ended_on is null', [receiptId]);
    return mandate ? endMandate(tx, { mandateId: mandate.id, reason: `a debit was returned ${returnInWords(code)}` }) : ok(null);
  }
}

async function settle(tx: Tx, id: string, to: { status: string; receiptId: string | null; reversalId: string | null; note: string; endsMandate?: boolean }): Promise<void> {
  await tx.query(
    `update returned_item set status = $2, receipt_id = $3, reversal_id = $4, note = $5, ends_mandate = $6, settled_by = $7, settled_at = $8, version = version + 1 where id = $1`,
    [id, to.status, to.receiptId, to.reversalId, to.note, to.endsMandate ?? false, tx.ctx.principal.userId, tx.now]);
  tx.audit({ action: to.status === 'REVERSED' ? 'return.reversed' : 'return.setAside', subjectKind: 'returned_item', subjectId: id, facts: { receiptId: to.receiptId, note: to.note } });
}
