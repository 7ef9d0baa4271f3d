import { Injectable, InjectionToken, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { Permission } from '@quittance/kernel';
import { Http } from '../client/http';
import { Problem } from '../client/problem';

/** Who is signed in, and the agency's day, as `GET /auth/session` tells it. */
export interface Session {
  readonly kind: 'agency' | 'client';
  readonly user: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly roles: readonly string[];
    readonly permissions: readonly string[];
    readonly clients: readonly { readonly id: string; readonly code: string; readonly name: string }[];
    /** Whether a second factor guards the login. */
    readonly secondFactor: boolean;
  };
  readonly business: { readonly date: string; readonly now: string; readonly timeZone: string };
  readonly agency: { readonly name: string; readonly currency: string };
}

/** Where the identity endpoints are. */
export const AUTH_URL = new InjectionToken<string>('auth url', { providedIn: 'root', factory: () => '/auth' });

/** The session of this browser. Fetched once before the first guarded route. */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  private readonly http = inject(Http);
  private readonly router = inject(Router);
  private readonly url = inject(AUTH_URL);
  private readonly state = signal<Session | null>(null);
  private fetched: Promise<Session | null> | null = null;

  readonly session = this.state.asReadonly();
  readonly user = computed(() => this.state()?.user ?? null);
  /** The business date, `YYYY-MM-DD`; the machine's own day before the session is known. */
  readonly today = computed(() => this.state()?.business.date ?? new Date().toISOString().slice(0, 10));
  readonly timezone = computed(() => this.state()?.business.timeZone ?? 'UTC');
  /** The agency's own currency. */
  readonly currency = computed(() => this.state()?.agency.currency ?? 'USD');

  /** Whether the user holds a permission. */
  can(permission: Permission): boolean {
    return this.state()?.user.permissions.includes(permission) ?? false;
  }

  /** The session, fetched once; `null` where nobody is signed in. Throws `Problem` without a connection. */
  load(): Promise<Session | null> {
    this.fetched ??= this.refresh().catch((error: unknown) => {
      this.fetched = null;
      throw error;
    });
    return this.fetched;
  }

  /** Fetches it again: after signing in, after a role changed, when the business day turned. */
  async refresh(): Promise<Session | null> {
    try {
      const session = (await this.http.get(`${this.url}/session`)).body as Session | null;
      this.state.set(session);
    } catch (error) {
      if (!(error instanceof Problem) || error.kind !== 'signed-out') throw error;
      this.state.set(null);
    }
    this.fetched = Promise.resolve(this.state());
    return this.state();
  }

  /** The server no longer knows the session: to the sign-in page, and back to this page afterwards. */
  expired(): void {
    if (this.router.url.startsWith('/sign-in')) return;
    this.forget();
    void this.router.navigate(['/sign-in'], { queryParams: { return: this.router.url } });
  }

  /** Ends this session, or with `everywhere` every session of the user. Leaves the page, so that nothing read stays in memory. */
  async signOut(everywhere = false): Promise<void> {
    await this.http.post(`${this.url}/${everywhere ? 'sign-out-everywhere' : 'sign-out'}`, {});
    this.forget();
    location.assign(new URL('sign-in', document.baseURI));
  }

  private forget(): void {
    this.state.set(null);
    this.fetched = null;
  }
}
