import { Component, inject } from '@angular/core';
import { Connection } from '../client/connection.store';

/** Says that the server doesn't answer, and that what is typed is kept. Each shell has one. */
@Component({
  selector: 'q-offline-banner',
  template: `<div role="status">@if (!connection.online()) {<p>No connection to Quittance. What you type is kept; the screen is read again when the connection is back. <button type="button" (click)="connection.wake()">Try now</button></p>}</div>`,
  styles: `p { padding: 6px var(--s4); background: var(--warn-soft); color: var(--warn); font-size: var(--t-sm); font-weight: var(--w-medium); border-bottom: 1px solid var(--line); } button { border: 0; background: none; color: inherit; font-weight: var(--w-bold); text-decoration: underline; text-underline-offset: 2px; min-height: 24px; }`,
})
export class QOfflineBanner {
  protected readonly connection = inject(Connection);
}
