import { Component, effect, inject, input, output, signal, untracked } from '@angular/core';
import { countryCodes, countryName, ppmFromPercent } from '@quittance/kernel';
import { SaveTaxRateDocument, type TaxRateRowFragment } from '@quittance/graphql/agency';
import { formatPpm, GraphqlClient, QButton, QCombobox, QDateInput, QDrawer, QField, QInput, QNotice, QSubmissionNotice, refusalOf, SessionStore, submission, Toast, type Option } from '@quittance/ui';

const FIELDS = ['country', 'region', 'name', 'ratePpm', 'effectiveFrom', 'source', 'checkedOn', 'caution'];

/** Adds a rate of tax on commission, or corrects one that nothing was charged at. */
@Component({
  selector: 'q-tax-rate-drawer',
  imports: [QButton, QCombobox, QDateInput, QDrawer, QField, QInput, QNotice, QSubmissionNotice],
  template: `
    <q-drawer [heading]="rate() ? 'Rate of tax' : 'New rate of tax'" [open]="true" (closed)="closed.emit()">
      @if (rate()?.used) {<q-notice>Fees have been charged at this rate, so it stays. Enter the day from which another holds.</q-notice>}
      <div class="cols-2">
        <q-field label="Country" required [error]="of('country')"><q-combobox [options]="countries" [(value)]="country" /></q-field>
        <q-field label="Region" optional hint="A state with a rate of its own, such as TX." [error]="of('region')"><input qInput maxlength="3" autocapitalize="characters" autocomplete="off" [text]="region()" (textChange)="region.set($event ?? '')"></q-field>
      </div>
      <q-field label="What it is called" required [error]="of('name')"><input qInput maxlength="100" autocomplete="off" placeholder="VAT, standard rate" [text]="name()" (textChange)="name.set($event ?? '')"></q-field>
      <div class="cols-2">
        <q-field label="Rate, %" required [error]="wrong() ?? of('ratePpm')"><input qInput class="num" inputmode="decimal" maxlength="9" placeholder="20" [text]="percent()" (textChange)="percent.set($event ?? '')"></q-field>
        <q-field label="From" required [error]="of('effectiveFrom')"><q-date-input [(value)]="from" /></q-field>
      </div>
      <q-field label="Source" required hint="The law or the authority's page." [error]="of('source')"><textarea qInput rows="2" maxlength="300" [text]="source()" (textChange)="source.set($event ?? '')"></textarea></q-field>
      <q-field label="Looked at on" required [error]="of('checkedOn')"><q-date-input [max]="today()" [(value)]="checkedOn" /></q-field>
      <q-field label="Caution" optional [error]="of('caution')"><textarea qInput rows="3" maxlength="500" [text]="caution()" (textChange)="caution.set($event ?? '')"></textarea></q-field>
      <q-submission-notice [of]="sending" [fields]="fields" />
      <button actions q-button (click)="closed.emit()">Cancel</button>
      <button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="send()">Save</button>
    </q-drawer>
  `,
})
export class TaxRateDrawer {
  readonly rate = input.required<TaxRateRowFragment | null>();
  readonly closed = output();
  readonly changed = output();
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  private readonly session = inject(SessionStore);
  protected readonly today = this.session.today;
  protected readonly sending = submission();
  protected readonly fields = FIELDS;
  protected readonly countries: readonly Option[] = countryCodes().map((value) => ({ value, label: countryName(value), sub: value }));
  protected readonly country = signal<string | null>(null);
  protected readonly region = signal('');
  protected readonly name = signal('');
  protected readonly percent = signal('');
  protected readonly from = signal<string | null>(null);
  protected readonly source = signal('');
  protected readonly checkedOn = signal<string | null>(this.session.today());
  protected readonly caution = signal('');
  private readonly tried = signal(false);
  protected readonly wrong = signal<string | null>(null);

  constructor() {
    effect(() => {
      const rate = this.rate();
      untracked(() => {
        if (!rate) return;
        this.country.set(rate.country);
        this.region.set(rate.region);
        this.name.set(rate.name);
        this.percent.set(formatPpm(rate.ratePpm).replace('%', ''));
        this.from.set(rate.used ? null : rate.effectiveFrom);
        this.source.set(rate.source);
        this.caution.set(rate.caution);
      });
    });
  }

  protected of(field: string): string | null {
    if (this.tried() && field === 'effectiveFrom' && this.from() === null) return 'Enter the day it holds from.';
    if (this.tried() && field === 'checkedOn' && this.checkedOn() === null) return 'Enter the day you looked.';
    return refusalOf(this.sending.refusal(), field);
  }

  protected async send(): Promise<void> {
    const rate = ppmFromPercent(this.percent());
    const [effectiveFrom, checkedOn] = [this.from(), this.checkedOn()];
    this.tried.set(true);
    this.wrong.set(rate.ok ? null : 'Enter a percentage such as 20 or 6.25.');
    if (!rate.ok || effectiveFrom === null || checkedOn === null) return;
    const request = { country: this.country() ?? '', region: this.region().trim(), name: this.name().trim(), ratePpm: rate.value, effectiveFrom, source: this.source().trim(), checkedOn, caution: this.caution().trim() };
    const done = await this.sending.run(async () => (await this.client.mutate(SaveTaxRateDocument, { input: request })).saveTaxRate);
    if (!done) return;
    this.toast.say('Rate saved.');
    this.changed.emit();
    this.closed.emit();
  }
}
