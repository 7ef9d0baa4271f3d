import { Controller, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ReceiveText, TakeTextStatus, type TextStatus } from '@quittance/communications/server';
import { isId, type Result } from '@quittance/kernel';
import { CONFIGURATION, Public, systemCtx, type Configuration, type QuittanceRequest } from '@quittance/platform';
import type { Response } from 'express';
import { signedForm } from './twilio-signature';
import { BAD_NUMBER, OPTED_OUT } from './twilio-texts';

const STATUSES: Readonly<Record<string, TextStatus['status']>> = { queued: 'ACCEPTED', accepted: 'ACCEPTED', sending: 'ACCEPTED', sent: 'ACCEPTED', delivered: 'DELIVERED', undelivered: 'UNDELIVERED', failed: 'FAILED', read: 'READ' };

/** What Twilio tells: texts that came in, and what became of ours. Every request is signed with the account's token. */
@Controller('hooks/twilio')
export class TwilioHooksController {
  constructor(private readonly receiving: ReceiveText, private readonly taking: TakeTextStatus, @Inject(CONFIGURATION) private readonly config: Configuration) {}

  /** A text. Nothing is answered by itself: Twilio confirms STOP, a person answers the rest. */
  @Public()
  @Post('text')
  async text(@Req() req: QuittanceRequest, @Res() res: Response): Promise<void> {
    const form = await signedForm(this.config, req, res);
    if (!form) return;
    const { MessageSid = '', From = '', To = '', Body = '' } = form;
    this.answer(res, await this.receiving.execute(systemCtx('telephone provider', req.requestId), { providerId: MessageSid, from: From, to: To, text: Body }));
  }

  @Public()
  @Post('status/:id')
  async status(@Param('id') id: string, @Req() req: QuittanceRequest, @Res() res: Response): Promise<void> {
    const form = await signedForm(this.config, req, res);
    if (!form) return;
    const status = STATUSES[form['MessageStatus'] ?? ''];
    const { MessageSid = '', ErrorCode = '' } = form;
    if (!isId(id) || status === undefined || MessageSid === '') return void res.status(204).end();
    this.answer(res, await this.taking.execute(systemCtx('telephone provider', req.requestId), {
      communicationId: id, provider: 'TWILIO', providerId: MessageSid, status, errorCode: ErrorCode.slice(0, 20), numberIsBad: BAD_NUMBER.has(ErrorCode), optedOut: OPTED_OUT.has(ErrorCode) }));
  }

  private answer(res: Response, result: Result<unknown>): void {
    if (result.ok) res.status(200).type('text/xml').send('<?xml version="1.0" encoding="UTF-8"?><Response></Response>');
    else res.status(result.refusal.code === 'TEXT_UNKNOWN' ? 404 : 422).json({ code: result.refusal.code, message: result.refusal.message });
  }
}
