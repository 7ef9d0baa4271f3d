// npm run typecheck [-- node|browser|web]: types of the server and, with strict templates, of the screens.
import { spawn } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from '../workspace/locate.mjs';

const CHECKS = [
  { name: 'node', tool: 'typescript/bin/tsc', config: 'tsconfig.node.json', files: '{apps/{api,worker},libs/{kernel,platform,testing},libs/*/{domain,server}}/**/*.ts' },
  // Browser tests run in Node, but hand functions to the page.
  { name: 'browser', tool: 'typescript/bin/tsc', config: 'tsconfig.browser.json', files: 'e2e/browser/**/*.ts' },
  { name: 'web', tool: '@angular/compiler-cli/bundles/src/bin/ngc.js', config: 'tsconfig.web.json', files: '{apps/{agent-console,client-portal},libs/ui,libs/graphql,libs/*/{console,portal}}/**/*.ts' },
];

/** @param {{ name: string, tool: string, config: string, files: string }} check */
function run({ name, tool, config, files }) {
  if (globSync(files, { cwd: root }).length === 0 || !existsSync(join(root, config))) return Promise.resolve({ name, code: 0, output: 'nothing to check' });
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', tool), '-p', config, '--noEmit'], { cwd: root });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('exit', (code) => done({ name, code: code ?? 1, output: stripVTControlCharacters(output).trim() }));
  });
}

const wanted = process.argv.slice(2);
const checks = CHECKS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
for (const { name, code, output } of await Promise.all(checks.map(run))) {
  console.log(`types, ${name}: ${code === 0 ? 'no errors' : 'errors'}${code === 0 ? '' : `\n${output}\n`}`);
  if (code !== 0) process.exitCode = 1;
}
