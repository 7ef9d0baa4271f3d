/** Why a request gave no answer. `refused`: the server understood and said no, outside a result union. */
export type ProblemKind = 'offline' | 'signed-out' | 'forbidden' | 'not-found' | 'refused' | 'server';

const ADVICE: Record<ProblemKind, { what: string; todo: string }> = {
  offline: { what: 'There is no connection to Quittance.', todo: 'Nothing was changed. It is tried again as soon as the connection is back.' },
  'signed-out': { what: 'Your session has ended.', todo: 'Sign in again; what you typed is kept.' },
  forbidden: { what: 'Your role does not allow this.', todo: 'Ask an administrator for the right, or someone who has it to do it.' },
  'not-found': { what: 'There is nothing here, or you may not see it.', todo: 'Check the address, or search for it.' },
  refused: { what: 'Quittance could not do this.', todo: 'Check what was entered and try again.' },
  server: { what: 'Something went wrong on our side.', todo: 'Try again. If it stays, send the request number to support.' },
};

/** A failed request: what happened and what to do in words, with the number that finds it in the log. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly kind: ProblemKind,
    readonly what: string = ADVICE[kind].what,
    readonly todo: string = ADVICE[kind].todo,
    readonly requestId: string | null = null,
    readonly code: string | null = null,
    /** Of a refusal over REST: the input it is about, and what was found. */
    readonly about: { readonly field: string | null; readonly facts: Readonly<Record<string, string | number>> } = { field: null, facts: {} },
  ) {
    super(what);
  }

  /** Any thrown thing as a problem. */
  static of(error: unknown): Problem {
    return error instanceof Problem ? error : new Problem('server');
  }
}
