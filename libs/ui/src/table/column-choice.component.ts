import { Component, ElementRef, inject, input, output, signal } from '@angular/core';
import { QCheck } from '../forms/check.component';
import { QPopup } from '../overlay/popup.directive';
import { QButton } from '../show/button.component';
import type { Column } from './column';

/** A button that opens the list of columns to show. */
@Component({
  selector: 'q-column-choice',
  imports: [QButton, QCheck, QPopup],
  template: `
    <button q-button [class.flush]="!compact()" size="sm" variant="quiet" aria-label="Columns" title="Columns" [attr.aria-expanded]="open()" (click)="open.set(!open())">@if (compact()) {<svg viewBox="0 0 16 16" width="14" height="14" fill="none" stroke="currentColor" stroke-width="1.4" aria-hidden="true"><rect x="2" y="2.5" width="12" height="11" rx="1.5" /><path d="M6 2.5v11M10 2.5v11" /></svg>} @else {Columns}</button>
    @if (open()) {
      <div role="group" aria-label="Columns to show" [qPopup]="element" popupAlign="end">
        @for (column of columns(); track column.key) {<q-check [label]="column.header" [checked]="shown()(column)" [disabled]="!!column.fixed" (checkedChange)="toggled.emit(column)" />}
      </div>
    }
  `,
  styles: `:host { display: inline-block; } [role='group'] { padding: var(--s2) var(--s3); min-width: 180px; }`,
  host: { '(keydown.escape)': 'open.set(false)', '(focusout)': 'onFocusOut($event)' },
})
export class QColumnChoice<T> {
  readonly columns = input.required<readonly Column<T>[]>();
  readonly shown = input.required<(column: Column<T>) => boolean>();
  /** A picture in place of the word. */
  readonly compact = input(false);
  readonly toggled = output<Column<T>>();
  protected readonly open = signal(false);
  protected readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected onFocusOut(event: FocusEvent): void {
    if (event.relatedTarget && !this.element.contains(event.relatedTarget as Node)) this.open.set(false);
  }
}
