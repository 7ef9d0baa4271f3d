import { splitAmount } from './amount';
import { cleanText, type RawRow } from './cell';
import { CellReader } from './cell-reader';
import { FIELD_LABELS, type Field } from './field';
import type { Interpretation } from './interpretation';
import type { PlacementRow } from './row-outcome';

type OptionalFields = Pick<
  PlacementRow,
  'customerReference' | 'appliesTo' | 'purchaseOrder' | 'description' | 'clientReference' | 'contactName' | 'phone' | 'addressLine1' | 'addressLine2' | 'city' | 'region' | 'postalCode' | 'country' | 'taxId'
>;

/** Reads one row of a placement by field and gathers what is wrong with it. */
export class RowReader extends CellReader<Field> {
  private mark: string | undefined;

  constructor(raw: RawRow, private readonly how: Interpretation) {
    super(raw, { mapping: how.mapping, headers: how.headers, labels: FIELD_LABELS });
  }

  /** The field open amounts are read from. */
  get amountField(): 'amount' | 'openBalance' {
    return this.how.mapping.openBalance !== undefined ? 'openBalance' : 'amount';
  }

  /** Whether the field was found too long. */
  isTooLong(field: Field): boolean {
    return this.errors.some((error) => error.field === field && error.code === 'TEXT_TOO_LONG');
  }

  /** The currency sign or code written with the open amount; `''` if none. */
  amountMark(): string {
    if (this.mark === undefined) {
      const cell = this.cell(this.amountField);
      this.mark = typeof cell === 'object' ? (cell.mark ?? '') : cell !== undefined && !/^-?[\d.,]*$/.test(cell) ? (splitAmount(cleanText(cell))?.mark ?? '') : '';
    }
    return this.mark;
  }

  /** Whether the open amount’s mark is written in the cell, and not only shown by its format: a column of currencies is believed before a format. */
  get markIsWritten(): boolean {
    return typeof this.cell(this.amountField) === 'string';
  }

  /** Whether the open amount says that it is a credit: `1,234.50 CR`. */
  isWrittenAsCredit(): boolean {
    const cell = this.cell(this.amountField);
    return typeof cell === 'string' && cell.charCodeAt(cell.length - 1) > 57 && splitAmount(cleanText(cell))?.credit === true;
  }

  /** Fields that may be empty. */
  optionalFields(): OptionalFields {
    return {
      customerReference: this.orNull('customerReference'), appliesTo: this.orNull('appliesTo'), purchaseOrder: this.orNull('purchaseOrder'), description: this.orNull('description'),
      clientReference: this.orNull('clientReference'), contactName: this.orNull('contactName'), phone: this.orNull('phone'), addressLine1: this.orNull('addressLine1'), addressLine2: this.orNull('addressLine2'),
      city: this.orNull('city'), region: this.orNull('region'), postalCode: this.orNull('postalCode'), country: this.orNull('country'), taxId: this.orNull('taxId'),
    };
  }
}
