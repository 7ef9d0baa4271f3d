import { Injectable, computed, signal } from '@angular/core';

const WAITS = [1_000, 2_000, 4_000, 8_000, 15_000];

/** Whether the server answers. The shells show a banner while it doesn't; queries wait here to be tried again. */
@Injectable({ providedIn: 'root' })
export class Connection {
  private readonly failures = signal(0);
  private waiting: (() => void)[] = [];

  readonly online = computed(() => this.failures() === 0);

  constructor() {
    globalThis.addEventListener?.('online', () => this.wake());
  }

  lost(): void {
    this.failures.update((count) => count + 1);
  }

  found(): void {
    this.failures.set(0);
    this.wake();
  }

  /** Resolves when it is worth trying again: after a growing pause, or at once when the machine is back online. */
  retry(attempt: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(done, WAITS[Math.min(attempt, WAITS.length - 1)]);
      function done(): void {
        clearTimeout(timer);
        resolve();
      }
      this.waiting.push(done);
    });
  }

  /** Tries every waiting query now. */
  wake(): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const go of waiting) go();
  }
}
