import { Component, computed, inject, input } from '@angular/core';
import { QCard } from '../layout/card.component';
import { QPage } from '../layout/page.component';
import { SessionStore } from '../session/session.store';
import { QPasswordCard } from './password-card.component';
import { QSecondFactorCard } from './second-factor-card.component';
import { QSessionsCard } from './sessions-card.component';

/** One's own login: who one is here, password, second factor, sessions. */
@Component({
  selector: 'q-account-page',
  imports: [QPage, QCard, QPasswordCard, QSecondFactorCard, QSessionsCard],
  template: `
    <q-page heading="Your account" width="form">
      <q-card>
        <table class="facts"><tbody>
          <tr><th scope="row">Name</th><td>{{ user()?.name }}</td></tr>
          <tr><th scope="row">Email address</th><td>{{ user()?.email }}</td></tr>
          <tr><th scope="row">{{ clients() ? 'Companies' : 'Roles' }}</th><td>{{ clients() ?? roles() }}</td></tr>
        </tbody></table>
      </q-card>
      <q-password-card />
      <q-second-factor-card />
      <q-sessions-card />
    </q-page>
  `,
})
export class AccountPage {
  /** How the roles are called, from the route. */
  readonly roleNames = input<Readonly<Record<string, string>> | undefined>();
  private readonly session = inject(SessionStore);
  protected readonly user = this.session.user;
  protected readonly clients = computed(() => (this.session.session()?.kind === 'client' ? (this.user()?.clients ?? []).map(({ name }) => name).join(', ') || 'None' : null));
  protected readonly roles = computed(() => (this.user()?.roles ?? []).map((role) => this.roleNames()?.[role] ?? role).join(', '));
}
