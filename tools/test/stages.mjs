import { spawn } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../workspace/locate.mjs';
import { runJest } from './run-jest.mjs';

/** @typedef {{ passed: number, failed: number }} Count */
/** @typedef {{ name: string, run: () => Promise<Count> }} Stage */

/** A script of ours as a step that counts one; its output is shown when it fails. @param {string} name @param {string} script @param {string[]} args @returns {Stage} */
function step(name, script, args = []) {
  return {
    name,
    run: () =>
      new Promise((done) => {
        const child = spawn(process.execPath, [join(root, script), ...args], { cwd: root });
        let output = '';
        for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
        child.on('exit', (code) => {
          if (code !== 0) console.log(output.trimEnd());
          done(code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
        });
      }),
  };
}

export const types = step('types', 'tools/build/typecheck.mjs');
export const generated = step('generated files', 'tools/build/generated.mjs');
export const lint = step('lint', 'tools/lint/lint.mjs');
export const build = step('build', 'tools/build/build.mjs');

/** @type {Stage} */
export const planted = {
  name: 'planted violations',
  async run() {
    const { testPlanted } = await import('../lint/test-planted.mjs');
    const { passed, failures } = await testPlanted();
    for (const failure of failures) console.log(failure);
    return { passed, failed: failures.length };
  },
};

/** @type {Stage} */
export const node = { name: 'server and domain', run: () => runJest({ config: 'jest.config.cjs', args: ['--selectProjects', 'node'] }) };

/** Specs of the `node` project that open no database. @type {Stage} */
export const quickNode = {
  name: 'specs without a database',
  run() {
    const specs = globSync('{libs/{kernel,platform,testing},libs/*/{domain,server},apps/{api,worker},tools}/**/*.spec.ts', { cwd: root });
    const quick = specs.filter((file) => !/testDatabase|startPostgres|testAgency|testApi/.test(readFileSync(join(root, file), 'utf8')));
    if (quick.length === 0) return Promise.resolve({ passed: 0, failed: 0 });
    return runJest({ config: 'jest.config.cjs', args: ['--selectProjects', 'node', '--runTestsByPath', ...quick] });
  },
};

/** @type {Stage} */
export const web = {
  name: 'screens',
  run: () => (existsSync(join(root, 'jest.web.config.cjs')) ? runJest({ config: 'jest.web.config.cjs', web: true }) : Promise.resolve({ passed: 0, failed: 0 })),
};

/** @type {Stage} */
export const scenarios = { name: 'scenarios', run: () => runJest({ config: 'jest.config.cjs', args: ['--selectProjects', 'scenarios'] }) };

/** @type {Stage} */
export const browser = {
  name: 'browser',
  async run() {
    if (globSync('e2e/browser/**/*.spec.ts', { cwd: root }).length === 0) return { passed: 0, failed: 0 };
    const { findBrowser } = await import('../setup/browser.mjs');
    const found = await findBrowser();
    if (!found) {
      console.log('No browser: install Chromium, or name one in QUITTANCE_CHROMIUM.');
      return { passed: 0, failed: 1 };
    }
    return runJest({ config: 'jest.config.cjs', args: ['--selectProjects', 'browser', '--runInBand'], env: { QUITTANCE_CHROMIUM: found.executable } });
  },
};

/**
 * Runs the stages one after the other, whatever fails.
 * @param {Stage[]} stages @returns {Promise<Count>}
 */
export async function runStages(stages) {
  const total = { passed: 0, failed: 0 };
  for (const { name, run } of stages) {
    const started = performance.now();
    const { passed, failed } = await run().catch((error) => {
      console.error(error);
      return { passed: 0, failed: 1 };
    });
    total.passed += passed;
    total.failed += failed;
    console.log(`${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  }
  return total;
}

/** The one line at the very end, and the exit code. @param {Count} total */
export function report({ passed, failed }) {
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}
