import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { resolve } from 'node:path';

const root = resolve(__dirname, '../..');

/** The API and the worker as processes of their own, over a suite's database, to be killed. */
export class Processes {
  private children: ChildProcess[] = [];
  private port = 0;

  constructor(private readonly databaseUrl: string) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Starts both and waits until the API answers. */
  async start(): Promise<void> {
    this.port = await freePort();
    this.children = [this.spawn('dist/api/main.js'), this.spawn('dist/worker/main.js')];
    for (;;) {
      const answer = await fetch(`${this.url}/health`).catch(() => undefined);
      if (answer?.ok) return;
      if (this.children.some((child) => child.exitCode !== null)) throw new Error('a process ended before it was up');
      await new Promise((again) => setImmediate(again));
    }
  }

  /** SIGKILL to both and to what they started. */
  async kill(): Promise<void> {
    const children = this.children;
    this.children = [];
    await Promise.all(children.map(async (child) => {
      if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
      const ended = once(child, 'exit');
      process.kill(-child.pid, 'SIGKILL');
      await ended;
    }));
  }

  private spawn(script: string): ChildProcess {
    // A group of its own, so that a browser it started dies with it.
    return spawn(process.execPath, [script], {
      cwd: root, detached: true, stdio: 'ignore',
      env: { ...process.env, DATABASE_URL: this.databaseUrl, PORT: String(this.port), LOG_LEVEL: 'silent', DATABASE_POOL_SIZE: '4' },
    });
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
