import { Component, computed, inject } from '@angular/core';
import type { Permission } from '@quittance/kernel';
import { QSectionNav, SessionStore, type SectionScreen } from '@quittance/ui';

const PAGES: readonly (SectionScreen & { readonly permission: Permission })[] = [
  { path: '/admin/users', label: 'People', permission: 'user.read' },
  { path: '/admin/rates', label: 'Reference rates', permission: 'reference.read' },
  { path: '/admin/audit', label: 'Audit log', permission: 'audit.read' },
  { path: '/admin/outbox', label: 'Outbox', permission: 'outbox.read' },
];

/** The administration's pages, as links above each of them. */
@Component({
  selector: 'q-admin-nav',
  imports: [QSectionNav],
  template: '<q-section-nav label="Administration" [screens]="pages()" />',
})
export class AdminNav {
  private readonly session = inject(SessionStore);
  protected readonly pages = computed(() => PAGES.filter(({ permission }) => this.session.can(permission)));
}
