// node tools/setup/with-runtime.mjs tools/test/jest.mjs libs/fees [jest options]
// Specs whose path contains the pattern. Screens (ui, console, portal, the Angular apps) go to their own configuration.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../workspace/locate.mjs';

const args = process.argv.slice(2);
const web = args.some((arg) => /(^|\/)(console|portal|agent-console|client-portal)(\/|$)|^(libs\/)?(ui|graphql)(\/|$)/.test(arg)) && !args.some((arg) => arg.startsWith('e2e'));
const config = join(root, web ? 'jest.web.config.cjs' : 'jest.config.cjs');
if (!existsSync(config)) {
  console.error(`${config} is not there yet.`);
  process.exit(1);
}
const browser = args.some((arg) => arg.includes('browser'));
if (browser) {
  const { findBrowser } = await import('../setup/browser.mjs');
  process.env.QUITTANCE_CHROMIUM ??= (await findBrowser())?.executable ?? '';
}
const flags = web ? [] : ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
const run = spawnSync(process.execPath, [...flags, join(root, 'node_modules/jest/bin/jest.js'), '--config', config, ...args], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, TZ: 'UTC' },
});
process.exit(run.status ?? 1);
