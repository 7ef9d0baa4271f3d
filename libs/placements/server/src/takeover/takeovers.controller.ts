import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { receiveUpload } from '@quittance/documents/server';
import { isId, may, refuse, type Result } from '@quittance/kernel';
import { TAKEOVER_FILE_NAMES, TAKEOVER_FILES, type TakeoverFileKind } from '@quittance/placements/domain';
import { AllowAuthenticated, type Ctx, type QuittanceRequest } from '@quittance/platform';
import type { Response } from 'express';
import { AddTakeoverFiles, LARGEST_TAKEOVER_FILE, takeoverFileTooLarge } from './takeover-file.use-cases';
import { TakeoverPaper } from './takeover-paper';
import { takeoverTemplate, TakeoverQuery } from './takeover.query';

const kindOf = (text: string | undefined): TakeoverFileKind | null => TAKEOVER_FILES.find((kind) => kind === text) ?? null;

/** Files in and out of takeovers; the agency's own people only. */
@Controller('files/takeovers')
export class TakeoversController {
  constructor(private readonly adding: AddTakeoverFiles, private readonly takeovers: TakeoverQuery, private readonly papers: TakeoverPaper) {}

  /** The headings of a file, with one example row. */
  @AllowAuthenticated()
  @Get('templates/:kind.csv')
  template(@Param('kind') name: string, @Req() req: QuittanceRequest, @Res() res: Response): void {
    const kind = mayRead(req.ctx as Ctx) ? kindOf(name) : null;
    if (kind) sendCsv(res, `${TAKEOVER_FILE_NAMES[kind]} template.csv`, [takeoverTemplate(kind)]);
    else notFound(req, res);
  }

  /** A file of the book: fields takeoverId, and kind unless its columns tell; then the file. */
  @AllowAuthenticated()
  @Post()
  async upload(@Req() req: QuittanceRequest, @Res() res: Response): Promise<void> {
    const ctx = req.ctx as Ctx;
    if (!may(ctx.principal, 'takeover.prepare') || ctx.principal.kind !== 'agency') return void refused(req, res, refuse('FORBIDDEN', 'Your role does not take books over. A manager does.'));
    const result = await receiveUpload(req, LARGEST_TAKEOVER_FILE, ({ fields, fileName, content }) =>
      this.adding.execute(ctx, { takeoverId: isId(fields['takeoverId'] ?? '') ? (fields['takeoverId'] ?? '') : NO_ID, kind: kindOf(fields['kind']), fileName, content }));
    if (result.ok) res.status(201).json(result.value);
    else refused(req, res, result.refusal.code === 'FILE_TOO_LARGE' ? takeoverFileTooLarge() : result);
  }

  @AllowAuthenticated()
  @Get(':id/reconciliation.csv')
  async reconciliation(@Param('id') id: string, @Req() req: QuittanceRequest, @Res() res: Response): Promise<void> {
    const file = mayRead(req.ctx as Ctx) && isId(id) ? await this.takeovers.reconciliation(req.ctx as Ctx, id) : undefined;
    if (file) sendCsv(res, `${file.number} reconciliation.csv`, file.lines);
    else notFound(req, res);
  }

  @AllowAuthenticated()
  @Get(':id/reconciliation.pdf')
  async paper(@Param('id') id: string, @Req() req: QuittanceRequest, @Res() res: Response): Promise<void> {
    const file = mayRead(req.ctx as Ctx) && isId(id) ? await this.papers.print(req.ctx as Ctx, id) : undefined;
    if (!file) return void notFound(req, res);
    res.set({ 'content-type': 'application/pdf', 'content-disposition': `inline; filename="${file.number} reconciliation.pdf"`, 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store' });
    res.end(file.pdf);
  }

  @AllowAuthenticated()
  @Get(':id/refused.csv')
  async refused(@Param('id') id: string, @Req() req: QuittanceRequest, @Res() res: Response): Promise<void> {
    const file = mayRead(req.ctx as Ctx) && isId(id) ? await this.takeovers.refusedCsv(req.ctx as Ctx, id) : undefined;
    if (file) sendCsv(res, `${file.number} rows to correct.csv`, file.lines);
    else notFound(req, res);
  }
}

const NO_ID = '00000000-0000-0000-0000-000000000000';
const mayRead = ({ principal }: Ctx): boolean => principal.kind === 'agency' && may(principal, 'takeover.read');

function refused(req: QuittanceRequest, res: Response, result: Result<unknown>): void {
  if (result.ok || res.headersSent || res.destroyed) return;
  const { code, message, field, facts } = result.refusal;
  res.status(code === 'FORBIDDEN' ? 403 : code === 'FILE_TOO_LARGE' ? 413 : 422).json({ code, message, field: field ?? null, facts, requestId: req.requestId });
}

const notFound = (req: QuittanceRequest, res: Response): unknown => res.status(404).json({ code: 'NOT_FOUND', message: 'There is no such takeover, or it is not yours to open.', facts: {}, requestId: req.requestId });

function sendCsv(res: Response, name: string, lines: readonly string[]): void {
  res.set({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${name}"`, 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store' });
  res.end(lines.join(''));
}
