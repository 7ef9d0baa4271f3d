import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { isId } from '@quittance/kernel';
import { AllowAuthenticated, type Ctx, type QuittanceRequest } from '@quittance/platform';
import type { Response } from 'express';
import { PaymentFilesQuery } from '../application/payment-files.query';

/** Payment files as the bank takes them. */
@Controller('files/payment-files')
export class PaymentFilesController {
  constructor(private readonly files: PaymentFilesQuery) {}

  @AllowAuthenticated()
  @Get(':id')
  async file(@Param('id') id: string, @Req() req: QuittanceRequest, @Res() res: Response): Promise<void> {
    const ctx = req.ctx as Ctx;
    const file = ctx.principal.kind === 'agency' && isId(id) ? await this.files.open(ctx, id) : undefined;
    if (!file) return void res.status(404).json({ code: 'NOT_FOUND', message: 'There is no such payment file, or it is not yours to open: before its release only a second person does, who looks at what to release.', facts: {}, requestId: req.requestId });
    res.set({ 'content-type': `${file.mediaType}; charset=utf-8`, 'content-disposition': `attachment; filename="${file.name}"`, 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store' });
    res.end(file.text);
  }
}
