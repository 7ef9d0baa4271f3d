import { Injectable } from '@nestjs/common';
import { ok, type BusinessDate, type LedgerTransactionId, type Result } from '@quittance/kernel';
import { returnCode, returnReasonOf } from '@quittance/integrations/domain';
import { matchLine } from '@quittance/ledger/server';
import { endsAuthorisation } from '@quittance/payments/domain';
import { ReversePayment, type ReversedPayment } from '@quittance/payments/server';
import type { Tx } from '@quittance/platform';
import type { BankLineRecord } from './bank-line-record';
import type { SettledBankLine } from './settle-bank-line.use-case';

/** What a client reads of a return. The code stands at its head, where mandates look for it (payments). */
export const returnInWords = (code: string): string => {
  const known = returnCode(code);
  return code === '' ? 'Returned by the bank' : `${code} ${known?.name ?? 'Returned by the bank'}`;
};

/** A return is not of a day before its payment, nor of one to come. */
export const returnDay = (returnedOn: BusinessDate, receivedOn: BusinessDate, today: BusinessDate): BusinessDate =>
  returnedOn < receivedOn ? receivedOn : returnedOn > today ? today : returnedOn;

/** A bank line takes a payment back: the payment is reversed, the line is the cash that left, and the item stands among the returned ones. */
@Injectable()
export class ReturnFromLine {
  constructor(private readonly reversing: ReversePayment) {}

  async execute(tx: Tx, line: BankLineRecord, receiptId: string, key: string, why: string): Promise<Result<SettledBankLine>> {
    const code = returnReasonOf(line) ?? '';
    const reversed = await this.reverse(tx, { receiptId, returnedOn: line.bookedOn, code, key: `${key}:return` });
    if (!reversed.ok) return reversed;
    const { receiptId: reversalId, message } = reversed.value;
    const { transaction_id: transactionId } = await tx.one<{ transaction_id: LedgerTransactionId }>('select transaction_id from receipt where id = $1', [reversalId]);
    const matched = await matchLine(tx, { lineId: line.id, kind: 'RETURN', id: reversalId, transactionIds: [transactionId], reason: why });
    if (!matched.ok) return matched;
    const endsMandate = endsAuthorisation(code);
    const id = tx.newId();
    await tx.query(
      `insert into returned_item (id, source, bank_line_id, code, amount, currency, debit, returned_on, name, information, status, receipt_id, reversal_id, ends_mandate, settled_by, settled_at)
       values ($1, 'BANK_LINE', $2, $3, $4, $5, true, $6, $7, $8, 'REVERSED', $9, $10, $11, $12, $13)`,
      [id, line.id, code, -line.amount, line.currency, line.bookedOn, line.payer, line.text, receiptId, reversalId, endsMandate, tx.ctx.principal.userId, tx.now]);
    await tx.emit({ type: 'bank.lineSettled', clientId: null, accountId: null, payload: { lineId: line.id, status: 'MATCHED' } });
    return ok({ lineId: line.id, status: 'MATCHED', message });
  }

  /** Reverses a payment as its bank returned it. Joins the transaction under way. */
  async reverse(tx: Tx, item: { receiptId: string; returnedOn: BusinessDate; code: string; key: string }): Promise<Result<ReversedPayment>> {
    const receipt = await tx.maybeOne<{ received_on: BusinessDate }>('select received_on from receipt where id = $1', [item.receiptId]);
    return this.reversing.execute(tx.ctx, { key: item.key.slice(0, 200), receiptId: item.receiptId, returnedOn: returnDay(item.returnedOn, receipt?.received_on ?? item.returnedOn, tx.today), reason: returnInWords(item.code) });
  }
}
