import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type DocumentNode } from 'graphql';
import { fieldExtensionsEstimator, getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';

/** A list costs its page size times its nodes. */
const pageEstimator: ComplexityEstimator = ({ args, childComplexity }) => {
  const page = (args as { page?: { first?: number } }).page?.first;
  return 1 + childComplexity * Math.min(200, Math.max(1, page ?? 1));
};

/** Refuses a query whose cost, lists counted by their page size, is past the limit. */
export const complexityPlugin = (limit: number): ApolloServerPlugin => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, request }) {
        const cost = known(document, request.operationName ?? '', request.variables, () => costOf({ schema, query: document, variables: request.variables ?? {}, ...(request.operationName ? { operationName: request.operationName } : {}), estimators: [fieldExtensionsEstimator(), pageEstimator] }));
        if (cost > limit) throw new GraphQLError(`This query is too large: complexity ${cost}, at most ${limit}.`, { extensions: { code: 'QUERY_TOO_LARGE' } });
      },
    };
  },
});

const MOST_KNOWN = 100;
const costs = new WeakMap<DocumentNode, Map<string, number>>();

/** Costs of a document that was seen before: they turn on the operation, on numbers (page sizes, by whatever name) and switches, not on texts. */
function known(document: DocumentNode, operation: string, variables: unknown, count: () => number | null): number {
  const key = `${operation} ${JSON.stringify(variables, (_name, value: unknown) => (typeof value === 'string' ? undefined : value))}`;
  const own = costs.get(document) ?? new Map<string, number>();
  costs.set(document, own);
  const found = own.get(key);
  if (found !== undefined) return found;
  const cost = count();
  if (cost === null) return 0;
  if (own.size >= MOST_KNOWN) own.clear();
  own.set(key, cost);
  return cost;
}

/** The cost; null where a variable has the wrong type, for which the execution refuses it by name. */
function costOf(query: Parameters<typeof getComplexity>[0]): number | null {
  try {
    return getComplexity(query);
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('Variable "$')) return null;
    throw error;
  }
}
