import type { Result } from '@quittance/kernel';
import { GraphQLError } from 'graphql';

/** The value of a query's checked input; a refusal becomes the error a query answers with, its message unchanged. */
export function badInput<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new GraphQLError(result.refusal.message, { extensions: { code: 'BAD_USER_INPUT' } });
}
