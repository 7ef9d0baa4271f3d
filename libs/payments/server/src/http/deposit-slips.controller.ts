import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { isId, may } from '@quittance/kernel';
import { paperOf, PdfPrinter } from '@quittance/documents/server';
import { AllowAuthenticated, UnitOfWork, type Ctx, type QuittanceRequest } from '@quittance/platform';
import type { Response } from 'express';
import { batchDetail, type BatchDetail } from '../application/batches/batches.query';
import { slipCsv, slipPage, slipTitle, SLIP_STYLE, type SlipAgency } from '../deposit-slip/deposit-slip';

/** Deposit slips as PDF and CSV, for those who may read payments. */
@Controller('files/deposit-slips')
export class DepositSlipsController {
  constructor(private readonly work: UnitOfWork, private readonly printer: PdfPrinter) {}

  @AllowAuthenticated()
  @Get(':file')
  async download(@Param('file') file: string, @Req() req: QuittanceRequest, @Res() res: Response): Promise<void> {
    const { ctx } = req;
    const [, id = '', form] = (/^([0-9a-f-]{36})\.(pdf|csv)$/.exec(file) ?? []) as (string | undefined)[];
    const found = ctx && may(ctx.principal, 'payment.read') && ctx.principal.kind === 'agency' && isId(id) ? await this.read(ctx, id) : null;
    if (!found) return void res.status(404).json({ code: 'NOT_FOUND', message: 'There is no such deposit slip, or it is not yours to open.', requestId: req.requestId });
    const { batch, agency } = found;
    res.set({
      'content-type': form === 'pdf' ? 'application/pdf' : 'text/csv; charset=utf-8', 'content-disposition': `${form === 'pdf' ? 'inline' : 'attachment'}; filename="deposit-slip-${batch.number}.${form ?? ''}"`,
      'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store' });
    if (form === 'csv') return void res.end(slipCsv(batch));
    res.end(await this.printer.print({
      title: slipTitle(batch), language: 'en-US', author: agency.name, createdAt: batch.postedAt ?? batch.createdAt, paper: paperOf(agency.country), body: slipPage(batch, agency), style: SLIP_STYLE }));
  }

  private read(ctx: Ctx, id: string): Promise<{ batch: BatchDetail; agency: SlipAgency } | null> {
    return this.work.read(ctx, async (tx) => {
      const batch = await batchDetail(tx, id);
      const agency = await tx.maybeOne<SlipAgency>(`select coalesce(nullif(legal_name, ''), name) as name, address, country from agency`);
      return batch && { batch, agency: agency ?? { name: 'The agency', address: '', country: 'US' } };
    });
  }
}
