import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { PlacementClientsDocument, StartTakeoverDocument, TakeoversDocument, type TakeoverHeadFieldsFragment } from '@quittance/graphql/agency';
import { counted, GraphqlClient, livePages, liveQuery, newCommandKey, QButton, QCan, QCard, QCell, QChip, QCombobox, QDateInput, QEmpty, QErrorPanel, QField, QInput, QPage, QSubmissionNotice, QTable, refusalOf, SessionStore, submission, type Column } from '@quittance/ui';
import { TAKEOVER_STATUS } from './takeover-words';

/** Books taken over from other systems, and the beginning of one. */
@Component({
  imports: [QPage, QButton, QCan, QCard, QCell, QChip, QCombobox, QDateInput, QEmpty, QErrorPanel, QField, QInput, QSubmissionNotice, QTable, RouterLink],
  template: `
    <q-page heading="Books taken over" width="full" sub="Open accounts with their history, brought from another system and tied to its trial balance.">
      <a actions q-button routerLink="/placements">Placements</a>
      <q-card heading="Take a book over" *qCan="'takeover.prepare'">
        <div class="stack">
          <p class="sub">From the moment it begins until it is committed or abandoned, nothing is posted for its clients: choose the day of the old system's last trial balance.</p>
          <div class="cols-3">
            <q-field label="System it comes from" [error]="wrong('system')"><input qInput maxlength="80" [text]="system()" (textChange)="system.set($event ?? '')" /></q-field>
            <q-field label="Trial balance of" [error]="wrong('asOf')"><q-date-input [(value)]="asOf" [max]="today()" [today]="today()" /></q-field>
            <q-field label="Clients" [hint]="chosen().length ? '' : 'All whose accounts come over, one after the other'" [error]="wrong('clientIds')">@for (round of [ids().length]; track round) {<q-combobox [options]="clients()" (valueChange)="choose($event)" placeholder="Name or code" />}</q-field>
          </div>
          @if (chosen().length) {
            <div class="row wrap gap-sm">@for (client of chosen(); track client.value) {<button q-button size="sm" (click)="drop(client.value)" [attr.aria-label]="client.label + ': leave out'">{{ client.label }} ×</button>}</div>
          }
          <q-submission-notice [of]="sending" [fields]="['system', 'asOf', 'clientIds']" />
          <div class="row"><button q-button variant="primary" [disabled]="!ready()" [busy]="sending.busy()" (click)="start()">{{ chosen().length ? 'Begin with ' + counted(chosen().length, 'client') : 'Begin' }}</button></div>
        </div>
      </q-card>
      <q-error-panel [problem]="list.error()" (retry)="list.refetch()" />
      <q-table class="list" caption="Books taken over" [columns]="columns" [rows]="list.rows()" [rowKey]="key" [rowLabel]="label" [loading]="list.loading()" [busy]="list.busy()" [hasMore]="list.hasMore()" (more)="list.more()" openable (opened)="open($event.id)" narrow="cards" noun="takeovers" keys>
        <ng-template qCell="number" let-row><a [routerLink]="['/placements/takeovers', row.id]">{{ row.number }}</a></ng-template>
        <ng-template qCell="status" let-row><q-chip [tone]="told(row).tone">{{ told(row).label }}</q-chip></ng-template>
        <q-empty heading="No book was taken over yet" hint="Export accounts, payments and the trial balance from the old system, then begin above. Templates to fill in are on the next screen." />
      </q-table>
    </q-page>
  `,
})
export class TakeoversPage {
  private readonly router = inject(Router);
  private readonly client = inject(GraphqlClient);
  private readonly session = inject(SessionStore);
  protected readonly counted = counted;
  protected readonly today = computed(() => this.session.today());
  protected readonly system = signal('');
  protected readonly asOf = signal<string | null>(null);
  protected readonly ids = signal<readonly string[]>([]);
  protected readonly sending = submission();
  private readonly found = liveQuery({ query: PlacementClientsDocument, variables: () => ({}) });
  private readonly all = computed(() => (this.found.data()?.clients.nodes ?? []).map(({ id, name, code }) => ({ value: id, label: name, sub: code })));
  protected readonly clients = computed(() => this.all().filter(({ value }) => !this.ids().includes(value)));
  protected readonly chosen = computed(() => this.all().filter(({ value }) => this.ids().includes(value)));
  protected readonly ready = computed(() => this.system().trim() !== '' && this.asOf() !== null && this.ids().length > 0);
  protected readonly list = livePages({ query: TakeoversDocument, variables: (page) => ({ page }), connection: (data) => data.takeovers, live: { types: ['takeover.'] } });
  protected readonly key = (row: TakeoverHeadFieldsFragment): string => row.id;
  protected readonly label = (row: TakeoverHeadFieldsFragment): string => row.number;
  protected readonly told = (row: TakeoverHeadFieldsFragment) => (row.status === 'CHECKED' && row.summary && row.differences === 0 && row.summary.refused === 0 ? { label: 'Ties', tone: 'ok' as const } : TAKEOVER_STATUS[row.status]);
  protected readonly columns: readonly Column<TakeoverHeadFieldsFragment>[] = [
    { key: 'number', header: 'Takeover', fixed: true, width: 110 }, { key: 'system', header: 'From', value: (row) => row.system, bold: true },
    { key: 'clients', header: 'Clients', value: (row) => row.clients.map(({ name }) => name).join(', ') }, { key: 'asOf', header: 'Trial balance of', type: 'date', value: (row) => row.asOf, width: 150 },
    { key: 'status', header: 'State', width: 210 }, { key: 'accounts', header: 'Accounts', type: 'number', value: (row) => row.summary?.accounts }, { key: 'differences', header: 'Differences', type: 'number', value: (row) => row.differences },
    { key: 'by', header: 'Begun by', value: (row) => row.createdByName },
  ];
  private commandKey = newCommandKey();

  protected wrong(field: string): string {
    return refusalOf(this.sending.refusal(), field) ?? '';
  }

  protected choose(id: string | null): void {
    if (id !== null) this.ids.update((ids) => [...ids, id]);
  }

  protected drop(id: string): void {
    this.ids.update((ids) => ids.filter((one) => one !== id));
  }

  protected open(id: string): void {
    void this.router.navigate(['/placements/takeovers', id]);
  }

  protected async start(): Promise<void> {
    const input = { commandKey: this.commandKey, system: this.system(), asOf: this.asOf() ?? '', clientIds: [...this.ids()] };
    const done = await this.sending.run(() => this.client.mutate(StartTakeoverDocument, { input }).then((data) => data.startTakeover));
    this.commandKey = newCommandKey();
    if (done) this.open(done.id);
  }
}
