import 'reflect-metadata';
import { called } from './commands/commands';

const call = called(process.argv.slice(2));
if ('help' in call) {
  console.log(call.help);
  process.exit(call.ok ? 0 : 2);
}
try {
  const run = await call.entry.run();
  process.exitCode = (await run(call.args)) ?? 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  if (process.env['DEBUG']) console.error(error);
  process.exitCode = 1;
}
