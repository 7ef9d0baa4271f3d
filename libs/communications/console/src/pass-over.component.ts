import { Component, computed, inject, input, linkedSignal, model, signal } from '@angular/core';
import type { DecisionPartsFragment, MessageOverrideInput } from '@quittance/graphql/agency';
import { QButton, QField, QInput, QNotice, SessionStore } from '@quittance/ui';

/** A refusal that is only the agency's own policy, passed over by whoever has the right to it, with a reason that stays on record. */
@Component({
  selector: 'q-pass-over',
  imports: [QButton, QField, QInput, QNotice],
  template: `
    @if (value().length) {
      <q-notice tone="warn">You pass over {{ gates() }}: “{{ value()[0]?.reason }}”. It stays on record under your name.<button actions q-button size="sm" (click)="value.set([])">Take it back</button></q-notice>
    } @else if (passable()) {
      @if (asking()) {
        <div class="stack-sm">
          <q-notice tone="warn">Only our own policy stops it. Passed over, it stays on record under your name, on the compliance officer’s screen, and holds for this account and channel for a day.</q-notice>
          <q-field label="Why the rule is passed over" required [error]="wrong()"><textarea qInput rows="2" maxlength="500" [text]="reason()" (textChange)="reason.set($event ?? '')"></textarea></q-field>
          <div class="row gap-sm"><button q-button size="sm" (click)="passOver()">Pass it over</button><button q-button size="sm" variant="quiet" (click)="asking.set(false)">Leave it</button></div>
        </div>
      } @else {<button q-button size="sm" (click)="asking.set(true)">Pass the rule over</button>}
    }
  `,
})
export class PassOver {
  readonly decision = input.required<DecisionPartsFragment>();
  readonly value = model<readonly MessageOverrideInput[]>([]);
  private readonly session = inject(SessionStore);
  private readonly stops = computed(() => this.decision().findings.filter(({ effect }) => effect === 'STOPS'));
  /** Never law: only where every rule that stops it is the agency's own. */
  protected readonly passable = computed(() => this.session.can('contact.override') && !this.decision().allowed && this.stops().length > 0 && this.stops().every(({ overridable, basis }) => overridable && basis === 'POLICY'));
  protected readonly gates = computed(() => this.value().map(({ gate }) => gate).join(', '));
  protected readonly asking = signal(false);
  protected readonly reason = linkedSignal({ source: () => this.stops().map(({ gate }) => gate).join(' '), computation: () => '' });
  protected readonly wrong = signal<string | null>(null);

  protected passOver(): void {
    const reason = this.reason().trim();
    this.wrong.set(reason.length < 3 ? 'Say why, in a few words.' : null);
    if (this.wrong() !== null) return;
    this.value.set([...new Set(this.stops().map(({ gate }) => gate))].map((gate) => ({ gate, reason })));
    this.asking.set(false);
  }
}
