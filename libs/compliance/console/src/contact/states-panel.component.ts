import { Component, computed, inject, input, output, signal } from '@angular/core';
import { AnswerDisputeDocument, EndRestrictionDocument, RevokeConsentDocument } from '@quittance/graphql/agency';
import { GraphqlClient, QButton, QChip, QDate, QDrawer, QField, QInput, QSubmissionNotice, SessionStore, Toast, newCommandKey, refusalOf, submission } from '@quittance/ui';
import type { StateLine } from './contact-words';
import { StateDrawer } from './state-drawer.component';

const SHOWN = 4;

/** What the debtor told us that binds, allowed or disputes; each is ended with a reason, and stays on file. */
@Component({
  selector: 'q-states-panel',
  imports: [QButton, QChip, QDate, QDrawer, QField, QInput, QSubmissionNotice, StateDrawer],
  template: `
    <section aria-label="What they told us">
      <div class="row between"><h2>What they told us</h2>@if (may()) {<button q-button class="flush" variant="quiet" size="sm" (click)="adding.set(true)">Record</button>}</div>
      @for (state of shown(); track state.id) {
        <div class="state" [class.over]="state.endedAt">
          <div class="row between top"><b class="sm">{{ state.what === 'RESTRICTION' ? state.detail : state.title }}</b><q-chip [tone]="state.tone">{{ state.label }}</q-chip></div>
          <p class="xs sub">@if (state.what !== 'RESTRICTION' && state.detail) {{{ state.detail }} · }<q-date [value]="state.at" [short]="true" />, {{ state.by }}@if (state.accountNumber) { · {{ state.accountNumber }}}</p>
          @if (state.note) {<p class="xs sub note">{{ state.note }}</p>}
          @if (state.endedAt) {<p class="xs sub">Ended <q-date [value]="state.endedAt" [short]="true" />, {{ state.endedBy }}: {{ state.endReason }}</p>}
          @else if (may()) {<button q-button class="flush" variant="quiet" size="sm" [attr.aria-label]="state.end + ': ' + state.detail" (click)="end(state)">{{ state.end }}</button>}
        </div>
      } @empty {<p class="sm sub none">Nothing on file. Record it when they ask us to stop, name a time, have an attorney, or agree to something.</p>}
      @if (states().length > shown().length) {<button q-button variant="link" size="sm" (click)="all.set(true)">Show all {{ states().length }}</button>}
    </section>
    @if (adding()) {<q-state-drawer [accountId]="accountId()" [currency]="currency()" [addresses]="addresses()" (closed)="adding.set(false)" (changed)="changed.emit()" />}
    @if (ending(); as state) {
      <q-drawer [heading]="state.what === 'DISPUTE' ? 'Answer the dispute' : 'End it'" [open]="true" (closed)="ending.set(null)">
        <p class="sm">{{ state.title }}@if (state.detail && state.detail !== state.title) {: {{ state.detail }}}</p>
        <q-field [label]="state.what === 'DISPUTE' ? 'What was sent' : 'Why'" required hint="It stays on the timeline" [error]="of('reason') ?? of('note')"><textarea qInput maxlength="500" [text]="reason()" (textChange)="reason.set($event ?? '')"></textarea></q-field>
        <q-submission-notice [of]="sending" [fields]="['reason', 'note']" />
        <button actions q-button (click)="ending.set(null)">Cancel</button>
        <button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="finish(state)">{{ state.what === 'DISPUTE' ? 'Answered' : 'End it' }}</button>
      </q-drawer>
    }
  `,
  styles: `.state { padding: var(--s2) 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; } .state:last-of-type { border-bottom: 0; } .over b { color: var(--ink-2); font-weight: 400; } .none { padding: var(--s2) 0; } .note { white-space: pre-line; }`,
})
export class StatesPanel {
  readonly accountId = input.required<string>();
  readonly currency = input.required<string>();
  readonly states = input.required<readonly StateLine[]>();
  readonly addresses = input<readonly string[]>([]);
  readonly changed = output();
  private readonly client = inject(GraphqlClient);
  private readonly session = inject(SessionStore);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly adding = signal(false);
  protected readonly all = signal(false);
  protected readonly ending = signal<StateLine | null>(null);
  protected readonly reason = signal('');
  private key = newCommandKey();
  protected readonly may = computed(() => this.session.can('contact.restrict'));
  protected readonly shown = computed(() => {
    const inForceFirst = [...this.states()].sort((a, b) => Number(Boolean(a.endedAt)) - Number(Boolean(b.endedAt)));
    return (this.all() ? inForceFirst : inForceFirst.slice(0, SHOWN)).map((state) => ({
      ...state, tone: state.endedAt ? ('mute' as const) : state.what === 'CONSENT' ? ('ok' as const) : ('warn' as const),
      label: state.endedAt ? (state.what === 'DISPUTE' ? 'Answered' : 'Ended') : state.what === 'CONSENT' ? 'Consent' : state.what === 'DISPUTE' ? 'Open' : 'Binds', end: state.what === 'DISPUTE' ? 'Answer' : state.what === 'CONSENT' ? 'Taken back' : 'End' }));
  });

  protected of(field: string): string | null {
    return refusalOf(this.sending.refusal(), field);
  }

  protected end(state: StateLine): void {
    this.reason.set('');
    this.sending.reset();
    this.ending.set(state);
  }

  protected async finish({ id, what }: StateLine): Promise<void> {
    const [reason, key] = [this.reason(), this.key];
    const done = await this.sending.run(async () => {
      if (what === 'RESTRICTION') return (await this.client.mutate(EndRestrictionDocument, { id, reason, key })).endRestriction;
      if (what === 'CONSENT') return (await this.client.mutate(RevokeConsentDocument, { id, reason, key })).revokeConsent;
      return (await this.client.mutate(AnswerDisputeDocument, { id, note: reason, key })).answerDispute;
    });
    this.key = newCommandKey();
    if (!done) return;
    this.ending.set(null);
    this.changed.emit();
    this.toast.say('Recorded. It counts from now.');
  }
}
