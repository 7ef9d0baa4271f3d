import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ClientsDocument, type ClientsQuery } from '@quittance/graphql/agency';
import { countryName } from '@quittance/kernel';
import { livePages, QButton, QCan, QCard, QCell, QChip, QCsv, QEmpty, QErrorPanel, QField, QInput, QPage, QSegmented, QTable, type Column } from '@quittance/ui';

type Row = ClientsQuery['clients']['nodes'][number];

const PAUSE_MS = 120;

/** The agency's clients, by name. */
@Component({
  imports: [RouterLink, QButton, QCan, QCard, QCell, QChip, QCsv, QEmpty, QErrorPanel, QField, QInput, QPage, QSegmented, QTable],
  template: `
    <q-page heading="Clients" sub="Businesses that place their overdue invoices.">
      <ng-container actions><a *qCan="'bankDetails.read'" q-button variant="quiet" routerLink="/clients/bank-details">Bank details</a><a *qCan="'client.manage'" q-button variant="primary" kbd="n" routerLink="/clients/new">New client</a></ng-container>
      <div class="row wrap">
        <q-field label="Find a client by name or code" hideLabel class="find"><input qInput type="search" maxlength="100" placeholder="Name or code" [text]="typed()" (textChange)="search($event ?? '')"></q-field>
        <q-segmented label="Which clients" [options]="statuses" [(value)]="status" />
      </div>
      <q-error-panel [problem]="list.error()" (retry)="list.refetch()" />
      <q-card [flush]="true">
        <q-table caption="Clients" heading="By name" noun="clients" storageKey="clients" [columns]="columns" [rows]="list.rows()" [rowKey]="key" [rowLabel]="label" [loading]="list.loading()" [busy]="list.busy()"
                 [hasMore]="list.hasMore()" (more)="list.more()" narrow="cards" keys paged openable (opened)="open($event)">
          <ng-template qCell="contracts" let-row>@for (currency of row.contractCurrencies; track currency) {<q-chip>{{ currency }}</q-chip> } @empty {<q-chip tone="warn">None in force</q-chip>}</ng-template>
          <ng-template qCell="status" let-row><q-chip [tone]="row.status === 'ACTIVE' ? 'ok' : 'mute'">{{ row.status === 'ACTIVE' ? 'Open' : 'Closed' }}</q-chip></ng-template>
          @if (list.rows().length) {<q-csv tools name="clients" [columns]="columns" [list]="list" />}
          @if (list.ready()) {
            <q-empty [heading]="filtered() ? 'No client matches' : 'No client yet'" [hint]="filtered() ? 'Try another part of the name, the beginning of the code, or all clients.' : 'Create the first, then give it a contract; its invoices can be placed after that.'">
              @if (!filtered()) {<a *qCan="'client.manage'" q-button variant="primary" routerLink="/clients/new">New client</a>}
            </q-empty>
          }
        </q-table>
      </q-card>
    </q-page>
  `,
  styles: `.find { flex: 0 1 340px; }`,
})
export class ClientsPage {
  private readonly router = inject(Router);
  protected readonly typed = signal('');
  private readonly text = signal('');
  protected readonly status = signal<'ACTIVE' | 'CLOSED' | 'ALL'>('ACTIVE');
  protected readonly statuses = [{ value: 'ACTIVE' as const, label: 'Open' }, { value: 'CLOSED' as const, label: 'Closed' }, { value: 'ALL' as const, label: 'All' }];
  protected readonly filtered = computed(() => this.text() !== '' || this.status() === 'CLOSED');
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected readonly list = livePages({
    query: ClientsDocument,
    variables: ({ first, after }) => {
      const status = this.status();
      return { first, after, search: this.text() || null, status: status === 'ALL' ? null : status };
    },
    connection: (data) => data.clients,
    live: { types: ['client.', 'contract.'] },
  });
  protected readonly key = ({ id }: Row): string => id;
  protected readonly label = ({ name }: Row): string => name;
  protected readonly columns: Column<Row>[] = [
    { key: 'name', header: 'Client', value: ({ name }) => name, width: 340, fixed: true, bold: true },
    { key: 'code', header: 'Code', value: ({ code }) => code },
    { key: 'parent', header: 'Below', value: ({ parentName }) => parentName, width: 240 },
    { key: 'country', header: 'Country', value: ({ country }) => countryName(country) },
    { key: 'contracts', header: 'Contracts', value: ({ contractCurrencies }) => contractCurrencies.join(', ') },
    { key: 'users', header: 'Logins', type: 'number', value: ({ users }) => users },
    { key: 'status', header: 'State', value: ({ status }) => (status === 'ACTIVE' ? 'Open' : 'Closed') },
  ];

  protected search(text: string): void {
    this.typed.set(text);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.text.set(text.trim()), PAUSE_MS);
  }

  protected open({ id }: Row): void {
    void this.router.navigate(['/clients', id]);
  }
}
