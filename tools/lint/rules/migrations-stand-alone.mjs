import { onImports } from '../imports.mjs';

/** @type {import('eslint').Rule.RuleModule} */
export default {
  meta: { type: 'problem', schema: [], docs: { description: 'A migration must mean the same for ever, so it imports nothing of the application; only data of its own number, kept beside it.' } },
  create(context) {
    const number = /\/migrations\/(\d+)-[^/]+\.ts$/.exec(context.filename.replaceAll('\\', '/'))?.[1];
    if (number === undefined) return {};
    return onImports((source, node) => {
      if (source !== 'typeorm' && !source.startsWith(`./${number}-`)) context.report({ node, message: `A migration imports nothing but typeorm, not ${source}.` });
    });
  },
};
