import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../workspace/locate.mjs';

const JEST = join(root, 'node_modules/jest/bin/jest.js');

/**
 * Runs jest in a process of its own. Node code needs --experimental-vm-modules (Nest is ESM only);
 * the screens' preset must not have it.
 * @param {{ config: string, args?: string[], web?: boolean, env?: Record<string, string> }} options
 * @returns {Promise<{ passed: number, failed: number, code: number }>}
 */
export async function runJest({ config, args = [], web = false, env = {} }) {
  const folder = await mkdtemp(join(tmpdir(), 'quittance-jest-'));
  const outputFile = join(folder, 'result.json');
  const flags = web ? [] : ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const command = [...flags, JEST, '--config', config, '--passWithNoTests', '--json', '--outputFile', outputFile, ...args];
  try {
    const code = await new Promise((done) => {
      const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, TZ: 'UTC', ...env } });
      child.on('exit', (status) => done(status ?? 1));
    });
    return { ...count(outputFile, code), code };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A suite that does not even load counts as one failure, as does a run that broke off. */
function count(outputFile, code) {
  if (!existsSync(outputFile)) return { passed: 0, failed: 1 };
  const result = JSON.parse(readFileSync(outputFile, 'utf8'));
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return { passed: result.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}
