import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** How the sink behaves at the next messages. */
export type SinkMood = 'TAKES' | 'GREYLISTS' | 'KNOWS_NOBODY' | 'REFUSES_TEXT' | 'DROPS_AT_END';

export interface SunkMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
}

/** A mail server of this machine that keeps what it is given and sends nothing on. */
export class SmtpSink {
  readonly mails: SunkMail[] = [];
  mood: SinkMood = 'TAKES';
  sessions = 0;
  private server: SMTPServer | undefined;
  private at = 0;

  get url(): string {
    return `smtp://127.0.0.1:${this.at}`;
  }

  /** Listens; again on the same port after `down`. */
  async up(): Promise<this> {
    const refusal = (code: number, words: string): Error => Object.assign(new Error(words), { responseCode: code });
    const server = new SMTPServer({
      authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], logger: false, closeTimeout: 100, size: 40_000_000,
      onConnect: (_session, done) => {
        this.sessions++;
        done();
      },
      onRcptTo: (_address, _session, done) => {
        if (this.mood === 'GREYLISTS') return done(refusal(451, '4.7.1 Greylisted, try again later'));
        return this.mood === 'KNOWS_NOBODY' ? done(refusal(550, '5.1.1 User unknown')) : done();
      },
      onData: (stream, session, done) => {
        const pieces: Buffer[] = [];
        stream.on('data', (piece: Buffer) => pieces.push(piece));
        stream.on('end', () => {
          if (this.mood === 'REFUSES_TEXT') return done(refusal(554, '5.7.1 Message refused'));
          if (this.mood === 'DROPS_AT_END') {
            // Everything is here, and the answer never comes.
            void server.close();
            for (const connection of (server as unknown as { connections: Set<{ _socket: { destroy(): void } }> }).connections) connection._socket.destroy();
            return undefined;
          }
          this.mails.push({ from: session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address, to: session.envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(pieces).toString('latin1') });
          return done();
        });
      },
    });
    server.on('error', () => undefined);
    await new Promise<void>((ready) => server.listen(this.at, '127.0.0.1', () => ready()));
    this.at = (server.server.address() as AddressInfo).port;
    this.server = server;
    return this;
  }

  async down(): Promise<void> {
    const server = this.server;
    this.server = undefined;
    if (server) await new Promise<void>((done) => server.close(() => done()));
  }
}
