import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { openMailSink } from './mail-sink.mjs';

describe('the demo’s mail server', () => {
  const directory = mkdtempSync(join(tmpdir(), 'sink-'));
  let sink: NonNullable<Awaited<ReturnType<typeof openMailSink>>>;

  beforeAll(async () => {
    const opened = await openMailSink({ directory, port: 0 });
    if (!opened) throw new Error('no smtp-server');
    sink = opened;
  });
  afterAll(async () => {
    await sink.close();
    rmSync(directory, { recursive: true });
  });

  const read = (path: string, host = new URL(sink.page).host): Promise<{ status: number; text: string; policy: string }> => new Promise((done, fail) => {
    const asked = request({ host: '127.0.0.1', port: new URL(sink.page).port, path, headers: { host } }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.on('end', () => done({ status: answer.statusCode ?? 0, text: Buffer.concat(pieces).toString(), policy: String(answer.headers['content-security-policy'] ?? '') }));
    });
    asked.on('error', fail);
    asked.end();
  });

  it('takes what is sent, passes nothing on, and shows it without letting it run', async () => {
    expect((await read('/')).text).toContain('Nothing was sent yet.');
    const transport = createTransport(sink.smtp);
    await transport.sendMail({ from: 'office@halden.example', to: 'dana@ruiz.example', subject: 'Your <script>alert(1)</script>', text: 'You owe <b>nothing</b>.' });
    transport.close();
    const list = await read('/');
    expect(list).toMatchObject({ status: 200, policy: expect.stringContaining("default-src 'none'") });
    expect(list.text).toContain('Your &lt;script&gt;alert(1)&lt;/script&gt;');
    const [, name = ''] = /href="\/(\d{8}T\d{6}-[0-9a-f]{8})"/.exec(list.text) ?? [];
    expect((await read(`/${name}`)).text).toContain('You owe &lt;b&gt;nothing&lt;/b&gt;.');
    expect((await read(`/${name}.eml`)).text).toContain('To: dana@ruiz.example');
  });

  it.each(['/../../package.json', '/..%2f..%2fpackage.json', '/20261123T140000-00000000', '/20261123T140000-00000000.eml'])('has nothing at %s', async (path) => {
    expect((await read(path)).status).toBe(404);
  });

  it('answers nobody who comes by another name', async () => {
    expect((await read('/', 'evil.example')).status).toBe(403);
  });
});
