import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { isId } from '@quittance/kernel';
import { AllowAuthenticated, UnitOfWork, type QuittanceRequest } from '@quittance/platform';
import type { Response } from 'express';
import { paperOf } from '../papers/paper-data';
import { PaperFiles, PAPER_TYPES, type PaperForm } from '../papers/paper-files';
import { allowed, sendDocument } from './send-document';

/** Invoices, credit notes and group statements as PDF, CSV and XLSX: the agency's all, a client's those it is billed or paid by. */
@Controller('files')
export class PapersController {
  constructor(private readonly work: UnitOfWork, private readonly files: PaperFiles) {}

  @AllowAuthenticated()
  @Get('invoices/:file')
  invoice(@Param('file') file: string, @Req() req: QuittanceRequest, @Res() res: Response): Promise<void> {
    return this.download('invoice', file, req, res);
  }

  @AllowAuthenticated()
  @Get('groups/:file')
  group(@Param('file') file: string, @Req() req: QuittanceRequest, @Res() res: Response): Promise<void> {
    return this.download('group', file, req, res);
  }

  private async download(what: 'invoice' | 'group', file: string, req: QuittanceRequest, res: Response): Promise<void> {
    const { ctx } = req;
    const [, id = '', form = 'pdf'] = (/^([0-9a-f-]{36})\.(pdf|csv|xlsx)$/.exec(file) ?? []) as (string | undefined)[];
    const paper = ctx && allowed(ctx) && isId(id) ? await this.work.read(ctx, (tx) => paperOf(tx, id, what)) : undefined;
    const mine = paper !== undefined && (ctx?.principal.kind !== 'client' || ctx.principal.clientIds.includes(paper.client.id));
    if (!ctx || !paper || !mine) return void res.status(404).json({ code: 'NOT_FOUND', message: 'There is no such paper, or it is not yours to open.', requestId: req.requestId });
    res.set({
      'content-type': PAPER_TYPES[form as PaperForm], 'content-disposition': `${form === 'pdf' ? 'inline' : 'attachment'}; filename="${paper.number}.${form}"`,
      'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store' });
    await sendDocument(this.work, ctx, await this.files.stored(req.requestId, id, what, form as PaperForm), res);
  }
}
