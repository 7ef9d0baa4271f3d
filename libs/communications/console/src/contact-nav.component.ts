import { Component, computed, inject } from '@angular/core';
import type { Permission } from '@quittance/kernel';
import { QSectionNav, SessionStore } from '@quittance/ui';

const SCREENS: readonly { readonly path: string; readonly label: string; readonly permission: Permission; readonly exact?: boolean }[] = [
  { path: '/communications', label: 'Messages', permission: 'communication.read', exact: true },
  { path: '/communications/calls', label: 'Calls', permission: 'call.read' },
  { path: '/communications/letters', label: 'Letter batches', permission: 'communication.read' },
  { path: '/communications/templates', label: 'Templates', permission: 'template.read' },
];

/** The screens about what is written, above each of them. */
@Component({ selector: 'q-contact-nav', imports: [QSectionNav], template: `<q-section-nav label="Messages" [screens]="screens()" />` })
export class ContactNav {
  private readonly session = inject(SessionStore);
  protected readonly screens = computed(() => SCREENS.filter(({ permission }) => this.session.can(permission)));
}
