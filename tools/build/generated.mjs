// Fails where a generated file is not what its sources now say: the two schemas, and the screens' typed operations.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../workspace/locate.mjs';
import { buildServer } from './server.mjs';

const SCHEMAS = 'apps/api/schema';
const folder = mkdtempSync(join(tmpdir(), 'quittance-schema-'));
const problems = [];

try {
  await buildServer({ log: () => {} });
  const made = spawnSync(process.execPath, [join(root, 'dist/api/cli.js'), 'schema', folder], { cwd: root, encoding: 'utf8' });
  if (made.status !== 0) problems.push(`The schema cannot be written:\n${made.stderr || made.stdout}`);
  for (const side of made.status === 0 ? ['agency', 'client'] : []) {
    const kept = join(root, SCHEMAS, `${side}.graphql`);
    const same = existsSync(kept) && readFileSync(kept, 'utf8') === readFileSync(join(folder, `${side}.graphql`), 'utf8');
    if (!same) problems.push(`${SCHEMAS}/${side}.graphql is out of date: npm run schema`);
  }
  if (existsSync(join(root, 'codegen.ts'))) {
    const tool = join(root, 'node_modules/@graphql-codegen/cli/esm/bin.js');
    const check = spawnSync(process.execPath, [tool, '--config', 'codegen.ts', '--check'], { cwd: root, encoding: 'utf8' });
    if (check.status !== 0) problems.push(`The typed operations are out of date (npm run codegen):\n${check.stdout}${check.stderr}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

for (const problem of problems) console.log(problem);
if (problems.length > 0) process.exitCode = 1;
else console.log('generated files are up to date');
