// npm run bench: the product's speed beside that of PostgreSQL alone, on the same book in the same run.
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildServer } from '../build/server.mjs';
import { root } from '../workspace/locate.mjs';
import { accountPage } from './account-page.mjs';
import { startApi } from './api.mjs';
import { openBook } from './book.mjs';
import { decide } from './decide.mjs';
import { letters } from './letters.mjs';
import { benchOptions } from './options.mjs';
import { placementImport } from './placement-import.mjs';
import { postPayment } from './post-payment.mjs';
import { queue } from './queue.mjs';
import { reconcile } from './reconcile.mjs';
import { remittance } from './remittance.mjs';
import { table } from './report.mjs';
import { search } from './search.mjs';
import { strip } from './strip.mjs';
import { sweep } from './sweep.mjs';

/** Of the generator's accounts somewhat less than every second has been paid on: accounts for a hundred payments. */
const ACCOUNTS_PER_100_PAYMENTS = 220;

/** Those that write work on a copy, so that the book stays as it was made; one with a size of its own copies it itself. */
const BENCHMARKS = {
  'placement-import': { run: placementImport, writes: true, worker: true },
  queue: { run: queue, writes: false, worker: false },
  search: { run: search, writes: false, worker: false },
  'account-page': { run: accountPage, writes: false, worker: false },
  strip: { run: strip, writes: false, worker: false },
  sweep: { run: sweep, writes: true, worker: false },
  'post-payment': { run: postPayment, writes: true, worker: false },
  reconcile: { run: reconcile, writes: true, worker: false },
  remittance: { run: remittance, writes: true, worker: true, size: ({ clients, payments }) => ({ accounts: Math.ceil((payments * ACCOUNTS_PER_100_PAYMENTS) / 100), clients }) },
  decide: { run: decide, bookless: true },
  letters: { run: letters, bookless: true },
};

const options = benchOptions();
const log = (line) => console.error(line);
const outcomes = [];
const keep = (outcome) => {
  outcomes.push(outcome);
  if (options.json) console.log(JSON.stringify(outcome));
};
const [bookless, onBook] = [true, false].map((without) => options.names.filter((name) => (BENCHMARKS[name].bookless ?? false) === without));
if (onBook.length > 0) await measureOnBooks(onBook);
for (const name of bookless) {
  log(`${name} …`);
  keep(await BENCHMARKS[name].run({ options, log }));
}
if (!options.json) console.log(`\n${table(outcomes)}`);
process.exitCode = outcomes.every(({ holds }) => holds) ? 0 : 1;

/** Those that ask the product for something that is in its book. */
async function measureOnBooks(names) {
  await buildServer({ log: () => {} });
  // A copy: a build during a long run must not change what is measured.
  const server = join(root, `.data/bench-server-${process.pid}`);
  mkdirSync(server, { recursive: true });
  for (const part of ['api', 'worker', 'chunks', 'package.json']) cpSync(join(root, 'dist', part), join(server, part), { recursive: true });
  const books = new Map();
  const bookOf = async (size) => {
    const key = JSON.stringify(size);
    if (!books.has(key)) books.set(key, await openBook(size, server, log));
    return books.get(key);
  };
  try {
    for (const name of names) keep(await measured(BENCHMARKS[name], name, bookOf, server));
  } finally {
    // The first one opened may have started the server: it is the last to be closed.
    for (const book of [...books.values()].reverse()) await book.stop();
    rmSync(server, { recursive: true, force: true });
  }
}

async function measured({ run, writes, worker, size }, name, bookOf, server) {
  const book = await bookOf(size ? size(options) : { accounts: options.accounts });
  const serve = (url) => startApi(url, { server, worker });
  log(`${name} …`);
  if (size) return run({ book, serve, options, log });
  const url = writes ? await book.scratch() : book.url;
  const api = await serve(url);
  try {
    return await run({ url, api, server, options, log });
  } finally {
    await api.stop();
  }
}
