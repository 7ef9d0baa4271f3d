// After an install: puts Node 24 into node_modules/.bin and restores the links of the embedded
// PostgreSQL's libraries. Runs on any Node >= 20 and never fails an install.
import { linkNode, linkPostgres } from './runtime-links.mjs';

for (const step of [linkNode, linkPostgres]) {
  try {
    step();
  } catch (error) {
    console.warn(`quittance: ${step.name} skipped: ${error instanceof Error ? error.message : error}`);
  }
}
