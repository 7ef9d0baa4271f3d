import { createHmac, timingSafeEqual } from 'node:crypto';
import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import { CONFIGURATION, Public, SystemClock, systemCtx, type Configuration, type QuittanceRequest } from '@quittance/platform';
import type { Response } from 'express';
import { MOST_MAIL_BYTES } from '../inbound/read-mail';
import { ReceiveMail } from '../inbound/receive-mail.use-case';

export const SIGNATURE_HEADER = 'x-quittance-signature';
const MOST_AT_ONCE = 3;
const VALID_SECONDS = 300;
/** A body that trickles in keeps its place from others no longer than this. */
const LONGEST_BODY_MS = 60_000;

/**
 * Mail handed in by another program, as it came (message/rfc822). Signed: `t=<seconds>,v1=<HMAC-SHA256 of "t.body", hex>`. Answers the
 * same for the same message, however often it comes.
 */
@Controller('hooks/mail')
export class MailHookController {
  private reading = 0;

  constructor(private readonly receiving: ReceiveMail, private readonly clock: SystemClock, @Inject(CONFIGURATION) private readonly config: Configuration) {}

  @Public()
  @Post()
  async receive(@Req() req: QuittanceRequest, @Res() res: Response): Promise<void> {
    const answer = (status: number, code: string, message: string): void => void res.status(status).json({ code, message, requestId: req.requestId });
    const secret = this.config.mailHookSecret;
    if (secret === null) return answer(404, 'NOT_FOUND', 'No web hook for mail is set up: MAIL_HOOK_SECRET.');
    const signature = signatureOf(req.get(SIGNATURE_HEADER) ?? '');
    if (!signature || Math.abs(this.clock.now().getTime() / 1000 - signature.at) > VALID_SECONDS) return answer(401, 'BAD_SIGNATURE', 'The request is not signed, or its time is off by more than five minutes.');
    if (Number(req.get('content-length') ?? 0) > MOST_MAIL_BYTES) return answer(413, 'TOO_LARGE', 'A message has 36 MB at most.');
    if (this.reading >= MOST_AT_ONCE) return void res.status(503).set('retry-after', '5').json({ code: 'BUSY', message: 'Several messages are being read. Send it again in a few seconds.', requestId: req.requestId });
    this.reading++;
    try {
      const body = await bodyOf(req);
      if (body === undefined) return;
      if (body === null) return answer(413, 'TOO_LARGE', 'A message has 36 MB at most.');
      if (!signed(secret, signature, body)) return answer(401, 'BAD_SIGNATURE', 'The signature is not of this message.');
      const received = await this.receiving.execute(systemCtx('mail hook', req.requestId), body);
      if (!received.ok) return answer(422, received.refusal.code, received.refusal.message);
      res.status(received.value.repeated ? 200 : 201).json(received.value);
    } finally {
      this.reading--;
    }
  }
}

interface Signature {
  readonly at: number;
  readonly mac: Buffer;
}

function signatureOf(header: string): Signature | null {
  const [, at, mac] = /^t=(\d{9,11}),v1=([0-9a-f]{64})$/.exec(header) ?? [];
  return at === undefined || mac === undefined ? null : { at: Number(at), mac: Buffer.from(mac, 'hex') };
}

const signed = (secret: string, { at, mac }: Signature, body: Buffer): boolean => timingSafeEqual(createHmac('sha256', secret).update(`${at}.`).update(body).digest(), mac);

/** The signature another program sends. */
export const signatureFor = (secret: string, body: Buffer, at: Date): string => {
  const seconds = Math.floor(at.getTime() / 1000);
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.`).update(body).digest('hex')}`;
};

/** Null past the limit; undefined where it came too slowly and nobody is there to be answered any more. */
async function bodyOf(req: QuittanceRequest): Promise<Buffer | null | undefined> {
  const pieces: Buffer[] = [];
  let size = 0;
  let late = false;
  const slow = setTimeout(() => {
    late = true;
    req.destroy();
  }, LONGEST_BODY_MS);
  try {
    for await (const piece of req as AsyncIterable<Buffer>) {
      size += piece.length;
      if (size > MOST_MAIL_BYTES) return null;
      pieces.push(piece);
    }
  } catch (error) {
    if (late) return undefined;
    throw error;
  } finally {
    clearTimeout(slow);
  }
  return Buffer.concat(pieces, size);
}
