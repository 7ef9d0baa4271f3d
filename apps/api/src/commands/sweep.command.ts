import { sweepAccounts } from '@quittance/compliance/server';
import { readConfiguration, systemCtx, UnitOfWork } from '@quittance/platform';
import { createContext } from '../create-app';
import type { Command } from './commands';

/** Decides every open account by every channel now, as the night's job does; goes on with a sweep that was stopped. */
export const sweepCommand: Command = async (args) => {
  const unknown = args.find((arg) => arg !== '--json');
  if (unknown !== undefined) throw new Error(`sweep knows no "${unknown}"; it takes --json or nothing`);
  const app = await createContext(readConfiguration(process.env));
  try {
    const started = performance.now();
    const { accounts, decisions } = await sweepAccounts(app.get(UnitOfWork), systemCtx('sweep', 'command-line'));
    const seconds = (performance.now() - started) / 1000;
    console.log(args.includes('--json') ? JSON.stringify({ accounts, decisions, seconds }) : `${accounts} open accounts, ${decisions} decisions, ${seconds.toFixed(1)} s`);
  } finally {
    await app.close();
  }
};
