import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { PlacementClientsDocument, PlacementsDocument, type PlacementHeadFieldsFragment } from '@quittance/graphql/agency';
import { MOST_PLACEMENT_FILE } from '@quittance/kernel';
import { QButton, FileKeys, formatMoney, Http, livePages, liveQuery, Problem, QCan, QCard, QCell, QChip, QCombobox, QDropzone, QEmpty, QErrorPanel, QField, QNotice, QPage, QTable, type Column } from '@quittance/ui';
import { stateOf } from './words';

const total = ({ summary }: PlacementHeadFieldsFragment): string =>
  (summary?.totals ?? []).map(({ currency, minor, creditMinor }) => formatMoney({ minor: minor - creditMinor, currency })).join(' + ');

/** Placements of all clients, and a file placed on a client's behalf. */
@Component({
  imports: [QButton, QPage, QCan, QCard, QCell, QChip, QCombobox, QDropzone, QEmpty, QErrorPanel, QField, QNotice, QTable, RouterLink],
  template: `
    <q-page heading="Placements" width="full" sub="What clients sent, and what you place on their behalf.">
      <ng-container actions><a *qCan="'takeover.read'" q-button variant="quiet" routerLink="/placements/takeovers">Books taken over</a></ng-container>
      <q-card heading="Place a file on a client's behalf" *qCan="'placement.create'">
        <div class="main-side">
          <div class="stack">
            <q-dropzone label="A client's list of overdue invoices" accept=".csv,.txt,.tsv,.xlsx" [maxBytes]="most" [disabled]="clientId() === null || sending()" (files)="send($event[0])" />
            @if (problem(); as words) {<q-notice tone="bad">{{ words }}</q-notice>}
          </div>
          <q-field label="Client" hint="Choose it first"><q-combobox [options]="clients()" [(value)]="clientId" [remote]="true" [busy]="found.busy()" placeholder="Name or code" none="No client of this name or code." (searched)="search.set($event)" /></q-field>
        </div>
      </q-card>
      <q-error-panel [problem]="list.error()" (retry)="list.refetch()" />
      <q-table class="list" caption="Placements" [columns]="columns" [rows]="list.rows()" [rowKey]="key" [rowLabel]="label" [loading]="list.loading()" [busy]="list.busy()" [hasMore]="list.hasMore()" (more)="list.more()" openable (opened)="open($event.id)" narrow="cards" noun="placements" keys>
        <ng-template qCell="number" let-row><a [routerLink]="['/placements', row.id]">{{ row.number }}</a></ng-template>
        <ng-template qCell="total" let-row>{{ total(row) }}</ng-template>
        <ng-template qCell="status" let-row><q-chip [tone]="told(row).tone">{{ told(row).label }}</q-chip></ng-template>
        <q-empty heading="No placement yet" hint="Files and forms that clients send from their portal appear here at once." />
      </q-table>
    </q-page>
  `,
})
export class PlacementsPage {
  private readonly http = inject(Http);
  private readonly router = inject(Router);
  protected readonly most = MOST_PLACEMENT_FILE;
  private readonly keys = new FileKeys();
  protected readonly clientId = signal<string | null>(null);
  protected readonly sending = signal(false);
  protected readonly problem = signal<string | null>(null);
  protected readonly search = signal('');
  protected readonly found = liveQuery({ query: PlacementClientsDocument, variables: () => ({ search: this.search() || null }), keepPrevious: true });
  protected readonly clients = computed(() => (this.found.data()?.clients.nodes ?? []).map(({ id, name, code }) => ({ value: id, label: name, sub: code })));
  protected readonly list = livePages({ query: PlacementsDocument, variables: (page) => ({ page, clientId: null }), connection: (data) => data.placements, live: { types: ['placement.'] } });
  protected readonly total = total;
  protected readonly key = (row: PlacementHeadFieldsFragment): string => row.id;
  protected readonly label = (row: PlacementHeadFieldsFragment): string => row.number;
  protected readonly told = (row: PlacementHeadFieldsFragment) => stateOf(row);
  protected readonly columns: readonly Column<PlacementHeadFieldsFragment>[] = [
    { key: 'number', header: 'Placement', fixed: true, width: 110 }, { key: 'client', header: 'Client', value: (row) => row.clientName, bold: true },
    { key: 'createdAt', header: 'Sent', type: 'date', value: (row) => row.createdAt, width: 170 }, { key: 'by', header: 'By', value: (row) => row.createdByName },
    { key: 'source', header: 'From', value: (row) => (row.source === 'FORM' ? 'Form' : row.fileName) }, { key: 'status', header: 'State', width: 170 },
    { key: 'accounts', header: 'Accounts', type: 'number', value: (row) => row.summary?.accounts }, { key: 'total', header: 'Amount', type: 'number' },
    { key: 'left', header: 'Not accepted', type: 'number', value: (row) => (row.summary ? row.summary.refused + row.summary.duplicates : null) },
  ];

  protected open(id: string): void {
    void this.router.navigate(['/placements', id]);
  }

  protected async send(file: File | undefined): Promise<void> {
    const clientId = this.clientId();
    if (!file || clientId === null || this.sending()) return;
    const form = new FormData();
    form.set('clientId', clientId);
    form.set('key', this.keys.of(file, clientId));
    form.set('file', file);
    this.sending.set(true);
    this.problem.set(null);
    try {
      const { body } = await this.http.upload('/files/placements', form);
      this.keys.answered(file, clientId);
      this.open((body as { id: string }).id);
    } catch (error) {
      const { what, todo, kind } = Problem.of(error);
      if (kind === 'refused') this.keys.answered(file, clientId);
      this.problem.set(kind === 'refused' ? what : `${what} ${todo}`);
    } finally {
      this.sending.set(false);
    }
  }
}
