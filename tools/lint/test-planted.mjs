// Plants each violation as a text, never as a file, and expects its rule to fire; and to be silent on the clean text.
import { ESLint } from 'eslint';
import { join } from 'node:path';
import { root } from '../workspace/locate.mjs';
import { plantedViolations } from './planted-violations.mjs';
import plugin from './plugin.mjs';

/** @returns {Promise<{ passed: number, failures: string[] }>} */
export async function testPlanted() {
  const eslint = new ESLint({ cwd: root, warnIgnored: true });
  const failures = [];
  let passed = 0;
  const expect = (holds, message) => void (holds ? passed++ : failures.push(message));
  for (const { what, rule, path, code, clean, cleanPath } of plantedViolations) {
    const fired = await rules(eslint, path, code);
    expect(fired.includes(rule), `${what}: ${rule} does not fire in ${path} (fired: ${fired.join(', ') || 'nothing'})`);
    const silent = await rules(eslint, cleanPath ?? path, clean);
    expect(!silent.includes(rule) && !silent.includes('parse'), `${what}: ${rule} fires on the clean text in ${cleanPath ?? path}`);
  }
  const planted = new Set(plantedViolations.map(({ rule }) => rule));
  for (const name of Object.keys(plugin.rules)) expect(planted.has(`quittance/${name}`), `quittance/${name} has no planted violation`);
  return { passed, failures };
}

/** Names of the rules that fire; `parse` stands for a text that cannot be read. */
async function rules(eslint, path, code) {
  const results = await eslint.lintText(code, { filePath: join(root, path) });
  return results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId ?? 'parse'));
}

if (import.meta.main) {
  const { passed, failures } = await testPlanted();
  console.log([...failures, `planted violations: ${passed} passed, ${failures.length} failed`].join('\n'));
  if (failures.length > 0) process.exitCode = 1;
}
