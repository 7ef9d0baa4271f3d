import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { GqlContextType } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';

/** A GraphQL error thrown on purpose goes out as it is, without a stack in the log. */
@Catch(GraphQLError)
export class ExpectedErrorFilter implements ExceptionFilter<GraphQLError> {
  catch(error: GraphQLError, host: ArgumentsHost): GraphQLError {
    if (host.getType<GqlContextType>() !== 'graphql') throw error;
    return error;
  }
}
