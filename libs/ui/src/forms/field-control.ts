import { inject, signal, type Signal, computed } from '@angular/core';
import { QField } from './field.component';

let serial = 0;

/** What a control needs of the field around it, or of itself where it stands alone. */
export interface FieldControl {
  readonly id: string;
  readonly describedBy: Signal<string | null>;
  readonly invalid: Signal<true | null>;
  readonly required: Signal<true | null>;
  /** Why the text can't be read, where no field around it says so: for the control's title. */
  readonly alone: Signal<string | null>;
  /** Says that the text can't be read. */
  report(problem: string | null): void;
  /** Says something besides, which hinders nothing. */
  remark(note: string | null): void;
}

/** The field a control stands in. Call it where injection is possible. */
export function fieldControl(): FieldControl {
  const field = inject(QField, { optional: true });
  // Standing alone, it is marked all the same.
  const own = signal<string | null>(null);
  return {
    id: field?.id ?? `q-control-${++serial}`,
    describedBy: computed(() => field?.describedBy() ?? null),
    invalid: computed(() => field?.invalid() || (own() !== null ? true : null)),
    alone: computed(() => (field ? null : own())),
    required: computed(() => field?.required() || null),
    report: (problem) => (field ? field.problem : own).set(problem),
    remark: (note) => field?.note.set(note),
  };
}

/** Whether every control of a form can be read. One that can't says so and takes the focus: sent, the form would leave out what stands there. */
export function readable(form: HTMLElement): boolean {
  const wrong = [...form.querySelectorAll('input')].find(({ willValidate, validity }) => willValidate && validity.customError);
  wrong?.checkValidity();
  wrong?.focus();
  return wrong === undefined;
}
