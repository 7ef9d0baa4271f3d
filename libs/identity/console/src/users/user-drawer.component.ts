import { Component, computed, inject, input, linkedSignal, model, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Role } from '@quittance/identity/domain';
import { DisableUserDocument, EnableUserDocument, ResendInvitationDocument, ResetSecondFactorDocument, UpdateUserRightsDocument } from '@quittance/graphql/agency';
import { GraphqlClient, Problem, QButton, QChip, QDate, QDrawer, QField, QNotice, QSubmissionNotice, refusalOf, SessionStore, submission, Toast } from '@quittance/ui';
import { ClientsChoice, type ChosenClient } from './client-choice.component';
import { RolesChoice } from './roles-choice.component';
import { isClientUser, statusChip, type UserRow } from './user-words';

/** One person: rights, and what an administrator does for them. */
@Component({
  selector: 'q-user-drawer',
  imports: [QDrawer, QField, QButton, QChip, QDate, QNotice, QSubmissionNotice, RolesChoice, ClientsChoice, RouterLink],
  template: `
    <q-drawer [heading]="user()?.name ?? ''" [(open)]="open" (closed)="sent.reset()">
      @if (user(); as person) {
        <table class="facts"><tbody>
          <tr><th scope="row">Email address</th><td>{{ person.email }}</td></tr>
          <tr><th scope="row">State</th><td><q-chip [tone]="chip().tone">{{ chip().text }}</q-chip></td></tr>
          @if (person.lockedUntil) {<tr><th scope="row">Locked until</th><td><q-date [value]="person.lockedUntil" [timezone]="zone" /></td></tr>}
          @if (person.invitationExpiresAt) {<tr><th scope="row">Invitation ends</th><td><q-date [value]="person.invitationExpiresAt" [timezone]="zone" /></td></tr>}
          <tr><th scope="row">Second factor</th><td>{{ person.secondFactor ? 'On' : 'Off' }}</td></tr>
          <tr><th scope="row">Last seen</th><td><q-date [value]="person.lastSeenAt" [timezone]="zone" none="Never" /></td></tr>
        </tbody></table>
        <q-submission-notice [of]="sent" [fields]="['roles', 'clientIds']" />
        @if (self()) {<q-notice tone="info">This is you. Nobody changes their own rights; password and second factor are on <a routerLink="/account">your account page</a>.</q-notice>}
        @if (clientUser()) {
          @if (manages() && !self()) {<q-field label="Clients" hint="They see these clients and those below them." [error]="errorOf('clientIds')"><q-clients-choice [(chosen)]="clients" /></q-field>}
          @else {<div class="stack-xs"><p class="label">Clients</p>@for (client of person.clients; track client.id) {<p class="sm">{{ client.name }} <span class="sub">{{ client.code }}</span></p>}</div>}
        } @else {<q-roles-choice [(chosen)]="roles" [disabled]="!manages() || self()" [error]="errorOf('roles')" />}
        @if (manages() && !self()) {
          <div class="row wrap divide">
            @if (person.status === 'INVITED') {<button q-button (click)="resend(person)">Send the invitation again</button>}
            @if (person.secondFactor) {<button q-button (click)="resetFactor(person)">Reset the second factor</button>}
            @if (person.status === 'DISABLED') {<button q-button (click)="enable(person.id, person.version)">Enable</button>} @else {<button q-button (click)="disable(person)">Disable</button>}
          </div>
        }
      }
      <ng-container actions>
        @if (manages() && !self()) {<button q-button variant="quiet" (click)="open.set(false)">Cancel</button><button q-button variant="primary" [busy]="sent.busy()" [disabled]="!changed()" (click)="save()">Save the rights</button>}
      </ng-container>
    </q-drawer>
  `,
})
export class UserDrawer {
  readonly user = input.required<UserRow | null>();
  readonly open = model(false);
  /** Something changed: read the list again. */
  readonly done = output();
  private readonly client = inject(GraphqlClient);
  private readonly session = inject(SessionStore);
  private readonly toast = inject(Toast);
  protected readonly sent = submission();
  /** These are times of this machine's day, not of the agency's business clock. */
  protected readonly zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  protected readonly manages = computed(() => this.session.can('user.manage'));
  protected readonly self = computed(() => this.user()?.id === this.session.user()?.id);
  protected readonly clientUser = computed(() => isClientUser(this.user() ?? { roles: [] }));
  protected readonly chip = computed(() => statusChip(this.user() ?? { status: 'ACTIVE', lockedUntil: null }));
  protected readonly roles = linkedSignal<readonly Role[]>(() => this.user()?.roles ?? []);
  protected readonly clients = linkedSignal<readonly ChosenClient[]>(() => this.user()?.clients ?? []);
  protected readonly changed = computed(() => {
    const [user, ids] = [this.user(), this.clients().map(({ id }) => id)];
    return user !== null && (!same(this.roles(), user.roles) || !same(ids, user.clients.map(({ id }) => id)));
  });

  protected errorOf(field: 'roles' | 'clientIds'): string | null {
    return refusalOf(this.sent.refusal(), field);
  }

  protected async save(): Promise<void> {
    const user = this.user();
    if (!user) return;
    const input = { userId: user.id, roles: [...this.roles()], clientIds: this.clients().map(({ id }) => id), version: user.version };
    if (!(await this.sent.run(async () => (await this.client.mutate(UpdateUserRightsDocument, { input })).updateUserRights))) return;
    this.toast.say(`${user.name} has these rights from now on.`);
    this.finish();
  }

  protected async disable({ id, name, version }: UserRow): Promise<void> {
    if (!(await this.sent.run(async () => (await this.client.mutate(DisableUserDocument, { input: { userId: id, version } })).disableUser))) return;
    this.toast.undo(`${name} is disabled and signed out.`, () => void this.enable(id, version + 1));
    this.finish();
  }

  /** Also the undo of disabling, when the drawer shows somebody else or nobody. */
  protected async enable(userId: string, version: number): Promise<void> {
    const answer = await this.client.mutate(EnableUserDocument, { input: { userId, version } }).then((data) => data.enableUser, (error: unknown) => Problem.of(error));
    if (answer instanceof Problem) this.toast.problem(answer.what);
    else if (answer.__typename === 'Refused') this.toast.problem(answer.message);
    else this.toast.say('The login is enabled.');
    this.finish();
  }

  protected async resend({ id, name }: UserRow): Promise<void> {
    if (!(await this.sent.run(async () => (await this.client.mutate(ResendInvitationDocument, { userId: id })).resendInvitation))) return;
    this.toast.say(`A new link for ${name} waits in the outbox. The earlier one stops working.`);
    this.finish();
  }

  protected async resetFactor({ id, name }: UserRow): Promise<void> {
    if (!(await this.sent.run(async () => (await this.client.mutate(ResetSecondFactorDocument, { userId: id })).resetSecondFactor))) return;
    this.toast.say(`${name} signs in with the password alone now, and was signed out.`);
    this.finish();
  }

  private finish(): void {
    this.open.set(false);
    this.done.emit();
  }
}

const same = (one: readonly string[], other: readonly string[]): boolean => one.length === other.length && one.every((item) => other.includes(item));
