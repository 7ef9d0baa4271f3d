import { Component, computed, inject, input, signal } from '@angular/core';
import { DecideSettlementDocument, MySettlementsDocument } from '@quittance/graphql/portal';
import { GraphqlClient, QButton, QCard, QChip, QDate, QErrorPanel, QField, QInput, QMoney, QPager, QSubmissionNotice, SessionStore, Toast, livePages, newCommandKey, refusalOf, submission } from '@quittance/ui';
import { settlementWords, type SettlementView } from './settlement-words';

/** What was agreed, or is proposed, to be taken for the whole of an account; the client agrees or refuses here. Not shown where there is nothing. */
@Component({
  selector: 'q-settlements-card',
  imports: [QButton, QCard, QChip, QDate, QErrorPanel, QField, QInput, QMoney, QPager, QSubmissionNotice],
  template: `
    <q-error-panel [problem]="list.error()" (retry)="list.refetch()" />
    @if (shown().length) {
      <q-card heading="Settlements">
        <ul class="list">
          @for (it of shown(); track it.id) {
            <li class="stack-sm">
              <div class="row between"><span class="b"><q-money [minor]="it.agreed.minor" [currency]="it.agreed.currency" /> for <q-money [minor]="it.owed.minor" [currency]="it.owed.currency" /></span><q-chip [tone]="it.words.tone">{{ it.words.label }}</q-chip></div>
              <p class="sm">{{ it.words.text }} <span class="sub">{{ it.words.by }}</span></p>
              @if (it.status === 'PROPOSED' || it.status === 'OPEN') {
                <table class="facts"><caption class="sr-only">Instalments</caption><tbody>
                  @for (part of it.instalments; track part.n) {<tr><th scope="row">{{ part.n }}. <q-date [value]="part.dueOn" /></th><td><q-money [minor]="part.amount" [currency]="it.agreed.currency" />@if (part.paid >= part.amount) {&ngsp;<span class="sub">paid</span>}</td></tr>}
                </tbody></table>
              }
              @if (it.status === 'PROPOSED' && may()) {
                <q-field label="What we should know" optional [error]="of('note')"><textarea qInput maxlength="500" rows="2" [text]="note()" (textChange)="note.set($event ?? '')"></textarea></q-field>
                <q-submission-notice [of]="sending" [fields]="['note']" />
                <div class="row wrap"><button q-button variant="primary" [busy]="sending.busy()" (click)="decide(it, true)">Agree to it</button><button q-button [busy]="sending.busy()" (click)="decide(it, false)">Refuse it</button></div>
              }
            </li>
          }
        </ul>
        @if (list.hasMore()) {<q-pager noun="settlements" [shown]="list.rows().length" [hasMore]="true" [busy]="list.busy()" (more)="list.more()" />}
      </q-card>
    }
  `,
  styles: `:host { display: grid; gap: var(--s3); } :host:empty { display: none; }`,
})
export class SettlementsCard {
  readonly accountId = input.required<string>();
  private readonly client = inject(GraphqlClient);
  private readonly session = inject(SessionStore);
  private readonly toast = inject(Toast);
  protected readonly list = livePages({
    query: MySettlementsDocument, variables: ({ first, after }) => ({ filter: { accountId: this.accountId() }, first, after }), connection: ({ settlements }) => settlements, live: { types: ['settlement.', 'payment.'], accountId: () => this.accountId() } });
  protected readonly sending = submission();
  protected readonly note = signal('');
  private key = newCommandKey();
  protected readonly may = computed(() => this.session.can('portal.decide'));
  protected readonly shown = computed(() => this.list.rows().map((it) => ({ ...it, words: settlementWords(it) })));

  protected of(field: string): string | null {
    return refusalOf(this.sending.refusal(), field);
  }

  protected async decide({ id, version }: SettlementView, approve: boolean): Promise<void> {
    const done = await this.sending.run(async () => (await this.client.mutate(DecideSettlementDocument, { input: { settlementId: id, version, approve, note: this.note() || null }, key: this.key })).decideSettlement);
    if (done || this.sending.refusal()) {
      // A refused answer did nothing, so the next one is another.
      this.key = newCommandKey();
      void this.list.refetch();
    }
    if (!done) return;
    this.note.set('');
    this.toast.say(approve ? 'Agreed. We tell them.' : 'Refused. Nothing is given up.');
  }
}
