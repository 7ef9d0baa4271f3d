import { pipeline } from 'node:stream/promises';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { isId, may } from '@quittance/kernel';
import { AllowAuthenticated, type QuittanceRequest } from '@quittance/platform';
import type { Response } from 'express';
import { ListenToRecording } from '../voice/recordings/listen.use-case';

/** A call's recording, through us: where it lies at the provider nobody outside learns. */
@Controller('files')
export class RecordingsController {
  constructor(private readonly listening: ListenToRecording) {}

  @AllowAuthenticated()
  @Get('recordings/:id')
  async recording(@Param('id') id: string, @Req() req: QuittanceRequest, @Res() res: Response): Promise<void> {
    const { ctx } = req;
    if (!ctx || !isId(id) || ctx.principal.kind !== 'agency' || !may(ctx.principal, 'recording.listen')) return void res.status(404).json({ code: 'NOT_FOUND', message: 'There is no such recording.', requestId: req.requestId });
    const heard = await this.listening.execute(ctx, id);
    if (!heard.ok) return void res.status(heard.refusal.code === 'NOT_REACHED' ? 502 : 404).json({ code: heard.refusal.code, message: heard.refusal.message, requestId: req.requestId });
    res.set({ 'content-type': heard.value.mediaType, 'content-disposition': 'inline; filename="Recording.mp3"', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; media-src 'self'; sandbox", 'cache-control': 'private, no-store' });
    // The listener went away: nothing is left to tell.
    await pipeline(heard.value.content, res).catch(() => undefined);
  }
}
