import { Component, computed, inject, signal } from '@angular/core';
import { AgencyLicencesDocument, RecordLicenceDocument, type LicenceKind, type LicenceStatus } from '@quittance/graphql/agency';
import { GraphqlClient, liveQuery, newCommandKey, placeName, QButton, QCard, QCell, QChip, QCsv, QDateInput, QDrawer, QEmpty, QErrorPanel, QField, QInput, QNotice, QPage, QSelect, QSubmissionNotice, QTable, refusalOf, SessionStore, submission, Toast, type Column, type Tone } from '@quittance/ui';
import { ComplianceNav } from './compliance-nav.component';
import { leftTone, leftWords, type Licence } from './officer-words';

const STATUS: Readonly<Record<LicenceStatus, { readonly label: string; readonly tone: Tone }>> = {
  ACTIVE: { label: 'In force', tone: 'ok' }, PENDING: { label: 'Asked for', tone: 'warn' }, LAPSED: { label: 'Lapsed', tone: 'bad' }, WITHDRAWN: { label: 'Given up', tone: 'mute' } };
const SOON = 60;

interface Form { readonly licenceId: string | null; readonly place: string; readonly kind: LicenceKind; readonly status: LicenceStatus; readonly number: string; readonly from: string | null; readonly until: string | null; readonly note: string }
const EMPTY: Form = { licenceId: null, place: '', kind: 'LICENCE', status: 'ACTIVE', number: '', from: null, until: null, note: '' };

/** The agency's licences and bonds. Where one is pending or has lapsed, debtors there are not contacted. */
@Component({
  selector: 'q-licences-page',
  imports: [ComplianceNav, QButton, QCard, QCell, QChip, QCsv, QDateInput, QDrawer, QEmpty, QErrorPanel, QField, QInput, QNotice, QPage, QSelect, QSubmissionNotice, QTable],
  template: `
    <q-page heading="Licences and bonds" sub="Where one is asked for and not in force, debtors there are not contacted (G23)." width="full">
      <q-compliance-nav before />
      @if (may()) {<button actions q-button variant="primary" kbd="c" (click)="edit(null)">New licence</button>}
      <q-csv actions name="licences" [columns]="columns" [rows]="rows()" />
      @if (soon().length) {<q-notice tone="warn">{{ soonWords() }}</q-notice>}
      <q-error-panel [problem]="query.error()" (retry)="query.refetch()" />
      <q-card [flush]="true"><q-table caption="Licences" noun="licences" [columns]="columns" [rows]="rows()" [rowKey]="key" [rowLabel]="label" [loading]="query.loading()" narrow="cards" keys [openable]="may()" (opened)="edit($event)" storageKey="licences">
        <ng-template qCell="status" let-row><q-chip [tone]="statusOf(row).tone">{{ statusOf(row).label }}</q-chip></ng-template>
        <ng-template qCell="left" let-row>@if (row.daysLeft !== null) {@if (tone(row.daysLeft) === 'ok') {<span class="sub">{{ left(row.daysLeft) }}</span>} @else {<q-chip [tone]="tone(row.daysLeft)">{{ left(row.daysLeft) }}</q-chip>}}</ng-template>
        <q-empty heading="No licence is on file" hint="Enter each licence and bond: where one is asked for, no debtor is contacted without it." />
      </q-table></q-card>
    </q-page>
    @if (form(); as it) {
      <q-drawer [heading]="it.licenceId ? placeOf(it.place) : 'New licence'" [open]="true" (closed)="form.set(null)">
        <div class="cols-2">
          <q-field label="Place" required hint="US-CO for Colorado, GB for the United Kingdom" [error]="of('place')"><input qInput autocomplete="off" maxlength="20" [text]="it.place" (textChange)="set({ place: $event ?? '' })"></q-field>
          <q-field label="What"><q-select [options]="kinds" [value]="it.kind" (valueChange)="set({ kind: $event ?? 'LICENCE' })" /></q-field>
        </div>
        <q-field label="How it stands"><q-select [options]="statuses" [value]="it.status" (valueChange)="set({ status: $event ?? 'ACTIVE' })" /></q-field>
        <q-field label="Number" optional [error]="of('number')"><input qInput autocomplete="off" maxlength="80" [text]="it.number" (textChange)="set({ number: $event ?? '' })"></q-field>
        <div class="cols-2">
          <q-field label="From" required [error]="of('from')"><q-date-input [value]="it.from" (valueChange)="set({ from: $event })" /></q-field>
          <q-field label="Until" optional [error]="of('until')"><q-date-input [min]="it.from ?? undefined" [value]="it.until" (valueChange)="set({ until: $event })" /></q-field>
        </div>
        <q-field label="Note" optional [error]="of('note')"><textarea qInput maxlength="500" [text]="it.note" (textChange)="set({ note: $event ?? '' })"></textarea></q-field>
        @if (it.licenceId) {<p class="xs sub">How it stood before stays on file.</p>}
        <q-submission-notice [of]="sending" [fields]="['place', 'number', 'from', 'until', 'note']" />
        <button actions q-button (click)="form.set(null)">Cancel</button>
        <button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="send(it)">Save</button>
      </q-drawer>
    }
  `,
})
export class LicencesPage {
  private readonly client = inject(GraphqlClient);
  private readonly session = inject(SessionStore);
  private readonly toast = inject(Toast);
  readonly query = liveQuery({ query: AgencyLicencesDocument, variables: () => ({}) });
  protected readonly sending = submission();
  protected readonly form = signal<Form | null>(null);
  private readonly missing = signal<string | null>(null);
  private key_ = newCommandKey();
  protected readonly rows = computed(() => this.query.data()?.agencyLicences ?? []);
  protected readonly may = computed(() => this.session.can('compliance.manage'));
  protected readonly soon = computed(() => this.rows().filter(({ status, daysLeft }) => status === 'ACTIVE' && typeof daysLeft === 'number' && daysLeft <= SOON));
  protected readonly soonWords = computed(() => {
    const places = this.soon().map(({ place, daysLeft }) => `${placeName(place)} (${leftWords(daysLeft)})`);
    return `${places.length === 1 ? 'One ends' : `${places.length} end`} within ${SOON} days: ${places.slice(0, 6).join(', ')}${places.length > 6 ? ' and more' : ''}.`;
  });
  protected readonly statusOf = (row: Licence) => STATUS[row.status];
  protected readonly left = leftWords;
  protected readonly placeOf = placeName;
  protected readonly tone = (days: number) => leftTone(days, SOON);
  protected readonly kinds = [{ value: 'LICENCE' as const, label: 'Licence' }, { value: 'BOND' as const, label: 'Bond' }];
  protected readonly statuses = (Object.keys(STATUS) as LicenceStatus[]).map((value) => ({ value, label: STATUS[value].label }));
  protected readonly key = (row: Licence): string => row.licenceId;
  protected readonly label = (row: Licence): string => `${row.kind === 'BOND' ? 'Bond' : 'Licence'} of ${row.place}`;
  protected readonly columns: Column<Licence>[] = [
    { key: 'place', header: 'Place', value: (row) => placeName(row.place), fixed: true, bold: true, width: 180 },
    { key: 'kind', header: 'What', value: (row) => (row.kind === 'BOND' ? 'Bond' : 'Licence'), width: 100 },
    { key: 'status', header: 'Stands', value: (row) => STATUS[row.status].label, width: 120 },
    { key: 'number', header: 'Number', value: (row) => row.number },
    { key: 'from', header: 'From', type: 'date', value: (row) => row.from, width: 120 },
    { key: 'until', header: 'Until', type: 'date', value: (row) => row.until, width: 120 },
    { key: 'left', header: 'Left', value: (row) => (row.daysLeft === null || row.daysLeft === undefined ? '' : leftWords(row.daysLeft)), width: 130 },
    { key: 'accounts', header: 'Open accounts', type: 'number', value: (row) => row.accounts, width: 130 },
    { key: 'note', header: 'Note', value: (row) => row.note },
    { key: 'recordedBy', header: 'Entered by', value: (row) => row.recordedBy, hidden: true },
  ];

  protected of(field: string): string | null {
    return this.missing() === field ? 'It is needed.' : refusalOf(this.sending.refusal(), field);
  }

  protected edit(row: Licence | null): void {
    this.sending.reset();
    this.missing.set(null);
    this.form.set(row === null ? EMPTY : { licenceId: row.licenceId, place: row.place, kind: row.kind, status: row.status, number: row.number, from: row.from, until: row.until ?? null, note: row.note });
  }

  protected set(part: Partial<Form>): void {
    this.form.update((form) => form && { ...form, ...part });
    this.missing.set(null);
  }

  protected async send(form: Form): Promise<void> {
    const { from } = form;
    this.missing.set(form.place.trim() === '' ? 'place' : from === null ? 'from' : null);
    if (from === null || this.missing() !== null) return;
    const key = this.key_;
    const done = await this.sending.run(async () => (await this.client.mutate(RecordLicenceDocument, { input: { ...form, from }, key })).recordLicence);
    this.key_ = newCommandKey();
    if (!done) return;
    this.form.set(null);
    void this.query.refetch();
    this.toast.say('Saved. Contacts are decided by it from now.');
  }
}
