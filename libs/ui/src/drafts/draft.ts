import { DestroyRef, effect, inject, signal, untracked, type WritableSignal } from '@angular/core';
import { Drafts } from './drafts';

export interface Draft<T> {
  /** The form's content. Set or update it; it is kept half a second later. */
  readonly value: WritableSignal<T>;
  /** Whether it came back from an earlier visit: say so, and offer to start over. */
  readonly restored: () => boolean;
  /** Forgets it and shows the empty form again: after sending, or to start over. */
  clear(): void;
  /** Forgets what is kept and leaves the form as it stands: it goes on under another key. */
  forget(): void;
}

// While a component is being made its required inputs have no value yet; the effect fills the form in before it is shown.
function atOnce<T>(empty: () => T): T {
  try {
    return empty();
  } catch (error) {
    if (String(error).includes('NG0950')) return undefined as T;
    throw error;
  }
}

/**
 * The content of a form as a signal that survives a reload. Call it where injection is possible.
 * @param key of the form and its record; when it changes (another account), that one's draft is shown
 * @param empty a form with nothing in it
 */
export function draft<T>(key: () => string, empty: () => T): Draft<T> {
  const drafts = inject(Drafts);
  const value = signal<T>(untracked(() => atOnce(empty)));
  const restored = signal(false);
  let shown: string | null = null;
  let untouched: T = untracked(value);
  let pending: (() => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = (): void => {
    clearTimeout(timer);
    pending?.();
    pending = null;
  };

  effect(() => {
    const next = key();
    untracked(() => {
      flush();
      const found = drafts.restore<T>(next);
      shown = next;
      untouched = found ?? empty();
      value.set(untouched);
      restored.set(found !== null);
    });
  });
  effect(() => {
    const content = value();
    if (shown === null || content === untouched) return;
    const name = shown;
    clearTimeout(timer);
    pending = () => drafts.save(name, content);
    timer = setTimeout(flush, 500);
  });
  const forget = (): void => {
    clearTimeout(timer);
    pending = null;
    if (shown !== null) drafts.clear(shown);
    untouched = untracked(value);
    restored.set(false);
  };
  globalThis.addEventListener('pagehide', flush);
  inject(DestroyRef).onDestroy(() => {
    flush();
    globalThis.removeEventListener('pagehide', flush);
  });

  return {
    value,
    restored: restored.asReadonly(),
    forget,
    clear: () => {
      forget();
      untouched = untracked(empty);
      value.set(untouched);
    },
  };
}
