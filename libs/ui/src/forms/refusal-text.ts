/** A refusal as the API answers it: code, words, and the field it is about. */
export interface RefusalLike {
  readonly code: string;
  readonly message: string;
  readonly field?: string | null;
}

/** The refusal's words where it is about this field: `<q-field [error]="refusalOf(refused(), 'amount')">`; without a field name, where it is about none. */
export function refusalOf(refusal: RefusalLike | null | undefined, field?: string): string | null {
  return refusal && (refusal.field ?? undefined) === field ? refusal.message : null;
}
