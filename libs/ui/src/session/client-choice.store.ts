import { Injectable, computed, inject, signal } from '@angular/core';
import { SessionStore } from './session.store';

const KEY = 'quittance.client';

/** Which of the user's clients the portal shows; remembered on this device. */
@Injectable({ providedIn: 'root' })
export class ClientChoice {
  private readonly session = inject(SessionStore);
  private readonly chosen = signal<string | null>(localStorage.getItem(KEY));

  readonly clients = computed(() => this.session.user()?.clients ?? []);
  readonly client = computed(() => this.clients().find(({ id }) => id === this.chosen()) ?? this.clients()[0] ?? null);
  readonly clientId = computed(() => this.client()?.id ?? null);

  choose(id: string): void {
    this.chosen.set(id);
    localStorage.setItem(KEY, id);
  }
}
