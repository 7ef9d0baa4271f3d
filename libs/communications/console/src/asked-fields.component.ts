import { Component, input, model } from '@angular/core';
import type { MessageOptionsQuery } from '@quittance/graphql/agency';
import { QDateInput, QField, QInput, QMoneyInput } from '@quittance/ui';

export type AskedField = NonNullable<MessageOptionsQuery['messageOptions']>['templates'][number]['asked'][number];
export type AskedValues = Readonly<Record<string, string>>;

/** What the writer fills into a text, each by its kind. */
@Component({
  selector: 'q-asked-fields',
  imports: [QDateInput, QField, QInput, QMoneyInput],
  template: `
    @for (field of fields(); track field.field) {
      <q-field [label]="field.label" [error]="errorOf()('asked.' + field.field)">
        @if (field.type === 'DATE') {<q-date-input [value]="values()[field.field] ?? null" (valueChange)="fill(field.field, $event)" />}
        @else if (field.type === 'MONEY') {<q-money-input [currency]="currency()" [value]="amount(field.field)" (valueChange)="fill(field.field, $event === null ? null : '' + $event)" />}
        @else {<textarea qInput rows="4" maxlength="4000" [text]="values()[field.field] ?? ''" (textChange)="fill(field.field, $event ?? null)"></textarea>}
      </q-field>
    }
  `,
  host: { '[style.display]': "'contents'" },
})
export class AskedFields {
  readonly fields = input.required<readonly AskedField[]>();
  readonly currency = input.required<string>();
  readonly errorOf = input<(field: string) => string | null>(() => null);
  readonly values = model<AskedValues>({});

  protected amount(field: string): number | null {
    const value = this.values()[field];
    return value === undefined ? null : Number(value);
  }

  protected fill(field: string, value: string | null): void {
    this.values.update(({ [field]: _, ...rest }) => (value === null || value === '' ? rest : { ...rest, [field]: value }));
  }
}

/** What is on file to begin with. */
export const givenOf = (fields: readonly AskedField[]): AskedValues => Object.fromEntries(fields.flatMap(({ field, value }) => (value ? [[field, value]] : [])));

/** Those filled in, as the server takes them. */
export const askedOf = (fields: readonly AskedField[], values: AskedValues): { field: string; value: string }[] => fields.flatMap(({ field }) => (values[field] ? [{ field, value: values[field] }] : []));
