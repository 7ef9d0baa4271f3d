// node tools/setup/with-runtime.mjs <script> [args]
// Any Node >= 20 runs this file. It installs the packages when they are missing or differ
// from the lock, then runs the script under Node >= 24.7.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const modules = join(root, 'node_modules');
const [script, ...args] = process.argv.slice(2);

if (!script) {
  console.error('usage: node tools/setup/with-runtime.mjs <script> [args]');
  process.exit(2);
}

/** True when node_modules does not hold what package-lock.json names. */
function installNeeded() {
  const installed = join(modules, '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (!existsSync(installed)) return true;
  if (!existsSync(lock) || statSync(lock).mtimeMs <= statSync(installed).mtimeMs) return false;
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(lock, 'utf8')).packages;
  return Object.entries(wanted).some(([path, entry]) => {
    if (path === '' || entry.link) return false;
    const found = present[path];
    return found ? found.version !== entry.version : !entry.optional && !entry.devOptional && !entry.peer;
  });
}

function npm(command) {
  const tool = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const run = spawnSync(tool, command, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });
  return run.status === 0;
}

if (installNeeded()) {
  console.log('Installing packages …');
  if (!npm(['ci', '--include=optional', '--loglevel=error']) && !npm(['install', '--no-save', '--include=optional', '--loglevel=error'])) {
    console.error('The packages could not be installed; see the messages above.');
    process.exit(1);
  }
}

/** True for a version string like v24.21.0 that is at least 24.7. */
function newEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > 24 || (major === 24 && minor >= 7);
}

function findNode() {
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const candidates = [
    join(modules, '.bin', file),
    join(modules, `node-${platform}-${process.arch}`, 'bin', file),
    join(modules, `node-bin-${platform}-${process.arch}`, 'bin', file),
  ];
  return candidates.find((path) => {
    if (!existsSync(path)) return false;
    const answer = spawnSync(path, ['--version'], { encoding: 'utf8' });
    return answer.status === 0 && newEnough(answer.stdout.trim());
  });
}

process.env.PATH = [join(modules, '.bin'), process.env.PATH].filter(Boolean).join(delimiter);
const path = resolve(script);

if (newEnough(process.version)) {
  process.argv.splice(1, 2, path);
  await import(pathToFileURL(path).href);
} else {
  const node = findNode();
  if (!node) {
    console.error(
      `Quittance runs on Node 24.7 or later; this is ${process.version}, and no package with Node 24 is installed for ` +
        `${process.platform} ${process.arch}. Run npm install, or install Node 24.`,
    );
    process.exit(1);
  }
  const child = spawn(node, [path, ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // npm and its shell die of a SIGTERM without passing it on.
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM');
  }, 500).unref();
  child.on('error', (error) => {
    console.error(error.message);
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}
