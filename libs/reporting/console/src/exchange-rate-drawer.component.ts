import { Component, effect, inject, input, output, signal, untracked } from '@angular/core';
import { RecordExchangeRateDocument, type ExchangeRatesQuery } from '@quittance/graphql/agency';
import { GraphqlClient, newCommandKey, QButton, QDateInput, QDrawer, QField, QInput, QSubmissionNotice, refusalOf, SessionStore, submission, Toast } from '@quittance/ui';

export type Rate = ExchangeRatesQuery['exchangeRates']['nodes'][number];

/** Enters a rate between two currencies, corrects one, or withdraws it. */
@Component({
  selector: 'q-exchange-rate-drawer',
  imports: [QButton, QDateInput, QDrawer, QField, QInput, QSubmissionNotice],
  template: `
    <q-drawer [heading]="rate() ? 'Correct a rate' : 'New rate'" [open]="true" (closed)="closed.emit()">
      <p class="sm sub">What one unit of the first currency was worth in the second. For reports only: no account, fee or statement changes.</p>
      <q-field label="One unit of" required [error]="of('base')"><input qInput maxlength="3" placeholder="EUR" [readonly]="rate() !== null" [text]="base()" (textChange)="base.set($event ?? '')"></q-field>
      <q-field label="Is worth" required [error]="of('rate')"><input qInput class="num" inputmode="decimal" maxlength="20" placeholder="1.0842" [text]="value()" (textChange)="value.set($event ?? '')"></q-field>
      <q-field label="Of" required [error]="of('quote')"><input qInput maxlength="3" placeholder="USD" [readonly]="rate() !== null" [text]="quote()" (textChange)="quote.set($event ?? '')"></q-field>
      <q-field label="On" required [error]="of('on')"><q-date-input [value]="on()" (valueChange)="on.set($event)" [max]="session.today()" [disabled]="rate() !== null" /></q-field>
      <q-field label="Source" required hint="Who published it, or who agreed it" [error]="of('source')"><input qInput maxlength="300" placeholder="European Central Bank, reference rate of the day" [text]="source()" (textChange)="source.set($event ?? '')"></q-field>
      <q-submission-notice [of]="sending" [fields]="['base', 'quote', 'on', 'rate', 'source']" />
      <button actions q-button (click)="closed.emit()">Cancel</button>
      @if (rate()) {<button actions q-button variant="danger" [busy]="sending.busy()" (click)="send(true)">Withdraw it</button>}
      <button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="send(false)">{{ rate() ? 'Save the correction' : 'Enter the rate' }}</button>
    </q-drawer>
  `,
})
export class ExchangeRateDrawer {
  /** The rate to correct; null: a new one. */
  readonly rate = input<Rate | null>(null);
  readonly closed = output();
  readonly changed = output();
  protected readonly session = inject(SessionStore);
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly base = signal('');
  protected readonly quote = signal<string>(this.session.currency());
  protected readonly on = signal<string | null>(null);
  protected readonly value = signal('');
  protected readonly source = signal('');
  private readonly tried = signal(false);
  private key = newCommandKey();

  constructor() {
    effect(() => {
      const rate = this.rate();
      if (rate) untracked(() => { this.base.set(rate.base); this.quote.set(rate.quote); this.on.set(rate.on); this.value.set(rate.rate); this.source.set(rate.source); });
    });
  }

  protected of(field: string): string | null {
    if (this.tried() && field === 'on' && this.on() === null) return 'Enter the day the rate is of.';
    return refusalOf(this.sending.refusal(), field);
  }

  protected async send(withdrawn: boolean): Promise<void> {
    const on = this.on();
    this.tried.set(true);
    if (on === null) return;
    const input = { key: this.key, base: this.base(), quote: this.quote(), on, rate: this.value(), source: this.source(), withdrawn };
    const done = await this.sending.run(() => this.client.mutate(RecordExchangeRateDocument, { input }).then((data) => data.recordExchangeRate));
    if (done || this.sending.refusal()) this.key = newCommandKey();
    if (!done) return;
    this.toast.say(withdrawn ? 'The rate is withdrawn' : `1 ${this.base().toUpperCase()} = ${this.value()} ${this.quote().toUpperCase()} is on record`);
    this.changed.emit();
    this.closed.emit();
  }
}
