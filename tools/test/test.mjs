// npm test: everything. The last line says how many passed and failed; the exit code agrees.
import { browser, build, generated, lint, node, planted, report, runStages, scenarios, types, web } from './stages.mjs';
import teardown from './teardown.mjs';

// One database server for all stages.
process.env.QUITTANCE_KEEP_TEST_DATABASE = '1';
const total = await runStages([types, lint, planted, build, generated, node, web, scenarios, browser]);
delete process.env.QUITTANCE_KEEP_TEST_DATABASE;
await teardown().catch((error) => console.error(error));
report(total);
