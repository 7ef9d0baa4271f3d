import { Injectable, inject } from '@angular/core';
import { SessionStore } from '../session/session.store';

const PREFIX = 'quittance.draft';
const CAP = 60;
const MAX_CHARS = 40_000;

interface Stored {
  readonly at: number;
  readonly value: unknown;
}

/** What was typed and not yet sent, by user and form, on this device: it survives a lost connection and a reload. */
@Injectable({ providedIn: 'root' })
export class Drafts {
  private readonly session = inject(SessionStore);

  /** Keeps a draft under a key such as `wrap-up.<account>`. A draft beyond 40,000 characters isn't kept, nor what it was before; of too many the oldest go. */
  save(key: string, value: unknown): void {
    const text = JSON.stringify({ at: Date.now(), value } satisfies Stored);
    if (text.length > MAX_CHARS) return this.clear(key);
    try {
      localStorage.setItem(this.name(key), text);
      this.trim();
    } catch {
      // A full or missing storage must not stop anyone from typing.
    }
  }

  /** The draft under a key; `null` where there is none. */
  restore<T>(key: string): T | null {
    return (read(this.name(key))?.value as T | undefined) ?? null;
  }

  /** Forgets a draft: once it was sent, or thrown away. */
  clear(key: string): void {
    try {
      localStorage.removeItem(this.name(key));
    } catch {
      // Nothing was stored then.
    }
  }

  private name(key: string): string {
    return `${PREFIX}.${this.session.user()?.id ?? 'nobody'}.${key}`;
  }

  private trim(): void {
    const mine = Object.keys(localStorage).filter((name) => name.startsWith(`${PREFIX}.`));
    if (mine.length <= CAP) return;
    const byAge = mine.map((name) => ({ name, at: read(name)?.at ?? 0 })).sort((a, b) => a.at - b.at);
    for (const { name } of byAge.slice(0, mine.length - CAP)) localStorage.removeItem(name);
  }
}

function read(name: string): Stored | null {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null') as Stored | null;
  } catch {
    return null;
  }
}
