import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What Twilio's API of this machine does next. */
export type TwilioMood = 'TAKES' | 'NO_SUCH_NUMBER' | 'TOO_MANY' | 'STUMBLES' | 'SILENT';

/** Twilio's messages API (2010-04-01), as far as sending a text takes. It sends nothing on. */
export class TwilioServer {
  readonly texts: { readonly path: string; readonly authorization: string; readonly form: Readonly<Record<string, string>> }[] = [];
  mood: TwilioMood = 'TAKES';
  private server: Server | undefined;

  get url(): string {
    return `http://127.0.0.1:${(this.server?.address() as AddressInfo).port}`;
  }

  async up(): Promise<this> {
    this.server = createServer((req, res) => void bodyOf(req).then((body) => {
      const say = (status: number, answer: object): void => void res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
      if (this.mood === 'SILENT') return void req.socket.destroy();
      if (this.mood === 'NO_SUCH_NUMBER') return say(400, { code: 21211, message: 'Invalid To', status: 400 });
      if (this.mood === 'TOO_MANY') return say(429, { code: 20429, message: 'Too many requests', status: 429 });
      if (this.mood === 'STUMBLES') return say(500, { code: 20500, message: 'Internal error', status: 500 });
      const form = Object.fromEntries(new URLSearchParams(body));
      this.texts.push({ path: req.url ?? '', authorization: req.headers.authorization ?? '', form });
      return say(201, { sid: `SM${String(this.texts.length).padStart(32, '0')}`, status: 'queued', to: form['To'], from: form['From'], body: form['Body'] });
    }));
    await new Promise<void>((ready) => this.server?.listen(0, '127.0.0.1', ready));
    return this;
  }

  async down(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((done) => this.server?.close(done));
  }
}

async function bodyOf(req: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of req as AsyncIterable<Buffer>) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}
