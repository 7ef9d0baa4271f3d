// The demo's own mail server: takes what Quittance sends, passes nothing on, and shows it on a page of this machine.
import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

const MOST_KEPT = 500;
const MOST_BYTES = 40_000_000;
const NAME = /^\d{8}T\d{6}-[0-9a-f]{8}$/;

/**
 * @param {{ directory: string, port: number }} options where messages are kept; the page's port, or another where it is taken
 * @returns {Promise<{ smtp: string, page: string, close: () => Promise<void> } | null>} null where the packages of a development install are missing
 */
export async function openMailSink({ directory, port }) {
  const loaded = await import('smtp-server').catch(() => null);
  if (!loaded) return null;
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const smtp = new loaded.SMTPServer({
    authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], disableReverseLookup: true, logger: false, size: MOST_BYTES, closeTimeout: 1000,
    onData: (stream, _session, done) => void keep(directory, stream).then(() => done(), done),
  });
  smtp.on('error', () => undefined);
  await new Promise((ready) => smtp.listen(0, '127.0.0.1', () => ready(undefined)));
  const reader = createServer((request, response) => void answer(directory, request, response).catch(() => response.destroy()));
  await listen(reader, port).catch(() => listen(reader, 0));
  const address = /** @type {import('node:net').AddressInfo} */ (reader.address());
  return {
    smtp: `smtp://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (smtp.server.address()).port}`,
    page: `http://localhost:${address.port}/`,
    close: async () => {
      reader.close();
      reader.closeAllConnections();
      await new Promise((closed) => smtp.close(() => closed(undefined)));
    },
  };
}

/** A message as it came, in a file of its own; the oldest make room. */
async function keep(directory, stream) {
  const name = `${new Date().toISOString().replace(/[-:]|\.\d+Z$/g, '')}-${randomBytes(4).toString('hex')}`;
  const unfinished = join(directory, `${name}.part`);
  await pipeline(stream, createWriteStream(unfinished, { mode: 0o600 }));
  renameSync(unfinished, join(directory, `${name}.eml`));
  for (const old of kept(directory).slice(MOST_KEPT)) rmSync(join(directory, `${old}.eml`), { force: true });
}

/** Names of the messages kept, the newest first. */
const kept = (directory) => readdirSync(directory).flatMap((file) => (file.endsWith('.eml') && NAME.test(file.slice(0, -4)) ? [file.slice(0, -4)] : [])).sort().reverse();

async function answer(directory, request, response) {
  // A page of elsewhere that has its name point here is not answered.
  if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(request.headers.host ?? '') || request.method !== 'GET') return send(response, 403, page('Not here', '<p>Open this page as localhost.</p>'));
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  if (path === '/') return send(response, 200, page('Mail of the demo', await list(directory)));
  const [, name = '', form = ''] = /^\/([^/.]+)(\.eml)?$/.exec(path) ?? [];
  const file = join(directory, `${name}.eml`);
  const found = NAME.test(name) && (await stat(file).catch(() => null));
  if (!found) return send(response, 404, page('Not here', '<p>This message is not kept any more.</p><p><a href="/">All messages</a></p>'));
  if (form === '') return send(response, 200, page('A message', await show(file, name)));
  response.writeHead(200, { 'content-type': 'message/rfc822', 'content-length': found.size, 'content-disposition': `attachment; filename="${name}.eml"`, 'x-content-type-options': 'nosniff' });
  return pipeline(createReadStream(file), response);
}

async function list(directory) {
  const names = kept(directory);
  if (names.length === 0) return '<p>Nothing was sent yet. Whatever Quittance sends by mail comes here; none of it leaves this machine.</p>';
  const rows = await Promise.all(names.slice(0, 100).map(async (name) => {
    const { to, subject, date } = await read(join(directory, `${name}.eml`));
    return `<tr><td>${safe(date)}</td><td>${safe(to)}</td><td><a href="/${name}">${safe(subject || 'No subject')}</a></td></tr>`;
  }));
  return `<p>${names.length === 1 ? 'One message' : `${names.length} messages`}. None of them left this machine.</p><table><thead><tr><th>Sent</th><th>To</th><th>Subject</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

async function show(file, name) {
  const { to, from, subject, date, text } = await read(file);
  return `<p><a href="/">All messages</a></p><h2>${safe(subject || 'No subject')}</h2><table><tbody><tr><th>From</th><td>${safe(from)}</td></tr><tr><th>To</th><td>${safe(to)}</td></tr><tr><th>Sent</th><td>${safe(date)}</td></tr></tbody></table><pre>${safe(text)}</pre><p><a href="/${name}.eml">As it was sent</a></p>`;
}

/** Only the plain text is shown: nothing in a message runs here. */
async function read(file) {
  const { simpleParser } = await import('mailparser');
  const mail = await simpleParser(await readFile(file), { skipImageLinks: true, skipTextLinks: true });
  const to = [mail.to ?? []].flat().map((one) => one.text).join(', ');
  return { to, from: mail.from?.text ?? '', subject: mail.subject ?? '', date: mail.date?.toLocaleString() ?? '', text: mail.text ?? '' };
}

const SIGNS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const safe = (text) => text.replace(/[&<>"']/g, (sign) => SIGNS[sign]);

const page = (heading, body) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${heading}</title><style>
:root{color-scheme:light dark}body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.4rem .8rem .4rem 0;border-bottom:1px solid #8886;vertical-align:top;overflow-wrap:anywhere}pre{white-space:pre-wrap;overflow-wrap:anywhere;border:1px solid #8886;border-radius:8px;padding:1rem}</style></head><body><h1>${heading}</h1>${body}</body></html>`;

function send(response, status, html) {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'", 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' });
  response.end(html);
}

const listen = (server, port) => new Promise((ready, fail) => {
  server.once('error', fail);
  server.listen(port, '127.0.0.1', () => ready(undefined));
});
