import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@quittance/kernel';
import { paperOf, PdfPrinter } from '@quittance/documents/server';
import { UnitOfWork, Vault, type Ctx, type Tx } from '@quittance/platform';
import { seriesPurpose } from './cheque-series.use-case';
import { CHEQUE_STYLE, chequePages, type PrintedCheque } from './cheque-page';
import { note } from './cheques.use-case';

interface Row extends Omit<PrintedCheque, 'accountNumber'> {
  readonly id: string;
  readonly seriesId: string;
  readonly sealed: string;
  readonly status: string;
  readonly country: string;
}

const READ = `
  select c.id, c.number, c.series_id as "seriesId", c.payee_name as "payeeName", c.payee_address as "payeeAddress", c.amount, c.currency, c.issued_on as "issuedOn", c.memo, c.status,
         s.bank_name as "bankName", s.bank_address as "bankAddress", s.routing_number as "routingNumber", s.account_sealed as sealed, coalesce(nullif(g.legal_name, ''), g.name) as "agencyName",
         g.address as "agencyAddress", g.country
    from cheque c join cheque_series s on s.id = c.series_id cross join agency g
   where c.id = any ($1) order by c.number, c.id`;

/** Cheques as PDF; each print is a line of the cheque's history, so that a second one is seen. */
@Injectable()
export class PrintCheques {
  constructor(private readonly work: UnitOfWork, private readonly vault: Vault, private readonly printer: PdfPrinter) {}

  /** Refuses NOTHING_TO_PRINT, and NOT_LIVE for one that is void or stopped. */
  async execute(ctx: Ctx, ids: readonly string[]): Promise<Result<Buffer>> {
    const noted = await this.work.write(ctx, (tx) => take(tx, ids));
    if (!noted.ok) return noted;
    const rows = noted.value;
    const cheques = rows.map((row): PrintedCheque => ({ ...row, accountNumber: this.vault.open(row.sealed, seriesPurpose(row.seriesId)) }));
    const [first] = rows;
    const title = rows.length === 1 ? `Check ${first?.number ?? ''}` : `Checks ${first?.number ?? ''} to ${rows.at(-1)?.number ?? ''}`;
    const issued = new Date(`${first?.issuedOn ?? '2000-01-01'}T12:00:00Z`);
    return ok(await this.printer.print({ title, language: 'en-US', author: first?.agencyName ?? '', createdAt: issued, paper: paperOf(first?.country ?? 'US'), body: chequePages(cheques), style: CHEQUE_STYLE }));
  }
}

async function take(tx: Tx, ids: readonly string[]): Promise<Result<Row[]>> {
  const rows = await tx.query<Row>(READ, [ids]);
  if (rows.length === 0 || rows.length !== new Set(ids).size) return refuse('NOTHING_TO_PRINT', 'There are no such checks.', {});
  const dead = rows.find(({ status }) => status !== 'ISSUED');
  if (dead) return refuse('NOT_LIVE', `Check ${dead.number} is ${dead.status.toLowerCase()}; it is not printed again.`, { number: dead.number });
  for (const { id, number } of rows) {
    await note(tx, id, 'PRINTED', '');
    tx.audit({ action: 'cheque.printed', subjectKind: 'cheque', subjectId: id, facts: { number } });
    await tx.emit({ type: 'cheque.changed', clientId: null, accountId: null, payload: { chequeId: id, number, step: 'PRINTED' } });
  }
  return ok(rows);
}
