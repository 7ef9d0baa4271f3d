import { Directive, TemplateRef, inject, input } from '@angular/core';

/** The content of a column's cells: `<ng-template qCell="state" let-row><q-chip>{{ row.state }}</q-chip></ng-template>`. */
@Directive({ selector: 'ng-template[qCell]' })
export class QCell {
  /** The column's key. */
  readonly qCell = input.required<string>();
  readonly template = inject<TemplateRef<{ $implicit: unknown }>>(TemplateRef);
}
