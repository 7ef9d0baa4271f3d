// npm run properties
// The properties that money rests on, each at 10,000 runs; npm test runs them too.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../workspace/locate.mjs';

const SPECS = [
  'libs/kernel/src/m18-splits', // parts sum to the whole
  'libs/payments/domain/src/m19-several-accounts', // and so does a payment over several accounts
  'libs/payments/domain/src/payment-properties', // transactions balance; the identity, per currency after every command; a payment and its reversal
  'libs/remittance/domain/src/run-properties', // transactions of runs balance
  'libs/fees/domain/src/fee-properties', // MARGINAL over many payments is MARGINAL over their sum
  'libs/accounts/server/src/interest/arrival-order', // order of arrival does not change a restatement
  'libs/accounts/domain/src/interest/interest-properties',
  'libs/accounts/domain/src/balance-properties', // a balance equals a recomputation from events
];
const run = spawnSync(process.execPath, [join(root, 'tools/test/jest.mjs'), '--runInBand', '--verbose', ...SPECS, ...process.argv.slice(2).filter((arg) => arg !== '--')], { cwd: root, stdio: 'inherit' });
process.exit(run.status ?? 1);
