import { Injectable, InjectionToken, Injector, inject } from '@angular/core';
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import { SessionStore } from '../session/session.store';
import { Connection } from './connection.store';
import { Http, type Answer } from './http';
import { Problem, type ProblemKind } from './problem';

/** Which schema this app speaks: `/graphql/agency` or `/graphql/client`. */
export const GRAPHQL_URL = new InjectionToken<string>('graphql url');

/** An operation as the code generator writes it: its text, with the types of its result and variables. */
export interface Operation<R, V> extends DocumentTypeDecoration<R, V> {
  toString(): string;
}

interface GraphqlError {
  readonly message: string;
  readonly extensions?: { readonly code?: string; readonly requestId?: string };
}

const KINDS: Record<string, ProblemKind> = { UNAUTHENTICATED: 'signed-out', FORBIDDEN: 'forbidden', NOT_FOUND: 'not-found', BAD_USER_INPUT: 'refused', TOO_LARGE: 'refused', CROSS_SITE: 'forbidden' };

/** Sends operations and throws `Problem`. Expected refusals are members of the result, not errors. */
@Injectable({ providedIn: 'root' })
export class GraphqlClient {
  private readonly url = inject(GRAPHQL_URL);
  private readonly http = inject(Http);
  private readonly connection = inject(Connection);
  private readonly injector = inject(Injector);

  /** Reads. Without a connection it waits and tries again until it is back, or until `signal` is aborted. */
  async query<R, V>(operation: Operation<R, V>, variables: V, signal?: AbortSignal): Promise<R> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.send(operation, variables, signal);
      } catch (error) {
        if (!(error instanceof Problem) || error.kind !== 'offline') throw error;
        await this.connection.retry(attempt);
        signal?.throwIfAborted();
      }
    }
  }

  /** Changes something. Never repeated by itself: give the input a `newCommandKey()` and let the person try again. */
  mutate<R, V>(operation: Operation<R, V>, variables: V): Promise<R> {
    return this.send(operation, variables);
  }

  private async send<R, V>(operation: Operation<R, V>, variables: V, signal?: AbortSignal): Promise<R> {
    try {
      return read<R>(await this.http.post(this.url, { query: operation.toString(), variables }, signal));
    } catch (error) {
      // Asked for late: the session itself is fetched over the same HTTP.
      if (error instanceof Problem && error.kind === 'signed-out') this.injector.get(SessionStore).expired();
      throw error;
    }
  }
}

function read<R>(answer: Answer): R {
  const body = answer.body as { data?: R | null; errors?: readonly GraphqlError[] } | null;
  const error = body?.errors?.[0];
  if (error) {
    const code = error.extensions?.code ?? null;
    // An id in the address that is none: nothing is there, whatever the schema calls it.
    const kind = code === 'BAD_USER_INPUT' && error.message.includes('Uuid takes an id') ? 'not-found' : (code && KINDS[code]) || 'server';
    const what = kind === 'refused' ? error.message : undefined;
    throw new Problem(kind, what, undefined, error.extensions?.requestId ?? answer.requestId, code);
  }
  if (!body?.data) throw new Problem('server', undefined, undefined, answer.requestId);
  return body.data;
}
