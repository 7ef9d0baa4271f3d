import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TrustNav } from '@quittance/ledger/console';
import { PrepareRemittanceDocument, RemittanceClientsDocument, RemittancePreviewDocument, RemittancePreviewLinesDocument } from '@quittance/graphql/agency';
import {
  formatDate, GraphqlClient, livePages, liveQuery, newCommandKey, QButton, QCan, QCard, QCombobox, QDate, QDateInput, QEmpty, QErrorPanel, QField, QMoney, QNotice, QPage, QSelect, QSkeleton, QSubmissionNotice, SessionStore, submission,
} from '@quittance/ui';
import { LineTable } from './line-table.component';
import { MadeUp } from './made-up.component';
import { behind, periodWords } from './remittance-words';

/** What a run for a client and period would pay, before it is prepared. Nothing is stored until then. */
@Component({
  imports: [QPage, QButton, QCan, QCard, QCombobox, QDate, QDateInput, QEmpty, QErrorPanel, QField, QMoney, QNotice, QSelect, QSkeleton, QSubmissionNotice, RouterLink, LineTable, MadeUp, TrustNav],
  templateUrl: './prepare.page.html',
  styles: `.do { margin: var(--s3) 0; }`,
})
export class PreparePage {
  readonly client = input<string>();
  readonly currency = input<string>();
  readonly to = input<string>();
  private readonly api = inject(GraphqlClient);
  private readonly router = inject(Router);
  protected readonly session = inject(SessionStore);
  private key = newCommandKey();
  protected readonly sending = submission();
  protected readonly search = signal('');
  protected readonly clientId = linkedSignal<string | null>(() => this.client() ?? null);
  protected readonly chosenCurrency = linkedSignal<string | null>(() => this.currency() ?? null);
  protected readonly periodTo = linkedSignal<string | null>(() => this.to() ?? null);
  protected readonly step = signal<string | null>(null);

  private readonly clients = liveQuery({ query: RemittanceClientsDocument, variables: () => ({ search: this.search() || null }), keepPrevious: true });
  private readonly found = computed(() => this.clients.data()?.clients.nodes ?? []);
  protected readonly clientOptions = computed(() => {
    const options = this.found().map(({ id, name, code }) => ({ value: id, label: name, sub: code }));
    const preview = this.preview();
    // The one chosen by address may stand on no page of the search.
    return preview && !options.some(({ value }) => value === preview.clientId) ? [{ value: preview.clientId, label: preview.clientName, sub: '' }, ...options] : options;
  });
  protected readonly currencies = computed(() => {
    const known = this.found().find(({ id }) => id === this.clientId())?.contractCurrencies ?? [];
    return [...new Set([...known, ...(this.chosenCurrency() ? [this.chosenCurrency() as string] : [])])].map((value) => ({ value, label: value }));
  });
  private readonly asked = computed(() => {
    const clientId = this.clientId();
    const currency = this.chosenCurrency() ?? this.currencies()[0]?.value ?? null;
    return clientId === null || currency === null ? null : { clientId, currency, periodTo: this.periodTo() };
  });

  protected readonly query = liveQuery({ query: RemittancePreviewDocument, variables: () => this.asked(), keepPrevious: true, live: { types: ['payment.', 'remittance.'] } });
  protected readonly preview = computed(() => {
    const answer = this.query.data()?.remittancePreview;
    return answer?.__typename === 'RemittancePreview' && answer.clientId === this.clientId() ? answer : null;
  });
  protected readonly refused = computed(() => {
    const answer = this.query.data()?.remittancePreview;
    return answer?.__typename === 'Refused' && this.asked() ? answer.message : null;
  });
  protected readonly nothing = computed(() => {
    const it = this.preview();
    return it !== null && it.lineCount === 0 && it.remitted === 0;
  });
  protected readonly lines = livePages({
    query: RemittancePreviewLinesDocument,
    variables: ({ first, after }) => {
      const asked = this.asked();
      return asked && this.preview() && !this.nothing() ? { ...asked, first, after } : null;
    },
    connection: (data) => data.remittancePreviewLines,
    size: 200,
  });
  protected readonly shown = computed(() => behind(this.step(), this.lines.rows()));
  protected readonly period = computed(() => {
    const it = this.preview();
    return it ? periodWords(it) : '';
  });
  protected readonly openRun = computed(() => {
    const refusal = this.sending.refusal() as { code: string; facts?: readonly { name: string; value: string }[] } | null;
    return refusal?.code === 'RUN_OPEN' ? (refusal.facts?.find(({ name }) => name === 'runId')?.value ?? null) : null;
  });
  protected readonly date = formatDate;

  protected choose(clientId: string | null): void {
    this.clientId.set(clientId);
    const chosen = this.found().find(({ id }) => id === clientId);
    this.chosenCurrency.set(chosen?.contractCurrencies.find((currency) => currency === chosen.currency) ?? chosen?.contractCurrencies[0] ?? null);
    this.changed();
  }

  protected changed(): void {
    this.sending.reset();
    this.step.set(null);
    this.key = newCommandKey();
    void this.router.navigate([], { queryParams: { client: this.clientId(), currency: this.chosenCurrency(), to: this.periodTo() }, replaceUrl: true });
  }

  protected async prepare(replace = false): Promise<void> {
    const it = this.preview();
    if (!it) return;
    const input = { key: this.key, clientId: it.clientId, currency: it.currency, periodTo: it.periodTo, replace };
    const done = await this.sending.run(async () => (await this.api.mutate(PrepareRemittanceDocument, { input })).prepareRemittance);
    if (done || this.sending.refusal()) this.key = newCommandKey();
    if (done) void this.router.navigate(['/trust/remittances', done.id]);
  }
}
