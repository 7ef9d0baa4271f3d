import { Controller, Get, Req, Res } from '@nestjs/common';
import { SessionsMiddleware } from '@quittance/identity/server';
import { AllowAuthenticated, LiveNotifier, UnitOfWork, type QuittanceRequest } from '@quittance/platform';
import type { Response } from 'express';

const KEEP_ALIVE_MS = 25_000;
/** A screen that was away longer reads everything again anyway. */
const MOST_EVENTS = 500;
/** Screens one person may have open: each costs two queries an event. */
const MOST_STREAMS = 30;
/** What a listener that does not read may leave waiting, in bytes. */
const MOST_WAITING = 1_048_576;

interface EventRow {
  id: number;
  type: string;
  client_id: string | null;
  account_id: string | null;
}

/** Server-sent events: what changed, by id; each listener reads the outbox under the rights it has by then. */
@Controller('events')
export class LiveController {
  private readonly streams = new Map<string, number>();

  constructor(private readonly live: LiveNotifier, private readonly work: UnitOfWork, private readonly sessions: SessionsMiddleware) {}

  @AllowAuthenticated()
  @Get()
  stream(@Req() req: QuittanceRequest, @Res() res: Response): void {
    const userId = String(req.ctx?.principal.userId);
    const open = this.streams.get(userId) ?? 0;
    if (open >= MOST_STREAMS) {
      return void res.status(429).json({ code: 'TOO_MANY_STREAMS', message: `This login has ${MOST_STREAMS} screens open already. Close some of them.`, requestId: req.requestId });
    }
    this.streams.set(userId, open + 1);
    res.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    res.write('retry: 2000\n\n');
    const send = async (first: number, last: number): Promise<void> => {
      const ctx = res.writableLength > MOST_WAITING ? undefined : await this.sessions.current(req);
      if (!ctx) return void res.end();
      const events = await this.work.read(ctx, (tx) =>
        tx.query<EventRow>('select id, type, client_id, account_id from event where id between $1 and $2 order by id limit $3', [first, last, MOST_EVENTS]));
      for (const event of events) res.write(`id: ${event.id}\ndata: ${JSON.stringify({ id: event.id, type: event.type, clientId: event.client_id, accountId: event.account_id })}\n\n`);
    };
    const forward = (first: number, last: number): void => void send(first, last).catch(() => res.end());
    const since = Number(req.get('last-event-id'));
    if (Number.isSafeInteger(since) && since > 0) forward(since + 1, since + MOST_EVENTS);
    const stop = this.live.listen(forward);
    const beat = setInterval(() => res.write(': \n\n'), KEEP_ALIVE_MS);
    req.on('close', () => {
      stop();
      clearInterval(beat);
      const left = (this.streams.get(userId) ?? 1) - 1;
      if (left > 0) this.streams.set(userId, left);
      else this.streams.delete(userId);
    });
  }
}
