import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { CallsDocument, TelephoneDocument, type CallLineFragment, type CallShow, type CallsQuery, type CallWay } from '@quittance/graphql/agency';
import { csvText, formatInstant, formatPhone, GraphqlClient, livePages, liveQuery, Problem, QButton, QCard, QCell, QChip, QEmpty, QErrorPanel, QField, QInput, QPage, QSegmented, QSelect, QTable, saveFile, SessionStore, Toast, type Column } from '@quittance/ui';
import { ContactNav } from '../contact-nav.component';
import { CallDrawer } from './call-drawer.component';
import { CallSettingsDrawer } from './call-settings-drawer.component';
import { callChip, callResult, CALL_SHOWS, EMPTY_CALLS, talkedFor } from './call-words';
import { NumberFilesDrawer } from './number-files-drawer.component';
import { SimulateDrawer } from './simulate-drawer.component';

const MOST_EXPORTED = 5000;

/** Every call: to whom, from whom, how long, what came of it; those that nobody could match. */
@Component({
  selector: 'q-calls-page',
  imports: [CallDrawer, CallSettingsDrawer, ContactNav, QButton, QCard, QCell, QChip, QEmpty, QErrorPanel, QField, QInput, QPage, QSegmented, QSelect, QTable, NumberFilesDrawer, RouterLink, SimulateDrawer],
  template: `
    <q-page heading="Calls" sub="Who was called and who called, for how long, and what came of it" width="full">
      <q-contact-nav before />
      <ng-container actions>
        @if (places()) {<a q-button variant="quiet" routerLink="/account/telephone">Your telephone</a>}
        @if (places() && simulated()) {<button q-button (click)="simulating.set(true)">Simulate a call</button>}
        @if (keeps()) {<button q-button (click)="numbers.set(true)">Reassigned numbers</button><button q-button (click)="settings.set(true)">Settings</button>}
      </ng-container>
      <div class="row wrap">
        <q-segmented label="Calls" [options]="shows" [value]="shown()" (valueChange)="set({ show: $event === 'ALL' ? null : $event })" />
        <q-field label="Find" hideLabel><input qInput type="search" placeholder="Name, account or number" [text]="text()" (textChange)="text.set($event ?? '')" /></q-field>
        <q-select label="Direction" [options]="ways" placeholder="In and out" [(value)]="way" />
        <span class="push"></span><button q-button size="sm" variant="quiet" class="flush" [busy]="exporting()" (click)="exportCsv()">Export CSV</button>
      </div>
      <q-error-panel [problem]="list.error()" (retry)="list.refetch()" />
      <q-card [flush]="true"><q-table caption="Calls" noun="calls" keys openable paged narrow="cards" storageKey="calls" [columns]="columns" [rows]="list.rows()" [rowKey]="key" [rowLabel]="label" [loading]="list.loading()" [busy]="list.busy()" [hasMore]="list.hasMore()" (more)="list.more()" (opened)="look($event)">
        <ng-template qCell="status" let-row>@let chip = chipOf(row);<q-chip [tone]="chip.tone">{{ chip.text }}</q-chip></ng-template>
        <ng-template qCell="debtor" let-row>@if (row.accountId) {{{ row.debtorName }}} @else {<span class="warn">Whose?</span>}</ng-template>
        @if (list.ready()) {<q-empty [heading]="empty().heading" [hint]="empty().hint" />}
      </q-table></q-card>
      <q-call-drawer [callId]="callId()" [(open)]="open" (changed)="list.refetch()" />
      @if (settings()) {<q-call-settings-drawer (closed)="settings.set(false)" />}
      @if (numbers()) {<q-number-files-drawer (closed)="numbers.set(false)" />}
      @if (simulating()) {<q-simulate-drawer (closed)="simulating.set(false)" />}
    </q-page>
  `,
  styles: `q-select { width: 150px; } input { width: 220px; }`,
})
export class CallsPage {
  readonly show = input<string>();
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly graphql = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  protected readonly shows = CALL_SHOWS;
  protected readonly ways: { value: CallWay; label: string }[] = [{ value: 'OUTBOUND', label: 'We called' }, { value: 'INBOUND', label: 'They called' }];
  protected readonly text = signal('');
  protected readonly way = signal<CallWay | null>(null);
  protected readonly open = signal(false);
  protected readonly callId = signal<string | null>(null);
  protected readonly settings = signal(false);
  protected readonly numbers = signal(false);
  protected readonly simulating = signal(false);
  protected readonly exporting = signal(false);
  protected readonly keeps = computed(() => this.session.can('call.settings'));
  protected readonly places = computed(() => this.session.can('call.place'));
  private readonly telephone = liveQuery({ query: TelephoneDocument, variables: () => (this.places() ? {} : null) });
  protected readonly simulated = computed(() => this.telephone.data()?.telephone.simulated ?? false);
  protected readonly shown = computed((): CallShow => CALL_SHOWS.find(({ value }) => value === this.show())?.value ?? 'ALL');
  protected readonly empty = computed(() => (this.text() || this.way() ? { heading: 'No such call', hint: 'Take a filter away to see more.' } : EMPTY_CALLS[this.shown()]));
  private readonly filter = computed(() => ({ show: this.shown(), direction: this.way(), text: this.text() || null }));
  readonly list = livePages({ query: CallsDocument, variables: (page) => ({ page, filter: this.filter() }), connection: ({ calls }) => calls, live: { types: ['call.'] } });
  protected readonly key = (row: CallLineFragment): string => row.id;
  protected readonly label = (row: CallLineFragment): string => `${row.direction === 'INBOUND' ? 'Call from' : 'Call to'} ${row.debtorName ?? formatPhone(row.number)}`;
  protected readonly chipOf = (row: CallLineFragment): ReturnType<typeof callChip> => callChip(row.status);
  protected readonly columns: readonly Column<CallLineFragment>[] = [
    { key: 'startedAt', header: 'When', type: 'date', value: (row) => row.startedAt, fixed: true, width: 150 },
    { key: 'direction', header: 'Way', value: (row) => (row.direction === 'INBOUND' ? 'In' : 'Out'), width: 60 },
    { key: 'status', header: 'State', value: (row) => callChip(row.status).text, width: 120 },
    { key: 'debtor', header: 'Debtor', value: (row) => row.debtorName ?? '', width: 200 },
    { key: 'number', header: 'Number', value: (row) => formatPhone(row.number) || 'withheld', width: 140 },
    { key: 'account', header: 'Account', value: (row) => row.accountNumber ?? '', width: 100 },
    { key: 'talked', header: 'Talked', value: (row) => talkedFor(row.durationSeconds), sortBy: (row) => row.durationSeconds ?? 0, width: 80 },
    { key: 'result', header: 'What came of it', value: callResult, width: 180 },
    { key: 'by', header: 'Who', value: (row) => row.userName ?? '', width: 130 },
    { key: 'client', header: 'Client', value: (row) => row.clientName ?? '', width: 170 },
  ];

  protected set(queryParams: Record<string, string | null>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected look({ id }: CallLineFragment): void {
    this.callId.set(id);
    this.open.set(true);
  }

  /** All that the filters find, read page by page. */
  protected async exportCsv(): Promise<void> {
    if (this.exporting()) return;
    this.exporting.set(true);
    try {
      const rows: CallLineFragment[] = [];
      let after: string | null = null;
      do {
        const { calls }: CallsQuery = await this.graphql.query(CallsDocument, { filter: this.filter(), page: { first: 200, after } });
        rows.push(...calls.nodes);
        after = calls.pageInfo.hasNextPage ? (calls.pageInfo.endCursor ?? null) : null;
      } while (after !== null && rows.length < MOST_EXPORTED);
      saveFile(`calls-${this.session.today()}.csv`, csvText(['When', 'Way', 'State', 'Debtor', 'Account', 'Client', 'Number', 'Seconds', 'What came of it', 'Who'], rows.map((row) => [
        formatInstant(row.startedAt, this.session.timezone()), row.direction, callChip(row.status).text, row.debtorName ?? '', row.accountNumber ?? '', row.clientName ?? '', row.number, row.durationSeconds ?? null, callResult(row), row.userName ?? ''])));
      this.toast.say(after === null ? `Exported ${rows.length} calls.` : `Exported the first ${rows.length} calls. Narrow the filters for the rest.`);
    } catch (error) {
      const { what, todo } = Problem.of(error);
      this.toast.problem(`Nothing was exported. ${what} ${todo}`);
    } finally {
      this.exporting.set(false);
    }
  }
}
