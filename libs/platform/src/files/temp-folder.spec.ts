import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { RealClock } from '../clock/system-clock';
import { sweepTempFolders, withTempFolder } from './temp-folder';

describe('folders for copies of clients’ files', () => {
  let root: string;
  beforeEach(async () => (root = await mkdtemp(join(tmpdir(), 'sweep-'))));
  afterEach(() => rm(root, { recursive: true, force: true }));

  /** A folder as a process of this machine leaves it. */
  async function left(pid: number, hours = 0): Promise<string> {
    const name = await withTempFolder((folder) => Promise.resolve(basename(folder)));
    const path = join(root, name.replace(`-${process.pid}-`, `-${pid}-`));
    await mkdir(path);
    await writeFile(join(path, 'file'), 'Marlow Tools;4711');
    const made = new Date(new RealClock().now().getTime() - hours * 3_600_000);
    await utimes(path, made, made);
    return path;
  }

  it('are gone after the work, done or failed', async () => {
    const seen: string[] = [];
    await withTempFolder((folder) => Promise.resolve(seen.push(folder)));
    await expect(withTempFolder((folder) => { seen.push(folder); throw new Error('cut'); })).rejects.toThrow('cut');
    expect(seen.map((folder) => [dirname(folder), existsSync(folder)])).toEqual([[tmpdir(), false], [tmpdir(), false]]);
  });

  it('of a killed process go at the next start; those of one that runs stay for a day', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    const pid = child.pid ?? 0;
    const killed = await left(pid);
    expect([await sweepTempFolders(root), existsSync(killed)]).toEqual([0, true]);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const own = await left(process.pid);
    const ownOfEarlier = await left(process.pid, 23);
    const old = await left(process.ppid, 25);
    const other = join(root, 'quittance-backup-1');
    await mkdir(other);
    expect(await sweepTempFolders(root)).toBe(3);
    expect([killed, ownOfEarlier, old, own, other].map((path) => existsSync(path))).toEqual([false, false, false, true, true]);
  });
});
