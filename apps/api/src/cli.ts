import 'reflect-metadata';
import { commands } from './commands/commands';

const [name = 'help', ...args] = process.argv.slice(2);
const command = commands[name];
if (!command) {
  const lines = Object.entries(commands).map(([key, { usage }]) => `  ${`${key} ${usage}`.trim()}`);
  console.log(['npm run quittance -- <command>', '', ...lines].join('\n'));
  process.exit(name === 'help' || name === '--help' ? 0 : 2);
}
try {
  const run = await command.run();
  process.exitCode = (await run(args)) ?? 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  if (process.env['DEBUG']) console.error(error);
  process.exitCode = 1;
}
