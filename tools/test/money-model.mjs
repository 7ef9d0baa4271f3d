// npm run money-model [-- --sequences 1000 --commands 50 --seed 7 --processes 2]
// Random sequences of all money commands against the product and a small model of it; every balance after each step.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../workspace/locate.mjs';
import teardown from './teardown.mjs';

const { values } = parseArgs({
  options: {
    sequences: { type: 'string', default: '1000' },
    commands: { type: 'string', default: '50' },
    seed: { type: 'string', default: String(process.pid * 1000) },
    processes: { type: 'string', default: '2' },
  },
});
const [sequences, processes, seed] = [Number(values.sequences), Number(values.processes), Number(values.seed)];
const JEST = join(root, 'node_modules/jest/bin/jest.js');

/** The part of the sequences one process runs: neighbouring seeds, each its own sequence. */
function part(/** @type {number} */ n) {
  const from = Math.floor((sequences * n) / processes);
  const own = Math.floor((sequences * (n + 1)) / processes) - from;
  const env = { ...process.env, TZ: 'UTC', SEQUENCES: String(own), COMMANDS: values.commands, QUITTANCE_SEED: String(seed + from), QUITTANCE_KEEP_TEST_DATABASE: '1' };
  const args = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', JEST, '--config', 'jest.config.cjs', '--selectProjects', 'scenarios', '--runInBand', 'e2e/scenarios/money-model'];
  return new Promise((done) => spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env }).on('exit', (code) => done(code === 0)));
}

const started = performance.now();
const held = (await Promise.all(Array.from({ length: processes }, (_, n) => part(n)))).every(Boolean);
await teardown().catch((error) => console.error(error));
console.log(`${sequences} sequences of ${values.commands} commands, seed ${seed}: ${held ? 'the model holds' : 'the model and the product differ'} (${((performance.now() - started) / 1000).toFixed(0)} s)`);
process.exitCode = held ? 0 : 1;
