import { Controller, Post, Req, Res } from '@nestjs/common';
import { receiveUpload } from '@quittance/documents/server';
import { AllowAuthenticated, type QuittanceRequest } from '@quittance/platform';
import type { Response } from 'express';
import { MOST_DOCUMENT_BYTES, UploadDocumentUseCase } from '../application/upload-document.use-case';
import { mayUpload } from './may-upload';

/** Takes documents of accounts: fields accountId, invoiceId, kind, visibility, then the file. Staff and portal users alike. */
@Controller('files/documents')
export class DocumentUploadController {
  constructor(private readonly upload: UploadDocumentUseCase) {}

  @AllowAuthenticated()
  @Post()
  async receive(@Req() req: QuittanceRequest, @Res() res: Response): Promise<void> {
    const { ctx } = req;
    if (!ctx || !mayUpload(ctx.principal)) return void res.status(403).json({ code: 'FORBIDDEN', message: 'Your role does not allow adding documents.', requestId: req.requestId });
    const result = await receiveUpload(req, MOST_DOCUMENT_BYTES, (file) => this.upload.execute(ctx, file));
    if (result.ok) return void res.status(201).json(result.value);
    const { code, message, field } = result.refusal;
    res.status(code === 'FILE_TOO_LARGE' ? 413 : code === 'ACCOUNT_NOT_FOUND' ? 404 : 422).json({ code, message, field, requestId: req.requestId });
  }
}
