import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { asId, isId, type RemittanceRunId } from '@quittance/kernel';
import { AllowAuthenticated, UnitOfWork, type QuittanceRequest } from '@quittance/platform';
import type { Response } from 'express';
import { StatementProofs } from '../proof/statement-proof';
import { StatementFiles, type StatementForm } from '../statement/statement-files';
import { statementHeader } from '../statement/statement-data';
import { allowed, sendDocument } from './send-document';

const TYPES: Readonly<Record<StatementForm, string>> = { pdf: 'application/pdf', csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };

/** Statements as PDF, CSV and XLSX: the agency's of every run, a client's of its own posted ones. */
@Controller('files/statements')
export class StatementsController {
  constructor(private readonly work: UnitOfWork, private readonly files: StatementFiles, private readonly proofs: StatementProofs) {}

  @AllowAuthenticated()
  @Get(':file')
  async download(@Param('file') file: string, @Req() req: QuittanceRequest, @Res() res: Response): Promise<void> {
    const { ctx } = req;
    const [, id = '', form] = (/^([0-9a-f-]{36})\.(pdf|csv|xlsx)$/.exec(file) ?? []) as (string | undefined)[];
    const header = ctx && allowed(ctx) && isId(id) ? await this.work.read(ctx, (tx) => statementHeader(tx, id)) : undefined;
    const mine = ctx?.principal.kind === 'client' ? header !== undefined && ctx.principal.clientIds.includes(header.client.id) && header.status === 'POSTED' : header !== undefined;
    if (!ctx || !header || !mine || header.status === 'VOID') {
      return void res.status(404).json({ code: 'NOT_FOUND', message: 'There is no such statement, or it is not yours to open.', requestId: req.requestId });
    }
    const name = `statement-${header.number ?? 'draft'}.${form}`;
    res.set({
      'content-type': TYPES[form as StatementForm], 'content-disposition': `${form === 'pdf' ? 'inline' : 'attachment'}; filename="${name}"`,
      'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store' });
    if (header.status !== 'POSTED') return void res.end(await this.files.draft(ctx, header, form as StatementForm));
    const document = await this.files.stored(req.requestId, asId<RemittanceRunId>(id), form as StatementForm);
    await sendDocument(this.work, ctx, document, res);
  }

  /** What the client checks its statement with, offline: the file's format and the checker are in docs/proof.md. */
  @AllowAuthenticated()
  @Get(':id/proof')
  async proof(@Param('id') id: string, @Req() req: QuittanceRequest, @Res() res: Response): Promise<void> {
    const { ctx } = req;
    const header = ctx && allowed(ctx) && isId(id) ? await this.work.read(ctx, (tx) => statementHeader(tx, id)) : undefined;
    const mine = ctx?.principal.kind === 'agency' || (header !== undefined && ctx?.principal.clientIds.includes(header.client.id));
    if (!header || !mine || header.status !== 'POSTED') {
      return void res.status(404).json({ code: 'NOT_FOUND', message: 'There is no such statement, or it is not yours to open.', requestId: req.requestId });
    }
    const proof = await this.proofs.of(req.requestId, id);
    if (!proof.ok) return void res.status(409).json({ code: proof.refusal.code, message: proof.refusal.message, requestId: req.requestId });
    res.set({
      'content-type': 'application/json; charset=utf-8', 'content-disposition': `attachment; filename="statement-${header.number ?? ''}-proof.json"`,
      'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store' });
    res.end(`${JSON.stringify(proof.value, null, 1)}\n`);
  }
}
