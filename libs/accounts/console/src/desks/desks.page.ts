import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DesksDocument, PreviewAssignmentDocument, type DesksQuery } from '@quittance/graphql/agency';
import { QButton, QCell, QChip, QEmpty, QErrorPanel, QPage, QTable, SessionStore, formatCount, formatMoney, liveQuery, type Column } from '@quittance/ui';
import { Figure } from '../figure.component';
import { AssignDrawer } from './assign-drawer.component';
import { DeskDrawer } from './desk-drawer.component';

type Desk = DesksQuery['desks'][number];

/** The desks with their load, and what lies on none. */
@Component({
  selector: 'q-desks-page',
  imports: [RouterLink, AssignDrawer, DeskDrawer, Figure, QButton, QCell, QChip, QEmpty, QErrorPanel, QPage, QTable],
  template: `
    <q-page heading="Desks" sub="Accounts are assigned to desks, desks to people. Whoever sits at a desk finds its accounts under Day.">
      @if (session.can('desk.manage')) {<button actions q-button variant="primary" kbd="c" (click)="editing.set('new')">New desk</button>}
      @if (unassigned(); as none) {
        <div class="none row between wrap"><span><a [routerLink]="'/accounts'" [queryParams]="{ desk: 'none' }" class="b">{{ none.words }}</a>&ngsp;<span class="sub">without a desk{{ none.money }}. Nobody works them until they have one.</span></span><button q-button (click)="dealing.set(true)">Deal them out…</button></div>
      }
      <q-error-panel [problem]="list.error()" (retry)="list.refetch()" />
      <q-table class="list" caption="Desks" noun="desks" [openable]="session.can('desk.manage')" keys [columns]="columns" [rows]="desks()" [rowKey]="key" [loading]="list.loading()" [busy]="list.busy()" narrow="cards" (opened)="editing.set($event)">
        <ng-template qCell="name" let-row><span class="b">{{ row.name }}</span></ng-template>
        <ng-template qCell="person" let-row>@if (row.userName) {{{ row.userName }}} @else {<span class="warn">nobody</span>}</ng-template>
        <ng-template qCell="accounts" let-row><a q-figure [routerLink]="'/accounts'" [queryParams]="{ desk: row.id }">{{ count(row.accounts) }}<span class="sr-only"> open accounts of {{ row.name }}</span></a></ng-template>
        <ng-template qCell="balances" let-row>{{ money(row) }}</ng-template>
        <ng-template qCell="state" let-row>@if (row.active) {<q-chip tone="ok">Open</q-chip>} @else {<q-chip>Closed</q-chip>}</ng-template>
        <q-empty heading="There is no desk yet" hint="Create one for each collector, then assign accounts to it." />
      </q-table>
    </q-page>
    @if (editing(); as desk) {<q-desk-drawer [desk]="desk === 'new' ? null : desk" (closed)="editing.set(null)" (changed)="list.refetch()" />}
    @if (dealing()) {<q-assign-drawer [filter]="{ unassigned: true }" (closed)="dealing.set(false)" (changed)="changed()" />}
  `,
  styles: `.none { border: 1px solid var(--warn); background: var(--warn-soft); border-radius: var(--r3); padding: var(--s3) var(--s4); }`,
})
export class DesksPage {
  protected readonly session = inject(SessionStore);
  readonly list = liveQuery({ query: DesksDocument, variables: () => ({}), live: { types: ['account.', 'payment.', 'placement.committed'] } });
  private readonly loose = liveQuery({
    query: PreviewAssignmentDocument,
    variables: () => (this.session.can('account.assign') ? { input: { filter: { unassigned: true }, deskIds: [] } } : null),
    live: { types: ['account.assigned', 'account.statusChanged', 'placement.committed'] },
  });
  protected readonly editing = signal<Desk | 'new' | null>(null);
  protected readonly dealing = signal(false);
  protected readonly desks = computed(() => this.list.data()?.desks ?? []);
  protected readonly count = formatCount;
  protected readonly key = (row: Desk): string => row.id;
  protected readonly money = ({ balances }: Pick<Desk, 'balances'>): string => balances.map((sum) => formatMoney(sum)).join(', ') || '–';
  /** Without a desk: how many, and what is owed on them. Past the most that is assigned at once the server only says so. */
  protected readonly unassigned = computed(() => {
    const answer = this.loose.data()?.previewAssignment;
    if (!answer) return null;
    if (answer.__typename === 'Refused') return answer.code === 'TOO_MANY' ? { words: 'More than 10,000 accounts are', money: '' } : null;
    const { accounts, balances } = answer.picked;
    return accounts === 0 ? null : { words: `${formatCount(accounts)} ${accounts === 1 ? 'account is' : 'accounts are'}`, money: balances.length ? `, ${balances.map((sum) => formatMoney(sum)).join(' and ')} owed` : '' };
  });
  protected readonly columns: readonly Column<Desk>[] = [
    { key: 'name', header: 'Desk', fixed: true },
    { key: 'person', header: 'Collector' },
    { key: 'accounts', header: 'Open accounts', type: 'number' },
    { key: 'balances', header: 'Owed on them', type: 'number' },
    { key: 'state', header: 'State' },
  ];

  protected changed(): void {
    void this.list.refetch();
    void this.loose.refetch();
  }
}
