import { Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { QSectionNav, SessionStore } from '@quittance/ui';
import { filter, map } from 'rxjs';
import { groupAt, groupsFor } from './trust-screens';

/** The parts of the trust section, and the screens of the part at hand, as far as the user may see them. */
@Component({
  selector: 'q-trust-nav',
  imports: [QSectionNav],
  template: `
    <q-section-nav label="Trust" [screens]="parts()" />
    @if (at(); as group) {@if (group.screens.length > 1) {<q-section-nav [label]="group.label" [screens]="group.screens" quiet />}}
  `,
  styles: `:host { display: block; }`,
})
export class TrustNav {
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly address = toSignal(this.router.events.pipe(filter((event) => event instanceof NavigationEnd), map(() => this.router.url)), { initialValue: this.router.url });
  private readonly groups = computed(() => groupsFor((permission) => this.session.can(permission)));
  protected readonly at = computed(() => groupAt(this.groups(), this.address()));
  protected readonly parts = computed(() => this.groups().map((group) => ({ path: group.screens[0]?.path ?? '/trust', label: group.label, active: group === this.at() })));
}
