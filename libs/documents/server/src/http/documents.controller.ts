import { once } from 'node:events';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { asId, isId, may, type DocumentId, type Principal } from '@quittance/kernel';
import { AllowAuthenticated, UnitOfWork, type Ctx, type QuittanceRequest } from '@quittance/platform';
import type { Response } from 'express';
import { servedAs } from '../application/media-type';
import { findDocument, readPiece, type DocumentRecord } from '../application/read-document';

/** Hands out stored files. Row-level security decides who may have which. */
@Controller('files/documents')
export class DocumentsController {
  constructor(private readonly work: UnitOfWork) {}

  @AllowAuthenticated()
  @Get(':id')
  async download(@Param('id') id: string, @Req() req: QuittanceRequest, @Res() res: Response): Promise<void> {
    const { ctx } = req;
    const found = ctx && mayRead(ctx.principal) && isId(id) ? await this.work.read(ctx, (tx) => findDocument(tx, asId<DocumentId>(id))) : undefined;
    if (!ctx || !found || !mayReadKind(ctx.principal, found.kind)) return void res.status(404).json({ code: 'NOT_FOUND', message: 'There is no such document, or it is not yours to open.', requestId: req.requestId });
    res.set(headers(found));
    await this.send(ctx, found.id, res);
  }

  private async send(ctx: Ctx, id: DocumentId, res: Response): Promise<void> {
    for (let n = 0; !res.destroyed; n++) {
      const piece = await this.work.read(ctx, (tx) => readPiece(tx, id, n));
      if (!piece) return void res.end();
      if (!res.write(piece)) await Promise.race([once(res, 'drain'), once(res, 'close')]);
    }
  }
}

/** Staff with the right to it; a client's user with any of the screens that link to files. */
const mayRead = (principal: Principal): boolean =>
  principal.kind === 'client' ? may(principal, 'portal.accounts') || may(principal, 'portal.statements') || may(principal, 'portal.place') : may(principal, 'document.read');

/** What gathers a debtor's whole file is for those who may export it. */
const mayReadKind = (principal: Principal, kind: string): boolean => kind !== 'CASE_FILE' || may(principal, 'debtor.export');

const headers = ({ fileName, mediaType, size, sha256 }: DocumentRecord): Record<string, string> => ({
  'content-type': servedAs(mediaType),
  'content-length': String(size),
  'content-disposition': `attachment; filename="${fileName.replace(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`,
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'cache-control': 'private, no-store',
  etag: `"${sha256}"`,
});
