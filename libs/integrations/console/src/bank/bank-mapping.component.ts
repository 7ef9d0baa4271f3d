import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { fold } from '@quittance/placements/domain';
import { QButton, QField, QNotice, QSegmented, QSelect, type Option } from '@quittance/ui';

/** What the server made of a list, and what it must be told. */
export interface BankRecognition {
  readonly form: { readonly headers: readonly string[]; readonly mapping: Readonly<Record<string, number>>; readonly words: readonly number[]; readonly dateOrder: string | null; readonly decimalSign: string | null };
  readonly questions: readonly string[];
  readonly sample: readonly (readonly string[])[];
}

/** The columns as a person named them: heading → field. */
export interface NamedColumns {
  readonly columns: Readonly<Record<string, string>>;
  readonly dateOrder: string | null;
  readonly decimalSign: string | null;
}

const FIELDS: readonly Option[] = [
  { value: 'bookedOn', label: 'Booking date' }, { value: 'valueOn', label: 'Value date' }, { value: 'amount', label: 'Amount, signed' }, { value: 'credit', label: 'Paid in' }, { value: 'debit', label: 'Paid out' },
  { value: 'side', label: 'Credit or debit' }, { value: 'status', label: 'Booked or not' }, { value: 'currency', label: 'Currency' }, { value: 'payer', label: 'Payer or payee' }, { value: 'counterAccount', label: 'Their account' },
  { value: 'reference', label: 'Reference' }, { value: 'bankReference', label: 'The bank’s reference' }, { value: 'text', label: 'Description' },
];

/** Names the columns of a bank's list; the next list of the same account is read without asking. */
@Component({
  selector: 'q-bank-mapping',
  imports: [QButton, QField, QNotice, QSegmented, QSelect],
  template: `
    <q-notice tone="info">The list is not clear yet. {{ recognition().questions.join(' ') }} What you say is remembered for this bank account.</q-notice>
    <div class="scroll"><table class="facts">
      <thead><tr><th scope="col">Column</th><th scope="col">First values</th><th scope="col">What it is</th></tr></thead>
      <tbody>@for (column of columns(); track column.at) {<tr><th scope="row">{{ column.heading || 'Column ' + (column.at + 1) }}</th><td class="sample">{{ column.values }}</td><td><q-field [label]="'What ' + (column.heading || 'column ' + (column.at + 1)) + ' is'" hideLabel><q-select placeholder="Leave out" [options]="fields" [value]="named()[column.at] ?? null" (valueChange)="name(column.at, $event)" /></q-field></td></tr>}</tbody>
    </table></div>
    <div class="row wrap gap"><span class="sm">Dates</span><q-segmented label="Dates" [options]="orders" [(value)]="order" /><span class="sm">Amounts</span><q-segmented label="Amounts" [options]="signs" [(value)]="sign" /></div>
    <div><button q-button variant="primary" [disabled]="!ready()" (click)="send()">Read the list so</button></div>
  `,
  styles: `:host { display: grid; gap: var(--s4); } td.sample { text-align: left !important; overflow-wrap: anywhere; } td, th { vertical-align: middle !important; } q-field { min-width: 150px; }
    @media (max-width: 560px) { thead { display: none; } tbody, tr { display: grid; gap: var(--s2); } table, td, th { display: block; width: 100%; } tr { padding: var(--s3) 0; border-bottom: 1px solid var(--line); } td, th { padding: 0 !important; border: 0 !important; } td:empty { display: none; } }`,
})
export class BankMappingForm {
  readonly recognition = input.required<BankRecognition>();
  readonly chosen = output<NamedColumns>();
  protected readonly fields = FIELDS;
  protected readonly orders = [{ value: 'DMY', label: 'Day first' }, { value: 'MDY', label: 'Month first' }, { value: 'YMD', label: 'Year first' }];
  protected readonly signs = [{ value: 'POINT', label: '1,234.56' }, { value: 'COMMA', label: '1.234,56' }];
  protected readonly columns = computed(() => this.recognition().form.headers.map((heading, at) => ({ at, heading, values: this.recognition().sample.slice(0, 3).map((row) => row[at] ?? '').filter(Boolean).join(' · ') })));
  protected readonly named = linkedSignal<Readonly<Record<number, string>>>(() => Object.fromEntries([...this.recognition().form.words.map((at) => [at, 'text']), ...Object.entries(this.recognition().form.mapping).map(([field, at]) => [at, field])]));
  // What the list leaves open a person says: nothing is chosen for them.
  protected readonly order = linkedSignal(() => this.recognition().form.dateOrder ?? '');
  protected readonly sign = linkedSignal(() => this.recognition().form.decimalSign ?? '');
  protected readonly ready = computed(() => {
    const fields = new Set(Object.values(this.named()));
    return this.order() !== '' && this.sign() !== '' && fields.has('bookedOn') && (fields.has('amount') || fields.has('credit') || fields.has('debit')) && ['payer', 'text', 'reference'].some((field) => fields.has(field));
  });

  /** A field stands for one column: naming another takes it from the first. Only descriptions may be several. */
  protected name(at: number, field: string | null): void {
    this.named.update((named) => {
      const rest = Object.fromEntries(Object.entries(named).filter(([column, other]) => Number(column) !== at && (other !== field || field === 'text')));
      return field === null ? rest : { ...rest, [at]: field };
    });
  }

  protected send(): void {
    const { headers } = this.recognition().form;
    this.chosen.emit({ columns: Object.fromEntries(Object.entries(this.named()).map(([at, field]) => [fold(headers[Number(at)] ?? ''), field])), dateOrder: this.order(), decimalSign: this.sign() });
  }
}
