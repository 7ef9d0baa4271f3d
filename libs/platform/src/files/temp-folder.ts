import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { RealClock } from '../clock/system-clock';

const DAY = 86_400_000;
const NAME = /^quittance-files-([0-9a-f]{8})-(\d+)-/;
/** Process ids are one machine's (or one container's) own; a temporary folder may be shared. */
const HOST = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** Runs `work` with a folder of its own for copies of clients' files, readable by nobody else, which is removed afterwards. */
export async function withTempFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), `quittance-files-${HOST}-${process.pid}-`));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Removes folders that processes left which were killed in the middle: those of a process of this machine that is no more,
 * those made under this process's id before it began, and any older than a day. Called at every start.
 * @returns how many were removed
 */
export async function sweepTempFolders(root = tmpdir()): Promise<number> {
  const now = new RealClock().now().getTime();
  const began = now - process.uptime() * 1000;
  let removed = 0;
  for (const name of await readdir(root)) {
    const [, host, pid] = NAME.exec(name) ?? [];
    if (pid === undefined) continue;
    const path = join(root, name);
    const made = await stat(path).then(({ mtimeMs }) => mtimeMs, () => undefined);
    if (made === undefined) continue;
    const left = host === HOST && (Number(pid) === process.pid ? made < began : !runs(Number(pid)));
    if (!left && now - made < DAY) continue;
    // Another user's folder in a shared place is not ours to remove, nor a reason not to start.
    removed += await rm(path, { recursive: true, force: true }).then(() => 1, () => 0);
  }
  return removed;
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
