import { Injectable } from '@nestjs/common';
import { ok, parseCurrency, refuse, type BusinessDate, type CurrencyCode, type Result } from '@quittance/kernel';
import { positivePayCsv, positivePayTotals, type PositivePayLine } from '@quittance/remittance/domain';
import { UnitOfWork, Vault, type Ctx, type Tx } from '@quittance/platform';
import { seriesPurpose } from './cheque-series.use-case';
import { note } from './cheques.use-case';

interface Untold {
  readonly id: string;
  readonly seriesId: string;
  readonly action: 'ISSUE' | 'VOID';
  readonly amount: number;
}

// What the bank has not been told: cheques written, and those it was told of that are void or stopped since. One voided before it
// was told of is told as void only, so that a form that was lost is refused.
const UNTOLD = `
  select c.id, c.series_id as "seriesId", case when c.status in ('VOID', 'STOPPED') then 'VOID' else 'ISSUE' end as action, c.amount
    from cheque c
   where c.currency = $1
     and not exists (select from positive_pay_line l where l.cheque_id = c.id and l.action = case when c.status in ('VOID', 'STOPPED') then 'VOID' else 'ISSUE' end)
   order by c.series_id, c.number for update of c`;

/** Files that tell the bank which cheques it may pay. A file's lines are kept and its number is never used again. */
@Injectable()
export class PositivePay {
  constructor(private readonly work: UnitOfWork, private readonly vault: Vault) {}

  /** Makes a file for each stock of a currency of all the bank has not been told. Refuses NOTHING_TO_TELL. */
  make(ctx: Ctx, input: { readonly key: string; readonly currency: string }): Promise<Result<{ fileIds: string[] }>> {
    return this.work.write(ctx, async (tx) => {
      const currency = parseCurrency(input.currency);
      if (!currency.ok) return currency;
      return tx.command(input.key, { command: 'makePositivePay', ...input }, async () => {
        await tx.query('select from cheque_series where currency = $1 order by id for update', [currency.value]);
        const untold = await tx.query<Untold>(UNTOLD, [currency.value]);
        if (untold.length === 0) return refuse('NOTHING_TO_TELL', `The bank knows of every check in ${currency.value}.`, {});
        const fileIds: string[] = [];
        for (const [seriesId, lines] of Map.groupBy(untold, (line) => line.seriesId)) fileIds.push(await store(tx, seriesId, lines));
        return ok({ fileIds });
      });
    });
  }

  /** A file's text, the same each time; null where there is none. */
  async text(ctx: Ctx, id: string): Promise<{ name: string; text: string } | null> {
    return this.work.read(ctx, async (tx) => {
      const file = await tx.maybeOne<{ number: number; seriesId: string; createdOn: BusinessDate; routingNumber: string; sealed: string; currency: CurrencyCode }>(
        `select f.number, s.id as "seriesId", (f.created_at at time zone coalesce((select time_zone from agency), 'UTC'))::date as "createdOn", s.routing_number as "routingNumber", s.account_sealed as sealed, s.currency
           from positive_pay_file f join cheque_series s on s.id = f.series_id where f.id = $1`, [id]);
      if (!file) return null;
      const lines = await tx.query<PositivePayLine>(
        'select l.action, c.number, l.amount, c.issued_on as "issuedOn", c.payee_name as payee from positive_pay_line l join cheque c on c.id = l.cheque_id where l.file_id = $1 order by l.n', [id]);
      const accountNumber = this.vault.open(file.sealed, seriesPurpose(file.seriesId));
      return { name: `positive-pay-${file.currency}-${String(file.number).padStart(6, '0')}.csv`, text: positivePayCsv({ ...file, accountNumber }, lines) };
    });
  }
}

async function store(tx: Tx, seriesId: string, lines: readonly Untold[]): Promise<string> {
  const { number } = await tx.one<{ number: number }>('update cheque_series set last_file = last_file + 1 where id = $1 returning last_file as number', [seriesId]);
  const id = tx.newId();
  const { issuedCount, issuedTotal, voidCount, voidTotal } = positivePayTotals(lines);
  await tx.query('insert into positive_pay_file (id, series_id, number, issued_count, issued_total, void_count, void_total, created_by, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
    id, seriesId, number, issuedCount, issuedTotal, voidCount, voidTotal, tx.ctx.principal.userId, tx.now]);
  await tx.query(
    `insert into positive_pay_line (file_id, n, cheque_id, action, amount) select $1, l.n, l.id, l.action, l.amount from jsonb_to_recordset($2) as l(n integer, id uuid, action text, amount bigint)`,
    [id, JSON.stringify(lines.map((line, index) => ({ ...line, n: index + 1 })))]);
  for (const line of lines) await note(tx, line.id, 'EXPORTED', `${line.action === 'ISSUE' ? 'Told to the bank' : 'Told to the bank as void'}, file ${number}`);
  tx.audit({ action: 'positivePay.made', subjectKind: 'positive_pay_file', subjectId: id, facts: { number, issuedCount, issuedTotal, voidCount, voidTotal } });
  return id;
}
