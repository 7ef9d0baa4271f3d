import { locate } from '../../workspace/locate.mjs';
import { decoratorName } from '../decorators.mjs';
import { onImports } from '../imports.mjs';

const RELATIONS = ['ManyToOne', 'OneToMany', 'OneToOne', 'ManyToMany'];

/** @type {import('eslint').Rule.RuleModule} */
export default {
  meta: { type: 'problem', schema: [], docs: { description: 'Rows are no GraphQL types and relate only to rows of their own context.' } },
  create(context) {
    const listener = {};
    if (/\.types\.ts$/.test(context.filename)) {
      Object.assign(listener, onImports((source, node) => {
        if (/\.row$/.test(source)) context.report({ node, message: 'A GraphQL type is not a row: declare the fields the screen needs.' });
      }));
    }
    if (!/\.row\.ts$/.test(context.filename)) return listener;
    const foreign = new Set();
    const place = locate(context.filename);
    return {
      ...listener,
      ImportDeclaration(node) {
        if (node.source.value.startsWith('@quittance/') && place) for (const { local } of node.specifiers) foreign.add(local.name);
      },
      Decorator(node) {
        const name = decoratorName(node);
        if (name === 'ObjectType' || name === 'InputType') context.report({ node, message: 'A row is never a GraphQL type.' });
        if (!RELATIONS.includes(name)) return;
        const target = node.expression.arguments?.[0];
        const other = target?.type === 'Literal' || (target?.body?.type === 'Identifier' && foreign.has(target.body.name));
        if (other) context.report({ node, message: 'Contexts refer to each other by id: a relation must stay inside its context.' });
      },
    };
  },
};
