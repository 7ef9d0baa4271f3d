import { Component, effect, inject, input, output, signal, untracked } from '@angular/core';
import { countryCodes, countryName } from '@quittance/kernel';
import { RegisterForTaxDocument, type TaxRatesQuery } from '@quittance/graphql/agency';
import { GraphqlClient, QButton, QCombobox, QDateInput, QDrawer, QField, QInput, QSubmissionNotice, refusalOf, SessionStore, submission, Toast, type Option } from '@quittance/ui';

/** Registers the agency for tax at a place, or ends a registration. */
@Component({
  selector: 'q-registration-drawer',
  imports: [QButton, QCombobox, QDateInput, QDrawer, QField, QInput, QSubmissionNotice],
  template: `
    <q-drawer [heading]="registration() ? 'Registration' : 'Register for tax'" [open]="true" (closed)="closed.emit()">
      <p class="sm sub">From its first day on, commission of clients there bears the rate of the place. Fees charged before stay as they were.</p>
      <q-field label="Country" required [error]="of('country')"><q-combobox [options]="countries" [disabled]="registration() !== null" [(value)]="country" /></q-field>
      <q-field label="Region" optional hint="A state with a rate of its own, such as TX; empty for the whole country." [error]="of('region')"><input qInput maxlength="3" autocapitalize="characters" autocomplete="off" [disabled]="registration() !== null" [text]="region()" (textChange)="region.set($event ?? '')"></q-field>
      <q-field label="Registration number" required hint="Stands on invoices." [error]="of('number')"><input qInput maxlength="40" autocomplete="off" [text]="number()" (textChange)="number.set($event ?? '')"></q-field>
      <div class="cols-2">
        <q-field label="From" required [error]="of('registeredFrom')"><q-date-input [disabled]="registration() !== null" [(value)]="from" /></q-field>
        <q-field label="Until" optional hint="Its last day." [error]="of('registeredTo')"><q-date-input [(value)]="to" /></q-field>
      </div>
      <q-submission-notice [of]="sending" [fields]="['country', 'region', 'number', 'registeredFrom', 'registeredTo']" />
      <button actions q-button (click)="closed.emit()">Cancel</button>
      <button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" [disabled]="!country() || !from()" (click)="send()">Save</button>
    </q-drawer>
  `,
})
export class RegistrationDrawer {
  readonly registration = input.required<TaxRatesQuery['taxRegistrations'][number] | null>();
  readonly closed = output();
  readonly changed = output();
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  private readonly session = inject(SessionStore);
  protected readonly sending = submission();
  protected readonly countries: readonly Option[] = countryCodes().map((value) => ({ value, label: countryName(value), sub: value }));
  protected readonly country = signal<string | null>(null);
  protected readonly region = signal('');
  protected readonly number = signal('');
  protected readonly from = signal<string | null>(this.session.today());
  protected readonly to = signal<string | null>(null);

  constructor() {
    effect(() => {
      const one = this.registration();
      untracked(() => {
        if (!one) return;
        this.country.set(one.country);
        this.region.set(one.region);
        this.number.set(one.number);
        this.from.set(one.registeredFrom);
        this.to.set(one.registeredTo ?? null);
      });
    });
  }

  protected of(field: string): string | null {
    return refusalOf(this.sending.refusal(), field);
  }

  protected async send(): Promise<void> {
    const registeredFrom = this.from();
    if (registeredFrom === null) return;
    const request = { country: this.country() ?? '', region: this.region().trim(), number: this.number().trim(), registeredFrom, registeredTo: this.to() };
    const done = await this.sending.run(async () => (await this.client.mutate(RegisterForTaxDocument, { input: request })).registerForTax);
    if (!done) return;
    this.toast.say('Registration saved.');
    this.changed.emit();
    this.closed.emit();
  }
}
