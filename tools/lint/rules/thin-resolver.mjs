import { FIELDS, decoratorNames } from '../decorators.mjs';

/** @type {import('eslint').Rule.RuleModule} */
export default {
  meta: { type: 'problem', schema: [], docs: { description: "A resolver's body is one expression; the work is a use case or a query." } },
  create(context) {
    if (!/\.resolver\.ts$/.test(context.filename)) return {};
    return {
      MethodDefinition(node) {
        if (!decoratorNames(node).some((name) => FIELDS.includes(name))) return;
        const body = node.value.body?.body ?? [];
        const [statement] = body;
        const thin = body.length === 1 && (statement.type === 'ReturnStatement' || statement.type === 'ExpressionStatement');
        if (!thin) context.report({ node: node.key, message: "A resolver's body is one expression: move the work to a use case or a query." });
      },
    };
  },
};
