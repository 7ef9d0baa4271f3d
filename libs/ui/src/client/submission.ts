import { ElementRef, inject, signal, type Signal } from '@angular/core';
import { readable } from '../forms/field-control';
import type { RefusalLike } from '../forms/refusal-text';
import { Problem } from './problem';

/** Sending a form: whether it is under way, and why it did not go through. */
export interface Submission {
  readonly busy: Signal<boolean>;
  /** What the server refused, in its words. */
  readonly refusal: Signal<RefusalLike | null>;
  /** Why there was no answer. */
  readonly problem: Signal<Problem | null>;
  /** Sends once; while it is under way further calls do nothing, nor while a field of the form holds what it can't read: that field says so. Gives the success, or null after a refusal or a failure. */
  run<T extends { readonly __typename?: string }>(send: () => Promise<T>): Promise<Exclude<T, { readonly __typename: 'Refused' }> | null>;
  reset(): void;
}

/** The state of a form that is sent; a second press while it is under way sends nothing. Call it where injection is possible. */
export function submission(): Submission {
  const host = inject<ElementRef<HTMLElement>>(ElementRef, { optional: true })?.nativeElement;
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
      if (busy() || (host && !readable(formOf(host)))) return null;
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

/** The dialog of it that is at hand, or all of it. */
function formOf(host: HTMLElement): HTMLElement {
  const dialog = document.activeElement?.closest<HTMLElement>('[role=dialog], dialog');
  return dialog && host.contains(dialog) ? dialog : host;
}
