import { Component, computed, inject, input, linkedSignal, model, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AssignCallDocument, CallDocument, FinishCallDocument } from '@quittance/graphql/agency';
import { formatPhone, GraphqlClient, liveQuery, QButton, QCheck, QChip, QDate, QDrawer, QEmpty, QErrorPanel, QField, QSkeleton, QSubmissionNotice, QTimeline, refusalOf, SessionStore, submission, Toast, type TimelineEntry } from '@quittance/ui';
import { AccountChoice } from '../inbox/account-choice.component';
import { callChip, callResult, eventWords, talkedFor } from './call-words';

/** One call: who, when, how long, why it was allowed, what happened; whose it is, where nobody knows. */
@Component({
  selector: 'q-call-drawer',
  imports: [AccountChoice, QButton, QCheck, QChip, QDate, QDrawer, QEmpty, QErrorPanel, QField, QSkeleton, QSubmissionNotice, QTimeline, RouterLink],
  templateUrl: './call-drawer.component.html',
  styles: `audio { width: 100%; max-width: 320px; }`,
})
export class CallDrawer {
  readonly callId = input.required<string | null>();
  readonly open = model(false);
  readonly changed = output();
  private readonly client = inject(GraphqlClient);
  private readonly session = inject(SessionStore);
  private readonly toast = inject(Toast);
  protected readonly phone = formatPhone;
  protected readonly sent = submission();
  protected readonly query = liveQuery({ query: CallDocument, variables: () => { const id = this.callId(); return id === null || !this.open() ? null : { id }; }, live: { types: ['call.'] } });
  protected readonly call = computed(() => { const found = this.query.data()?.call; return found?.id === this.callId() ? found : null; });
  protected readonly missing = computed(() => this.query.data() !== undefined && this.query.data()?.call === null);
  protected readonly works = computed(() => this.session.can('call.place'));
  protected readonly listens = computed(() => this.session.can('recording.listen'));
  protected readonly readsDecisions = computed(() => this.session.can('compliance.read'));
  protected readonly zone = computed(() => this.session.timezone());
  protected readonly accountId = linkedSignal<string | null, string | null>({ source: this.callId, computation: () => null });
  protected readonly keepNumber = linkedSignal<string | null, boolean>({ source: this.callId, computation: () => true });
  protected readonly chip = callChip;
  protected readonly result = callResult;
  protected readonly talked = talkedFor;
  protected readonly heading = computed(() => { const it = this.call(); return it === null ? 'Call' : it.direction === 'INBOUND' ? `Call from ${it.debtorName ?? (formatPhone(it.number) || 'a withheld number')}` : `Call to ${it.debtorName ?? formatPhone(it.number)}`; });
  protected readonly events = computed((): TimelineEntry[] => (this.call()?.events ?? []).map(({ id, kind, note, at, by }): TimelineEntry => ({ id, at, title: note ? `${eventWords(kind)}.` : eventWords(kind), text: note || null, note: null, by: by || null, tone: kind === 'THEM_ANSWERED' ? 'ok' : 'mute' })).reverse());

  protected errorOf(field: string): string | null {
    return refusalOf(this.sent.refusal(), field);
  }

  protected async assign(callId: string, accountId: string | null): Promise<void> {
    if (accountId === null) return;
    if (await this.sent.run(async () => (await this.client.mutate(AssignCallDocument, { callId, accountId, keepNumber: this.keepNumber() })).result)) this.done('The call is on the account now.');
  }

  protected async finish(callId: string, done: boolean): Promise<void> {
    if (await this.sent.run(async () => (await this.client.mutate(FinishCallDocument, { callId, done })).result)) this.done(done ? 'Done.' : 'Open again.');
  }

  private done(words: string): void {
    this.toast.say(words);
    void this.query.refetch();
    this.changed.emit();
  }
}
