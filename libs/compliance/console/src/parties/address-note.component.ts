import { Component, computed, inject, input, output, signal } from '@angular/core';
import { QButton, SessionStore } from '@quittance/ui';
import { AddressDrawer } from './address-drawer.component';
import { basisWords, natureWords, type Address } from './party-words';

const SHOWN = 2;

/** What a number or an address is and why it may be used, in the line that shows it; its words open where both are noted. */
@Component({
  selector: 'q-address-note',
  imports: [AddressDrawer, QButton],
  template: `
    @if (address(); as it) {
      @if (may()) {<button q-button variant="link" size="sm" [class.bare]="!nature()" [attr.aria-label]="(nature() || 'Describe') + ': ' + it.value" (click)="open.set(true)">{{ nature() || 'Describe' }}</button>}
      @else if (nature()) {<span class="xs sub">{{ nature() }}</span>}
      @for (basis of it.bases.slice(0, shown); track $index) {<span class="xs sub basis">{{ words(basis) }}</span>}
      @if (open()) {<q-address-drawer [accountId]="accountId()" [address]="it" (closed)="open.set(false)" (changed)="changed.emit()" />}
    }
  `,
  styles: `.basis { display: block; } button { white-space: normal; text-align: start; font-weight: 400; min-height: 18px; }
    /* Where nothing is noted, it is offered only to whoever points at the line. */
    @media (hover: hover) { .bare { position: absolute; top: 0; inset-inline-end: 58px; min-height: 26px; padding: 0 9px; background: var(--surface); opacity: 0; } :host-context(li:hover) .bare, .bare:focus-visible { opacity: 1; } }`,
})
export class AddressNote {
  readonly accountId = input.required<string>();
  readonly address = input.required<Address | null>();
  readonly changed = output();
  private readonly session = inject(SessionStore);
  protected readonly open = signal(false);
  protected readonly may = computed(() => this.session.can('contact.restrict'));
  protected readonly nature = computed(() => { const it = this.address(); return it ? natureWords(it) : ''; });
  protected readonly shown = SHOWN;
  protected readonly words = basisWords;
}
