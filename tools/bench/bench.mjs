// npm run bench: the product's speed beside that of PostgreSQL alone, on the same book in the same run.
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildServer } from '../build/server.mjs';
import { root } from '../workspace/locate.mjs';
import { accountPage } from './account-page.mjs';
import { startApi } from './api.mjs';
import { openBook } from './book.mjs';
import { decide } from './decide.mjs';
import { benchOptions } from './options.mjs';
import { placementImport } from './placement-import.mjs';
import { postPayment } from './post-payment.mjs';
import { queue } from './queue.mjs';
import { reconcile } from './reconcile.mjs';
import { table } from './report.mjs';
import { search } from './search.mjs';

/** Those that write work on a copy, so that the book stays as it was made. */
const BENCHMARKS = {
  'placement-import': { run: placementImport, writes: true, worker: true },
  queue: { run: queue, writes: false, worker: false },
  search: { run: search, writes: false, worker: false },
  'account-page': { run: accountPage, writes: false, worker: false },
  'post-payment': { run: postPayment, writes: true, worker: false },
  reconcile: { run: reconcile, writes: true, worker: false },
  decide: { run: decide, bookless: true },
};

const options = benchOptions();
const log = (line) => console.error(line);
const outcomes = [];
const keep = (outcome) => {
  outcomes.push(outcome);
  if (options.json) console.log(JSON.stringify(outcome));
};
const [bookless, onBook] = [true, false].map((without) => options.names.filter((name) => (BENCHMARKS[name].bookless ?? false) === without));
if (onBook.length > 0) await measureOnBook(onBook);
for (const name of bookless) {
  log(`${name} …`);
  keep(await BENCHMARKS[name].run({ options, log }));
}
if (!options.json) console.log(`\n${table(outcomes)}`);
process.exitCode = outcomes.every(({ holds }) => holds) ? 0 : 1;

/** Those that ask the product for something that is in its book. */
async function measureOnBook(names) {
  await buildServer({ log: () => {} });
  // A copy: a build during a long run must not change what is measured.
  const server = join(root, `.data/bench-server-${process.pid}`);
  mkdirSync(server, { recursive: true });
  for (const part of ['api', 'worker', 'chunks', 'package.json']) cpSync(join(root, 'dist', part), join(server, part), { recursive: true });
  const book = await openBook(options.accounts, server, log);
  try {
    for (const name of names) {
      const { run, writes, worker } = BENCHMARKS[name];
      const url = writes ? await book.scratch() : book.url;
      const api = await startApi(url, { server, worker });
      try {
        log(`${name} …`);
        keep(await run({ url, api, options, log }));
      } finally {
        await api.stop();
      }
    }
  } finally {
    await book.stop();
    rmSync(server, { recursive: true, force: true });
  }
}
