import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { findDocument, readDocument, servedAs } from '@quittance/documents/server';
import { isId, may, type AccountId, type ContactPointId, type DocumentId } from '@quittance/kernel';
import { AllowAuthenticated, UnitOfWork, type Ctx, type QuittanceRequest } from '@quittance/platform';
import type { Response } from 'express';
import { SendMessage, type MessageInput } from '../application/messages/send-message.use-case';

interface Sent { readonly content: Buffer; readonly mediaType: string; readonly name: string }

/** Exactly what was sent, and a letter before it is. */
@Controller('files')
export class LettersController {
  constructor(private readonly work: UnitOfWork, private readonly sending: SendMessage) {}

  /** Of a letter printed with others its own pages. */
  @AllowAuthenticated()
  @Get('communications/:id')
  async sent(@Param('id') id: string, @Req() req: QuittanceRequest, @Res() res: Response): Promise<void> {
    const { ctx } = req;
    const found = ctx && reads(ctx) && isId(id) ? await this.bytes(ctx, id) : null;
    if (!found) return void res.status(404).json({ code: 'NOT_FOUND', message: 'There is no such message, or nothing of it was sent.', requestId: req.requestId });
    res.set(headers(servedAs(found.mediaType), found.name)).end(found.content);
  }

  @AllowAuthenticated()
  @Get('letter-previews/:account/:version/:point.pdf')
  async preview(@Param() at: { account: string; version: string; point: string }, @Query('asked') asked: string | undefined, @Req() req: QuittanceRequest, @Res() res: Response): Promise<void> {
    const { ctx } = req;
    const input = ctx && reads(ctx) && isId(at.account) && isId(at.version) && isId(at.point) ? inputOf(at, asked) : null;
    if (!ctx || !input) return void res.status(404).json({ code: 'NOT_FOUND', message: 'There is no such letter.', requestId: req.requestId });
    const printed = await this.sending.previewPdf(ctx, input);
    if (!printed.ok) return void res.status(422).json({ ...printed.refusal, requestId: req.requestId });
    res.set(headers('application/pdf', 'Preview, not sent.pdf')).end(printed.value);
  }

  private async bytes(ctx: Ctx, id: string): Promise<Sent | null> {
    const found = await this.work.read(ctx, async (tx) => {
      const row = await tx.maybeOne<{ number: number; documentId: DocumentId | null; firstPage: number | null; pages: number | null }>('select number::float8 as number, document_id as "documentId", first_page as "firstPage", pages from communication where id = $1', [id]);
      const document = row?.documentId ? await findDocument(tx, row.documentId) : undefined;
      if (!row || !document) return null;
      const pieces: Buffer[] = [];
      for await (const piece of readDocument(tx, document.id)) pieces.push(piece);
      return { ...row, mediaType: document.mediaType, fileName: document.fileName, content: Buffer.concat(pieces) };
    });
    if (!found) return null;
    const { content, mediaType, firstPage, pages, number } = found;
    return { mediaType, name: firstPage === null ? found.fileName : `Letter L${number}.pdf`, content: firstPage === null ? content : await pagesOf(content, firstPage - 1, pages ?? 1) };
  }
}

const reads = ({ principal }: Ctx): boolean => principal.kind === 'agency' && may(principal, 'communication.read');

async function pagesOf(pdf: Buffer, first: number, count: number): Promise<Buffer> {
  const { PDFDocument } = await import('pdf-lib');
  const [whole, one] = await Promise.all([PDFDocument.load(pdf, { updateMetadata: false }), PDFDocument.create()]);
  for (const page of await one.copyPages(whole, Array.from({ length: count }, (_, n) => first + n))) one.addPage(page);
  return Buffer.from(await one.save());
}

function inputOf(at: { account: string; version: string; point: string }, asked: string | undefined): MessageInput | null {
  try {
    const values = JSON.parse(asked ?? '{}') as unknown;
    if (typeof values !== 'object' || values === null || Array.isArray(values) || !Object.values(values).every((value) => typeof value === 'string' || typeof value === 'number')) return null;
    return { accountId: at.account as AccountId, templateVersionId: at.version, contactPointId: at.point as ContactPointId, asked: values as Record<string, string | number>, delivery: 'SINGLE', overrides: [] };
  } catch {
    return null;
  }
}

const headers = (mediaType: string, name: string): Record<string, string> => ({
  'content-type': mediaType, 'content-disposition': `${mediaType === 'application/pdf' ? 'inline' : 'attachment'}; filename="${name.replace(/[^\x20-\x7e]|["\\]/g, '_')}"`, 'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox", 'cache-control': 'private, no-store' });
