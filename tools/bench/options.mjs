import { parseArgs } from 'node:util';

export const NAMES = ['placement-import', 'queue', 'search', 'account-page', 'strip', 'sweep', 'post-payment', 'reconcile', 'remittance', 'decide', 'letters'];

const USAGE = `npm run bench [-- <name> --accounts <n> --json]
  <name>             ${NAMES.join(', ')}; all of them when left out
  --accounts <n>     size of the book (1000000)
  --samples <n>      requests measured a benchmark of pages (400)
  --seconds <n>      how long payments are posted, each side, contacts decided, and letters printed in batch and singly (15)
  --rows <n>         rows of an imported file (100000)
  --lines <n>        lines of a bank's statement (50000)
  --clients <n>      clients remitted to (1000)
  --payments <n>     payments to them, at least (200000)
  --json             one JSON object a benchmark, nothing else`;

/** @typedef {{ names: string[], accounts: number, samples: number, seconds: number, rows: number, lines: number, clients: number, payments: number, json: boolean }} Options */

/** @param {string[]} [args] @returns {Options} */
export function benchOptions(args = process.argv.slice(2)) {
  try {
    const { values, positionals } = parseArgs({
      args, allowPositionals: true,
      options: {
        accounts: { type: 'string', default: '1000000' }, samples: { type: 'string', default: '400' }, seconds: { type: 'string', default: '15' },
        rows: { type: 'string', default: '100000' }, lines: { type: 'string', default: '50000' },
        clients: { type: 'string', default: '1000' }, payments: { type: 'string', default: '200000' }, json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      console.log(USAGE);
      process.exit(0);
    }
    const unknown = positionals.find((name) => !NAMES.includes(name));
    if (unknown) throw new Error(`There is no benchmark ${unknown}.`);
    const whole = (name, most) => {
      const value = Number(values[name]);
      if (!Number.isInteger(value) || value < 1 || value > most) throw new Error(`--${name} must be a whole number from 1 to ${most}, not ${values[name]}`);
      return value;
    };
    return {
      names: positionals.length > 0 ? positionals : NAMES, accounts: whole('accounts', 5_000_000), samples: whole('samples', 100_000), seconds: whole('seconds', 600),
      rows: whole('rows', 200_000), lines: whole('lines', 200_000), clients: whole('clients', 5_000), payments: whole('payments', 2_000_000), json: values.json,
    };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    process.exit(2);
  }
}
