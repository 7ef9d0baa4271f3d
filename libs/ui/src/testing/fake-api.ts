import type { Provider } from '@angular/core';
import { FETCH } from '../client/http';
import { GRAPHQL_URL } from '../client/graphql-client';
import { EVENT_SOURCE, type LiveEvent } from '../client/live-events';
import type { Session } from '../session/session.store';

type Answer = (variables: never) => unknown;

export interface FakeApi {
  readonly providers: Provider[];
  /** Every operation sent, in order. */
  readonly sent: { readonly operation: string; readonly variables: unknown }[];
  /** Lets the server's event stream say something. */
  event(event: Partial<LiveEvent> & { readonly type: string }): void;
  /** Without a connection every request fails. */
  online: boolean;
}

/** A session for specs, with the permissions it needs: Mary Okafor of a dollar agency on Mon 23 Nov 2026. */
export function fakeSession(permissions: readonly string[] = [], change: Partial<Session> = {}): Session {
  return {
    kind: 'agency',
    user: { id: 'u1', name: 'Mary Okafor', email: 'mary@agency.example', roles: ['collector'], permissions, clients: [], secondFactor: false },
    business: { date: '2026-11-23', now: '2026-11-23T15:42:00.000Z', timeZone: 'America/New_York' },
    agency: { name: 'Quittance Demo Agency', currency: 'USD' },
    ...change,
  };
}

/**
 * The API for specs: answers by operation name, `{ Account: ({ id }) => ({ account: … }) }`. A thrown Error becomes a GraphQL error.
 * @param session `null`: nobody is signed in
 */
export function fakeApi(operations: Record<string, Answer>, session: Session | null = fakeSession()): FakeApi {
  const sources = new Set<{ onmessage?: (message: { data: string }) => void; close(): void }>();
  const api: FakeApi = {
    sent: [],
    online: true,
    event: ({ type, ...rest }) => {
      for (const source of sources) source.onmessage?.({ data: JSON.stringify({ id: '1', clientId: null, accountId: null, ...rest, type }) });
    },
    providers: [
      { provide: GRAPHQL_URL, useValue: '/graphql' },
      { provide: FETCH, useValue: async (url: string, init: RequestInit) => answer(api, operations, session, url, init) },
      {
        provide: EVENT_SOURCE,
        useValue: () => {
          const source = { readyState: 1, close: () => sources.delete(source) };
          sources.add(source);
          return source;
        },
      },
    ],
  };
  return api;
}

function answer(api: FakeApi, operations: Record<string, Answer>, session: Session | null, url: string, init: RequestInit): unknown {
  if (!api.online) throw new TypeError('Failed to fetch');
  if (url.endsWith('/session')) return reply(session ? 200 : 401, session);
  if (url !== '/graphql') return reply(200, {});
  const { query, variables } = JSON.parse(String(init.body)) as { query: string; variables: never };
  const operation = /(?:query|mutation)\s+(\w+)/.exec(query)?.[1] ?? '';
  api.sent.push({ operation, variables });
  try {
    const found = operations[operation];
    if (!found) throw new Error(`The spec answers no operation ${operation}`);
    return reply(200, { data: found(variables) });
  } catch (error) {
    return reply(200, { data: null, errors: [{ message: String(error), extensions: { code: 'INTERNAL', requestId: 'req-1' } }] });
  }
}

const reply = (status: number, body: unknown) => ({ status, ok: status < 400, headers: new Headers({ 'x-request-id': 'req-1' }), json: async () => body });
