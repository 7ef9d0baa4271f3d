import { Component, computed, inject, model, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Role } from '@quittance/identity/domain';
import { InviteUserOfClientDocument, InviteUserDocument } from '@quittance/graphql/agency';
import { GraphqlClient, QButton, QDrawer, QField, QInput, QNotice, QSegmented, QSubmissionNotice, refusalOf, SessionStore, submission } from '@quittance/ui';
import { ClientsChoice, type ChosenClient } from './client-choice.component';
import { RolesChoice } from './roles-choice.component';

/** Invites a member of staff, or a client's user. */
@Component({
  selector: 'q-invite-drawer',
  imports: [QDrawer, QField, QInput, QButton, QNotice, QSegmented, QSubmissionNotice, RolesChoice, ClientsChoice, RouterLink],
  template: `
    <q-drawer heading="Invite somebody" [(open)]="open" (closed)="reset()">
      @if (invited(); as address) {
        <q-notice tone="ok">{{ address }} is invited. The link works for seven days; @if (session.can('outbox.read')) {it waits in the <a routerLink="/admin/outbox">outbox</a>.} @else {an administrator finds it in the outbox.}</q-notice>
        <p><button q-button (click)="reset()">Invite somebody else</button></p>
      } @else {
        <form class="stack" id="q-invite" novalidate (submit)="$event.preventDefault(); send()">
          <q-submission-notice [of]="sent" [fields]="['email', 'name', 'roles', 'clientIds']" />
          @if (kinds().length > 1) {<q-segmented label="Who it is" [options]="kinds()" [(value)]="kind" />}
          <q-field label="Name" [error]="errorOf('name', name())" required><input qInput name="name" autocomplete="off" maxlength="120" [(text)]="name"></q-field>
          <q-field label="Email address" [error]="errorOf('email', email())" required><input qInput type="email" name="email" autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="254" [(text)]="email"></q-field>
          @if (staff()) {<q-roles-choice [(chosen)]="roles" [error]="errorOf('roles', roles().length)" />}
          @else {<q-field label="Clients" hint="They see these clients and those below them." [error]="errorOf('clientIds', clients().length)" required><q-clients-choice [(chosen)]="clients" /></q-field>}
        </form>
      }
      <ng-container actions>
        @if (!invited()) {<button q-button variant="quiet" (click)="open.set(false); reset()">Cancel</button><button q-button variant="primary" kind="submit" form="q-invite" [busy]="sent.busy()">Invite</button>}
      </ng-container>
    </q-drawer>
  `,
})
export class InviteDrawer {
  readonly open = model(false);
  readonly done = output();
  protected readonly session = inject(SessionStore);
  private readonly client = inject(GraphqlClient);
  protected readonly sent = submission();
  protected readonly kinds = computed(() => [
    ...(this.session.can('user.manage') ? [{ value: 'staff' as const, label: 'Staff' }] : []), { value: 'client' as const, label: 'Client’s user' }]);
  protected readonly kind = signal<'staff' | 'client'>('staff');
  protected readonly staff = computed(() => this.kind() === 'staff' && this.session.can('user.manage'));
  protected readonly name = signal('');
  protected readonly email = signal('');
  protected readonly roles = signal<readonly Role[]>([]);
  protected readonly clients = signal<readonly ChosenClient[]>([]);
  protected readonly invited = signal<string | null>(null);
  private readonly tried = signal(false);

  protected errorOf(field: 'name' | 'email' | 'roles' | 'clientIds', value: string | number): string | null {
    const missing = { name: 'Enter the person’s name.', email: 'Enter an email address.', roles: 'Choose at least one role.', clientIds: 'Choose at least one client.' };
    return this.tried() && !value ? missing[field] : refusalOf(this.sent.refusal(), field);
  }

  protected async send(): Promise<void> {
    this.tried.set(true);
    const person = { name: this.name().trim(), email: this.email().trim() };
    const clientIds = this.clients().map(({ id }) => id);
    if (!person.name || !person.email || (this.staff() ? this.roles().length === 0 : clientIds.length === 0)) return;
    const answer = await this.sent.run(async () => this.session.can('user.manage')
      ? (await this.client.mutate(InviteUserDocument, { input: this.staff() ? { ...person, roles: [...this.roles()], clientIds: [] } : { ...person, roles: ['CLIENT_USER'], clientIds } })).inviteUser
      : (await this.client.mutate(InviteUserOfClientDocument, { input: { ...person, clientIds } })).inviteClientUser);
    if (!answer) return;
    this.invited.set(person.email);
    this.done.emit();
  }

  protected reset(): void {
    for (const text of [this.name, this.email]) text.set('');
    this.roles.set([]);
    this.clients.set([]);
    this.invited.set(null);
    this.tried.set(false);
    this.sent.reset();
  }
}
