// npm run bench: the product's speed beside that of PostgreSQL alone, on the same book in the same run.
import { buildServer } from '../build/server.mjs';
import { accountPage } from './account-page.mjs';
import { startApi } from './api.mjs';
import { openBook } from './book.mjs';
import { benchOptions } from './options.mjs';
import { placementImport } from './placement-import.mjs';
import { postPayment } from './post-payment.mjs';
import { queue } from './queue.mjs';
import { table } from './report.mjs';
import { search } from './search.mjs';

/** Those that write work on a copy, so that the book stays as it was made. */
const BENCHMARKS = {
  'placement-import': { run: placementImport, writes: true, worker: true },
  queue: { run: queue, writes: false, worker: false },
  search: { run: search, writes: false, worker: false },
  'account-page': { run: accountPage, writes: false, worker: false },
  'post-payment': { run: postPayment, writes: true, worker: false },
};

const options = benchOptions();
const log = (line) => console.error(line);
await buildServer({ log: () => {} });
const book = await openBook(options.accounts, log);
const outcomes = [];
try {
  for (const name of options.names) {
    const { run, writes, worker } = BENCHMARKS[name];
    const url = writes ? await book.scratch() : book.url;
    const api = await startApi(url, { worker });
    try {
      log(`${name} …`);
      const outcome = await run({ url, api, options, log });
      outcomes.push(outcome);
      if (options.json) console.log(JSON.stringify(outcome));
    } finally {
      await api.stop();
    }
  }
} finally {
  await book.stop();
}
if (!options.json) console.log(`\n${table(outcomes)}`);
process.exitCode = outcomes.every(({ holds }) => holds) ? 0 : 1;
