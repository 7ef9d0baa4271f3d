import { Injectable } from '@nestjs/common';
import { moneyInWords, ok, parseCurrency, refuse, type BusinessDate, type ClientId, type CurrencyCode, type Result } from '@quittance/kernel';
import { agencyAccount, naturalBalance } from '@quittance/ledger/domain';
import { agencyBalance } from '@quittance/ledger/server';
import { checkKey, lockClientMoney, lockTopUps } from '@quittance/payments/server';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { bookTransfer, type BookTransfer } from './book-transfer';

export type { BookTransfer } from './book-transfer';

// Posted runs not swept yet, with what their postings made trust owe operating.
const UNSWEPT = `
  select r.id, (coalesce((select -sum(e.amount) from ledger_entry e join ledger_account a on a.id = e.ledger_account_id
                           where a.type = 'DUE_TO_OPERATING'
                             and (e.transaction_id = r.transaction_id
                                  or e.transaction_id in (select f.transaction_id from remittance_line l join fee_line f on f.id = l.source_id where l.run_id = r.id)
                                  or e.transaction_id in (select c.transaction_id from remittance_line l join cost_entry c on c.id = l.source_id where l.run_id = r.id))), 0))::bigint as amount
    from remittance_run r
   where ($1::uuid is null or r.client_id = $1) and r.currency = $2 and r.status = 'POSTED' and not exists (select from swept_run s where s.run_id = r.id)`;

/** A posted run whose fees are still in trust; negative where more was given back than earned. */
export interface UnsweptRun {
  readonly runId: string;
  readonly statementNumber: string;
  readonly clientName: string;
  readonly postedOn: BusinessDate;
  readonly currency: string;
  readonly amount: number;
}

/**
 * Moves the fees of a client's posted runs (or of those chosen among them) to operating; null where there is nothing to
 * move. The client's money is locked.
 */
export async function sweepClient(tx: Tx, clientId: ClientId, currency: CurrencyCode, only: readonly string[] | null = null): Promise<Result<BookTransfer | null>> {
  const runs = (await tx.query<{ id: string; amount: number }>(UNSWEPT, [clientId, currency])).filter(({ id }) => only === null || only.includes(id));
  const amount = runs.reduce((sum, run) => sum + run.amount, 0);
  // Fees given back beyond those earned wait for later fees to make up for them.
  if (runs.length === 0 || amount < 0) return ok(null);
  const transfer = amount === 0 ? ok(null) : await bookTransfer(tx, 'SWEEP', currency, amount);
  if (!transfer.ok) return transfer;
  await tx.query('insert into swept_run (run_id, transfer_id) select id, $2 from unnest($1::uuid[]) as t(id)', [runs.map((run) => run.id), transfer.value?.id ?? null]);
  return transfer;
}

/** Transfers between the two bank accounts: fees to operating, and what operating owes trust after returned payments. */
@Injectable()
export class BookTransfers {
  constructor(private readonly work: UnitOfWork) {}

  /** Posted runs of a currency whose fees are still in trust, the oldest first. */
  unswept(ctx: Ctx, currency: string): Promise<UnsweptRun[]> {
    return this.work.read(ctx, (tx) => tx.query<UnsweptRun>(
      `select u.id as "runId", r.statement_number as "statementNumber", c.name as "clientName", r.posted_on as "postedOn", r.currency, u.amount
         from (${UNSWEPT}) u join remittance_run r on r.id = u.id join client c on c.id = r.client_id order by r.posted_on, r.statement_number`, [null, currency]));
  }

  /** Moves the fees of every posted run of a currency to operating, or of the runs chosen. Refuses NOTHING_TO_SWEEP. */
  sweep(ctx: Ctx, input: { key: string; currency: string; runIds?: readonly string[] | null }): Promise<Result<BookTransfer>> {
    return this.work.write(ctx, async (tx) => {
      const checked = checkInput(input);
      if (!checked.ok) return checked;
      return tx.command(input.key, { command: 'sweepFees', ...input }, async () => {
        const only = input.runIds ?? null;
        const clients = await tx.query<{ client_id: ClientId }>(
          `select distinct client_id from remittance_run r where currency = $1 and status = 'POSTED' and ($2::uuid[] is null or id = any ($2)) and not exists (select from swept_run s where s.run_id = r.id) order by 1`, [checked.value, only]);
        let total = 0;
        let last: BookTransfer | null = null;
        for (const { client_id: clientId } of clients) {
          await lockClientMoney(tx, clientId, checked.value);
          const swept = await sweepClient(tx, clientId, checked.value, only);
          if (!swept.ok) return swept;
          total += swept.value?.amount ?? 0;
          last = swept.value ?? last;
        }
        return last === null ? refuse('NOTHING_TO_SWEEP', `No fees in ${checked.value} wait in the trust account for posted runs.`, { currency: checked.value }) : ok({ ...last, amount: total });
      });
    });
  }

  /** Operating makes good what trust lacks. Refuses NOT_OWED beyond what operating owes. */
  topUp(ctx: Ctx, input: { key: string; currency: string; amount: number }): Promise<Result<BookTransfer>> {
    return this.work.write(ctx, async (tx) => {
      const checked = checkInput(input);
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

function checkInput(input: { key: string; currency: string }): Result<CurrencyCode> {
  const key = checkKey(input.key);
  return key.ok ? parseCurrency(input.currency) : key;
}
