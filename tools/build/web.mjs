import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../workspace/locate.mjs';
import { contentHash, whenChanged } from './sources.mjs';

/** The Angular apps. */
export const WEB_APPS = { 'agent-console': 'console', 'client-portal': 'portal' };

/** @param {string} app */
function sources(app) {
  return [
    `apps/${app}/**/*`, 'libs/{kernel,ui}/**/*', 'libs/graphql/**/*', `libs/*/{domain,${WEB_APPS[app]}}/**/*`,
    'tsconfig.base.json', 'tsconfig.web.json', 'nx.json', 'package-lock.json',
  ];
}

/** @param {{ force?: boolean, log?: (line: string) => void }} [options] @returns {Promise<boolean>} whether anything was built */
export async function buildWeb({ force = false, log = console.log } = {}) {
  let built = false;
  for (const app of Object.keys(WEB_APPS)) {
    if (!existsSync(join(root, 'apps', app, 'src/main.ts'))) continue;
    const started = performance.now();
    const options = { stamp: `dist/.stamps/${app}`, outputs: [`dist/apps/${app}/index.html`], hash: contentHash(sources(app)), force };
    const ran = await whenChanged(options, () => nxBuild(app));
    log(ran ? `${app} built in ${((performance.now() - started) / 1000).toFixed(1)} s` : `${app} unchanged`);
    built ||= ran;
  }
  return built;
}

/** @param {string} app @returns {Promise<void>} */
function nxBuild(app) {
  return new Promise((done, fail) => {
    const args = [join(root, 'node_modules/nx/dist/bin/nx.js'), 'run', `${app}:build`, '--skip-nx-cache', '--output-style=stream'];
    const env = { ...process.env, NX_DAEMON: 'false', NG_CLI_ANALYTICS: 'false', NX_TUI: 'false' };
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', fail);
    child.on('exit', (code) => (code === 0 ? done() : fail(new Error(`${app} does not build:\n${output}`))));
  });
}
