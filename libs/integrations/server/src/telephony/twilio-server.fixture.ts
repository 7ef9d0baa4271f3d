import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What Twilio's API of this machine does next. */
export type TwilioMood = 'TAKES' | 'NO_SUCH_NUMBER' | 'TOO_MANY' | 'STUMBLES' | 'SILENT';

interface Asked { readonly path: string; readonly authorization: string; readonly form: Readonly<Record<string, string>> }

/** Twilio's API of this machine (2010-04-01), as far as texts and calls take it. It sends nothing on and rings nobody. */
export class TwilioServer {
  readonly texts: Asked[] = [];
  readonly calls: (Asked & { readonly sid: string; readonly events: readonly string[] })[] = [];
  /** What it says of numbers, and what it was asked. */
  reassigned: string | null = 'no';
  readonly lookups: string[] = [];
  readonly recordings: string[] = [];
  private rung = 0;
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
      const path = req.url ?? '';
      if (path.includes('/Recordings/')) {
        this.recordings.push(`${req.method ?? ''} ${path}`);
        if (req.method === 'DELETE') return void res.writeHead(204).end();
        return void res.writeHead(req.headers.authorization === undefined ? 401 : 200, { 'content-type': 'audio/mpeg' }).end('what was said');
      }
      if (path.startsWith('/v2/PhoneNumbers/')) {
        this.lookups.push(path);
        return say(200, { phone_number: decodeURIComponent(path.split(/[/?]/)[3] ?? ''), reassigned_number: { last_verified_date: new URL(path, this.url).searchParams.get('LastVerifiedDate'), is_number_reassigned: this.reassigned, error_code: this.reassigned === null ? '60618' : null } });
      }
      if (path.includes('/Calls')) {
        const known = /Calls\/(CA\w+)\.json/.exec(path)?.[1];
        const sid = known ?? `CA${String(++this.rung).padStart(32, '0')}`;
        this.calls.push({ path, authorization: req.headers.authorization ?? '', form, sid, events: new URLSearchParams(body).getAll('StatusCallbackEvent') });
        return say(known === undefined ? 201 : 200, { sid, status: known === undefined ? 'queued' : 'in-progress', to: form['To'], from: form['From'] });
      }
      this.texts.push({ path, authorization: req.headers.authorization ?? '', form });
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
