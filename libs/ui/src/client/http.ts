import { InjectionToken, inject, Injectable } from '@angular/core';
import { Connection } from './connection.store';
import { Problem, type ProblemKind } from './problem';

/** The browser's fetch; specs give their own. */
export const FETCH = new InjectionToken<typeof fetch>('fetch', { providedIn: 'root', factory: () => (input, init) => fetch(input, init) });

/** A request header every state-changing call carries; another site's form can't set it. */
const CSRF = { 'x-quittance-request': '1' };

const KINDS: Partial<Record<number, ProblemKind>> = { 401: 'signed-out', 403: 'forbidden', 404: 'not-found', 400: 'refused', 409: 'refused', 413: 'refused', 415: 'refused', 422: 'refused', 429: 'refused' };

export interface Answer {
  readonly body: unknown;
  readonly requestId: string | null;
}

/** JSON over fetch with the session's cookie. Throws `Problem`; a 401 is for the caller to act on. */
@Injectable({ providedIn: 'root' })
export class Http {
  private readonly fetch = inject(FETCH);
  private readonly connection = inject(Connection);

  get(url: string, signal?: AbortSignal): Promise<Answer> {
    return this.send(url, { method: 'GET', ...(signal ? { signal } : {}) });
  }

  post(url: string, body: unknown, signal?: AbortSignal): Promise<Answer> {
    const headers = { 'content-type': 'application/json' };
    return this.send(url, { method: 'POST', headers, body: JSON.stringify(body), ...(signal ? { signal } : {}) });
  }

  /** Sends a file or a form as it is; the browser writes the multipart header. */
  upload(url: string, form: FormData, signal?: AbortSignal): Promise<Answer> {
    return this.send(url, { method: 'POST', body: form, ...(signal ? { signal } : {}) });
  }

  /** Sends a form whose answer tells on the way how far it is: lines of JSON, the last of them the answer itself. */
  async uploadTelling(url: string, form: FormData, progress: (at: { readonly done: number; readonly lines: number }) => void): Promise<Answer> {
    return this.send(url, { method: 'POST', body: form }, async (response) => {
      try {
        for await (const line of linesOf(response)) {
          const told = JSON.parse(line) as { progress?: { done: number; lines: number }; status?: number; body?: unknown };
          if (told.progress) progress(told.progress);
          else if (told.status !== undefined) return { status: told.status, body: told.body };
        }
      } catch {
        // As where it ends too early: nobody knows what became of it.
      }
      throw new Problem('offline', 'The connection broke while the file was read.', 'Send it again: what is in already is not taken twice.');
    });
  }

  private async send(url: string, init: RequestInit, telling?: (response: Response) => Promise<{ status: number; body: unknown }>): Promise<Answer> {
    const headers = { accept: 'application/json', ...CSRF, ...(init.headers as Record<string, string> | undefined) };
    const response = await this.fetch(url, { ...init, headers, credentials: 'same-origin' }).catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'AbortError') throw error;
      this.connection.lost();
      throw new Problem('offline');
    });
    // A proxy that finds no server behind it answers these: for people it is the same as no connection.
    if ([502, 503, 504].includes(response.status)) {
      this.connection.lost();
      throw new Problem('offline');
    }
    this.connection.found();
    const requestId = response.headers.get('x-request-id');
    const told = telling && response.headers.get('content-type')?.startsWith('application/x-ndjson');
    const { status, body } = told ? await telling(response) : { status: response.status, body: (await response.json().catch(() => null)) as unknown };
    if ((status < 200 || status > 299) && !isGraphql(body)) throw failure(status, body, requestId);
    return { body, requestId };
  }
}

async function* linesOf(response: Response): AsyncGenerator<string> {
  const [reader, decoder] = [response.body?.getReader(), new TextDecoder()];
  let text = '';
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
    const lines = (text + decoder.decode(piece.value, { stream: true })).split('\n');
    text = lines.pop() ?? '';
    yield* lines.filter((line) => line !== '');
  }
  if (text !== '') yield text;
}

const isGraphql = (body: unknown): boolean => typeof body === 'object' && body !== null && Array.isArray((body as { errors?: unknown }).errors);

function failure(status: number, body: unknown, requestId: string | null): Problem {
  const told = (body ?? {}) as { message?: unknown; code?: unknown; requestId?: unknown; field?: unknown; facts?: unknown };
  const kind = KINDS[status] ?? 'server';
  // A refusal's words are written for people; those of a crash are not.
  const message = kind !== 'server' && typeof told.message === 'string' ? told.message : undefined;
  const about = { field: typeof told.field === 'string' ? told.field : null, facts: (typeof told.facts === 'object' && told.facts !== null ? told.facts : {}) as Record<string, string | number> };
  return new Problem(kind, message, undefined, typeof told.requestId === 'string' ? told.requestId : requestId, typeof told.code === 'string' ? told.code : null, about);
}
