import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../workspace/locate.mjs';

const KEPT = join(root, '.data/application.key');

/** The key that seals bank details: APPLICATION_KEY where it is set, otherwise one made at the first start and kept with the data. */
export function applicationKey() {
  if (process.env.APPLICATION_KEY) return process.env.APPLICATION_KEY;
  if (!existsSync(KEPT)) {
    mkdirSync(dirname(KEPT), { recursive: true });
    writeFileSync(KEPT, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(KEPT, 'utf8').trim();
}
