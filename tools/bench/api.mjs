// The API as a process of its own, spoken to over HTTP with a signed-in session, as a browser does.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../workspace/locate.mjs';

/** Of every login of the demo (apps/api/src/demo/demo-agency.ts). */
const PASSWORD = 'paper lantern 1123';

/** @typedef {(document: string, variables: object, operationName?: string) => Promise<any>} Call */
/** @typedef {{ pid: number, workerPid: number, url: string, agent: http.Agent, signIn: (email: string) => Promise<{ call: Call, cookie: string }>, check: () => void, stop: () => Promise<void> }} Api */

/** @param {string} databaseUrl @param {{ server: string, worker?: boolean }} options folder of the built server @returns {Promise<Api>} */
export async function startApi(databaseUrl, options) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = { ...process.env, DATABASE_URL: databaseUrl, PORT: String(port), PUBLIC_URL: url, NODE_ENV: 'production', LOG_LEVEL: 'error' };
  // The young generation of docker-compose.yml's API, which a bounded heap would make smaller.
  const api = child(join(options.server, 'api/main.js'), env, ['--max-semi-space-size=16']);
  const worker = options.worker ? child(join(options.server, 'worker/main.js'), env) : undefined;
  const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
  for (let tries = 0; ; tries++) {
    if (api.exitCode !== null) throw new Error(`the API ended before it was ready: ${api.errors()}`);
    if (await fetch(`${url}/health`).then((answer) => answer.ok, () => false)) break;
    if (tries > 600) throw new Error('the API was not ready within a minute');
    await sleep(100);
  }
  return {
    check() {
      for (const one of [api, worker]) if (one && one.exitCode !== null) throw new Error(`a process ended: ${one.errors()}`);
    },
    pid: api.pid, workerPid: worker?.pid ?? 0, url, agent,
    async signIn(email) {
      const answer = await send(agent, `${url}/auth/sign-in`, '', JSON.stringify({ email, password: PASSWORD }));
      if (answer.status !== 200 && answer.status !== 201 && answer.status !== 204) throw new Error(`sign-in of ${email}: ${answer.status} ${answer.body}`);
      const cookie = (answer.headers['set-cookie'] ?? []).map((line) => line.split(';')[0]).join('; ');
      return {
        cookie,
        async call(query, variables, operationName) {
          const { body } = await send(agent, `${url}/graphql/agency`, cookie, JSON.stringify({ query, variables, operationName }));
          const { data, errors } = JSON.parse(body);
          if (errors) throw new Error(`${operationName ?? 'query'}: ${errors[0].message}`);
          return data;
        },
      };
    },
    async stop() {
      agent.destroy();
      for (const one of [api, worker]) {
        if (!one || one.exitCode !== null) continue;
        const ended = new Promise((done) => one.once('exit', done));
        one.kill('SIGTERM');
        await Promise.race([ended, sleep(10_000).then(() => one.kill('SIGKILL'))]);
      }
    },
  };
}

function child(script, env, flags = []) {
  const process_ = spawn(process.execPath, ['--max-old-space-size=336', ...flags, script], { cwd: root, env, stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  process_.stderr.on('data', (chunk) => (errors = (errors + chunk).slice(-4000)));
  return Object.assign(process_, { errors: () => errors });
}

/** @returns {Promise<{ status: number, headers: http.IncomingHttpHeaders, body: string }>} */
export function send(agent, url, cookie, body, headers = {}) {
  return new Promise((done, fail) => {
    const request = http.request(url, { agent, method: 'POST', headers: { 'content-type': 'application/json', 'x-quittance-request': '1', cookie, 'content-length': Buffer.byteLength(body), ...headers } }, (answer) => {
      const parts = [];
      answer.on('data', (chunk) => parts.push(chunk));
      answer.on('end', () => done({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts).toString() }));
      answer.on('error', fail);
    });
    request.on('error', fail);
    request.end(body);
  });
}

/** The operations of a screen, as the browser sends them. @param {string} path of a .graphql file */
export const operations = (path) => readFileSync(join(root, path), 'utf8');

/** Of a document of several, one operation with the fragments it uses. @param {string} document @param {string} name */
export function operation(document, name) {
  const parts = document.split(/\n(?=query |mutation |fragment )/);
  const taken = parts.filter((part) => new RegExp(`^\\s*(query|mutation) ${name}\\b`).test(part));
  for (let more = taken; more.length > 0; taken.push(...more)) {
    const wanted = new Set(taken.flatMap((part) => [...part.matchAll(/\.\.\.\s*(\w+)/g)].map(([, fragment]) => fragment)));
    more = parts.filter((part) => wanted.has(/^\s*fragment (\w+)/.exec(part)?.[1]) && !taken.includes(part));
  }
  return taken.join('\n');
}

/** Peak and present memory of a process in MB, where the system tells. @param {number} pid */
export function memoryOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const of = (name) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
    return { peak: of('VmHWM'), now: of('VmRSS') };
  } catch {
    return { peak: 0, now: 0 };
  }
}

function freePort() {
  return new Promise((done, fail) => {
    const server = createServer();
    server.on('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => done(port));
    });
  });
}
