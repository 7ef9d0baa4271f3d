import { parseArgs } from 'node:util';
import { readConfiguration } from '@quittance/platform';
import type { Command } from './commands';

const USAGE = 'demo small | demo none | demo --accounts <n> [--clients <n>]';

/** Fills the database with demo data and prints the logins. */
export const demoCommand: Command = async (args) => {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { accounts: { type: 'string' }, clients: { type: 'string' }, demo: { type: 'string' } } });
  const what = positionals[0] ?? values.demo;
  if (positionals.length > 1 || (values.clients !== undefined && values.accounts === undefined) || (what === undefined) === (values.accounts === undefined)) throw new Error(USAGE);
  const accounts = values.accounts === undefined ? undefined : { accounts: Number(values.accounts), ...(values.clients === undefined ? {} : { clients: Number(values.clients) }) };
  if (what !== undefined && what !== 'small' && what !== 'none') throw new Error(USAGE);
  const { runDemo } = await import('../demo/run-demo');
  console.log(await runDemo(readConfiguration(process.env), accounts ?? (what as 'small' | 'none'), (step) => console.error(step)));
};
