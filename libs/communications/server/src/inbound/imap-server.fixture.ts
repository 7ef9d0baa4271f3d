import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A mailbox of this machine, as far as reading it takes (RFC 3501): LOGIN, EXAMINE, UID SEARCH and UID FETCH. */
export class ImapServer {
  readonly messages: { readonly uid: number; readonly raw: Buffer; readonly size: number }[] = [];
  uidValidity = 7;
  logins = 0;
  private uidNext = 1;
  private server: Server | undefined;

  get url(): string {
    return `imap://reader:secret@127.0.0.1:${(this.server?.address() as AddressInfo).port}/INBOX`;
  }

  /** @param size what the mailbox says it has */
  add(raw: Buffer, size = raw.length): void {
    this.messages.push({ uid: this.uidNext++, raw, size });
  }

  /** The mailbox was rebuilt: every message has another number. */
  renumber(): void {
    this.uidValidity++;
    const old = this.messages.splice(0);
    this.uidNext = 1;
    for (const { raw, size } of old) this.add(raw, size);
  }

  async up(): Promise<this> {
    this.server = createServer((socket) => this.serve(socket));
    await new Promise<void>((ready) => this.server?.listen(0, '127.0.0.1', ready));
    return this;
  }

  async down(): Promise<void> {
    await new Promise((done) => this.server?.close(done));
  }

  private serve(socket: Socket): void {
    let waiting = '';
    socket.on('error', () => undefined);
    socket.write('* OK ready\r\n');
    socket.on('data', (data) => {
      waiting += data.toString('latin1');
      for (let end = waiting.indexOf('\r\n'); end >= 0; end = waiting.indexOf('\r\n')) {
        const line = waiting.slice(0, end);
        waiting = waiting.slice(end + 2);
        this.answer(socket, line);
      }
    });
  }

  private answer(socket: Socket, line: string): void {
    const [, tag = '*', command = '', rest = ''] = /^(\S+) ((?:UID )?\S+) ?(.*)$/i.exec(line) ?? [];
    const ok = (words = 'done'): void => void socket.write(`${tag} OK ${words}\r\n`);
    switch (command.toUpperCase()) {
      case 'CAPABILITY': socket.write('* CAPABILITY IMAP4rev1\r\n'); return ok();
      case 'LOGIN':
        this.logins++;
        return /"?reader"? "?secret"?/.test(rest) ? ok('[CAPABILITY IMAP4rev1] in') : void socket.write(`${tag} NO [AUTHENTICATIONFAILED] no\r\n`);
      case 'LIST': case 'LSUB': socket.write(`* ${command.toUpperCase()} () "/" "${/""\s*$/.test(rest) ? '' : 'INBOX'}"\r\n`); return ok();
      case 'EXAMINE': case 'SELECT':
        socket.write(`* ${this.messages.length} EXISTS\r\n* 0 RECENT\r\n* FLAGS (\\Seen)\r\n* OK [UIDVALIDITY ${this.uidValidity}] is\r\n* OK [UIDNEXT ${this.uidNext}] next\r\n`);
        return ok('[READ-ONLY] opened');
      case 'UID SEARCH': {
        const from = Number(/(\d+):\*/.exec(rest)?.[1] ?? 1);
        const last = this.messages.at(-1)?.uid;
        const found = this.messages.map(({ uid }) => uid).filter((uid) => uid >= from || uid === last);
        socket.write(`* SEARCH${found.map((uid) => ` ${uid}`).join('')}\r\n`);
        return ok();
      }
      case 'UID FETCH': {
        const wanted = Number(rest.split(' ')[0]);
        const n = this.messages.findIndex(({ uid }) => uid === wanted);
        const message = this.messages[n];
        if (message) {
          socket.write(`* ${n + 1} FETCH (UID ${message.uid} RFC822.SIZE ${message.size}`);
          const head = /BODY(\.PEEK)?\[HEADER\]/i.test(rest);
          if (/BODY/i.test(rest)) {
            const part = head ? message.raw.subarray(0, message.raw.indexOf('\r\n\r\n') + 4) : message.raw;
            socket.write(` BODY[${head ? 'HEADER' : ''}] {${part.length}}\r\n`);
            socket.write(part);
          }
          socket.write(')\r\n');
        }
        return ok();
      }
      case 'LOGOUT': socket.write(`* BYE\r\n${tag} OK out\r\n`); return void socket.end();
      default: return ok();
    }
  }
}
