import { once } from 'node:events';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { mediaTypeOf, MIB, receiveUpload, storeDocument } from '@quittance/documents/server';
import { asId, isId, may, MOST_PLACEMENT_FILE, refuse, type ClientId, type DocumentId, type PlacementId, type Result } from '@quittance/kernel';
import { AllowAuthenticated, UnitOfWork, type Ctx, type QuittanceRequest } from '@quittance/platform';
import type { Response } from 'express';
import { AcknowledgementQuery } from '../application/acknowledgement.query';
import { AcknowledgementPaper } from '../application/acknowledgement-paper';
import { ErrorFileQuery } from '../application/error-file.query';
import { ReceivePlacement, requireClient } from '../application/receive-placement.use-case';

const LARGEST_DOCUMENT = 25 * MIB;
const GONE = 'There is no such placement, or it is not yours to open.';

/** Files in and out of placements. Both sides use it: what one may do is judged here, whose rows one sees by the database. */
@Controller('files/placements')
export class PlacementsController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly receiving: ReceivePlacement,
    private readonly errorFiles: ErrorFileQuery,
    private readonly acknowledgements: AcknowledgementQuery,
    private readonly papers: AcknowledgementPaper,
  ) {}

  /** A file to place: fields clientId, and key unless the header Idempotency-Key has it; then the file. */
  @AllowAuthenticated()
  @Post()
  async upload(@Req() req: QuittanceRequest, @Res() res: Response): Promise<void> {
    const ctx = req.ctx as Ctx;
    if (!mayPlace(ctx)) return void refused(req, res, notAllowed());
    const result = await receiveUpload(req, MOST_PLACEMENT_FILE, ({ fields, fileName, content }) => this.receiving.execute(ctx, {
      clientId: asId<ClientId>(uuid(fields['clientId'])), key: req.get('idempotency-key') ?? fields['key'] ?? '', fileName, content }));
    if (result.ok) res.status(201).json(result.value);
    else refused(req, res, result);
  }

  /** A document that goes with the debtor of the form: stored for the client, kept with the account once that is opened. */
  @AllowAuthenticated()
  @Post('documents')
  async document(@Req() req: QuittanceRequest, @Res() res: Response): Promise<void> {
    const ctx = req.ctx as Ctx;
    if (!mayPlace(ctx)) return void refused(req, res, notAllowed());
    const result = await receiveUpload<{ id: DocumentId; fileName: string; size: number }>(req, LARGEST_DOCUMENT, (upload) => this.work.write(ctx, async (tx) => {
      const clientId = asId<ClientId>(uuid(upload.fields['clientId']));
      const client = await requireClient(tx, clientId);
      if (!client.ok) return client;
      const mediaType = mediaTypeOf(upload.head, upload.fileName);
      if (!mediaType) return refuse('KIND_NOT_ALLOWED', 'Attach a PDF, a picture (PNG, JPEG, TIFF), a Word or Excel file, a CSV, a text or a saved email.', {}, 'file');
      return storeDocument(tx, { clientId, kind: 'INVOICE', fileName: upload.fileName, mediaType }, upload.content(), LARGEST_DOCUMENT);
    }));
    if (result.ok) res.status(201).json(result.value);
    else refused(req, res, result);
  }

  @AllowAuthenticated()
  @Get(':id/errors.csv')
  async errors(@Param('id') id: string, @Req() req: QuittanceRequest, @Res() res: Response): Promise<void> {
    const ctx = req.ctx as Ctx;
    const file = mayRead(ctx) && isId(id) ? await this.errorFiles.run(ctx, asId<PlacementId>(id)) : undefined;
    if (!file) return void notFound(req, res);
    await sendCsv(res, `${file.number} to correct.csv`, file.lines);
  }

  @AllowAuthenticated()
  @Get(':id/acknowledgement.csv')
  async acknowledgement(@Param('id') id: string, @Req() req: QuittanceRequest, @Res() res: Response): Promise<void> {
    const ctx = req.ctx as Ctx;
    const placementId = asId<PlacementId>(id);
    const head = mayRead(ctx) && isId(id) ? await this.acknowledgements.head(ctx, placementId) : undefined;
    if (!head) return void notFound(req, res);
    await sendCsv(res, `${head.placement.number} acknowledgement.csv`, this.acknowledgements.csv(ctx, placementId));
  }

  @AllowAuthenticated()
  @Get(':id/acknowledgement.pdf')
  async paper(@Param('id') id: string, @Req() req: QuittanceRequest, @Res() res: Response): Promise<void> {
    const ctx = req.ctx as Ctx;
    const paper = mayRead(ctx) && isId(id) ? await this.papers.print(ctx, asId<PlacementId>(id)) : undefined;
    if (!paper) return void notFound(req, res);
    res.set({ 'content-type': 'application/pdf', 'content-disposition': `attachment; filename="${paper.number} acknowledgement.pdf"`, 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store' });
    res.end(paper.pdf);
  }
}

const mayPlace = ({ principal }: Ctx): boolean => may(principal, principal.kind === 'agency' ? 'placement.create' : 'portal.place');
const mayRead = ({ principal }: Ctx): boolean => may(principal, principal.kind === 'agency' ? 'placement.read' : 'portal.place');
const NO_ID = '00000000-0000-0000-0000-000000000000';
const uuid = (text: string | undefined): string => (text && isId(text.toLowerCase()) ? text.toLowerCase() : NO_ID);
const notAllowed = (): Result<never> => refuse('FORBIDDEN', 'Your role does not allow placing. Ask an administrator for the right to it.');

function refused(req: QuittanceRequest, res: Response, result: Result<unknown>): void {
  if (result.ok || res.headersSent || res.destroyed) return;
  const { code, message, field, facts } = result.refusal;
  const status = code === 'FORBIDDEN' ? 403 : code === 'FILE_TOO_LARGE' ? 413 : 422;
  res.status(status).json({ code, message, field: field ?? null, facts, requestId: req.requestId });
}

const notFound = (req: QuittanceRequest, res: Response): unknown => res.status(404).json({ code: 'NOT_FOUND', message: GONE, facts: {}, requestId: req.requestId });

async function sendCsv(res: Response, name: string, lines: AsyncGenerator<string>): Promise<void> {
  res.set({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${name}"`, 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store' });
  let chunk = '';
  const send = async (): Promise<void> => {
    if (!res.write(chunk)) await Promise.race([once(res, 'drain'), once(res, 'close')]);
    chunk = '';
  };
  for await (const line of lines) {
    if (res.destroyed) return;
    chunk += line;
    if (chunk.length > 64 * 1024) await send();
  }
  res.end(chunk);
}
