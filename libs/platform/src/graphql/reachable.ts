import { GraphQLSchema } from 'graphql';

/**
 * A schema with only the types its own fields lead to. Nest gathers the types of every resolver of the process, so that
 * without this each endpoint would name the other's.
 */
export const reachable = (schema: GraphQLSchema): GraphQLSchema => new GraphQLSchema({ ...schema.toConfig(), types: [] });
