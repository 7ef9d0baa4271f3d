import { clickedTwice } from './double-click';
import type { TestUser } from './test-agency-users';

/** A GraphQL error as an exception: `code` as in its extensions. */
export class GraphQLCallError extends Error {
  constructor(readonly code: string, message: string, readonly errors: readonly object[]) {
    super(`${code}: ${message}`);
  }
}

/** A signed-in person's way to the API. */
export interface Caller {
  readonly user: TestUser;
  /** `name=value` of the session's cookie. */
  readonly cookie: string;
  /** Sends an operation and returns its data; throws GraphQLCallError when there are errors. */
  call<T = Record<string, never>>(query: string, variables?: object): Promise<T>;
  /** A request to any path of the API, with the cookie and our header; a body that is a plain object goes as JSON. */
  fetch(path: string, init?: Omit<RequestInit, 'body'> & { body?: unknown }): Promise<Response>;
}

/** A caller of one side of the API. */
export function caller(url: string, side: 'agency' | 'client', cookie: string, user: TestUser): Caller {
  const request: Caller['fetch'] = (path, init = {}) => {
    const { body, headers, ...rest } = init;
    const plain = typeof body === 'object' && body !== null && Object.getPrototypeOf(body) === Object.prototype;
    return fetch(`${url}${path}`, {
      ...rest,
      headers: { cookie, 'x-quittance-request': 'test', ...(plain ? { 'content-type': 'application/json' } : {}), ...(headers as Record<string, string>) },
      ...(body === undefined ? {} : { body: plain ? JSON.stringify(body) : (body as NonNullable<RequestInit['body']>) }),
    });
  };
  const call = async <T>(query: string, variables: object = {}): Promise<T> => {
    const answer = await request(`/graphql/${side}`, { method: 'POST', body: { query, variables } });
    const { data, errors } = (await answer.json()) as { data?: T; errors?: { message: string; extensions?: { code?: string } }[] };
    const [first] = errors ?? [];
    if (first) throw new GraphQLCallError(first.extensions?.code ?? 'UNKNOWN', first.message, errors ?? []);
    return data as T;
  };
  // `QUITTANCE_DOUBLE_CLICK=1` presses every button of any spec twice.
  return { user, cookie, fetch: request, call: process.env['QUITTANCE_DOUBLE_CLICK'] ? clickedTwice(call) : call };
}
