import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { BankDetailsListDocument, CoolingOffDocument, SetCoolingOffDocument, type BankDetailsListQuery } from '@quittance/graphql/agency';
import { GraphqlClient, QButton, QCan, QCell, QChip, QEmpty, QErrorPanel, QField, QInput, QPage, QSegmented, QSubmissionNotice, QTable, SessionStore, Toast, livePages, liveQuery, refusalOf, submission, type Column } from '@quittance/ui';
import { BankDetailsDrawer } from './bank-details-drawer.component';
import { detailsState, ownerKindWords } from './bank-details-words';
import { RequestBankDetailsDrawer } from './request-bank-details-drawer.component';

type Row = BankDetailsListQuery['bankDetails']['nodes'][number];

/** Where clients, partners and the agency are paid, and every change of it. Numbers are masked. */
@Component({
  imports: [RouterLink, BankDetailsDrawer, QButton, QCan, QCell, QChip, QEmpty, QErrorPanel, QField, QInput, QPage, QSegmented, QSubmissionNotice, QTable, RequestBankDetailsDrawer],
  template: `
    <q-page heading="Bank details" width="full" sub="Where payees are paid. A change is called back on the number on file, approved by another person, and paid to only after some days.">
      <ng-container actions><a q-button variant="quiet" routerLink="/clients">Clients</a><button *qCan="'bankDetails.request'" q-button variant="primary" kbd="n" (click)="asking.set(true)">Other bank details</button></ng-container>
      <div class="row wrap between"><q-segmented label="Show" [options]="options" [value]="shown()" (valueChange)="set({ state: $event === 'ALL' ? null : $event })" />
        @if (session.can('bankDetails.approve')) {<form class="row" (submit)="$event.preventDefault(); setDays()"><q-field label="Days before the first payment" [error]="of('days')"><input qInput inputmode="numeric" maxlength="2" [text]="typed() ?? '' + days()" (textChange)="typed.set($event ?? '')"></q-field><button q-button kind="submit" [busy]="sending.busy()">Set</button></form>}
        @else {<span class="sm sub">{{ days() }} days between an approval and the first payment</span>}</div>
      <q-error-panel [problem]="list.error()" (retry)="list.refetch()" />
      <q-submission-notice [of]="sending" [fields]="['days']" />
      <q-table class="list" caption="Bank details" noun="entries" keys openable paged narrow="cards" [columns]="columns" [rows]="list.rows()" [rowKey]="key" [loading]="list.loading()" [busy]="list.busy()" [hasMore]="list.hasMore()" (more)="list.more()" (opened)="opened.set($event.id)">
        <ng-template qCell="owner" let-row><b>{{ row.ownerName }}</b></ng-template>
        <ng-template qCell="state" let-row>@let state = stateOf(row);<q-chip [tone]="state.tone">{{ state.label }}</q-chip></ng-template>
        @if (shown() === 'OPEN') {<q-empty heading="Nothing waits to be decided" hint="A change that is asked for appears here until it is approved or rejected." />} @else {<q-empty heading="No bank details yet" hint="Enter those of a client: they are called back and approved before anything is paid to them." />}
      </q-table>
    </q-page>
    @if (asking()) {<q-request-bank-details-drawer [first]="first()" (closed)="asking.set(false)" (changed)="list.refetch()" />}
    @if (opened(); as id) {<q-bank-details-drawer [detailsId]="id" (closed)="opened.set(null)" (changed)="list.refetch()" />}
  `,
  styles: `form { align-items: end; } q-field { width: 200px; }`,
})
export class BankDetailsPage {
  readonly state = input<string>();
  /** Whose alone are shown. */
  readonly client = input<string>();
  /** What kind of payee that is. */
  readonly payee = input<string>();
  protected readonly first = computed(() => { const [id, kind] = [this.client(), this.payee() ?? 'CLIENT']; return id ? { kind, id } : null; });
  protected readonly session = inject(SessionStore);
  private readonly graphql = inject(GraphqlClient);
  private readonly router = inject(Router);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly options = [{ value: 'ALL' as const, label: 'All' }, { value: 'OPEN' as const, label: 'To decide' }, { value: 'IN_FORCE' as const, label: 'In force' }];
  protected readonly shown = computed(() => this.options.find(({ value }) => value === this.state())?.value ?? 'ALL');
  protected readonly asking = signal(false);
  protected readonly opened = signal<string | null>(null);
  protected readonly typed = signal<string | null>(null);
  protected readonly list = livePages({
    query: BankDetailsListDocument, variables: (page) => ({ filter: { state: this.shown() === 'ALL' ? null : this.shown(), ownerId: this.client() ?? null }, page }), connection: ({ bankDetails }) => bankDetails, live: { types: ['bankDetails.'] } });
  private readonly cooling = liveQuery({ query: CoolingOffDocument, variables: () => ({}) });
  protected readonly days = computed(() => this.cooling.data()?.bankDetailsCoolingOff ?? 5);
  protected readonly key = (row: Row): string => row.id;
  protected readonly stateOf = detailsState;
  protected readonly columns: readonly Column<Row>[] = [
    { key: 'owner', header: 'Payee', fixed: true },
    { key: 'kind', header: 'Is', value: (row) => ownerKindWords(row.ownerKind) },
    { key: 'account', header: 'Account', value: (row) => row.masked, bold: true },
    { key: 'currency', header: 'Currency', value: (row) => row.currency },
    { key: 'holder', header: 'Holder', value: (row) => row.holderName, width: 180 },
    { key: 'asked', header: 'Asked for', type: 'date', value: (row) => row.requestedAt },
    { key: 'by', header: 'By', value: (row) => row.requestedByName },
    { key: 'approved', header: 'Approved by', value: (row) => row.approvedByName },
    { key: 'from', header: 'Paid to from', type: 'date', value: (row) => row.usableFrom },
    { key: 'state', header: 'State' },
  ];

  protected of(field: string): string | null {
    return refusalOf(this.sending.refusal(), field);
  }

  protected set(queryParams: Record<string, string | null>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected async setDays(): Promise<void> {
    const text = (this.typed() ?? String(this.days())).trim();
    const done = await this.sending.run(async () => (await this.graphql.mutate(SetCoolingOffDocument, { days: /^\d{1,2}$/.test(text) ? Number(text) : -1 })).setBankDetailsCoolingOff);
    if (!done) return;
    this.typed.set(null);
    await this.cooling.refetch();
    this.toast.say(`${done.days} days lie between an approval and the first payment, from now on.`);
  }
}
