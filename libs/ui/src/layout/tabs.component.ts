import { Component, ElementRef, inject, input, model } from '@angular/core';

export interface Tab {
  readonly key: string;
  readonly label: string;
  readonly count?: number | null;
}

let serial = 0;

/** Views of one thing, one at a time. The content is what the chosen tab shows: switch on `active`. */
@Component({
  selector: 'q-tabs',
  template: `
    <div role="tablist" [attr.aria-label]="label()">
      @for (tab of tabs(); track tab.key) {
        <button type="button" role="tab" [id]="id + tab.key" [attr.aria-selected]="tab.key === active()" [attr.aria-controls]="id" [tabindex]="tab.key === active() ? 0 : -1" (click)="active.set(tab.key)" (keydown)="onKey($event)">{{ tab.label }}@if (tab.count !== undefined && tab.count !== null) {<span class="count">{{ tab.count }}</span>}</button>
      }
    </div>
    <div role="tabpanel" [id]="id" [attr.aria-labelledby]="id + active()" tabindex="0"><ng-content /></div>
  `,
  styles: `
    [role='tablist'] { display: flex; gap: var(--s5); border-bottom: 1px solid var(--line); overflow-x: auto; }
    button { padding: 6px 0 8px; min-height: var(--control); border: 0; background: none; color: var(--ink-2); font: var(--w-medium) var(--t-sm) var(--font); white-space: nowrap; box-shadow: inset 0 0 var(--line); }
    button[aria-selected='true'] { color: var(--ink); box-shadow: inset 0 -2px var(--accent); }
    button:hover { color: var(--ink); } button:focus-visible { outline-offset: -2px; }
    .count { margin-left: 6px; padding: 0 6px; border-radius: var(--r-full); background: var(--mute-soft); color: var(--ink-2); font-size: var(--t-xs); }
    [role='tabpanel'] { padding-top: var(--s4); } [role='tabpanel']:focus-visible { outline-offset: 4px; border-radius: var(--r1); }
  `,
})
export class QTabs {
  readonly tabs = input.required<readonly Tab[]>();
  readonly label = input('Views');
  readonly active = model.required<string>();
  protected readonly id = `q-tabs-${++serial}-`;
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected onKey(event: KeyboardEvent): void {
    const tabs = this.tabs();
    const at = tabs.findIndex(({ key }) => key === this.active());
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    const tab = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length];
    if (!tab) return;
    event.preventDefault();
    this.active.set(tab.key);
    this.element.querySelectorAll<HTMLElement>('[role=tab]')[tabs.indexOf(tab)]?.focus();
  }
}
