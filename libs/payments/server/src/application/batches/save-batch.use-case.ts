import { Injectable } from '@nestjs/common';
import { all, ok, parseCurrency, refuse, type BusinessDate, type CurrencyCode, type Result } from '@quittance/kernel';
import { BATCH_METHODS, checkReceivedOn, MOST_BATCH_LINES, type BatchMethod } from '@quittance/payments/domain';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { oneOf, positive } from '../costs/cost-input';
import { checkText } from '../payment-input';
import { draftBatch } from './batch-record';

export interface BatchLineInput {
  readonly method: string;
  readonly amount: number;
  readonly payer?: string | null;
  readonly chequeNumber?: string | null;
  readonly accountId?: string | null;
}

export interface SaveBatchInput {
  readonly key: string;
  /** Left out: a new batch. */
  readonly batchId?: string | null;
  readonly version?: number | null;
  readonly receivedOn: BusinessDate;
  readonly currency: string;
  readonly depositTotal: number;
  readonly note?: string | null;
  readonly lines: readonly BatchLineInput[];
}

interface CheckedLine {
  readonly method: BatchMethod;
  readonly amount: number;
  readonly payer: string;
  readonly chequeNumber: string;
  readonly accountId: string | null;
}

/** Keeps a day's cheques and cash as a draft, whether it ties or not. Nothing is posted. Names the line at fault: `lines[2].amount`. */
@Injectable()
export class SaveBatch {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, input: SaveBatchInput): Promise<Result<{ batchId: string }>> {
    return this.work.write(ctx, async (tx) => {
      return tx.command(input.key, { command: 'saveBatch', ...input }, async () => {
        const currency = parseCurrency(input.currency);
        if (!currency.ok) return { ok: false, refusal: { ...currency.refusal, field: 'currency' } };
        const checked = all<unknown>([checkReceivedOn(input.receivedOn, tx.today), positive(input.depositTotal, 'depositTotal')]);
        if (!checked.ok) return checked;
        const note = checkText(input.note, 'note', 300);
        if (!note.ok) return note;
        const lines = checkLines(input.lines);
        if (!lines.ok) return lines;
        const known = await checkAccounts(tx, lines.value, currency.value);
        return known.ok ? save(tx, input, currency.value, note.value, lines.value) : known;
      });
    });
  }

  /** A draft that is not needed; it stays in the list as discarded. */
  discard(ctx: Ctx, input: { readonly key: string; readonly batchId: string; readonly version: number }): Promise<Result<{ batchId: string }>> {
    return this.work.write(ctx, (tx) => tx.command(input.key, { command: 'discardBatch', ...input }, async () => {
      const batch = await draftBatch(tx, input.batchId, input.version);
      if (!batch.ok) return batch;
      await tx.query(`update receipt_batch set status = 'DISCARDED', version = version + 1 where id = $1`, [batch.value.id]);
      tx.audit({ action: 'receiptBatch.discarded', subjectKind: 'receipt_batch', subjectId: batch.value.id, facts: { number: batch.value.number } });
      await tx.emit({ type: 'receiptBatch.discarded', clientId: null, accountId: null, payload: { batchId: batch.value.id } });
      return ok({ batchId: batch.value.id });
    }));
  }
}

function checkLines(lines: readonly BatchLineInput[]): Result<CheckedLine[]> {
  if (lines.length > MOST_BATCH_LINES) return refuse('TOO_MANY_LINES', `A batch has ${MOST_BATCH_LINES} lines at most; this has ${lines.length}. Make a second one of the rest.`, { lines: lines.length }, 'lines');
  return all(lines.map((line, index) => checkLine(line, `lines[${index}]`)));
}

function checkLine(line: BatchLineInput, at: string): Result<CheckedLine> {
  const method = oneOf(BATCH_METHODS, line.method, `${at}.method`);
  if (!method.ok) return method;
  const amount = positive(line.amount, `${at}.amount`);
  if (!amount.ok) return amount;
  const texts = all([checkText(line.payer, `${at}.payer`, 200), checkText(line.chequeNumber, `${at}.chequeNumber`, 40)]);
  if (!texts.ok) return texts;
  const [payer = '', chequeNumber = ''] = texts.value;
  return ok({ method: method.value, amount: amount.value, payer, chequeNumber, accountId: line.accountId ?? null });
}

async function checkAccounts(tx: Tx, lines: readonly CheckedLine[], currency: CurrencyCode): Promise<Result<null>> {
  const ids = [...new Set(lines.flatMap(({ accountId }) => (accountId === null ? [] : [accountId])))];
  const rows = await tx.query<{ id: string; number: string; currency: string }>('select id, number, currency from account where id = any ($1)', [ids]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const [index, { accountId }] of lines.entries()) {
    if (accountId === null) continue;
    const account = byId.get(accountId);
    const field = `lines[${index}].accountId`;
    if (!account) return refuse('UNKNOWN_ACCOUNT', `Line ${index + 1}: there is no such account.`, { line: index + 1 }, field);
    if (account.currency !== currency) return refuse('CURRENCY_MISMATCH', `Line ${index + 1}: account ${account.number} is in ${account.currency}, the deposit in ${currency}.`, { line: index + 1 }, field);
  }
  return ok(null);
}

async function save(tx: Tx, input: SaveBatchInput, currency: CurrencyCode, note: string, lines: readonly CheckedLine[]): Promise<Result<{ batchId: string }>> {
  const batchId = input.batchId ?? tx.newId();
  if (input.batchId) {
    const draft = await draftBatch(tx, input.batchId, input.version ?? 0);
    if (!draft.ok) return draft;
    await tx.query('update receipt_batch set received_on = $2, currency = $3, deposit_total = $4, note = $5, version = version + 1 where id = $1', [batchId, input.receivedOn, currency, input.depositTotal, note]);
    await tx.query('delete from receipt_batch_line where batch_id = $1', [batchId]);
  } else {
    await tx.query('insert into receipt_batch (id, received_on, currency, deposit_total, note, created_by, created_at) values ($1, $2, $3, $4, $5, $6, $7)', [
      batchId, input.receivedOn, currency, input.depositTotal, note, tx.ctx.principal.userId, tx.now]);
  }
  await tx.query(
    `insert into receipt_batch_line (id, batch_id, n, method, amount, payer, cheque_number, account_id)
     select l.id, $1, l.n, l.method, l.amount, l.payer, l."chequeNumber", l."accountId"
       from jsonb_to_recordset($2) as l(id uuid, n integer, method text, amount bigint, payer text, "chequeNumber" text, "accountId" uuid)`,
    [batchId, JSON.stringify(lines.map((line, index) => ({ ...line, id: tx.newId(), n: index + 1 })))]);
  tx.audit({ action: 'receiptBatch.saved', subjectKind: 'receipt_batch', subjectId: batchId, facts: { lines: lines.length, depositTotal: input.depositTotal, currency } });
  await tx.emit({ type: 'receiptBatch.saved', clientId: null, accountId: null, payload: { batchId } });
  return ok({ batchId });
}
