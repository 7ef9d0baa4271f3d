import { Component, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ChequeEventsDocument, ClearChequeDocument, EndChequeDocument, type ChequesQuery } from '@quittance/graphql/agency';
import { GraphqlClient, QButton, QCheck, QChip, QDate, QDateInput, QDrawer, QErrorPanel, QField, QInput, QMoney, QSegmented, QSubmissionNotice, SessionStore, Toast, liveQuery, newCommandKey, refusalOf, submission } from '@quittance/ui';
import { chequeState, eventWords, sourceLink, sourceWords } from './cheque-words';

export type Cheque = ChequesQuery['cheques']['nodes'][number];

const FIELDS = ['reason', 'clearedOn', 'payeeAddress'];

/** A check of the register: to whom, for what, what happened to it; cleared, voided, stopped or written again. */
@Component({
  selector: 'q-cheque-drawer',
  imports: [RouterLink, QButton, QCheck, QChip, QDate, QDateInput, QDrawer, QErrorPanel, QField, QInput, QMoney, QSegmented, QSubmissionNotice],
  template: `
    @let it = cheque();
    @let state = stateOf(it.status);
    <q-drawer [heading]="'Check ' + it.number" [open]="true" (closed)="closed.emit()">
      <p class="row wrap"><b><q-money [minor]="it.amount" [currency]="it.currency" /></b><span>to {{ it.payeeName }}</span><q-chip [tone]="state.tone">{{ state.label }}</q-chip></p>
      <table class="facts"><tbody>
        <tr><th scope="row">For</th><td><a [routerLink]="link(it)" (click)="closed.emit()">{{ it.memo }}</a></td></tr>
        <tr><th scope="row">Issued</th><td><q-date [value]="it.issuedOn" />@if (it.issuedByName) {, {{ it.issuedByName }}}</td></tr>
        @if (it.payeeAddress) {<tr><th scope="row">Address</th><td class="pre">{{ it.payeeAddress }}</td></tr>}
        @if (it.statusOn) {<tr><th scope="row">{{ state.label }}</th><td><q-date [value]="it.statusOn" />@if (it.statusReason) {: {{ it.statusReason }}}</td></tr>}
        @if (it.replacesNumber) {<tr><th scope="row">In the place of</th><td>{{ it.replacesNumber }}</td></tr>}
        @if (it.replacedByNumber) {<tr><th scope="row">Replaced by</th><td>{{ it.replacedByNumber }}</td></tr>}
      </tbody></table>
      @if (it.status === 'ISSUED' && session.can('cheque.manage')) {
        <div class="row wrap"><a q-button size="sm" [href]="'/files/checks.pdf?ids=' + it.id" target="_blank" rel="noopener">{{ it.printed ? 'Print again' : 'Print' }}</a></div>
        <section class="stack-sm" aria-label="What became of it"><h3>What became of it</h3>
          <q-segmented label="What became of it" [options]="ways" [(value)]="way" />
          @if (way() === 'clear') {<q-field label="Paid by the bank on" required [error]="of('clearedOn')"><q-date-input [min]="it.issuedOn" [max]="session.today()" [(value)]="on" /></q-field>}
          @else {
            <q-field label="Why" required [hint]="way() === 'void' ? 'Void: the form is still here, or was destroyed' : 'Stopped: it is out of our hands; tell the bank'" [error]="of('reason')"><input qInput maxlength="300" [text]="reason()" (textChange)="reason.set($event ?? '')"></q-field>
            <q-check label="Write another at once" hint="Under the next number" [(checked)]="again" />
            @if (again()) {<q-field label="Address" optional [error]="of('payeeAddress')"><textarea qInput rows="3" maxlength="500" [text]="address() ?? it.payeeAddress" (textChange)="address.set($event ?? '')"></textarea></q-field>}
          }
          <q-submission-notice [of]="sending" [fields]="fields" />
          <div><button q-button [variant]="way() === 'clear' ? 'primary' : 'danger'" kbd="mod+Enter" [busy]="sending.busy()" (click)="send()">{{ way() === 'clear' ? 'Record it' : way() === 'void' ? 'Void the check' : 'Stop the check' }}</button></div>
        </section>
      }
      <section aria-label="What happened"><h3>What happened</h3><q-error-panel [problem]="events.error()" (retry)="events.refetch()" />
        <ul class="list sm">@for (event of events.data()?.chequeEvents ?? []; track event.id) {<li class="row between wrap"><span>{{ eventWords(event.kind) }}@if (event.note) {: {{ event.note }}}</span><span class="xs sub"><q-date [value]="event.occurredAt" />@if (event.actorName) {, {{ event.actorName }}}</span></li>}</ul></section>
    </q-drawer>
  `,
})
export class ChequeDrawer {
  readonly cheque = input.required<Cheque>();
  readonly closed = output();
  readonly changed = output();
  protected readonly session = inject(SessionStore);
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly fields = FIELDS;
  protected readonly events = liveQuery({ query: ChequeEventsDocument, variables: () => ({ chequeId: this.cheque().id }), live: { types: ['cheque.'] } });
  protected readonly ways = [{ value: 'clear' as const, label: 'Cleared' }, { value: 'void' as const, label: 'Void' }, { value: 'stop' as const, label: 'Stopped' }];
  protected readonly way = signal<'clear' | 'void' | 'stop'>('clear');
  protected readonly on = signal<string | null>(this.session.today());
  protected readonly reason = signal('');
  protected readonly again = signal(false);
  protected readonly address = signal<string | null>(null);
  protected readonly stateOf = chequeState;
  protected readonly source = sourceWords;
  protected readonly eventWords = eventWords;
  private readonly tried = signal(false);
  private key = newCommandKey();

  protected link({ sourceKind, sourceId }: Cheque): string[] | null {
    return sourceLink(sourceKind, sourceId);
  }

  protected of(field: string): string | null {
    if (this.tried() && field === 'clearedOn' && this.on() === null) return 'Enter the day the bank paid it.';
    return refusalOf(this.sending.refusal(), field);
  }

  protected async send(): Promise<void> {
    const { id: chequeId, version, number } = this.cheque();
    const [way, clearedOn] = [this.way(), this.on()];
    this.tried.set(true);
    if (way === 'clear' && clearedOn === null) return;
    const done = await this.sending.run(async () =>
      way === 'clear'
        ? (await this.client.mutate(ClearChequeDocument, { input: { key: this.key, chequeId, version, clearedOn: clearedOn ?? '' } })).clearCheque
        : (await this.client.mutate(EndChequeDocument, { input: { key: this.key, chequeId, version, reason: this.reason(), stop: way === 'stop', reissue: this.again(), payeeAddress: this.again() ? this.address() : null } })).endCheque);
    if (!done) {
      if (this.sending.refusal()) this.key = newCommandKey();
      return;
    }
    this.toast.say(`Check ${number} is ${way === 'clear' ? 'cleared' : way === 'void' ? 'void' : 'stopped'}${this.again() && way !== 'clear' ? ', and another is written' : ''}.`);
    this.changed.emit();
    this.closed.emit();
  }
}
