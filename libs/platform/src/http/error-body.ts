import type { QuittanceRequest } from '../graphql/request';

export interface HttpError {
  readonly code: string;
  readonly message: string;
}

/** An error as its caller reads it, with the id of its request: a list of errors at a GraphQL address, one flat object elsewhere. */
export const errorBody = <E extends HttpError>({ requestId, originalUrl }: Pick<QuittanceRequest, 'requestId' | 'originalUrl'>, error: E): object =>
  originalUrl.startsWith('/graphql/')
    ? { errors: [{ message: error.message, extensions: { code: error.code, requestId } }] }
    : { ...error, requestId };
