import { locate } from '../../workspace/locate.mjs';
import { onImports } from '../imports.mjs';

const IMPURE = /^(@nestjs\/|@apollo\/|@angular\/|typeorm$|graphql|pg$|pg-|graphile-worker|rxjs|node:|fs$|crypto$|path$|puppeteer)/;
const IMPURE_GLOBALS = new Set(['process', 'fetch', 'crypto', 'window', 'document', 'localStorage', 'performance', 'setTimeout', 'setInterval']);

/** @type {import('eslint').Rule.RuleModule} */
export default {
  meta: { type: 'problem', schema: [], docs: { description: 'Domain and kernel are pure: no framework, no input or output, no ids of their own.' } },
  create(context) {
    const place = locate(context.filename);
    if (!place || !['domain', 'kernel'].includes(place.kind) || /\.spec\.ts$/.test(context.filename)) return {};
    return {
      ...onImports((source, node) => {
        if (IMPURE.test(source)) context.report({ node, message: `${place.kind} is pure: it must not import ${source}.` });
      }),
      'Program:exit'(node) {
        for (const reference of context.sourceCode.getScope(node).through) {
          const { name } = reference.identifier;
          if (IMPURE_GLOBALS.has(name)) context.report({ node: reference.identifier, message: `${place.kind} is pure: it must not use ${name}.` });
        }
      },
    };
  },
};
