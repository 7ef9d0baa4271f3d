import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../workspace/locate.mjs';

/**
 * A hash of the contents of the files that match, in path order.
 * @param {string[]} patterns workspace-relative globs @returns {string}
 */
export function contentHash(patterns) {
  const hash = createHash('sha256');
  const skip = (path) => /(^|\/)(node_modules|dist)$/.test(path);
  for (const file of globSync(patterns, { cwd: root, exclude: skip }).sort()) {
    if (!/\.[a-z0-9]+$/i.test(file)) continue;
    try {
      const text = readFileSync(join(root, file));
      hash.update(file).update('\0').update(text).update('\0');
    } catch (error) {
      if (error.code !== 'EISDIR' && error.code !== 'ENOENT') throw error;
    }
  }
  return hash.digest('hex');
}

/**
 * Runs `work` unless the outputs exist and were made from sources with the same hash.
 * @param {{ stamp: string, outputs: string[], hash: string, force?: boolean }} options
 * @param {() => Promise<void>} work @returns {Promise<boolean>} whether it ran
 */
export async function whenChanged({ stamp, outputs, hash, force = false }, work) {
  const file = join(root, stamp);
  const fresh = !force && outputs.every((path) => existsSync(join(root, path))) && existsSync(file) && readFileSync(file, 'utf8') === hash;
  if (fresh) return false;
  await work();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, hash);
  return true;
}
