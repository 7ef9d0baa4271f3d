import { DestroyRef, Injectable, InjectionToken, inject, signal } from '@angular/core';

/** What the server says happened: ids only; a screen reads again under its own rights. */
export interface LiveEvent {
  readonly id: string;
  readonly type: string;
  readonly clientId: string | null;
  readonly accountId: string | null;
}

/** Opens the stream of events; specs give their own. */
export const EVENT_SOURCE = new InjectionToken<(url: string) => EventSource>('event source', {
  providedIn: 'root',
  factory: () => (url) => new EventSource(url, { withCredentials: true }),
});

type Listener = (event: LiveEvent | 'caught-up') => void;

/** The server's events over one connection, opened with the first listener and closed with the last. */
@Injectable({ providedIn: 'root' })
export class LiveEvents {
  private readonly open = inject(EVENT_SOURCE);
  private readonly listeners = new Set<Listener>();
  private source: EventSource | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private attempt = 0;
  private missed = false;

  private readonly state = signal<'idle' | 'live' | 'connecting'>('idle');
  /** `live` while events arrive; a screen may say so. */
  readonly status = this.state.asReadonly();

  constructor() {
    inject(DestroyRef).onDestroy(() => this.close());
  }

  /** Hears every event; after a gap also `caught-up`, since some may have been missed. Returns what ends it. */
  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    if (!this.source) this.connect();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.close();
    };
  }

  private connect(): void {
    this.state.set('connecting');
    const source = this.open('/events');
    this.source = source;
    source.onopen = () => {
      this.state.set('live');
      this.attempt = 0;
      if (this.missed) this.tell('caught-up');
      this.missed = false;
    };
    source.onmessage = (message: MessageEvent<string>) => {
      const event = readEvent(message.data);
      if (event) this.tell(event);
    };
    source.onerror = () => {
      this.missed = true;
      this.state.set('connecting');
      // While CONNECTING the browser tries again by itself; once CLOSED it has given up.
      if (source.readyState !== 2) return;
      source.close();
      this.timer = setTimeout(() => this.connect(), Math.min(30_000, 1_000 * 2 ** this.attempt++));
    };
  }

  private tell(event: LiveEvent | 'caught-up'): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  private close(): void {
    clearTimeout(this.timer);
    this.source?.close();
    this.source = null;
    this.state.set('idle');
  }
}

function readEvent(data: string): LiveEvent | null {
  try {
    const event = JSON.parse(data) as Partial<LiveEvent>;
    if (typeof event.type !== 'string') return null;
    return { id: event.id ?? '', type: event.type, clientId: event.clientId ?? null, accountId: event.accountId ?? null };
  } catch {
    return null;
  }
}
