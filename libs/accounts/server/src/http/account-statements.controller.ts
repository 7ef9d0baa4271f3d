import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { asId, isId, may, type AccountId } from '@quittance/kernel';
import { AllowAuthenticated, type QuittanceRequest } from '@quittance/platform';
import type { Response } from 'express';
import { AccountStatements } from '../statement/account-statements';

const TYPES = { pdf: 'application/pdf', csv: 'text/csv; charset=utf-8' } as const;

/** Statements of account to debtors as PDF and CSV, for the agency's people. */
@Controller('files/account-statements')
export class AccountStatementsController {
  constructor(private readonly statements: AccountStatements) {}

  @AllowAuthenticated()
  @Get(':file')
  async download(@Param('file') file: string, @Query('on') on: string | undefined, @Req() req: QuittanceRequest, @Res() res: Response): Promise<void> {
    const { ctx } = req;
    const [, id = '', form = ''] = (/^([0-9a-f-]{36})\.(pdf|csv)$/.exec(file) ?? []) as (string | undefined)[];
    const mine = ctx !== undefined && ctx.principal.kind === 'agency' && may(ctx.principal, 'account.read') && isId(id);
    if (!mine) return void res.status(404).json({ code: 'NOT_FOUND', message: 'There is no such statement, or it is not yours to open.', requestId: req.requestId });
    const made = form === 'pdf' ? await this.statements.pdf(ctx, asId<AccountId>(id), on) : await this.statements.csv(ctx, asId<AccountId>(id), on);
    if (!made.ok) return void res.status(made.refusal.code === 'ACCOUNT_NOT_FOUND' ? 404 : 422).json({ ...made.refusal, requestId: req.requestId });
    res.set({
      'content-type': TYPES[form as keyof typeof TYPES], 'content-disposition': `${form === 'pdf' ? 'inline' : 'attachment'}; filename="statement-of-account.${form}"`,
      'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store' });
    res.end(made.value);
  }
}
