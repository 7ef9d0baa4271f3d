// npm run quittance -- <command>: the server's command line, on the embedded database unless DATABASE_URL is set.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildServer } from '../build/server.mjs';
import { startPostgres } from '../database/embedded-postgres.mjs';
import { applicationKey } from '../start/application-key.mjs';
import { root } from '../workspace/locate.mjs';

const args = process.argv.slice(2);
const withoutDatabase = args.length === 0 || ['help', 'schema'].includes(args[0]) || args.includes('--help') || args.includes('-h');

try {
  await buildServer({ log: () => {} });
  const database = withoutDatabase ? null : await startPostgres();
  const code = await run(database ? { ...process.env, DATABASE_URL: database.url, APPLICATION_KEY: applicationKey() } : process.env);
  if (database?.started) await database.stopIfIdle();
  process.exitCode = code;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** @param {NodeJS.ProcessEnv} env @returns {Promise<number>} */
function run(env) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [...(args[0] === 'import' ? ['--max-old-space-size=336'] : []), '--enable-source-maps', join(root, 'dist/api/cli.js'), ...args], { stdio: 'inherit', env });
    // Ctrl-C reaches the command by itself; we wait for it, so that the database is stopped after it.
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => signal === 'SIGTERM' && child.kill(signal));
    child.on('error', fail);
    child.on('exit', (code, signal) => done(signal ? 1 : (code ?? 1)));
  });
}
