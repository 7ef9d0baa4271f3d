import { Component, computed, inject, input, linkedSignal, model, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AssignMessageDocument, CorrectMessageClassDocument, FinishMessageDocument, InboxMessageDocument, type CommunicationStatus, type MessageClass } from '@quittance/graphql/agency';
import { formatBytes, formatPhone, GraphqlClient, liveQuery, QButton, QCheck, QChip, QDate, QDrawer, QErrorPanel, QField, QInput, QNotice, QSelect, QSkeleton, QSubmissionNotice, refusalOf, SessionStore, submission, Toast } from '@quittance/ui';
import { AccountChoice } from './account-choice.component';
import { MESSAGE_STATUS } from '../message-words';
import { AnswerForm } from './answer-form.component';
import { classChip, classFollows, correctionsOf, mayAnswer, mayCorrect } from './inbox-words';

/** One message: what it says, what it is taken for and why, whose it is; to correct, assign and finish. */
@Component({
  selector: 'q-message-drawer',
  imports: [AccountChoice, AnswerForm, QButton, QCheck, QChip, QDate, QDrawer, QErrorPanel, QField, QInput, QNotice, QSelect, QSkeleton, QSubmissionNotice, RouterLink],
  templateUrl: './message-drawer.component.html',
  styles: `.body { overflow-wrap: anywhere; }`,
})
export class MessageDrawer {
  readonly messageId = input.required<string | null>();
  readonly open = model(false);
  /** Something changed: read the list again. */
  readonly changed = output();
  private readonly client = inject(GraphqlClient);
  private readonly session = inject(SessionStore);
  private readonly toast = inject(Toast);
  protected readonly sent = submission();
  protected readonly query = liveQuery({ query: InboxMessageDocument, variables: () => { const id = this.messageId(); return id === null || !this.open() ? null : { id }; }, live: { types: ['inbox.'] } });
  protected readonly message = computed(() => { const found = this.query.data()?.inboxMessage; return found?.id === this.messageId() ? found : null; });
  protected readonly works = computed(() => this.session.can('inbox.work'));
  protected readonly zone = computed(() => this.session.timezone());
  protected readonly accountId = linkedSignal<string | null, string | null>({ source: this.messageId, computation: () => null });
  protected readonly keepAddress = linkedSignal<string | null, boolean>({ source: this.messageId, computation: () => false });
  protected readonly wanted = linkedSignal<string | null, MessageClass | null>({ source: this.messageId, computation: () => null });
  protected readonly note = linkedSignal<string | null, string>({ source: this.messageId, computation: () => '' });
  protected readonly correcting = signal(false);
  protected readonly answering = linkedSignal<string | null, boolean>({ source: this.messageId, computation: () => false });
  protected readonly answers = computed(() => this.session.can('communication.send'));
  protected readonly answerable = mayAnswer;
  protected readonly status = (status: CommunicationStatus): (typeof MESSAGE_STATUS)[CommunicationStatus] => MESSAGE_STATUS[status];
  protected readonly chip = classChip;
  protected readonly follows = classFollows;
  protected readonly correctable = mayCorrect;
  protected readonly corrections = correctionsOf;
  protected readonly bytes = formatBytes;
  protected readonly phone = formatPhone;
  protected readonly heading = computed(() => { const one = this.message(); return one ? one.subject || (one.channel === 'TEXT' ? 'Text message' : 'No subject') : ''; });

  protected errorOf(field: string): string | null {
    return refusalOf(this.sent.refusal(), field);
  }

  protected closed(): void {
    this.sent.reset();
    this.correcting.set(false);
    this.answering.set(false);
  }

  protected answered(): void {
    this.answering.set(false);
    this.query.refetch();
    this.changed.emit();
  }

  protected async assign(messageId: string): Promise<void> {
    const accountId = this.accountId();
    if (accountId === null) return;
    if (!(await this.sent.run(async () => (await this.client.mutate(AssignMessageDocument, { input: { messageId, accountId, keepAddress: this.keepAddress() } })).result))) return;
    this.done('The message is on the account now.');
  }

  protected async itsTheirs(messageId: string, accountId: string): Promise<void> {
    if (!(await this.sent.run(async () => (await this.client.mutate(AssignMessageDocument, { input: { messageId, accountId, keepAddress: true } })).result))) return;
    this.done('The address is on file as theirs now.');
  }

  protected async correct(messageId: string): Promise<void> {
    const of = this.wanted();
    if (of === null) return;
    if (!(await this.sent.run(async () => (await this.client.mutate(CorrectMessageClassDocument, { input: { messageId, class: of, note: this.note().trim() || null } })).result))) return;
    this.correcting.set(false);
    this.wanted.set(null);
    this.done('Corrected. What it was taken for before has ended.');
  }

  protected async finish(messageId: string, done: boolean): Promise<void> {
    if (!(await this.sent.run(async () => (await this.client.mutate(FinishMessageDocument, { messageId, done })).result))) return;
    if (done) this.open.set(false);
    this.done(done ? 'Done.' : 'Open again.');
  }

  private done(words: string): void {
    this.toast.say(words);
    this.query.refetch();
    this.changed.emit();
  }
}
