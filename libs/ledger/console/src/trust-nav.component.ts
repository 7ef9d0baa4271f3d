import { Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import type { Permission } from '@quittance/kernel';
import { SessionStore } from '@quittance/ui';

const SCREENS: readonly { readonly path: string; readonly label: string; readonly permission: Permission }[] = [
  { path: '/trust', label: 'Trust', permission: 'ledger.read' },
  { path: '/trust/receipts', label: 'Receipts', permission: 'payment.read' },
  { path: '/trust/suspense', label: 'Suspense', permission: 'payment.read' },
  { path: '/trust/refunds', label: 'Refunds', permission: 'payment.read' },
  { path: '/trust/remittances', label: 'Remittances', permission: 'remittance.read' },
  { path: '/trust/ledger', label: 'Ledger', permission: 'ledger.read' },
];

/** The screens of the trust section that the user may see, above each of them. */
@Component({
  selector: 'q-trust-nav',
  imports: [RouterLink, RouterLinkActive],
  template: `
    <nav aria-label="Trust">
      @for (screen of screens(); track screen.path) {<a [routerLink]="screen.path" routerLinkActive="on" [routerLinkActiveOptions]="{ exact: screen.path === '/trust' }" ariaCurrentWhenActive="page">{{ screen.label }}</a>}
    </nav>
  `,
  styles: `
    :host { display: block; min-width: 0; margin-bottom: var(--s3); } nav { display: inline-flex; gap: 2px; padding: 2px; border-radius: var(--r2); background: var(--mute-soft); max-width: 100%; overflow-x: auto; scrollbar-width: none; }
    a { padding: 0 10px; min-height: 28px; display: inline-flex; align-items: center; border-radius: 6px; color: var(--ink-2); font: var(--w-medium) var(--t-sm) var(--font); text-decoration: none; white-space: nowrap; } a:hover { color: var(--ink); } .on { background: var(--raised); color: var(--ink); box-shadow: var(--shadow); } a:focus-visible { outline-offset: -2px; }
    @media (max-width: 760px) { nav { flex-wrap: wrap; } }
  `,
})
export class TrustNav {
  private readonly session = inject(SessionStore);
  protected readonly screens = computed(() => SCREENS.filter(({ permission }) => this.session.can(permission)));
}
