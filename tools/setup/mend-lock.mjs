// After each change of package-lock.json: adds the optional packages of other platforms that npm left out, since
// `npm ci` refuses a lock without them, and drops download addresses.
//   npm install --package-lock-only && node tools/setup/mend-lock.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64', 'wasm32'];

/** Systems and processors that a platform package's name states, as in `@swc/core-linux-arm-gnueabihf`. @param {string} name */
function platformOf(name) {
  const words = name.split('/').pop().split(/[-_]/);
  const os = SYSTEMS.filter((system) => words.includes(system) || (system === 'win32' && words.includes('windows')));
  const cpu = PROCESSORS.filter((processor) => words.includes(processor));
  return { ...(cpu.length > 0 ? { cpu } : {}), ...(os.length > 0 ? { os } : {}) };
}

/** Where a dependency of the package at `path` is found, or null. */
function resolveIn(packages, path, name) {
  for (let folder = path; ; ) {
    const candidate = folder ? `${folder}/node_modules/${name}` : `node_modules/${name}`;
    if (packages[candidate]) return candidate;
    if (!folder) return null;
    folder = folder.includes('/node_modules/') ? folder.slice(0, folder.lastIndexOf('/node_modules/')) : '';
  }
}

/** @param {{ packages: Record<string, any> }} lock @returns {string[]} what was added */
function mendLock(lock) {
  const added = [];
  for (const [path, entry] of Object.entries(lock.packages)) {
    delete entry.resolved;
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      if (resolveIn(lock.packages, path, name)) continue;
      if (!/^\d+\.\d+\.\d+[-+.\w]*$/.test(range)) throw new Error(`${path} wants ${name}@${range}: an exact version is needed to mend the lock`);
      lock.packages[`node_modules/${name}`] = { version: range, ...platformOf(name), ...(entry.dev || entry.devOptional ? { dev: true } : {}), optional: true };
      added.push(`${name}@${range}`);
    }
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  return added;
}

const file = new URL('../../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = mendLock(lock);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length > 0 ? `added ${added.length} optional packages of other platforms` : 'the lock is complete');
