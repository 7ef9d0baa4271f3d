import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { formatDate, isId, may } from '@quittance/kernel';
import { paperOf, PdfPrinter } from '@quittance/documents/server';
import { AllowAuthenticated, UnitOfWork, type QuittanceRequest } from '@quittance/platform';
import type { Response } from 'express';
import { ReconciliationQuery } from '../application/reconciliation/reconciliation.query';
import { RECONCILIATION_STYLE, reconciliationCsv, reconciliationPage } from '../paper/reconciliation-paper';

/** Signed reconciliations as PDF and CSV; what is signed does not change, so they are made when asked for. */
@Controller('files/reconciliations')
export class ReconciliationsController {
  constructor(private readonly query: ReconciliationQuery, private readonly work: UnitOfWork, private readonly printer: PdfPrinter) {}

  @AllowAuthenticated()
  @Get(':file')
  async download(@Param('file') file: string, @Req() req: QuittanceRequest, @Res() res: Response): Promise<void> {
    const { ctx } = req;
    const [, id = '', form] = (/^([0-9a-f-]{36})\.(pdf|csv)$/.exec(file) ?? []) as (string | undefined)[];
    const signed = ctx && ctx.principal.kind === 'agency' && may(ctx.principal, 'ledger.read') && isId(id) ? await this.query.one(ctx, id) : null;
    if (!ctx || signed === null) return void res.status(404).json({ code: 'NOT_FOUND', message: 'There is no such reconciliation, or it is not yours to open.', requestId: req.requestId });
    const items = await this.query.items(ctx, id, signed.asOn);
    res.set({
      'content-type': form === 'pdf' ? 'application/pdf' : 'text/csv; charset=utf-8', 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store',
      'content-disposition': `${form === 'pdf' ? 'inline' : 'attachment'}; filename="reconciliation-${signed.asOn}-${signed.currency}.${form ?? ''}"` });
    if (form === 'csv') return void res.end(reconciliationCsv(signed, items));
    const agency = await this.work.read(ctx, (tx) => tx.maybeOne<{ name: string; country: string }>('select coalesce(nullif(legal_name, \'\'), name) as name, country from agency'));
    res.end(await this.printer.print({
      title: `Reconciliation of ${signed.bankAccountName} as of ${formatDate(signed.asOn)}`, language: 'en-US', author: agency?.name ?? 'The agency', createdAt: signed.signedAt, paper: paperOf(agency?.country ?? 'US'),
      body: reconciliationPage(agency?.name ?? 'The agency', signed, items), style: RECONCILIATION_STYLE }));
  }
}
