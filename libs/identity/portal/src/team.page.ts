import { Component, signal } from '@angular/core';
import { ColleaguesDocument, type ColleaguesQuery } from '@quittance/graphql/portal';
import { livePages, QButton, QCard, QCell, QChip, QDate, QEmpty, QErrorPanel, QPage, QTable, type Column } from '@quittance/ui';
import { InviteColleagueDrawer } from './invite-colleague-drawer.component';

type Colleague = ColleaguesQuery['colleagues']['nodes'][number];

const STATES: Readonly<Record<string, { tone: 'ok' | 'warn' | 'mute'; text: string }>> = {
  ACTIVE: { tone: 'ok', text: 'Active' }, INVITED: { tone: 'warn', text: 'Invited' }, DISABLED: { tone: 'mute', text: 'Disabled' } };

/** Who signs in for one's own companies. */
@Component({
  selector: 'q-team-page',
  imports: [QPage, QCard, QTable, QCell, QChip, QDate, QEmpty, QErrorPanel, QButton, InviteColleagueDrawer],
  template: `
    <q-page heading="Your team" sub="Who signs in for your companies. To take somebody’s access away, ask the agency.">
      <button actions q-button variant="primary" kbd="i" (click)="inviting.set(true)">Invite a colleague</button>
      <q-error-panel [problem]="list.error()" (retry)="list.refetch()" />
      <q-card [flush]="true"><q-table caption="Your team" noun="people" [columns]="columns" [rows]="list.rows()" [rowKey]="key" [loading]="list.loading()" [busy]="list.busy()" [hasMore]="list.hasMore()" (more)="list.more()" narrow="cards">
        <ng-template qCell="name" let-row><span class="stack-xs name"><b>{{ row.name }}</b><span class="xs sub clip">{{ row.email }}</span></span></ng-template>
        <ng-template qCell="status" let-row><q-chip [tone]="stateOf(row).tone">{{ stateOf(row).text }}</q-chip></ng-template>
        <ng-template qCell="lastSeenAt" let-row><q-date [value]="row.lastSeenAt" [timezone]="zone" none="Never" /></ng-template>
        @if (list.ready()) {<q-empty heading="Nobody else yet" hint="Invite a colleague, and they see what you see." />}
      </q-table></q-card>
      <q-invite-colleague-drawer [(open)]="inviting" (done)="list.refetch()" />
    </q-page>
  `,
  styles: `.name { gap: 0; padding-block: 3px; text-align: start; }`,
})
export class TeamPage {
  /** When somebody was here is a time of this machine's day, not of the agency's business clock. */
  protected readonly zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  protected readonly inviting = signal(false);
  protected readonly list = livePages({ query: ColleaguesDocument, variables: ({ first, after }) => ({ first, after }), connection: (data) => data.colleagues });
  protected readonly key = (row: Colleague): string => row.id;
  protected readonly columns: Column<Colleague>[] = [
    { key: 'name', header: 'Name', value: (row) => row.name, fixed: true },
    { key: 'clients', header: 'Companies', value: (row) => row.clients.map(({ name }) => name).join(', ') },
    { key: 'status', header: 'State' },
    { key: 'lastSeenAt', header: 'Last seen' },
  ];

  protected stateOf(row: Colleague): { tone: 'ok' | 'warn' | 'mute'; text: string } {
    return STATES[row.status] ?? { tone: 'mute', text: row.status };
  }
}
