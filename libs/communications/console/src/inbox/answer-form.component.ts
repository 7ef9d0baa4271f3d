import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { segmentsOf } from '@quittance/communications/domain';
import { AnswerMessageDocument, AnswerPreviewDocument, MessageOptionsDocument, type AnswerMessageInput, type AnswerPreviewQuery, type InboxChannel, type MessageOptionsQuery, type MessageOverrideInput } from '@quittance/graphql/agency';
import { draft, formatPhone, GraphqlClient, liveQuery, newCommandKey, QButton, QField, QInput, QNotice, QSelect, QSubmissionNotice, refusalOf, submission, Toast, type Option } from '@quittance/ui';
import { AskedFields, askedOf, givenOf, type AskedField, type AskedValues } from '../asked-fields.component';
import { MessageDecision } from '../decision.component';
import { messagePreview } from '../message-preview';
import { textLabel } from '../message-words';
import { PassOver } from '../pass-over.component';

type Template = NonNullable<MessageOptionsQuery['messageOptions']>['templates'][number];

const WAIT_MS = 300;
/** What is owed is never typed: a field says it as it is when the answer leaves. */
const FIELDS = [['balance', 'What is owed'], ['due.amount', 'What is past due'], ['creditor.name', 'Creditor'], ['agency.phone', 'Our telephone']] as const;
const OWN = 'own';

/** Answers a message in its thread: one's own words or a text in use; read by the linter and decided as it is written. */
@Component({
  selector: 'q-answer-form',
  imports: [AskedFields, MessageDecision, PassOver, QButton, QField, QInput, QNotice, QSelect, QSubmissionNotice],
  templateUrl: './answer-form.component.html',
  styles: `:host { display: grid; gap: var(--s3); } .paper { display: grid; gap: var(--s2); padding: var(--s3); border: 1px solid var(--line); border-radius: var(--r2); background: var(--surface); overflow-wrap: anywhere; }`,
})
export class AnswerForm {
  readonly messageId = input.required<string>();
  readonly accountId = input.required<string>();
  readonly channel = input.required<InboxChannel>();
  readonly from = input.required<string>();
  readonly subject = input.required<string>();
  readonly closed = output();
  readonly answered = output();
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  private readonly options = liveQuery({ query: MessageOptionsDocument, variables: () => ({ accountId: this.accountId() }) });
  protected readonly sending = submission();
  protected readonly form = draft(() => `answer.${this.messageId()}`, () => ({ subject: replySubject(this.subject()), text: '' }));
  protected readonly versionId = signal<string>(OWN);
  protected readonly values = linkedSignal<readonly AskedField[], AskedValues>({ source: () => this.asked(), computation: (fields, before) => ({ ...givenOf(fields), ...before?.value }) });
  protected readonly overrides = linkedSignal<string, readonly MessageOverrideInput[]>({ source: () => `${this.messageId()} ${this.versionId()}`, computation: () => [] });
  protected readonly fields = FIELDS;
  protected readonly phone = formatPhone;
  private readonly templates = computed((): readonly Template[] => (this.options.data()?.messageOptions?.templates ?? []).filter(({ channel }) => channel === this.channel()));
  protected readonly texts = computed((): Option[] => [{ value: OWN, label: 'My own words' }, ...this.templates().map((template) => ({ value: template.versionId, label: textLabel(template) }))]);
  protected readonly own = computed(() => this.versionId() === OWN);
  protected readonly currency = computed(() => this.options.data()?.messageOptions?.currency ?? 'USD');
  protected readonly asked = computed(() => this.templates().find(({ versionId }) => versionId === this.versionId())?.asked ?? []);
  protected readonly length = computed(() => {
    const text = this.preview.page()?.text;
    if (this.channel() !== 'TEXT' || !text) return null;
    const { segments, alphabet } = segmentsOf(text);
    return `${segments === 1 ? 'One part' : `${segments} parts`}${alphabet === 'GSM-7' ? '' : ', as some letters are outside the alphabet of texts'}.`;
  });
  private readonly message = computed((): AnswerMessageInput | null => {
    const { subject, text } = this.form.value();
    const own = this.own();
    if (own && text.trim() === '') return null;
    return {
      messageId: this.messageId(), templateVersionId: own ? null : this.versionId(), subject: own ? subject : '', text: own ? text : '', overrides: [...this.overrides()],
      asked: askedOf(this.asked(), this.values()) };
  });
  protected readonly preview = messagePreview(this.message, async (input): Promise<AnswerPreviewQuery['result']> => (await this.client.query(AnswerPreviewDocument, { input })).result, WAIT_MS);
  private key = newCommandKey();

  protected set(part: Partial<{ subject: string; text: string }>): void {
    this.form.value.update((form) => ({ ...form, ...part }));
  }

  protected insert(field: string, area: HTMLTextAreaElement): void {
    const { text } = this.form.value();
    const at = area.selectionStart;
    this.set({ text: `${text.slice(0, at)}{{${field}}}${text.slice(area.selectionEnd)}` });
    area.focus();
  }

  protected readonly of = (field: string): string | null => {
    const problem = this.preview.problem();
    return problem?.field === field ? problem.words : refusalOf(this.sending.refusal(), field);
  };

  protected async send(): Promise<void> {
    const input = this.message();
    if (input === null || !this.preview.page()?.decision.allowed) return;
    const queued = await this.sending.run(async () => (await this.client.mutate(AnswerMessageDocument, { input, key: this.key })).result);
    this.key = newCommandKey();
    if (!queued) return;
    this.form.clear();
    this.toast.say(`The answer to ${formatPhone(this.from())} is on its way.`);
    this.answered.emit();
  }
}

/** As mail programs do: once. Braces would read as a field. */
const replySubject = (subject: string): string => (subject === '' ? 'Your message' : `${/^re:/i.test(subject) ? '' : 'Re: '}${subject}`).replace(/[{}]/g, '').slice(0, 250);
