import { Component, computed, inject, input, output } from '@angular/core';
import { AccrueInterestDocument, InterestWorkingDocument, type InterestWorkingQuery } from '@quittance/graphql/agency';
import { GraphqlClient, QButton, QCell, QDate, QDrawer, QEmpty, QErrorPanel, QMoney, QNotice, QSkeleton, QStat, QSubmissionNotice, QTable, SessionStore, Toast, formatCount, formatDate, formatMoney, formatPpm, liveQuery, submission, type Column } from '@quittance/ui';
import type { EditableAccount } from '../actions/editable-account';

type Working = NonNullable<InterestWorkingQuery['interestWorking']>;
type Line = Working['lines'][number];

/** How an account's interest came about: each stretch of days with its principal, rate and amount; and what was restated. */
@Component({
  selector: 'q-interest-drawer',
  imports: [QButton, QCell, QDate, QDrawer, QEmpty, QErrorPanel, QMoney, QNotice, QSkeleton, QStat, QSubmissionNotice, QTable],
  template: `
    <q-drawer size="lg" [heading]="'Interest on ' + account().number" [open]="true" (closed)="closed.emit()">
      <q-error-panel [problem]="query.error()" (retry)="query.refetch()" />
      @if (query.loading()) {<q-skeleton [lines]="6" />}
      @if (working(); as it) {
        @for (words of it.words; track words) {<p class="sm">{{ words }}</p>}
        @if (it.problem; as words) {<q-notice tone="bad">{{ words }}</q-notice>}
        <div class="row wrap top gap figures">
          <q-stat [plain]="true" label="Ran so far" [sub]="'to ' + date(it.on)"><q-money [minor]="it.accrued" [currency]="it.currency" /></q-stat>
          @if (it.broughtOver !== 0) {<q-stat [plain]="true" label="Before, elsewhere" sub="as it was taken over"><q-money [minor]="it.broughtOver" [currency]="it.currency" /></q-stat>}
          <q-stat [plain]="true" label="Paid, waived or adjusted"><q-money [minor]="it.settled" [currency]="it.currency" /></q-stat>
          <q-stat [plain]="true" label="Open" [sub]="it.postedThrough ? 'posted to ' + date(it.postedThrough) : 'not posted yet'"><q-money [minor]="it.open" [currency]="it.currency" /></q-stat>
          <q-stat [plain]="true" label="One more day adds"><q-money [minor]="it.aDay" [currency]="it.currency" /></q-stat>
        </div>
        <q-table caption="How it came about" noun="stretches" narrow="cards" [columns]="columns()" [rows]="it.lines" [rowKey]="key">
          <ng-template qCell="what" let-row>{{ row.invoiceNumber ?? 'Judgment' }}</ng-template>
          <ng-template qCell="rate" let-row><span>{{ rate(row) }}<span class="xs sub why">{{ row.why }}</span></span></ng-template>
          <q-empty heading="Nothing has run yet" hint="Interest runs from the day after what is owed fell due." />
        </q-table>
        @for (charge of it.charges; track $index) {
          <p class="row between top sm"><span>{{ charge.invoiceNumber }}, <q-date [value]="charge.on" />: {{ charge.words }}</span><q-money [minor]="charge.amount" [currency]="it.currency" /></p>
        }
        @if (it.restatements.length) {
          <h2>Restated</h2>
          <ul class="list">
            @for (change of it.restatements; track change.id) {
              <li class="sm"><b><q-money [minor]="change.before" [currency]="it.currency" /> → <q-money [minor]="change.after" [currency]="it.currency" /></b> to <q-date [value]="change.through" />: {{ change.cause }}<span class="xs sub">, <q-date [value]="change.recordedAt" />{{ change.actorName ? ' by ' + change.actorName : '' }}</span></li>
            }
          </ul>
        }
        <q-submission-notice [of]="sending" />
      } @else if (!query.loading() && !query.error()) {
        <q-empty heading="This account bears no interest" hint="Neither its contract nor a judgment gives any. A contract version with interest covers the accounts placed under it; a judgment is recorded from the account's menu." />
      }
      @if (can('judgment.record')) {<button actions q-button (click)="chosen.emit('judgment')">{{ working()?.judgment ? 'Judgment…' : 'Record a judgment…' }}</button>}
      @if (can('charge.waive') && (working()?.open ?? 0) > 0) {<button actions q-button (click)="chosen.emit('waive')">Waive…</button>}
      @if (can('interest.accrue') && working() && account().status !== 'CLOSED') {<button actions q-button variant="primary" [busy]="sending.busy()" [disabled]="current()" (click)="accrue()">{{ current() ? 'Up to date' : 'Bring up to today' }}</button>}
    </q-drawer>
  `,
  styles: `.figures { margin: var(--s2) 0; } .why { display: block; white-space: normal; } h2 { margin-top: var(--s4); }`,
})
export class InterestDrawer {
  readonly account = input.required<EditableAccount>();
  readonly closed = output();
  readonly changed = output();
  /** Another panel is asked for. */
  readonly chosen = output<'waive' | 'judgment'>();
  private readonly client = inject(GraphqlClient);
  private readonly session = inject(SessionStore);
  private readonly toast = inject(Toast);
  readonly query = liveQuery({ query: InterestWorkingDocument, variables: () => ({ accountId: this.account().id, on: null }), live: { types: ['account.balanceChanged'], accountId: () => this.account().id } });
  protected readonly working = computed((): Working | null => this.query.data()?.interestWorking ?? null);
  protected readonly sending = submission();
  protected readonly current = computed(() => this.working()?.postedThrough === this.working()?.on);
  protected readonly date = (day: string): string => formatDate(day);
  protected readonly key = (row: Line): string => `${row.invoiceNumber ?? ''} ${row.from}`;
  protected readonly rate = ({ ratePpm, yearDays, daily }: Line): string => `${formatPpm(ratePpm, 4)} over ${yearDays}${daily ? ', by the day' : ''}`;
  protected readonly columns = computed((): readonly Column<Line>[] => {
    const money = { type: 'money', show: 'none', currency: () => this.account().currency } as const;
    return [
      { key: 'what', header: 'On' },
      { key: 'from', header: 'From', type: 'date', value: (row) => row.from },
      { key: 'to', header: 'To', type: 'date', value: (row) => row.to },
      { key: 'days', header: 'Days', type: 'number', value: (row) => formatCount(row.days) },
      { ...money, key: 'principal', header: 'Principal', value: (row) => row.principal },
      { key: 'rate', header: 'Rate a year' },
      { ...money, key: 'amount', header: 'Interest', value: (row) => row.amount, bold: true },
    ];
  });

  protected can(permission: Parameters<SessionStore['can']>[0]): boolean {
    return this.session.can(permission);
  }

  protected async accrue(): Promise<void> {
    const done = await this.sending.run(async () => (await this.client.mutate(AccrueInterestDocument, { accountId: this.account().id })).accrueInterest);
    if (!done) return;
    void this.query.refetch();
    this.changed.emit();
    this.toast.say(done.change.minor === 0 ? 'Nothing was to be posted.' : `Posted ${formatMoney(done.change, { signed: true })}.`);
  }
}
