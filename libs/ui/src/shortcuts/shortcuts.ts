import { DOCUMENT, DestroyRef, Injectable, computed, inject, signal } from '@angular/core';

export interface Shortcut {
  /** One key ("c", "?", "Enter", "mod+k") or a sequence ("g d"). `mod` is Ctrl, or Command on a Mac. */
  readonly keys: string;
  readonly label: string;
  readonly run: () => void;
  /** Heading in the list of shortcuts; "This screen" by default. */
  readonly group?: string;
  /** Works only while this element is on the page and, if a dialog is open, inside it. */
  readonly host?: HTMLElement;
}

const OFF = 'quittance.shortcuts';
const SEQUENCE_MS = 1200;

/** The keys of the screen at hand. The latest registration of a key wins; typing in a field is never a shortcut, nor Enter on what it presses. */
@Injectable({ providedIn: 'root' })
export class Shortcuts {
  private readonly document = inject(DOCUMENT);
  private readonly registered = signal<readonly Shortcut[]>([]);
  private pending: { key: string; at: number } | null = null;

  /** Single letters can be switched off, for those who work by speech. */
  readonly enabled = signal(localStorage.getItem(OFF) !== 'off');
  readonly helpOpen = signal(false);
  /** What is at hand, the latest of each key. */
  readonly list = computed(() => [...new Map(this.registered().map((shortcut) => [shortcut.keys, shortcut])).values()]);

  constructor() {
    const listener = (event: KeyboardEvent): void => this.handle(event);
    this.document.addEventListener('keydown', listener);
    inject(DestroyRef).onDestroy(() => this.document.removeEventListener('keydown', listener));
    this.register({ keys: '?', label: 'Show all shortcuts', group: 'Everywhere', run: () => this.helpOpen.update((open) => !open) });
  }

  /** Adds a shortcut; returns what removes it. */
  register(shortcut: Shortcut): () => void {
    this.registered.update((all) => [...all, shortcut]);
    return () => this.registered.update((all) => all.filter((other) => other !== shortcut));
  }

  switch(on: boolean): void {
    this.enabled.set(on);
    localStorage.setItem(OFF, on ? 'on' : 'off');
  }

  private handle(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || event.altKey) return;
    const modified = event.ctrlKey || event.metaKey;
    // Enter on a button presses that button; held down it would take one line after the other, or send and confirm in the same breath.
    if (event.key === 'Enter' && (event.repeat || (!modified && pressable(event)))) return;
    if (!modified && (typing(event) || !this.enabled())) return;
    const key = `${modified ? 'mod+' : ''}${event.key.length === 1 ? event.key.toLowerCase() : event.key}`;
    const sequence = this.pending && event.timeStamp - this.pending.at < SEQUENCE_MS ? `${this.pending.key} ${key}` : null;
    this.pending = null;
    const match = (sequence && this.find(sequence)) || this.find(key);
    if (match) {
      event.preventDefault();
      match.run();
    } else if (!modified && this.registered().some(({ keys }) => keys.startsWith(`${key} `))) {
      this.pending = { key, at: event.timeStamp };
    }
  }

  private find(keys: string): Shortcut | undefined {
    const dialog = [...this.document.querySelectorAll<HTMLElement>('dialog[open][data-modal]')].at(-1);
    return this.registered().findLast(({ keys: own, host }) => own === keys && (!host || host.isConnected) && (!dialog || (host && dialog.contains(host))));
  }
}

function typing(event: KeyboardEvent): boolean {
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (!target) return false;
  if (target.isContentEditable || target.closest('[contenteditable="true"]')) return true;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit', 'reset', 'file', 'range'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.closest('[role="menu"], [role="listbox"]') !== null;
}

const pressable = ({ target }: KeyboardEvent): boolean => target instanceof Element && target.closest('a[href], button, summary') !== null;

/** Registers shortcuts for as long as the component lives. Call it where injection is possible. */
export function useShortcuts(...shortcuts: readonly Shortcut[]): void {
  const service = inject(Shortcuts);
  const removals = shortcuts.map((shortcut) => service.register(shortcut));
  inject(DestroyRef).onDestroy(() => removals.forEach((remove) => remove()));
}
