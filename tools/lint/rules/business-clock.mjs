import { locate } from '../../workspace/locate.mjs';

/** The only places that may read the machine's clock or its randomness. */
const EXCEPTIONS = [
  /^libs\/platform\/src\/clock\//,
  // What a device does before or without the server: a day to show at sign-in, the age of a draft.
  /^libs\/ui\/src\/(session|drafts)\//,
  /^libs\/testing\//, /^(tools|e2e)\//, /\.spec\.ts$/,
];

const FORBIDDEN_CALLS = { Date: ['now'], Math: ['random'], crypto: ['randomUUID', 'getRandomValues'] };

/** @type {import('eslint').Rule.RuleModule} */
export default {
  meta: { type: 'problem', schema: [], docs: { description: 'Time and ids come from the unit of work, so that a scenario can move the clock.' } },
  create(context) {
    const place = locate(context.filename);
    const path = context.filename.replaceAll('\\', '/').split(/\/(?=(?:libs|apps|e2e|tools)\/)/).pop() ?? '';
    const pure = place?.kind === 'domain' || place?.kind === 'kernel';
    if (EXCEPTIONS.some((exception) => exception.test(path))) return {};
    const refuse = (node, what) => context.report({ node, message: `${what}: take the time from tx.now or the injected clock, ids from tx.newId().` });
    return {
      NewExpression(node) {
        if (node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0) refuse(node, 'new Date()');
      },
      CallExpression(node) {
        const { callee } = node;
        if (callee.type === 'Identifier' && callee.name === 'Date') refuse(node, 'Date()');
        if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier' || callee.property.type !== 'Identifier') return;
        const { name } = callee.object;
        if (name === 'crypto' && !pure) return;
        if (FORBIDDEN_CALLS[name]?.includes(callee.property.name)) refuse(node, `${name}.${callee.property.name}()`);
      },
    };
  },
};
