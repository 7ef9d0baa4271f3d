import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { Public, systemCtx, type QuittanceRequest } from '@quittance/platform';
import type { Response } from 'express';
import { Unsubscribe } from '../email/unsubscribe.use-case';

/**
 * The way out that every email offers. Opening the link only asks, for mail programs open links by themselves; the button, or the mail
 * program's own one-click request (RFC 8058), does it.
 */
@Controller('unsubscribe')
export class UnsubscribeController {
  constructor(private readonly unsubscribing: Unsubscribe) {}

  @Public()
  @Get(':token')
  ask(@Param('token') token: string, @Res() res: Response): void {
    if (!this.unsubscribing.known(token)) return show(res, 404, 'This link does not work', 'It is not whole, or not ours. Open it from the message once more, or answer the message with STOP.');
    show(res, 200, 'Stop emails to this address?', 'We will send no more emails about any account to the address this message came to. Letters and calls are not affected.', '<form method="post"><button type="submit">Stop emails</button></form>');
  }

  @Public()
  @Post(':token')
  async stop(@Param('token') token: string, @Req() req: QuittanceRequest, @Res() res: Response): Promise<void> {
    const done = await this.unsubscribing.execute(systemCtx('unsubscribe', req.requestId), token);
    if (done.ok) show(res, 200, 'Done', `No more emails go to ${done.value.address}.`);
    else show(res, 404, 'This link does not work', done.refusal.message);
  }
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

function show(res: Response, status: number, heading: string, words: string, form = ''): void {
  const style = `:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:32rem;margin:15vh auto;padding:0 1rem}button{font:inherit;padding:.5rem 1rem}`;
  res.status(status).set('cache-control', 'no-store').set('x-robots-tag', 'noindex').type('html').send(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(heading)}</title><style nonce="${String(res.locals['nonce'] ?? '')}">${style}</style></head><body><main><h1>${escaped(heading)}</h1><p>${escaped(words)}</p>${form}</main></body></html>`);
}
