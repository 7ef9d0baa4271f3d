import { Injectable, signal } from '@angular/core';
import type { Amount } from '@quittance/kernel';

/** What is asked before money moves; everything else is done at once and can be undone. */
export interface MoneyQuestion {
  readonly heading: string;
  readonly amount: Amount;
  /** What happens, in a sentence or two: who pays whom, from which book, what can't be taken back. */
  readonly consequence: string;
  readonly facts?: readonly { readonly label: string; readonly value: string }[];
  /** The verb on the button: "Approve and post". */
  readonly action: string;
}

/** Asks before money moves. */
@Injectable({ providedIn: 'root' })
export class Confirm {
  private readonly asked = signal<{ question: MoneyQuestion; answer: (yes: boolean) => void } | null>(null);
  readonly current = this.asked.asReadonly();

  /** Whether the person agreed. */
  money(question: MoneyQuestion): Promise<boolean> {
    this.settle(false);
    return new Promise((answer) => this.asked.set({ question, answer }));
  }

  /** Answers what is asked; the dialog calls it. */
  settle(yes: boolean): void {
    const asked = this.asked();
    this.asked.set(null);
    asked?.answer(yes);
  }
}
