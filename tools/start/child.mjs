import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../workspace/locate.mjs';

const LONGEST_PAUSE = 30_000;
const STEADY = 60_000;
const GRACE = 15_000;

/**
 * A program kept running: restarted when it ends by itself, ever more slowly while it keeps failing.
 * @param {{ name: string, script: string, env: NodeJS.ProcessEnv, verbose: boolean }} options
 * @returns {{ failures: () => number, tail: () => string, stop: () => Promise<void> }}
 */
export function keepRunning({ name, script, env, verbose }) {
  const logFile = join(root, '.data/logs', `${name}.log`);
  mkdirSync(dirname(logFile), { recursive: true });
  const log = createWriteStream(logFile, { flags: 'w' });
  let child = null;
  let timer = null;
  let stopping = false;
  let failures = 0;
  let recent = '';
  start();

  function start() {
    const started = performance.now();
    const watch = new URL('./end-with-parent.mjs', import.meta.url).href;
    // Detached, so that Ctrl-C reaches it through us only, and once.
    child = spawn(process.execPath, ['--max-old-space-size=336', '--enable-source-maps', `--import=${watch}`, join(root, script)], {
      cwd: root, env: { NODE_COMPILE_CACHE: join(root, 'dist/.compile-cache'), ...env }, detached: process.platform !== 'win32', stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        recent = (recent + chunk).slice(-4000);
        log.write(chunk);
        if (verbose) process.stdout.write(chunk);
      });
    }
    child.on('error', (error) => (recent += error.message));
    child.on('exit', (code, signal) => {
      child = null;
      if (stopping) return;
      failures = performance.now() - started > STEADY ? 1 : failures + 1;
      const pause = Math.min(LONGEST_PAUSE, 500 * 2 ** (failures - 1));
      console.error(`${name} ended (${signal ?? code}); starting it again in ${pause / 1000} s. Log: ${logFile}`);
      timer = setTimeout(start, pause);
    });
  }

  return {
    failures: () => failures,
    tail: () => recent.trimEnd(),
    async stop() {
      stopping = true;
      clearTimeout(timer);
      if (!child) return;
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      const force = setTimeout(() => child?.kill('SIGKILL'), GRACE);
      await ended;
      clearTimeout(force);
    },
  };
}
