// npm run check: what can be known in under three minutes and without a database.
import { lint, planted, quickNode, report, runStages, types, web } from './stages.mjs';

report(await runStages([types, lint, planted, quickNode, web]));
