import { Component, computed, effect, inject, input, linkedSignal, output, signal } from '@angular/core';
import { KIND_WORDS, segmentsOf, TONE_WORDS, type TemplateKind, type Tone } from '@quittance/communications/domain';
import { AnswerMessageDocument, AnswerPreviewDocument, MessageOptionsDocument, type AnswerMessageInput, type AnswerPreviewQuery, type InboxChannel, type MessageOptionsQuery, type MessageOverrideInput } from '@quittance/graphql/agency';
import { draft, formatPhone, GraphqlClient, liveQuery, newCommandKey, Problem, QButton, QDateInput, QField, QInput, QMoneyInput, QNotice, QSelect, QSubmissionNotice, refusalOf, submission, Toast, type Option } from '@quittance/ui';
import { MessageDecision } from '../decision.component';
import { languageName } from '../message-words';
import { PassOver } from '../pass-over.component';

type Preview = Extract<AnswerPreviewQuery['result'], { __typename: 'MessagePreview' }>;
type Template = NonNullable<MessageOptionsQuery['messageOptions']>['templates'][number];

const WAIT_MS = 300;
/** What is owed is never typed: a field says it as it is when the answer leaves. */
const FIELDS = [['balance', 'What is owed'], ['due.amount', 'What is past due'], ['creditor.name', 'Creditor'], ['agency.phone', 'Our telephone']] as const;
const OWN = 'own';

/** Answers a message in its thread: one's own words or a text in use; read by the linter and decided as it is written. */
@Component({
  selector: 'q-answer-form',
  imports: [MessageDecision, PassOver, QButton, QDateInput, QField, QInput, QMoneyInput, QNotice, QSelect, QSubmissionNotice],
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
  protected readonly values = signal<Readonly<Record<string, string>>>({});
  protected readonly overrides = linkedSignal<string, readonly MessageOverrideInput[]>({ source: () => `${this.messageId()} ${this.versionId()}`, computation: () => [] });
  protected readonly preview = signal<Preview | null>(null);
  protected readonly problem = signal<{ readonly words: string; readonly field: string | null } | null>(null);
  protected readonly busy = signal(false);
  protected readonly fields = FIELDS;
  protected readonly phone = formatPhone;
  private readonly templates = computed((): readonly Template[] => (this.options.data()?.messageOptions?.templates ?? []).filter(({ channel }) => channel === this.channel()));
  protected readonly texts = computed((): Option[] => [{ value: OWN, label: 'My own words' }, ...this.templates().map(({ versionId, kind, tone, name, language }) => ({
    value: versionId, label: [name === KIND_WORDS[kind as TemplateKind] ? name : `${KIND_WORDS[kind as TemplateKind]}: ${name}`, tone ? TONE_WORDS[tone as Tone].toLowerCase() : null, languageName(language)].filter(Boolean).join(', ') }))]);
  protected readonly own = computed(() => this.versionId() === OWN);
  protected readonly currency = computed(() => this.options.data()?.messageOptions?.currency ?? 'USD');
  protected readonly asked = computed(() => this.templates().find(({ versionId }) => versionId === this.versionId())?.asked ?? []);
  protected readonly length = computed(() => {
    const text = this.preview()?.text;
    if (this.channel() !== 'TEXT' || !text) return null;
    const { segments, alphabet } = segmentsOf(text);
    return `${segments === 1 ? 'One part' : `${segments} parts`}${alphabet === 'GSM-7' ? '' : ', as some letters are outside the alphabet of texts'}.`;
  });
  private readonly message = computed((): AnswerMessageInput | null => {
    const { subject, text } = this.form.value();
    const own = this.own();
    if (own && text.trim() === '') return null;
    const values = this.values();
    return {
      messageId: this.messageId(), templateVersionId: own ? null : this.versionId(), subject: own ? subject : '', text: own ? text : '', overrides: [...this.overrides()],
      asked: this.asked().flatMap(({ field }) => (values[field] ? [{ field, value: values[field] }] : [])) };
  });
  private key = newCommandKey();
  private asking = 0;

  constructor() {
    effect((onCleanup) => {
      const message = this.message();
      const timer = setTimeout(() => void this.look(message), WAIT_MS);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected set(part: Partial<{ subject: string; text: string }>): void {
    this.form.value.update((form) => ({ ...form, ...part }));
  }

  protected insert(field: string, area: HTMLTextAreaElement): void {
    const { text } = this.form.value();
    const at = area.selectionStart;
    this.set({ text: `${text.slice(0, at)}{{${field}}}${text.slice(area.selectionEnd)}` });
    area.focus();
  }

  protected value(field: string): string | null {
    return this.values()[field] ?? null;
  }

  protected amount(field: string): number | null {
    const value = this.values()[field];
    return value === undefined ? null : Number(value);
  }

  protected fill(field: string, value: string | null): void {
    this.values.update(({ [field]: _, ...rest }) => (value === null || value === '' ? rest : { ...rest, [field]: value }));
  }

  protected of(field: string): string | null {
    return this.problem()?.field === field ? (this.problem()?.words ?? null) : refusalOf(this.sending.refusal(), field);
  }

  private async look(message: AnswerMessageInput | null): Promise<void> {
    const asking = ++this.asking;
    this.problem.set(null);
    if (message === null) return this.preview.set(null);
    this.busy.set(true);
    const result = await this.client.query(AnswerPreviewDocument, { input: message }).then((data) => data.result, (error: unknown) => Problem.of(error));
    if (asking !== this.asking) return;
    this.busy.set(false);
    if (result instanceof Problem) return this.problem.set({ words: `${result.what} ${result.todo}`, field: null });
    this.preview.set(result.__typename === 'MessagePreview' ? result : null);
    if (result.__typename === 'Refused') this.problem.set({ words: result.message, field: result.field ?? null });
  }

  protected async send(): Promise<void> {
    const input = this.message();
    if (input === null || !this.preview()?.decision.allowed) return;
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
