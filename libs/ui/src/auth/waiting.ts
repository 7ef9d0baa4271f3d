import { DestroyRef, computed, inject, signal, type Signal } from '@angular/core';
import type { RefusalLike } from '../forms/refusal-text';

/** How long to wait before the next attempt, counted down while it is shown. */
export interface Waiting {
  readonly seconds: Signal<number>;
  /** `14:32`, or `9 seconds`. */
  readonly words: Signal<string>;
  /** Begins where a refusal says to wait; gives whether it did. */
  begin(refusal: RefusalLike | null): boolean;
}

/** Counts down what a refusal of too many attempts says. */
export function waiting(): Waiting {
  const seconds = signal(0);
  let until = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  const tick = (): void => {
    seconds.set(Math.max(0, Math.ceil((until - performance.now()) / 1000)));
    if (seconds() === 0) clearInterval(timer);
  };
  inject(DestroyRef).onDestroy(() => clearInterval(timer));
  return {
    seconds: seconds.asReadonly(),
    words: computed(() => inWords(seconds())),
    begin(refusal) {
      const wait = Number((refusal as { facts?: Record<string, unknown> } | null)?.facts?.['seconds'] ?? 0);
      if (refusal?.code !== 'TOO_MANY_ATTEMPTS' || !(wait > 0)) return false;
      until = performance.now() + wait * 1000;
      clearInterval(timer);
      timer = setInterval(tick, 250);
      tick();
      return true;
    },
  };
}

const inWords = (seconds: number): string =>
  seconds < 60 ? `${seconds} second${seconds === 1 ? '' : 's'}` : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} minutes`;
