import type { Configuration, QuittanceRequest } from '@quittance/platform';
import type { Response } from 'express';

const MOST_BYTES = 65_536;

/** The form of a request of Twilio's, where its signature is the account's; else the request is answered here. */
export async function signedForm({ telephony, publicUrl }: Pick<Configuration, 'telephony' | 'publicUrl'>, req: QuittanceRequest, res: Response): Promise<Record<string, string> | null> {
  const form = telephony === null ? null : await formOf(req);
  if (telephony !== null && form !== null) {
    const { default: twilio } = await import('twilio');
    if (twilio.validateRequest(telephony.authToken, req.get('x-twilio-signature') ?? '', `${publicUrl}${req.originalUrl}`, form)) return form;
  }
  const [status, code, message] = telephony === null ? [404, 'NOT_FOUND', 'No telephone provider is set up.'] as const
    : form === null ? [413, 'TOO_LARGE', 'The request is too large.'] as const : [403, 'BAD_SIGNATURE', 'The request is not signed by our telephone provider.'] as const;
  res.status(status).json({ code, message, requestId: req.requestId });
  return null;
}

async function formOf(req: QuittanceRequest): Promise<Record<string, string> | null> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of req as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > MOST_BYTES) return null;
    pieces.push(piece);
  }
  return Object.fromEntries(new URLSearchParams(Buffer.concat(pieces).toString('utf8')));
}
