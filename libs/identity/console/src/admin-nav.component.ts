import { Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import type { Permission } from '@quittance/kernel';
import { QButton, SessionStore } from '@quittance/ui';

const PAGES: readonly { path: string; label: string; permission: Permission }[] = [
  { path: '/admin/users', label: 'People', permission: 'user.read' },
  { path: '/admin/rates', label: 'Reference rates', permission: 'reference.read' },
  { path: '/admin/audit', label: 'Audit log', permission: 'audit.read' },
  { path: '/admin/outbox', label: 'Outbox', permission: 'outbox.read' },
];

/** The administration's pages, as links above each of them. */
@Component({
  selector: 'q-admin-nav',
  imports: [RouterLink, RouterLinkActive, QButton],
  template: `
    <nav class="row wrap" aria-label="Administration">
      @for (page of pages(); track page.path) {
        <a q-button size="sm" [routerLink]="page.path" routerLinkActive #active="routerLinkActive" [variant]="active.isActive ? 'primary' : 'default'" [attr.aria-current]="active.isActive ? 'page' : null">{{ page.label }}</a>
      }
    </nav>
  `,
  styles: `:host { display: block; margin-bottom: var(--s3); }`,
})
export class AdminNav {
  private readonly session = inject(SessionStore);
  protected readonly pages = computed(() => PAGES.filter(({ permission }) => this.session.can(permission)));
}
