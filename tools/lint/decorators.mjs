/** Name of a decorator: `Allow` for `@Allow('x')` and `@Allow`. @param {any} decorator @returns {string} */
export function decoratorName({ expression }) {
  const callee = expression.type === 'CallExpression' ? expression.callee : expression;
  return callee.type === 'Identifier' ? callee.name : '';
}

/** @param {any} node class or member @returns {string[]} */
export function decoratorNames(node) {
  return (node.decorators ?? []).map(decoratorName);
}

/** The decorators that make a method answer a GraphQL field. */
export const FIELDS = ['Query', 'Mutation', 'Subscription', 'ResolveField'];
