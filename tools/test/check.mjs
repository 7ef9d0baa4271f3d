// npm run check: what can be known in under three minutes and without a database.
import { generated, lint, planted, quickNode, report, runStages, types, web } from './stages.mjs';

report(await runStages([types, lint, planted, generated, quickNode, web]));
