import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { addDays, ppmFromPercent, type BusinessDate } from '@quittance/kernel';
import { isFixedSum, judgmentWeek, type Compounding, type ReferenceSeries } from '@quittance/reference/domain';
import { AccountsUnderFigureDocument, RecordReferenceFigureDocument } from '@quittance/graphql/agency';
import { GraphqlClient, QButton, QCheck, QDateInput, QDrawer, QField, QInput, QMoneyInput, QNotice, QSubmissionNotice, Toast, formatDate, formatPpm, liveQuery, newCommandKey, refusalOf, submission, type RefusalLike } from '@quittance/ui';
import { SERIES_WORDS, figureWords, reachWords, sumCurrency, type Figure } from './rate-words';

/** Enters a published figure, corrects one, or withdraws it; says first whose interest rests on it. */
@Component({
  selector: 'q-figure-drawer',
  imports: [QButton, QCheck, QDateInput, QDrawer, QField, QInput, QMoneyInput, QNotice, QSubmissionNotice],
  template: `
    <q-drawer [heading]="(figure() ? 'Correct a figure of ' : 'New figure of ') + words().label" [open]="true" (closed)="closed.emit()">
      <p class="sm sub">{{ words().where }} Nothing is edited: a correction stands beside what was entered before it.</p>
      @if (series() === 'STATE_JUDGMENT') {<q-field label="State" required [error]="of('region')"><input qInput maxlength="6" placeholder="US-CA" [readonly]="figure() !== null" [text]="region()" (textChange)="region.set($event ?? '')"></q-field>}
      @if (sum()) {<q-field label="For debts from" required [error]="of('debtFrom')"><q-money-input [value]="debtFrom()" (valueChange)="debtFrom.set($event)" [currency]="currency()" [disabled]="figure() !== null" /></q-field>}
      @if (series() === 'US_TREASURY_1Y') {<q-field label="Average of the week ending" required [hint]="holds() ?? 'The Friday, as the Federal Reserve (H.15) names the week'" [error]="of('effectiveFrom')"><q-date-input [value]="ended()" (valueChange)="ending($event)" [disabled]="figure() !== null" /></q-field>}
      @else {<q-field label="In force from" required [error]="of('effectiveFrom')"><q-date-input [value]="from()" (valueChange)="from.set($event)" [disabled]="figure() !== null" /></q-field>}
      @if (sum()) {<q-field label="Sum" required [error]="of('value')"><q-money-input [value]="amount()" (valueChange)="amount.set($event)" [currency]="currency()" /></q-field>}
      @else {<q-field label="Rate, % a year" required [error]="of('value')"><input qInput class="num" inputmode="decimal" maxlength="12" placeholder="4.25" [text]="rate()" (textChange)="rate.set($event ?? '')"></q-field>}
      @if (series() === 'STATE_JUDGMENT') {<q-check label="Compounded each year" [checked]="annual()" (checkedChange)="annual.set($event)" />}
      <q-field label="Published where" required [error]="of('source')"><input qInput maxlength="300" placeholder="Bank of England, decision of 8 May 2025" [text]="source()" (textChange)="source.set($event ?? '')"></q-field>
      <q-field label="What to check before relying on it" optional [error]="of('caution')"><textarea qInput maxlength="500" [text]="caution()" (textChange)="caution.set($event ?? '')"></textarea></q-field>
      @if (reach(); as said) {<q-notice tone="info">{{ said }}</q-notice>}
      <q-submission-notice [of]="sending" [fields]="fields" />
      <button actions q-button (click)="closed.emit()">Cancel</button>
      @if (figure()) {<button actions q-button variant="danger" [busy]="sending.busy()" (click)="send(true)">Withdraw it</button>}
      <button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="send(false)">{{ figure() ? 'Save the correction' : 'Enter the figure' }}</button>
    </q-drawer>
  `,
})
export class FigureDrawer {
  readonly series = input.required<ReferenceSeries>();
  /** The figure to correct; null: a new one. */
  readonly figure = input<Figure | null>(null);
  readonly closed = output();
  readonly changed = output();
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly fields = ['region', 'debtFrom', 'effectiveFrom', 'value', 'source', 'caution'];
  protected readonly region = signal('');
  protected readonly debtFrom = signal<number | null>(0);
  protected readonly from = signal<string | null>(null);
  protected readonly rate = signal('');
  protected readonly amount = signal<number | null>(null);
  protected readonly annual = signal(false);
  protected readonly source = signal('');
  protected readonly caution = signal('');
  private key = newCommandKey();
  private readonly missing = signal<RefusalLike | null>(null);
  /** A day of the week averaged, as it was typed. */
  protected readonly ended = signal<string | null>(null);
  protected readonly week = computed(() => { const from = this.from(); return from === null ? null : judgmentWeek(from as BusinessDate); });
  protected readonly holds = computed(() => { const week = this.week(); return week && `Week ending ${formatDate(week.weekEnding)}: federal judgments from ${formatDate(week.from)} to ${formatDate(week.to)} bear it`; });
  protected readonly words = computed(() => SERIES_WORDS[this.series()]);
  protected readonly sum = computed(() => isFixedSum(this.series()));
  protected readonly currency = computed(() => sumCurrency(this.series()));
  private readonly touched = liveQuery({
    query: AccountsUnderFigureDocument, keepPrevious: true,
    variables: () => { const effectiveFrom = this.from(); return effectiveFrom ? { series: this.series(), effectiveFrom } : null; } });
  protected readonly reach = computed(() => { const accounts = this.touched.data()?.accountsUnderFigure; return accounts === undefined ? null : reachWords(accounts); });

  constructor() {
    effect(() => {
      const figure = this.figure();
      untracked(() => {
        if (!figure) return;
        this.region.set(figure.region);
        this.debtFrom.set(figure.debtFrom);
        this.from.set(figure.effectiveFrom);
        if (figure.series === 'US_TREASURY_1Y') this.ended.set(judgmentWeek(figure.effectiveFrom as BusinessDate).weekEnding);
        if (isFixedSum(figure.series)) this.amount.set(figure.value);
        else this.rate.set(formatPpm(figure.value).replace('%', '').replace('−', '-'));
        this.annual.set(figure.compounding === 'ANNUAL');
        this.source.set(figure.source);
        this.caution.set(figure.caution);
      });
    });
  }

  /** A week's average holds for the week after it. */
  protected ending(day: string | null): void {
    this.ended.set(day);
    this.from.set(day === null ? null : judgmentWeek(addDays(day as BusinessDate, 7)).from);
  }

  protected of(field: string): string | null {
    return refusalOf(this.missing() ?? this.sending.refusal(), field);
  }

  protected async send(withdrawn: boolean): Promise<void> {
    const read = this.sum() ? null : ppmFromPercent(this.rate().replace(',', '.'));
    const value = this.sum() ? this.amount() : read?.ok ? read.value : null;
    const effectiveFrom = this.from();
    this.missing.set(!effectiveFrom ? { code: 'MISSING', message: 'Say from which day it is in force.', field: 'effectiveFrom' } : value === null ? { code: 'MISSING', message: this.sum() ? 'Enter the sum.' : 'Enter a percentage such as 4.25.', field: 'value' } : null);
    if (!effectiveFrom || value === null) return;
    const compounding: Compounding = this.annual() ? 'ANNUAL' : 'NONE';
    const input = { series: this.series(), region: this.region(), debtFrom: this.debtFrom() ?? 0, effectiveFrom, value, compounding, source: this.source(), caution: this.caution(), withdrawn, key: this.key };
    const done = await this.sending.run(async () => (await this.client.mutate(RecordReferenceFigureDocument, { input })).recordReferenceFigure);
    if (!done) {
      if (this.sending.refusal()) this.key = newCommandKey();
      return;
    }
    this.changed.emit();
    this.closed.emit();
    const said = `${figureWords({ series: input.series, value })} from ${formatDate(effectiveFrom)}`;
    this.toast.say(withdrawn ? `Withdrawn: ${said}.` : `On record: ${said}.`);
  }
}
