import { Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import type { Permission } from '@quittance/kernel';
import { QButton, SessionStore } from '@quittance/ui';

const SCREENS: readonly { readonly path: string; readonly label: string; readonly permission: Permission }[] = [
  { path: '/trust', label: 'Trust', permission: 'ledger.read' },
  { path: '/trust/receipts', label: 'Receipts', permission: 'payment.read' },
  { path: '/trust/suspense', label: 'Suspense', permission: 'payment.read' },
  { path: '/trust/refunds', label: 'Refunds', permission: 'payment.read' },
  { path: '/trust/remittances', label: 'Remittances', permission: 'remittance.read' },
  { path: '/trust/ledger', label: 'Ledger', permission: 'ledger.read' },
];

/** The screens of the trust section, as links above each of them. */
@Component({
  selector: 'q-trust-nav',
  imports: [RouterLink, RouterLinkActive, QButton],
  template: `
    <nav class="row wrap" aria-label="Trust">
      @for (screen of screens(); track screen.path) {
        <a q-button size="sm" [routerLink]="screen.path" routerLinkActive #active="routerLinkActive" [routerLinkActiveOptions]="{ exact: screen.path === '/trust' }" [variant]="active.isActive ? 'primary' : 'default'" [attr.aria-current]="active.isActive ? 'page' : null">{{ screen.label }}</a>
      }
    </nav>
  `,
})
export class TrustNav {
  private readonly session = inject(SessionStore);
  protected readonly screens = computed(() => SCREENS.filter(({ permission }) => this.session.can(permission)));
}
