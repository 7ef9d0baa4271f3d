import { Component, computed, inject, input, output, signal } from '@angular/core';
import { CancelSettlementDocument, RecordSettlementDecisionDocument, SettlementsDocument, type SettlementsQuery } from '@quittance/graphql/agency';
import { GraphqlClient, QButton, QChip, QDate, QDrawer, QErrorPanel, QField, QInput, QMoney, QPager, QSegmented, QSubmissionNotice, SessionStore, Toast, livePages, newCommandKey, refusalOf, submission } from '@quittance/ui';
import { ClientWord } from './client-word.component';
import type { SettlementForm } from './settlement-form';
import { approvalWords, settlementState } from './settlement-words';

type Listed = SettlementsQuery['settlements']['nodes'][number];

/** The settlements of an account with their instalments; not shown where there is none. */
@Component({
  selector: 'q-settlements-panel',
  imports: [ClientWord, QButton, QChip, QDate, QDrawer, QErrorPanel, QField, QInput, QMoney, QPager, QSegmented, QSubmissionNotice],
  template: `
    <q-error-panel [problem]="list.error()" (retry)="list.refetch()" />
    @if (shown().length) {
      <section aria-label="Settlements">
        <h2>Settlements</h2>
        @for (it of shown(); track it.id) {
          <div class="settlement">
            <div class="row between"><b><q-money [minor]="it.agreed.minor" [currency]="it.agreed.currency" />&ngsp;<span class="sm sub">of <q-money [minor]="it.owed.minor" [currency]="it.owed.currency" /></span></b><q-chip [tone]="it.state.tone">{{ it.state.label }}</q-chip></div>
            <p class="xs sub">{{ it.by }}</p>
            @if (it.live || opened() === it.id) {
              <table class="facts"><caption class="sr-only">Instalments</caption><tbody>
                @for (part of it.instalments; track part.n) {
                  <tr><th scope="row">{{ part.n }}. <q-date [value]="part.dueOn" [yearless]="part.dueOn.slice(0, 4) === year()" /></th>
                    <td>@if (part.paid > 0 && part.paid < part.amount) {<q-money [minor]="part.paid" [currency]="it.agreed.currency" /> of }<q-money [minor]="part.amount" [currency]="it.agreed.currency" />&ngsp;<span class="sub">{{ part.paid >= part.amount ? 'paid' : '' }}</span></td></tr>
                }
              </tbody></table>
            }
            @if (it.givenUp.minor > 0) {<p class="xs sub"><q-money [minor]="it.givenUp.minor" [currency]="it.givenUp.currency" /> was given up.</p>}
            <div class="row wrap">
              @if (!it.live) {<button q-button variant="link" size="sm" [attr.aria-expanded]="opened() === it.id" (click)="opened.set(opened() === it.id ? null : it.id)">{{ opened() === it.id ? 'Hide the instalments' : 'Instalments' }}</button>}
              @if (it.live && may()) {
                @if (it.status === 'PROPOSED') {<button q-button size="sm" (click)="answer(it)">The client answered</button>}
                <button q-button variant="quiet" size="sm" (click)="ending.set(it)">{{ it.status === 'PROPOSED' ? 'Take back' : 'End it' }}</button>
              }
            </div>
          </div>
        }
        @if (list.hasMore()) {<q-pager noun="settlements" [shown]="list.rows().length" [hasMore]="true" [busy]="list.busy()" (more)="list.more()" />}
      </section>
    }
    @if (ending(); as it) {
      <q-drawer [heading]="it.status === 'PROPOSED' ? 'Take the proposal back' : 'End the settlement'" [open]="true" (closed)="close()">
        <p class="sm sub">What was paid stays paid, and the whole balance is owed. A missed instalment ends it by itself.</p>
        <q-field label="Why" required hint="The client reads it" [error]="of('reason')"><textarea qInput maxlength="500" [text]="reason()" (textChange)="reason.set($event ?? '')"></textarea></q-field>
        <q-submission-notice [of]="sending" [fields]="['reason']" />
        <button actions q-button (click)="close()">Cancel</button>
        <button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="end(it)">{{ it.status === 'PROPOSED' ? 'Take back' : 'End it' }}</button>
      </q-drawer>
    }
    @if (answering(); as it) {
      <q-drawer heading="The client answered" [open]="true" (closed)="close()">
        <p class="sm sub"><q-money [minor]="it.agreed.minor" [currency]="it.agreed.currency" /> of <q-money [minor]="it.owed.minor" [currency]="it.owed.currency" /> for {{ it.clientName }}. {{ it.askedBecause }}</p>
        <q-segmented label="Their answer" [options]="answers" [value]="agreed()" (valueChange)="agreed.set($event)" />
        <q-client-word [word]="word()" [nameError]="of('approval.name')" [onError]="of('approval.on')" (changed)="word.set($event)" />
        <q-field label="What they said" optional hint="Both sides read it" [error]="of('note')"><textarea qInput maxlength="500" [text]="reason()" (textChange)="reason.set($event ?? '')"></textarea></q-field>
        <q-submission-notice [of]="sending" [fields]="['approval.name', 'approval.on', 'note']" />
        <button actions q-button (click)="close()">Cancel</button>
        <button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="decide(it)">Record the {{ agreed() === 'YES' ? 'approval' : 'refusal' }}</button>
      </q-drawer>
    }
  `,
  styles: `:host:empty { display: none; } .settlement { padding: var(--s2) 0; border-bottom: 1px solid var(--line); display: grid; gap: var(--s1); } .settlement:last-of-type { border-bottom: 0; padding-bottom: 0; }`,
})
export class SettlementsPanel {
  readonly accountId = input.required<string>();
  readonly changed = output();
  private readonly client = inject(GraphqlClient);
  private readonly session = inject(SessionStore);
  private readonly toast = inject(Toast);
  protected readonly list = livePages({
    query: SettlementsDocument, variables: (page) => ({ filter: { accountId: this.accountId() }, page }), connection: ({ settlements }) => settlements, live: { types: ['settlement.', 'payment.'], accountId: () => this.accountId() } });
  protected readonly sending = submission();
  protected readonly opened = signal<string | null>(null);
  protected readonly ending = signal<Listed | null>(null);
  protected readonly answering = signal<Listed | null>(null);
  protected readonly reason = signal('');
  protected readonly agreed = signal<'YES' | 'NO'>('YES');
  protected readonly word = signal<SettlementForm['word']>({ channel: 'PHONE', name: '', on: null });
  protected readonly answers = [{ value: 'YES' as const, label: 'They agree' }, { value: 'NO' as const, label: 'They refuse' }];
  private key = newCommandKey();
  protected readonly may = computed(() => this.session.can('settlement.make'));
  protected readonly year = computed(() => this.session.today().slice(0, 4));
  protected readonly shown = computed(() => this.list.rows().map((it) => ({ ...it, state: settlementState(it, this.session.today()), by: approvalWords(it), live: it.status === 'OPEN' || it.status === 'PROPOSED' })));

  protected of(field: string): string | null {
    return refusalOf(this.sending.refusal(), field);
  }

  protected answer(it: Listed): void {
    this.word.set({ channel: 'PHONE', name: '', on: this.session.today() });
    this.agreed.set('YES');
    this.answering.set(it);
  }

  protected close(): void {
    this.ending.set(null);
    this.answering.set(null);
    this.reason.set('');
    this.sending.reset();
  }

  protected async end({ id, version }: Listed): Promise<void> {
    const done = await this.sending.run(async () => (await this.client.mutate(CancelSettlementDocument, { input: { settlementId: id, version, reason: this.reason() }, key: this.key })).cancelSettlement);
    this.after(done !== null, 'The settlement has ended.');
  }

  protected async decide({ id, version }: Listed): Promise<void> {
    const { channel, name, on } = this.word();
    const input = { settlementId: id, version, approve: this.agreed() === 'YES', note: this.reason() || null, word: { channel, name, on: on ?? this.session.today() } };
    const done = await this.sending.run(async () => (await this.client.mutate(RecordSettlementDecisionDocument, { input, key: this.key })).recordSettlementDecision);
    this.after(done !== null, input.approve ? 'The settlement stands.' : 'The refusal is on record.');
  }

  private after(done: boolean, words: string): void {
    // A refused step did nothing, so the next try is another one.
    if (done || this.sending.refusal()) this.key = newCommandKey();
    if (done || this.sending.refusal()) void this.list.refetch();
    if (!done) return;
    this.close();
    this.changed.emit();
    this.toast.say(words);
  }
}
