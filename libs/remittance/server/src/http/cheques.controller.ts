import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { isId, may, type Permission } from '@quittance/kernel';
import { AllowAuthenticated, type Ctx, type QuittanceRequest } from '@quittance/platform';
import type { Response } from 'express';
import { PositivePay } from '../cheques/positive-pay.use-case';
import { PrintCheques } from '../cheques/print-cheques';

const MOST = 200;

/** Checks to print, and the files that tell the bank of them; for those who keep the register. */
@Controller('files')
export class ChequesController {
  constructor(private readonly print: PrintCheques, private readonly positivePay: PositivePay) {}

  /** `ids`: comma between them. */
  @AllowAuthenticated()
  @Get('checks.pdf')
  async pdf(@Query('ids') ids: string | undefined, @Req() req: QuittanceRequest, @Res() res: Response): Promise<void> {
    const wanted = (ids ?? '').split(',').filter((id) => isId(id)).slice(0, MOST);
    if (!allowed(req.ctx, 'cheque.manage')) return missing(req, res);
    const printed = await this.print.execute(req.ctx, wanted);
    if (!printed.ok) return void res.status(409).json({ code: printed.refusal.code, message: printed.refusal.message, requestId: req.requestId });
    res.set({ 'content-type': 'application/pdf', 'content-disposition': 'inline; filename="checks.pdf"', 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store' });
    res.end(printed.value);
  }

  @AllowAuthenticated()
  @Get('positive-pay/:file')
  async csv(@Param('file') file: string, @Req() req: QuittanceRequest, @Res() res: Response): Promise<void> {
    const [, id = ''] = (/^([0-9a-f-]{36})\.csv$/.exec(file) ?? []) as (string | undefined)[];
    const found = allowed(req.ctx, 'cheque.manage') && isId(id) ? await this.positivePay.text(req.ctx, id) : null;
    if (!found) return missing(req, res);
    res.set({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${found.name}"`, 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store' });
    res.end(found.text);
  }
}

const allowed = (ctx: Ctx | undefined, permission: Permission): ctx is Ctx => ctx !== undefined && ctx.principal.kind === 'agency' && may(ctx.principal, permission);

const missing = (req: QuittanceRequest, res: Response): void =>
  void res.status(404).json({ code: 'NOT_FOUND', message: 'There is no such file, or it is not yours to open.', requestId: req.requestId });
