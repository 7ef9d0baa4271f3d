// npm run build [-- --force] [-- server|web]: everything into dist/, skipping what did not change.
import { buildServer } from './server.mjs';
import { buildWeb } from './web.mjs';

const args = process.argv.slice(2);
const force = args.includes('--force');
const all = !args.includes('server') && !args.includes('web');

try {
  if (all || args.includes('server')) await buildServer({ force });
  if (all || args.includes('web')) await buildWeb({ force });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
