import { once } from 'node:events';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { csvCell, formatMinor, may, type CurrencyCode } from '@quittance/kernel';
import { AllowAuthenticated, type QuittanceRequest } from '@quittance/platform';
import type { Response } from 'express';
import { UndistributedQuery } from '../application/undistributed.query';

/** The aged listing of undistributed money as a table, item by item. */
@Controller('files/undistributed.csv')
export class UndistributedController {
  constructor(private readonly query: UndistributedQuery) {}

  @AllowAuthenticated()
  @Get()
  async download(@Req() req: QuittanceRequest, @Res() res: Response, @Query('kind') kind?: string, @Query('currency') currency?: string, @Query('bucket') bucket?: string): Promise<void> {
    const { ctx } = req;
    if (!ctx || ctx.principal.kind !== 'agency' || !may(ctx.principal, 'ledger.read')) {
      return void res.status(404).json({ code: 'NOT_FOUND', message: 'There is no such file, or it is not yours to open.', requestId: req.requestId });
    }
    res.set({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="undistributed-money.csv"', 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store' });
    res.write('\uFEFFkind,owner,reference,since,days,currency,amount,explanation\r\n');
    for await (const item of this.query.all(ctx, { kind: kind ?? null, currency: currency ?? null, bucket: bucket ?? null })) {
      if (res.destroyed) return;
      const cells = [item.kind, csvCell(item.ownerName), csvCell(item.reference), item.since, String(item.days), item.currency, formatMinor(item.amount, item.currency as CurrencyCode), csvCell(item.note ?? '')];
      if (!res.write(`${cells.join(',')}\r\n`)) await Promise.race([once(res, 'drain'), once(res, 'close')]);
    }
    res.end();
  }
}
