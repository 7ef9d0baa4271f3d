import { Controller, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ConnectCall, ReceiveCall, ServeVoicemail, TakeCallStatus, TakeRecording, type CallReport } from '@quittance/communications/server';
import { isId } from '@quittance/kernel';
import { CONFIGURATION, Public, systemCtx, type Configuration, type Ctx, type QuittanceRequest } from '@quittance/platform';
import type { Response } from 'express';
import { TWILIO } from './twilio-calls';
import { signedForm } from './twilio-signature';
import { Twiml } from './twiml';

type Form = Readonly<Record<string, string>>;

const STATES: Readonly<Record<string, CallReport['state']>> = { ringing: 'RINGING', 'in-progress': 'ANSWERED', answered: 'ANSWERED', completed: 'ENDED', busy: 'BUSY', 'no-answer': 'NO_ANSWER', failed: 'FAILED', canceled: 'CANCELLED' };
const TOKEN = /^[\w-]{43}$/;

/** Calls by Twilio: what to do with a leg, and what became of it. Every request is signed with the account's token. */
@Controller('hooks/twilio/voice')
export class TwilioVoiceController {
  private readonly twiml: Twiml;

  constructor(
    private readonly connecting: ConnectCall, private readonly taking: TakeCallStatus, private readonly receiving: ReceiveCall, private readonly serving: ServeVoicemail,
    private readonly recordings: TakeRecording,
    @Inject(CONFIGURATION) private readonly config: Configuration) {
    this.twiml = new Twiml(config.publicUrl);
  }

  /** Our telephone was answered. */
  @Public()
  @Post('answered/:id')
  async answered(@Param('id') id: string, @Req() req: QuittanceRequest, @Res() res: Response): Promise<void> {
    if (await this.form(id, req, res)) say(res, await this.twiml.ask(id));
  }

  /** A key was pressed: now theirs is rung, where that is allowed. */
  @Public()
  @Post('connect/:id')
  async connect(@Param('id') id: string, @Req() req: QuittanceRequest, @Res() res: Response): Promise<void> {
    const form = await this.form(id, req, res);
    if (!form) return;
    const instruction = (form['Digits'] ?? '') === '' ? null : await this.connecting.execute(ctxOf(req), id, form['CallSid'] ?? '');
    say(res, instruction === null ? await this.twiml.nothing() : await this.twiml.connect(id, instruction));
  }

  /** Their leg ended, and ours with it. */
  @Public()
  @Post('bridged/:id')
  async bridged(@Param('id') id: string, @Req() req: QuittanceRequest, @Res() res: Response): Promise<void> {
    const form = await this.form(id, req, res);
    if (!form) return;
    const { DialCallSid = '', DialCallStatus = '', DialCallDuration } = form;
    // Where their leg went on by itself, to the voicemail, it has not ended.
    const state = DialCallStatus === 'completed' || DialCallStatus === 'answered' ? undefined : STATES[DialCallStatus];
    if (DialCallSid !== '' && state) await this.taking.execute(ctxOf(req), { callId: id, provider: TWILIO, legId: DialCallSid, leg: 'THEM', state, durationSeconds: secondsOf(DialCallDuration) });
    say(res, await this.twiml.nothing());
  }

  @Public()
  @Post('us/:id')
  async us(@Param('id') id: string, @Req() req: QuittanceRequest, @Res() res: Response): Promise<void> {
    await this.status(id, 'US', req, res);
  }

  @Public()
  @Post('them/:id')
  async them(@Param('id') id: string, @Req() req: QuittanceRequest, @Res() res: Response): Promise<void> {
    await this.status(id, 'THEM', req, res);
  }

  /** Who answered: a person, or a machine that has said its greeting. */
  @Public()
  @Post('machine/:id')
  async machine(@Param('id') id: string, @Req() req: QuittanceRequest, @Res() res: Response): Promise<void> {
    const form = await this.form(id, req, res);
    if (!form) return;
    const by = form['AnsweredBy']?.startsWith('machine') ? ('MACHINE' as const) : form['AnsweredBy'] === 'human' ? ('HUMAN' as const) : null;
    const told = by === null ? null : await this.taking.answeredBy(ctxOf(req), { callId: id, provider: TWILIO, legId: form['CallSid'] ?? '', by });
    res.status(told === null || told.ok ? 204 : 404).end();
  }

  /** A recording is ready. */
  @Public()
  @Post('recording/:id')
  async recording(@Param('id') id: string, @Req() req: QuittanceRequest, @Res() res: Response): Promise<void> {
    const form = await this.form(id, req, res);
    if (!form) return;
    const { RecordingSid = '', RecordingUrl = '', RecordingStatus = '', RecordingDuration } = form;
    if (RecordingStatus !== 'completed' || RecordingSid === '' || RecordingUrl === '') return void res.status(204).end();
    const taken = await this.recordings.execute(ctxOf(req), { callId: id, provider: TWILIO, providerId: RecordingSid.slice(0, 200), link: RecordingUrl.slice(0, 500), durationSeconds: secondsOf(RecordingDuration) });
    res.status(taken.ok ? 204 : 404).end();
  }

  /** The voicemail, once, on the leg it is for. */
  @Public()
  @Post('voicemail/:token')
  async voicemail(@Param('token') token: string, @Req() req: QuittanceRequest, @Res() res: Response): Promise<void> {
    const form = await signedForm(this.config, req, res);
    if (!form) return;
    const ready = TOKEN.test(token) ? await this.twiml.voicemailWriter() : null;
    const served = ready === null ? null : await this.serving.execute(ctxOf(req), { token, legId: form['CallSid'] ?? '' }, ready);
    if (served === null) res.status(404).json({ code: 'NOT_FOUND', message: 'There is nothing to play, or it was played.', requestId: req.requestId });
    else say(res, served);
  }

  /** Somebody calls us. */
  @Public()
  @Post('incoming')
  async incoming(@Req() req: QuittanceRequest, @Res() res: Response): Promise<void> {
    const form = await signedForm(this.config, req, res);
    if (!form) return;
    const { CallSid = '', From = '', To = '' } = form;
    const received = await this.receiving.execute(ctxOf(req), { provider: TWILIO, providerId: CallSid, from: From, to: To });
    if (!received.ok) return void res.status(422).json({ code: received.refusal.code, message: received.refusal.message, requestId: req.requestId });
    say(res, await this.twiml.incoming(received.value));
  }

  /** Our telephone rang for an incoming call, and was answered or not. */
  @Public()
  @Post('rung/:id')
  async rung(@Param('id') id: string, @Req() req: QuittanceRequest, @Res() res: Response): Promise<void> {
    const form = await this.form(id, req, res);
    if (!form) return;
    const { CallSid = '', DialCallStatus = '', DialCallDuration } = form;
    const spoke = DialCallStatus === 'completed' || DialCallStatus === 'answered';
    await this.taking.execute(ctxOf(req), { callId: id, provider: TWILIO, legId: CallSid, leg: 'THEM', state: spoke ? 'ENDED' : 'NO_ANSWER', durationSeconds: spoke ? secondsOf(DialCallDuration) : null });
    say(res, spoke ? await this.twiml.nothing() : await this.twiml.away(await this.businessName(req)));
  }

  /** The end of an incoming call, from the number's own settings at Twilio; by the call alone, for it names no row of ours. */
  @Public()
  @Post('incoming-status')
  async incomingStatus(@Req() req: QuittanceRequest, @Res() res: Response): Promise<void> {
    const form = await signedForm(this.config, req, res);
    if (!form) return;
    const state = STATES[form['CallStatus'] ?? ''];
    const callId = state === undefined ? null : await this.receiving.known(ctxOf(req), TWILIO, form['CallSid'] ?? '');
    if (callId !== null && state !== undefined) await this.taking.execute(ctxOf(req), { callId, provider: TWILIO, legId: form['CallSid'] ?? '', leg: 'THEM', state });
    res.status(204).end();
  }

  private async status(id: string, leg: CallReport['leg'], req: QuittanceRequest, res: Response): Promise<void> {
    const form = await this.form(id, req, res);
    if (!form) return;
    const state = STATES[form['CallStatus'] ?? ''];
    const { CallSid = '', CallDuration, ErrorCode = '' } = form;
    if (state === undefined || CallSid === '') return void res.status(204).end();
    const told = await this.taking.execute(ctxOf(req), { callId: id, provider: TWILIO, legId: CallSid, leg, state, durationSeconds: secondsOf(CallDuration), ...(state === 'FAILED' ? { reason: `The telephone provider could not reach the number${ErrorCode === '' ? '' : `: error ${ErrorCode.slice(0, 20)}`}.` } : {}) });
    res.status(told.ok ? 204 : 404).end();
  }

  /** The signed form, where the address names a row. */
  private async form(id: string, req: QuittanceRequest, res: Response): Promise<Form | null> {
    const form = await signedForm(this.config, req, res);
    if (form && isId(id)) return form;
    if (form) res.status(404).json({ code: 'NOT_FOUND', message: 'There is no such call.', requestId: req.requestId });
    return null;
  }

  private businessName(req: QuittanceRequest): Promise<string> {
    return this.receiving.businessName(ctxOf(req));
  }
}

const ctxOf = (req: QuittanceRequest): Ctx => systemCtx('telephone provider', req.requestId);

const secondsOf = (text: string | undefined): number | null => (text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : null);

const say = (res: Response, markup: string): void => void res.status(200).type('text/xml').set('cache-control', 'no-store').send(markup);
