import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
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
        const cost = costOf({ schema, query: document, variables: request.variables ?? {}, ...(request.operationName ? { operationName: request.operationName } : {}), estimators: [fieldExtensionsEstimator(), pageEstimator] });
        if (cost > limit) throw new GraphQLError(`This query is too large: complexity ${cost}, at most ${limit}.`, { extensions: { code: 'QUERY_TOO_LARGE' } });
      },
    };
  },
});

/** The cost; 0 where a variable has the wrong type, for which the execution refuses it by name. */
function costOf(query: Parameters<typeof getComplexity>[0]): number {
  try {
    return getComplexity(query);
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('Variable "$')) return 0;
    throw error;
  }
}
