import { Component, computed, effect, inject, input, linkedSignal, output, signal } from '@angular/core';
import { CHANNEL_WORDS, type TemplateChannel } from '@quittance/communications/domain';
import { MessageOptionsDocument, MessagePreviewDocument, SendMessageDocument, type LetterDelivery, type MessageInput, type MessageOptionsQuery, type MessageOverrideInput, type MessagePreviewQuery } from '@quittance/graphql/agency';
import { GraphqlClient, liveQuery, newCommandKey, QButton, QDrawer, QEmpty, QErrorPanel, QField, QNotice, QSegmented, QSelect, QSkeleton, QSubmissionNotice, refusalOf, SessionStore, submission, Toast, type Option } from '@quittance/ui';
import { AskedFields, askedOf, givenOf, type AskedField, type AskedValues } from './asked-fields.component';
import { bestWords, otherWords } from './best-words';
import { MessageDecision } from './decision.component';
import { messagePreview } from './message-preview';
import { textLabel } from './message-words';
import { PassOver } from './pass-over.component';

type Options = NonNullable<MessageOptionsQuery['messageOptions']>;

const POINT_KINDS: Readonly<Record<TemplateChannel, string>> = { LETTER: 'ADDRESS', EMAIL: 'EMAIL', TEXT: 'PHONE', VOICEMAIL: 'PHONE' };
const RULES: Readonly<Record<string, string>> = { LEFT_OUT_REPEATED: 'a repeated line was left out', ABBREVIATED: 'words were abbreviated', JOINED_LINES: 'lines were joined' };

/** Write to the debtor: choose a text, see whether it may go and why, look at it, send it. */
@Component({
  selector: 'q-write-drawer',
  imports: [AskedFields, QButton, QDrawer, QEmpty, QErrorPanel, QField, QNotice, QSegmented, QSelect, QSkeleton, QSubmissionNotice, MessageDecision, PassOver],
  template: `
    <q-drawer heading="Write" size="lg" [open]="true" (closed)="closed.emit()">
      <q-error-panel [problem]="query.error()" (retry)="query.refetch()" />
      @if (options(); as it) {
        @if (it.templates.length === 0) {
          <q-empty heading="No text is in use" hint="Texts are written and approved under Messages, Templates. The starter set is added there too." />
        } @else {
          <q-segmented label="Channel" [options]="channels()" [value]="channel()" (valueChange)="choose($event)" />
          <div class="stack-xs best">
            <p class="sm">{{ best() }}</p>
            @if (others().length) {<details><summary class="sm sub">Why not another way</summary><ul class="list">@for (other of others(); track $index) {<li class="sm"><span class="b">{{ other.way }}</span>&ngsp;<span class="sub">{{ other.why }}</span></li>}</ul></details>}
          </div>
          <q-field label="Text" [hint]="hint()"><q-select [options]="texts()" placeholder="Choose a text" [value]="versionId()" (valueChange)="versionId.set($event)" /></q-field>
          <q-field label="To" [error]="of('contactPointId')"><q-select [options]="points()" [placeholder]="points().length ? 'Choose' : 'Nothing on file'" [value]="pointId()" (valueChange)="pointId.set($event)" /></q-field>
          <q-asked-fields [fields]="asked()" [currency]="it.currency" [errorOf]="of" [(values)]="values" />
          @if (channel() === 'LETTER') {<q-segmented label="How it is printed" [options]="deliveries" [value]="delivery()" (valueChange)="delivery.set($event)" />}
          @if (preview.problem(); as wrong) {@if (apart(wrong.field)) {<q-notice tone="warn">{{ wrong.words }}</q-notice>}}
          @if (preview.page(); as page) {
            <q-message-decision [decision]="page.decision" />
            <q-pass-over [decision]="page.decision" [(value)]="overrides" />
            <section class="paper" aria-label="Preview" [attr.aria-busy]="preview.busy()">
              <p class="sm sub">@for (line of page.addressLines; track $index) {<bdi>{{ line }}</bdi><br />}</p>
              @if (page.addressRules.length) {<p class="xs sub">To fit the window, {{ rules(page.addressRules) }}.</p>}
              @if (page.accountNumbers.length > 1) {<p class="xs sub">One message for accounts {{ page.accountNumbers.join(', ') }}.</p>}
              @if (page.subject) {<p class="b">{{ page.subject }}</p>}
              <p class="pre" dir="auto">{{ page.text }}</p>
            </section>
          }
          <q-submission-notice [of]="sending" [fields]="['contactPointId']" />
        }
      } @else if (query.loading()) {<q-skeleton [lines]="6" />}
      @if (preview.page() && channel() === 'LETTER') {<a actions q-button [href]="pdf()" target="_blank" rel="noopener">See it on paper</a>}
      <button actions q-button (click)="closed.emit()">Cancel</button>
      <button actions q-button variant="primary" kbd="mod+Enter" [disabled]="!preview.page()?.decision?.allowed" [busy]="sending.busy()" (click)="send()">{{ channel() === 'LETTER' && delivery() === 'SINGLE' ? 'Print' : 'Send' }}</button>
    </q-drawer>
  `,
  styles: `.paper { display: grid; gap: var(--s2); padding: var(--s4); border: 1px solid var(--line); border-radius: var(--r2); background: var(--surface); overflow-wrap: anywhere; } .pre { max-width: 72ch; }`,
})
export class WriteDrawer {
  readonly accountId = input.required<string>();
  readonly closed = output();
  readonly changed = output();
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  private readonly session = inject(SessionStore);
  protected readonly query = liveQuery({ query: MessageOptionsDocument, variables: () => ({ accountId: this.accountId() }) });
  protected readonly options = computed((): Options | null => this.query.data()?.messageOptions ?? null);
  protected readonly sending = submission();
  protected readonly channel = signal<TemplateChannel>('LETTER');
  protected readonly versionId = signal<string | null>(null);
  protected readonly pointId = signal<string | null>(null);
  /** Of the text chosen: another one begins with what is on file for it, and keeps what was written. */
  protected readonly values = linkedSignal<readonly AskedField[], AskedValues>({ source: () => this.asked(), computation: (fields, before) => ({ ...givenOf(fields), ...before?.value }) });
  protected readonly delivery = signal<LetterDelivery>('SINGLE');
  /** Of the channel and the text chosen: another one is decided by itself. */
  protected readonly overrides = linkedSignal<string, readonly MessageOverrideInput[]>({ source: () => `${this.channel()} ${this.versionId()} ${this.pointId()}`, computation: () => [] });
  protected readonly deliveries: readonly { readonly value: LetterDelivery; readonly label: string }[] = [{ value: 'SINGLE', label: 'Here, now' }, { value: 'BATCH', label: 'By the print house' }];
  private key = newCommandKey();

  protected readonly channels = computed(() => (['LETTER', 'EMAIL', 'TEXT'] as const).filter((channel) => this.options()?.templates.some((template) => template.channel === channel)).map((value) => ({ value, label: CHANNEL_WORDS[value] })));
  protected readonly texts = computed((): Option[] => (this.options()?.templates ?? []).filter(({ channel }) => channel === this.channel()).map((template) => ({
    value: template.versionId, label: textLabel(template), sub: [template.kind === this.options()?.suggested ? 'Next step' : null, template.own ? 'Its own text' : null].filter(Boolean).join(', ') })));
  protected readonly points = computed((): Option[] => (this.options()?.points ?? []).filter(({ kind }) => kind === POINT_KINDS[this.channel()]).map(({ id, value, personName, status }) => ({ value: id, label: value, sub: `${personName}${status === 'RIGHT_PARTY' ? ', confirmed' : ''}` })));
  private readonly template = computed(() => this.options()?.templates.find(({ versionId }) => versionId === this.versionId()) ?? null);
  protected readonly asked = computed(() => this.template()?.asked ?? []);
  protected readonly best = computed(() => { const it = this.options(); return it ? bestWords(it.best, this.channel(), this.session.timezone()) : ''; });
  protected readonly others = computed(() => (this.options()?.best.passedOver ?? []).map(otherWords));
  protected readonly hint = computed(() => this.options()?.suggestion ?? '');
  private readonly message = computed((): MessageInput | null => {
    const [versionId, pointId] = [this.versionId(), this.pointId()];
    if (versionId === null || pointId === null) return null;
    return { accountId: this.accountId(), templateVersionId: versionId, contactPointId: pointId, delivery: this.delivery(), overrides: [...this.overrides()], asked: askedOf(this.asked(), this.values()) };
  });
  protected readonly preview = messagePreview(this.message, async (input): Promise<MessagePreviewQuery['result']> => (await this.client.query(MessagePreviewDocument, { input })).result);
  protected readonly pdf = computed(() => {
    const asked = Object.fromEntries(this.asked().flatMap(({ field, type }) => (this.values()[field] ? [[field, type === 'MONEY' ? Number(this.values()[field]) : this.values()[field]]] : [])));
    return `/files/letter-previews/${this.accountId()}/${this.versionId()}/${this.pointId()}.pdf?asked=${encodeURIComponent(JSON.stringify(asked))}`;
  });

  constructor() {
    // The next step of the ladder and the best address are chosen beforehand.
    effect(() => {
      const options = this.options();
      if (options && this.versionId() === null && options.templates.length > 0) this.open(options);
    });
  }

  /** The addressee's best way, with its address; where none is open, a letter, and the reasons beside it. */
  private open({ best }: Options): void {
    const there = this.channels().map(({ value }) => value);
    this.choose(there.find((channel) => channel === best.channel) ?? there[0] ?? 'LETTER');
    if (best.contactPointId && this.points().some(({ value }) => value === best.contactPointId)) this.pointId.set(best.contactPointId);
  }

  protected choose(channel: TemplateChannel): void {
    const all = (this.options()?.templates ?? []).filter((template) => template.channel === channel);
    const theirs = all.filter(({ language }) => language === this.options()?.language);
    const fitting = theirs.length > 0 ? theirs : all;
    const next = fitting.filter(({ kind }) => kind === this.options()?.suggested);
    this.channel.set(channel);
    this.versionId.set((next.find(({ tone }) => tone === 'STANDARD') ?? next[0] ?? fitting[0])?.versionId ?? null);
    this.pointId.set(this.points()[0]?.value ?? null);
  }

  /** Said by no field of its own. */
  protected readonly apart = (field: string | null): boolean => field !== 'contactPointId' && field?.startsWith('asked.') !== true;
  protected readonly of = (field: string): string | null => {
    const problem = this.preview.problem();
    return problem?.field === field ? problem.words : refusalOf(this.sending.refusal(), field);
  };

  protected rules(rules: readonly string[]): string {
    return rules.map((rule) => RULES[rule] ?? rule).join(', ');
  }

  protected async send(): Promise<void> {
    const input = this.message();
    if (input === null) return;
    const queued = await this.sending.run(async () => (await this.client.mutate(SendMessageDocument, { input, key: this.key })).result);
    if (!queued) {
      this.key = newCommandKey();
      return;
    }
    this.changed.emit();
    this.closed.emit();
    this.toast.say(this.channel() !== 'LETTER' ? 'It is on its way.' : this.delivery() === 'BATCH' ? 'It waits for the next batch.' : 'It is being printed: open it under Messages on the account.');
  }
}
