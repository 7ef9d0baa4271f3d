import { Component, computed, inject, signal } from '@angular/core';
import type { Role } from '@quittance/identity/domain';
import { UsersDocument, type UserStatus } from '@quittance/graphql/agency';
import { livePages, QButton, QCard, QCell, QChip, QDate, QEmpty, QErrorPanel, QField, QInput, QPage, QSegmented, QSelect, QTable, SessionStore, type Column } from '@quittance/ui';
import { AdminNav } from '../admin-nav.component';
import { InviteDrawer } from './invite-drawer.component';
import { UserDrawer } from './user-drawer.component';
import { roleName, STAFF_ROLE_CHOICES, statusChip, type UserRow } from './user-words';

/** Everybody who may sign in, the agency's and its clients'. */
@Component({
  selector: 'q-users-page',
  imports: [QPage, QCard, QTable, QCell, QChip, QDate, QEmpty, QErrorPanel, QButton, QField, QInput, QSelect, QSegmented, AdminNav, InviteDrawer, UserDrawer],
  template: `
    <q-page heading="People" sub="Who may sign in, and what for" width="full">
      <q-admin-nav before />
      @if (invites()) {<button actions q-button variant="primary" kbd="i" (click)="inviting.set(true)">Invite somebody</button>}
      <div class="row wrap gap-sm">
        <q-field label="Name or address" hideLabel><input qInput type="search" placeholder="Name or address" maxlength="100" [(text)]="text"></q-field>
        <q-select label="Role" [options]="roleOptions" placeholder="Every role" [(value)]="role" />
        <q-segmented label="State" [options]="states" [(value)]="status" />
      </div>
      <q-error-panel [problem]="list.error()" (retry)="list.refetch()" />
      <q-card [flush]="true"><q-table caption="People" noun="people" [columns]="columns" [rows]="list.rows()" [rowKey]="key" [rowLabel]="label" [loading]="list.loading()" [busy]="list.busy()" [hasMore]="list.hasMore()" (more)="list.more()"
               narrow="cards" keys openable (opened)="show($event)" storageKey="users">
        <ng-template qCell="name" let-row><span class="stack-xs name"><b>{{ row.name }}</b><span class="xs sub clip">{{ row.email }}</span></span></ng-template>
        <ng-template qCell="roles" let-row><span class="row wrap">@for (role of row.roles; track role) {<q-chip tone="mute">{{ roleName(role) }}</q-chip>}</span></ng-template>
        <ng-template qCell="clients" let-row>{{ clientsOf(row) }}</ng-template>
        <ng-template qCell="status" let-row><q-chip [tone]="chip(row).tone">{{ chip(row).text }}</q-chip></ng-template>
        <ng-template qCell="secondFactor" let-row>{{ row.secondFactor ? 'On' : 'Off' }}</ng-template>
        <ng-template qCell="lastSeenAt" let-row><q-date [value]="row.lastSeenAt" [timezone]="zone" none="Never" /></ng-template>
        @if (list.ready()) {<q-empty heading="Nobody fits" hint="Take away a filter, or invite the person." />}
      </q-table></q-card>
      <q-invite-drawer [(open)]="inviting" (done)="list.refetch()" />
      <q-user-drawer [user]="current()" [(open)]="shown" (done)="list.refetch()" />
    </q-page>
  `,
  styles: `q-field { width: min(100%, 260px); } q-select { width: 180px; } .name { gap: 0; padding-block: 3px; text-align: start; }`,
})
export class UsersPage {
  private readonly session = inject(SessionStore);
  /** These are times of this machine's day, not of the agency's business clock. */
  protected readonly zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  protected readonly text = signal('');
  protected readonly role = signal<Role | null>(null);
  protected readonly status = signal<UserStatus | 'ALL'>('ALL');
  protected readonly inviting = signal(false);
  protected readonly shown = signal(false);
  private readonly chosen = signal<string | null>(null);
  protected readonly invites = computed(() => this.session.can('user.manage') || this.session.can('client.manage'));
  protected readonly roleOptions = [...STAFF_ROLE_CHOICES.map(({ role, name }) => ({ value: role as Role, label: name })), { value: 'CLIENT_USER' as Role, label: roleName('CLIENT_USER') }];
  protected readonly states: readonly { value: UserStatus | 'ALL'; label: string }[] = [
    { value: 'ALL', label: 'All' }, { value: 'ACTIVE', label: 'Active' }, { value: 'INVITED', label: 'Invited' }, { value: 'DISABLED', label: 'Disabled' }];
  protected readonly list = livePages({
    query: UsersDocument,
    variables: ({ first, after }) => {
      const status = this.status();
      return { first, after, filter: { text: this.text().trim() || null, role: this.role(), status: status === 'ALL' ? null : status } };
    },
    connection: (data) => data.users,
    live: { types: ['user.'] },
  });
  protected readonly current = computed(() => this.list.rows().find(({ id }) => id === this.chosen()) ?? null);
  protected readonly key = (row: UserRow): string => row.id;
  protected readonly label = (row: UserRow): string => row.name;
  protected readonly roleName = roleName;
  protected readonly chip = statusChip;
  protected readonly columns: Column<UserRow>[] = [
    { key: 'name', header: 'Name', value: (row) => row.name, fixed: true, width: 260 },
    { key: 'roles', header: 'Roles', width: 300 },
    { key: 'clients', header: 'Clients', width: 180 },
    { key: 'status', header: 'State', width: 110 },
    { key: 'secondFactor', header: 'Second factor', width: 120 },
    { key: 'lastSeenAt', header: 'Last seen', width: 160 },
  ];

  protected clientsOf(row: UserRow): string {
    return row.clients.map(({ code }) => code).join(', ') || '–';
  }

  protected show(row: UserRow): void {
    this.chosen.set(row.id);
    this.shown.set(true);
  }
}
