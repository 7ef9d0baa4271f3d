import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Runs `work` while no other process starts the same cluster. A lock whose holder died is taken over.
 * @template T @param {string} home @param {() => Promise<T>} work @returns {Promise<T>}
 */
export async function withStartLock(home, work) {
  const file = join(home, 'starting.lock');
  for (const limit = performance.now() + 120_000; !take(file); await sleep(25)) {
    if (performance.now() > limit) throw new Error(`Another process holds ${file} for two minutes; remove it if none is running.`);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  if (abandoned(file)) rmSync(file, { force: true });
  return false;
}

function abandoned(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    // An empty file: its writer is between creating and writing, or died there.
    if (!pid) return performance.timeOrigin + performance.now() - statSync(file).mtimeMs > 2000;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}
