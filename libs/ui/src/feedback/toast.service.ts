import { Injectable, signal } from '@angular/core';

export interface ToastMessage {
  readonly id: number;
  readonly text: string;
  readonly tone: 'plain' | 'bad';
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** Short news at the edge of the screen, read out politely. Errors of a form belong in the form, not here. */
@Injectable({ providedIn: 'root' })
export class Toast {
  private next = 1;
  private readonly shown = signal<readonly ToastMessage[]>([]);
  readonly messages = this.shown.asReadonly();

  /** "Note saved." */
  say(text: string): void {
    this.add({ text, tone: 'plain' });
  }

  /** "Note deleted. Undo": instead of asking beforehand. */
  undo(text: string, undo: () => void): void {
    this.add({ text, tone: 'plain', action: { label: 'Undo', run: undo } });
  }

  /** What failed and what to do about it. Stays until it is dismissed. */
  problem(text: string, action?: { label: string; run: () => void }): void {
    this.add({ text, tone: 'bad', ...(action ? { action } : {}) });
  }

  dismiss(id: number): void {
    this.shown.update((all) => all.filter((message) => message.id !== id));
  }

  private add(message: Omit<ToastMessage, 'id'>): void {
    const id = this.next++;
    this.shown.update((all) => [...all.slice(-3), { id, ...message }]);
  }
}
