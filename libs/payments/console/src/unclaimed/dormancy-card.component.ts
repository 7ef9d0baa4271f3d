import { Component, computed, inject, signal } from '@angular/core';
import { DormancyPeriodsDocument, KeepDormancyDocument, type DormancyPartsFragment } from '@quittance/graphql/agency';
import { GraphqlClient, QButton, QCell, QDateInput, QDrawer, QEmpty, QErrorPanel, QField, QInput, QNotice, QSubmissionNotice, QTable, SessionStore, Toast, liveQuery, newCommandKey, placeName, refusalOf, submission, type Column } from '@quittance/ui';

/** How long money lies before it is a state's, with the source of each period. */
@Component({
  selector: 'q-dormancy-card',
  imports: [QButton, QCell, QDateInput, QDrawer, QEmpty, QErrorPanel, QField, QInput, QNotice, QSubmissionNotice, QTable],
  template: `
    <div class="stack">
      <q-notice tone="warn">These are general periods to start from. Kinds of property and later laws differ: check each against its statute before you file, and enter what you found.@if (session.can('unclaimed.rules')) {<button actions q-button size="sm" (click)="begin()">Enter a period</button>}</q-notice>
      <q-error-panel [problem]="query.error()" (retry)="query.refetch()" />
      <q-table complete class="list" caption="Periods by state" noun="periods" narrow="cards" [columns]="columns" [rows]="rows()" [rowKey]="key" [loading]="query.loading()">
        <ng-template qCell="source" let-row><span class="said">{{ row.source }}@if (row.caution) {<span class="xs warn caution">{{ row.caution }}</span>}</span></ng-template>
        <ng-template qCell="place" let-row><b>{{ nameOf(row.region ? row.country + '-' + row.region : row.country) }}</b>@if (!row.region) {&ngsp;<span class="sub">where no row of its own stands</span>}</ng-template>
        <q-empty heading="No periods" hint="Enter the period of each state whose debtors you collect from." />
      </q-table>
    </div>
    @if (open()) {
      <q-drawer heading="Dormancy period" [open]="true" (closed)="open.set(false)">
        <div class="cols-2">
          <q-field label="Country" required [error]="of('country')"><input qInput maxlength="2" [text]="country()" (textChange)="country.set($event ?? '')"></q-field>
          <q-field label="State" optional hint="Two letters; empty for all others" [error]="of('region')"><input qInput maxlength="3" [text]="region()" (textChange)="region.set($event ?? '')"></q-field>
          <q-field label="Months" required [error]="of('months')"><input qInput inputmode="numeric" [text]="months()" (textChange)="months.set($event ?? '')"></q-field>
          <q-field label="In force from" required [error]="of('effectiveFrom')"><q-date-input [(value)]="from" /></q-field>
        </div>
        <q-field label="Source" required hint="The statute, and where you read it." [error]="of('source')"><textarea qInput rows="2" maxlength="500" [text]="source()" (textChange)="source.set($event ?? '')"></textarea></q-field>
        <q-submission-notice [of]="sending" [fields]="['country', 'region', 'months', 'effectiveFrom', 'source']" />
        <button actions q-button (click)="open.set(false)">Cancel</button>
        <button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="send()">Save</button>
      </q-drawer>
    }
  `,
  styles: `.said, .caution { display: block; white-space: normal; } .said { max-width: 720px; }`,
})
export class DormancyCard {
  protected readonly session = inject(SessionStore);
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly query = liveQuery({ query: DormancyPeriodsDocument, variables: () => ({}) });
  protected readonly rows = computed(() => this.query.data()?.dormancyPeriods ?? []);
  protected readonly nameOf = placeName;
  protected readonly open = signal(false);
  protected readonly country = signal('US');
  protected readonly region = signal('');
  protected readonly months = signal('');
  protected readonly from = signal<string | null>(null);
  protected readonly source = signal('');
  private readonly tried = signal(false);
  private dormancyKey = newCommandKey();
  protected readonly key = (row: DormancyPartsFragment): string => row.id;
  protected readonly columns: readonly Column<DormancyPartsFragment>[] = [
    { key: 'place', header: 'State', fixed: true },
    { key: 'months', header: 'Months', type: 'number', value: (row) => row.months, bold: true },
    { key: 'from', header: 'In force from', type: 'date', value: (row) => row.effectiveFrom },
    { key: 'source', header: 'Source' },
    { key: 'checked', header: 'Checked', type: 'date', value: (row) => row.checkedOn },
    { key: 'by', header: 'By', value: (row) => row.recordedByName ?? 'Quittance' },
  ];

  protected begin(): void {
    this.sending.reset();
    this.tried.set(false);
    this.from.set(this.session.today());
    this.open.set(true);
  }

  protected of(field: string): string | null {
    if (this.tried() && field === 'months' && !/^[1-9]\d{0,2}$/.test(this.months().trim())) return 'Enter a number of months, such as 36.';
    if (this.tried() && field === 'effectiveFrom' && this.from() === null) return 'Enter the day it holds from.';
    if (this.tried() && field === 'source' && this.source().trim().length < 3) return 'Name the statute and where you read it.';
    return refusalOf(this.sending.refusal(), field);
  }

  protected async send(): Promise<void> {
    this.tried.set(true);
    const [months, effectiveFrom, source] = [Number(this.months().trim()), this.from(), this.source().trim()];
    if (!Number.isInteger(months) || months < 1 || effectiveFrom === null || source.length < 3) return;
    const input = { key: this.dormancyKey, country: this.country(), region: this.region(), months, effectiveFrom, source };
    const done = await this.sending.run(async () => (await this.client.mutate(KeepDormancyDocument, { input })).keepDormancyPeriod);
    if (done || this.sending.refusal()) this.dormancyKey = newCommandKey();
    if (!done) return;
    this.open.set(false);
    this.toast.say(`${done.country}${done.region ? `-${done.region}` : ''}: ${done.months} months.`);
    await this.query.refetch();
  }
}
