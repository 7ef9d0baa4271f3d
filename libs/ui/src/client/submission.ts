import { signal, type Signal } from '@angular/core';
import type { RefusalLike } from '../forms/refusal-text';
import { Problem } from './problem';

/** Sending a form: whether it is under way, and why it did not go through. */
export interface Submission {
  readonly busy: Signal<boolean>;
  /** What the server refused, in its words. */
  readonly refusal: Signal<RefusalLike | null>;
  /** Why there was no answer. */
  readonly problem: Signal<Problem | null>;
  /** Sends once; while it is under way further calls do nothing. Gives the success, or null after a refusal or a failure. */
  run<T extends { readonly __typename?: string }>(send: () => Promise<T>): Promise<Exclude<T, { readonly __typename: 'Refused' }> | null>;
  reset(): void;
}

/** The state of a form that is sent; a second press while it is under way sends nothing. */
export function submission(): Submission {
  const busy = signal(false);
  const refusal = signal<RefusalLike | null>(null);
  const problem = signal<Problem | null>(null);
  const clear = (): void => {
    refusal.set(null);
    problem.set(null);
  };
  return {
    busy: busy.asReadonly(),
    refusal: refusal.asReadonly(),
    problem: problem.asReadonly(),
    reset: clear,
    async run(send) {
      if (busy()) return null;
      busy.set(true);
      clear();
      try {
        const answer = await send();
        if (answer.__typename !== 'Refused') return answer as never;
        refusal.set(answer as unknown as RefusalLike);
      } catch (error) {
        problem.set(Problem.of(error));
      } finally {
        busy.set(false);
      }
      return null;
    },
  };
}
