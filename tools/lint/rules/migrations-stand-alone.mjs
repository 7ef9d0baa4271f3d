import { onImports } from '../imports.mjs';

/** @type {import('eslint').Rule.RuleModule} */
export default {
  meta: { type: 'problem', schema: [], docs: { description: 'A migration must mean the same for ever, so it imports nothing of the application.' } },
  create(context) {
    if (!/\/migrations\/\d+-[^/]+\.ts$/.test(context.filename.replaceAll('\\', '/'))) return {};
    return onImports((source, node) => {
      if (source !== 'typeorm') context.report({ node, message: `A migration imports nothing but typeorm, not ${source}.` });
    });
  },
};
