import { Injectable } from '@nestjs/common';
import { ok, refuse, type LedgerTransactionId, type ReceiptId, type Result } from '@quittance/kernel';
import { takeBackMatch, unmatchLine } from '@quittance/ledger/server';
import { ReversePayment, Settlements } from '@quittance/payments/server';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { bankLine, lockBankLine, type BankLineRecord } from './bank-line-record';
import { matchBankLines } from './match-bank-lines';
import { settled, type SettledBankLine } from './settle-bank-line.use-case';

/** A payment that a line made. */
interface Made {
  readonly id: ReceiptId;
  readonly number: string;
  readonly transactionId: LedgerTransactionId;
  readonly moved: string | null;
}

// Payments whose cash the line is, but for those taken back before under the same line; `moved` names what became of their suspense or refund meanwhile.
const MADE = `
  select r.id, r.number, r.transaction_id as "transactionId",
         case when v.id is not null then 'returned'
              else (select case i.status when 'APPLIED' then 'applied from suspense' else 'found to be a debtor’s' end from suspense_item i where i.receipt_id = r.id and i.status in ('APPLIED', 'REFUNDED') limit 1) end as moved
    from bank_clearing c join receipt r on r.transaction_id = c.transaction_id left join receipt v on v.reverses_id = r.id
   where c.bank_line_id = $1 and r.reverses_id is null
     and not exists (select from bank_clearing b where b.bank_line_id = $1 and b.transaction_id = v.transaction_id) order by r.id`;

/**
 * Takes back what was said of a line, while nothing followed: payments it made are reversed and the line is new again. The
 * entries and their mirror clear each other under the line. A return is not taken back: money that comes after all is a new
 * payment.
 */
@Injectable()
export class UndoBankLine {
  constructor(private readonly work: UnitOfWork, private readonly reversing: ReversePayment, private readonly settlements: Settlements) {}

  /** Refuses NOT_MATCHED, RETURN_STAYS, REMITTED and MOVED_ON. */
  execute(ctx: Ctx, input: { key: string; lineId: string; version: number }): Promise<Result<SettledBankLine>> {
    return this.work.write(ctx, async (tx) => {
      await lockBankLine(tx, input.lineId);
      return tx.command(input.key, { command: 'undoBankLine', ...input }, async () => {
        const line = await bankLine(tx, input.lineId, input.version);
        if (!line.ok) return line;
        return this.undo(tx, line.value, input.key);
      });
    });
  }

  private async undo(tx: Tx, line: BankLineRecord, key: string): Promise<Result<SettledBankLine>> {
    if (line.status === 'NEW') return refuse('NOT_MATCHED', 'This line is new: there is nothing to take back.', {});
    if (line.matchedKind === 'RETURN' && (await tx.maybeOne('select 1 from returned_item where bank_line_id = $1', [line.id]))) {
      return refuse('RETURN_STAYS', 'A return is not taken back. If the money came after all, its own bank line is a new payment.', {});
    }
    const byHand = line.matchedKind !== 'PAYMENT';
    const taken = byHand ? await unmatchLine(tx, { lineId: line.id }) : await this.reverseMade(tx, line, key);
    if (!taken.ok) return taken;
    await matchBankLines(tx, { lineIds: [line.id] });
    await settled(tx, line.id, 'NEW');
    return ok({ lineId: line.id, status: 'NEW', message: byHand ? 'The line is new again.' : 'The payment was taken back; the line is new again.' });
  }

  private async reverseMade(tx: Tx, line: BankLineRecord, key: string): Promise<Result<{ lineId: string }>> {
    const reversalIds: LedgerTransactionId[] = [];
    for (const made of await tx.query<Made>(MADE, [line.id])) {
      if (made.moved !== null) return refuse('MOVED_ON', `The money of ${made.number} has been ${made.moved} meanwhile. Take that back first.`, { number: made.number });
      const { remitted } = await this.settlements.of(tx, made.id);
      if (remitted) return refuse('REMITTED', `${made.number} has been paid out to the client. Record it as a returned payment instead; it is kept from the next remittance, or billed with it.`, { number: made.number });
      const reversed = await this.reversing.execute(tx.ctx, { key: `${key}:${made.number}`.slice(-200), receiptId: made.id, returnedOn: tx.today, reason: 'Matched to the wrong account; taken back' });
      if (!reversed.ok) return reversed;
      const { transaction_id: id } = await tx.one<{ transaction_id: LedgerTransactionId }>('select transaction_id from receipt where id = $1', [reversed.value.receiptId]);
      reversalIds.push(id);
    }
    return takeBackMatch(tx, { lineId: line.id, reversalIds });
  }
}
