import { Component } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';

/** The lists of money that came in. */
@Component({
  selector: 'q-trust-tabs',
  imports: [RouterLink, RouterLinkActive],
  template: `<nav class="row" aria-label="Money that came in">@for (item of items; track item.path) {<a [routerLink]="item.path" routerLinkActive="on" ariaCurrentWhenActive="page">{{ item.label }}</a>}</nav>`,
  styles: `nav { gap: 2px; padding: 2px; border-radius: var(--r2); background: var(--mute-soft); } a { padding: 0 10px; min-height: 28px; display: inline-flex; align-items: center; border-radius: 6px; color: var(--ink-2); font: var(--w-medium) var(--t-sm) var(--font); text-decoration: none; } a:hover { color: var(--ink); } .on { background: var(--raised); color: var(--ink); box-shadow: var(--shadow); }`,
})
export class TrustTabs {
  protected readonly items = [{ path: '/trust/receipts', label: 'Receipts' }, { path: '/trust/suspense', label: 'Suspense' }, { path: '/trust/refunds', label: 'Refunds' }];
}
