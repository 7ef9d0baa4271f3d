import { Injectable } from '@nestjs/common';
import { moneyInWords, ok, parseCurrency, refuse, type BusinessDate, type ClientId, type CurrencyCode, type Result } from '@quittance/kernel';
import { agencyAccount, naturalBalance } from '@quittance/ledger/domain';
import { agencyBalance } from '@quittance/ledger/server';
import { lockMoneyOf, lockTopUps } from '@quittance/payments/server';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import { bookTransfer, type BookTransfer } from './book-transfer';
import { runsToSweep, sweepClients } from './sweep-clients';

export type { BookTransfer } from './book-transfer';

/** A posted run whose fees are still in trust; negative where more was given back than earned. */
export interface UnsweptRun {
  readonly runId: string;
  readonly statementNumber: string;
  readonly clientName: string;
  readonly postedOn: BusinessDate;
  readonly currency: string;
  readonly amount: number;
}

/** Transfers between the two bank accounts: fees to operating, and what operating owes trust after returned payments. */
@Injectable()
export class BookTransfers {
  constructor(private readonly work: UnitOfWork) {}

  /** Posted runs of a currency whose fees are still in trust, the oldest first. */
  unswept(ctx: Ctx, currency: string): Promise<UnsweptRun[]> {
    return this.work.read(ctx, async (tx) => {
      const runs = await runsToSweep(tx, null, currency as CurrencyCode);
      return tx.query<UnsweptRun & Record<string, unknown>>(
        `select u.id as "runId", r.statement_number as "statementNumber", c.name as "clientName", r.posted_on as "postedOn", r.currency, u.amount
           from jsonb_to_recordset($1) as u(id uuid, amount bigint) join remittance_run r on r.id = u.id join client c on c.id = r.client_id order by r.posted_on, r.statement_number`, [JSON.stringify(runs)]);
    });
  }

  /** Moves the fees of every posted run of a currency to operating, or of the runs chosen. Refuses NOTHING_TO_SWEEP. */
  sweep(ctx: Ctx, input: { key: string; currency: string; runIds?: readonly string[] | null }): Promise<Result<BookTransfer>> {
    return this.work.write(ctx, async (tx) => {
      const checked = parseCurrency(input.currency);
      if (!checked.ok) return checked;
      return tx.command(input.key, { command: 'sweepFees', ...input }, async () => {
        const only = input.runIds ?? null;
        const clients = await tx.query<{ clientId: ClientId }>(
          `select distinct client_id as "clientId" from remittance_run r where currency = $1 and status = 'POSTED' and ($2::uuid[] is null or id = any ($2)) and not exists (select from swept_run s where s.run_id = r.id)`, [checked.value, only]);
        const of = clients.map(({ clientId }) => ({ clientId, currency: checked.value }));
        await lockMoneyOf(tx, of);
        const swept = await sweepClients(tx, of, only);
        if (!swept.ok) return swept;
        const [transfer] = swept.value;
        return transfer ? ok(transfer) : refuse('NOTHING_TO_SWEEP', `No fees in ${checked.value} wait in the trust account for posted runs.`, { currency: checked.value });
      });
    });
  }

  /** Operating makes good what trust lacks. Refuses NOT_OWED beyond what operating owes. */
  topUp(ctx: Ctx, input: { key: string; currency: string; amount: number }): Promise<Result<BookTransfer>> {
    return this.work.write(ctx, async (tx) => {
      const checked = parseCurrency(input.currency);
      if (!checked.ok) return checked;
      return tx.command(input.key, { command: 'topUpTrust', ...input }, async () => {
        await lockTopUps(tx, checked.value);
        const owed = naturalBalance('DUE_FROM_OPERATING', await agencyBalance(tx, agencyAccount('DUE_FROM_OPERATING', checked.value)));
        if (input.amount <= 0 || input.amount > owed) {
          return refuse('NOT_OWED', `Operating owes the trust account ${moneyInWords(owed, checked.value)}; the transfer is above zero and not more than that.`, { owed }, 'amount');
        }
        return bookTransfer(tx, 'TOP_UP', checked.value, input.amount);
      });
    });
  }
}
