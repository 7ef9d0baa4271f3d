import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { CHANNEL_WORDS, FIELDS, KIND_WORDS, lintTemplate, parseTemplate, TEMPLATE_CHANNELS, TEMPLATE_KINDS, TONE_WORDS, TONES, type Finding, type TemplateChannel, type TemplateKind, type Tone } from '@quittance/communications/domain';
import { DecideTemplatesDocument, MessageOptionsDocument, MessagePreviewDocument, SaveTemplateDocument, SearchDocument, SubmitTemplateDocument, TemplateClientsDocument, TemplateDocument, WithdrawTemplateDocument, type MessagePreviewQuery, type TemplateQuery } from '@quittance/graphql/agency';
import { countryOptions, GraphqlClient, languageOptions, liveQuery, newCommandKey, QButton, QCard, QChip, QCombobox, QDate, QDialog, QDot, QEmpty, QErrorPanel, QField, QInput, QNotice, QPage, QSelect, QSkeleton, QSubmissionNotice, refusalOf, SessionStore, submission, Toast, type Option } from '@quittance/ui';
import { ContactNav } from './contact-nav.component';
import { MessageDecision } from './decision.component';
import { TEMPLATE_STATUS } from './message-words';

type Version = NonNullable<TemplateQuery['template']>['versions'][number];
type Preview = Extract<MessagePreviewQuery['result'], { __typename: 'MessagePreview' }>;

interface Form { readonly kind: TemplateKind; readonly name: string; readonly clientId: string | null; readonly country: string; readonly language: string; readonly channel: TemplateChannel; readonly tone: Tone | null; readonly subject: string; readonly body: string }

const BLANK: Form = { kind: 'OTHER', name: '', clientId: null, country: '', language: 'en', channel: 'LETTER', tone: null, subject: '', body: '' };
const POINT_KINDS: Readonly<Record<TemplateChannel, string>> = { LETTER: 'ADDRESS', EMAIL: 'EMAIL', TEXT: 'PHONE', VOICEMAIL: 'PHONE' };
const SAMPLE_VALUES: Readonly<Record<string, string>> = { 'dispute.answer': 'The answer stands here.' };

/** A text: its editor with what the linter says, its fields, a preview on any account, its versions and their approval. */
@Component({
  selector: 'q-template-page',
  imports: [QPage, QCard, QChip, QCombobox, QDate, QDialog, QDot, QEmpty, QErrorPanel, QField, QInput, QNotice, QSelect, QSkeleton, QSubmissionNotice, QButton, ContactNav, MessageDecision],
  template: `
    <q-page [heading]="heading()" width="full">
      <q-contact-nav before />
      <ng-container actions>
        @if (mayWrite() && !waits()) {<button q-button [variant]="draftSaved() ? 'default' : 'primary'" kbd="mod+s" [busy]="sending.busy()" [disabled]="!changed()" (click)="save()">Save draft</button>}
        @if (mayWrite() && draftSaved()) {<button q-button variant="primary" [busy]="sending.busy()" [disabled]="changed() || errors() > 0" (click)="submit()">Put forward</button>}
        @if (mayDecide() && waits()) {<button q-button [busy]="sending.busy()" (click)="asking.set('reject')">Reject</button><button q-button variant="primary" [busy]="sending.busy()" (click)="decide(true)">Approve</button>}
        @if (session.can('template.approve') && newest()?.status === 'APPROVED' && !changed()) {<button q-button [busy]="sending.busy()" (click)="asking.set('withdraw')">Take out of use</button>}
      </ng-container>
      <q-error-panel [problem]="query.error()" (retry)="query.refetch()" />
      @if (newest(); as last) {
        <p class="row gap-sm baseline wrap"><q-chip [tone]="chip(last).tone">{{ chip(last).text }}</q-chip><span class="sm sub">Version {{ last.n }}, written by {{ last.writtenByName }} <q-date [value]="last.writtenAt" />@if (last.decidedByName) {, decided by {{ last.decidedByName }} <q-date [value]="last.decidedAt!" />}@if (last.decisionNote) {: {{ last.decisionNote }}}</span></p>
        @if (last.own && waits()) {<q-notice tone="info">You wrote it: somebody else decides on it.</q-notice>}
      }
      <q-submission-notice [of]="sending" [fields]="['subject', 'body', 'name', 'kind', 'language', 'country', 'note']" />
      @if (asking(); as step) {
        <q-dialog [heading]="step === 'reject' ? 'Reject this version' : 'Take it out of use'" [open]="true" (closed)="leave()">
          <p>{{ step === 'reject' ? 'It goes back to its author with your reason.' : 'Nobody can write with it any more. What was sent with it stays as it is.' }}</p>
          <q-field label="Reason" required [error]="of('note')"><textarea qInput rows="3" maxlength="500" [text]="note()" (textChange)="note.set($event ?? '')"></textarea></q-field>
          <q-submission-notice [of]="sending" [fields]="['note']" />
          <button actions q-button (click)="leave()">Cancel</button>
          @if (step === 'reject') {<button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="decide(false)">Reject</button>}
          @else {<button actions q-button variant="danger" kbd="mod+Enter" [busy]="sending.busy()" (click)="withdraw()">Take out of use</button>}
        </q-dialog>
      }
      @if (query.loading()) {<q-skeleton [lines]="10" />}
      @if (isNew() || newest()) {
        <div class="main-side">
          <div class="stack">
            <q-card heading="Text"><div class="stack">
              <div class="cols-3">
                <q-field label="For" [error]="of('kind')"><q-select [options]="kinds" [value]="form().kind" [disabled]="!isNew()" (valueChange)="set({ kind: $event ?? 'OTHER' })" /></q-field>
                <q-field label="Channel"><q-select [options]="channels" [value]="form().channel" [disabled]="!isNew()" (valueChange)="set({ channel: $event ?? 'LETTER' })" /></q-field>
                <q-field label="Tone"><q-select [options]="tones" placeholder="One for all" [value]="form().tone" [disabled]="!isNew()" (valueChange)="set({ tone: $event })" /></q-field>
                <q-field label="Client"><q-select [options]="clients()" placeholder="Every client" [value]="form().clientId" [disabled]="!isNew()" (valueChange)="set({ clientId: $event })" /></q-field>
                <q-field label="Country" [error]="of('country')"><q-select [options]="countries" placeholder="Every country" [value]="form().country || null" [disabled]="!isNew()" (valueChange)="set({ country: $event ?? '' })" /></q-field>
                <q-field label="Language" [error]="of('language')"><q-select [options]="languages()" [value]="form().language" [disabled]="!isNew()" (valueChange)="set({ language: $event ?? 'en' })" /></q-field>
              </div>
              <q-field label="Name" [error]="of('name')"><input qInput maxlength="120" [readonly]="!editable()" [text]="form().name" (textChange)="set({ name: $event ?? '' })" /></q-field>
              @if (form().channel !== 'TEXT' && form().channel !== 'VOICEMAIL') {<q-field label="Subject" [error]="fault('subject')"><input qInput maxlength="300" [readonly]="!editable()" [text]="form().subject" (textChange)="set({ subject: $event ?? '' })" /></q-field>}
              <q-field label="Text" hint="Fields as {{ '{{' }}balance{{ '}}' }}; {{ '{{' }}#if is.disputed{{ '}}' }} … {{ '{{' }}else{{ '}}' }} … {{ '{{' }}/if{{ '}}' }}; # heading, - item, **bold**." [error]="fault('body')"><textarea qInput rows="22" spellcheck="true" [readonly]="!editable()" [text]="form().body" (textChange)="set({ body: $event ?? '' })"></textarea></q-field>
            </div></q-card>
            @if (versions().length > 1) {
              <q-card heading="Versions"><ul class="list">@for (version of versions(); track version.id) {<li class="row between gap wrap"><span>Version {{ version.n }}, {{ version.writtenByName }} <q-date [value]="version.writtenAt" /></span><span class="row gap-sm"><q-chip [tone]="chip(version).tone">{{ chip(version).text }}</q-chip><button q-button size="sm" variant="quiet" (click)="shown.set(version)">Show</button></span></li>}</ul>
                @if (shown(); as old) {<p class="b">{{ old.subject }}</p><p class="pre body">{{ old.body }}</p>}</q-card>
            }
          </div>
          <div class="stack">
            <q-card [heading]="findings().length || blank() || !parsed().ok ? 'Findings' : 'No findings'">
              @if (blank()) {<p class="sm sub">Write the text: what the rules ask of it is said here as you type.</p>} @else if (!parsed().ok) {<p class="row gap-sm"><q-dot tone="bad" /><span class="b">It does not read yet</span></p><p class="sm">{{ unread() }}</p>}
              <ul class="list">@for (finding of findings(); track finding.rule + finding.words) {<li class="stack-xs"><span class="row gap-sm"><q-dot [tone]="finding.severity === 'ERROR' ? 'bad' : 'warn'" /><span class="b">{{ finding.severity === 'ERROR' ? 'Must be mended' : 'Look at it' }}@if (finding.gate) {, {{ finding.gate }}}</span></span><span class="sm">{{ finding.words }}</span>@if (finding.when) {<span class="xs sub">Where {{ finding.when }}</span>}</li>}
              @empty {@if (parsed().ok && !blank()) {<li class="sm sub">Every combination of its conditions was tried.</li>}}</ul>
            </q-card>
            <q-card heading="Preview on an account">
              @if (isNew() || changed()) {<p class="sm sub">Save the draft to see it on an account.</p>} @else {
                <q-combobox [remote]="true" label="Account" placeholder="Name, account, invoice…" none="Nothing begins with this." [options]="found()" [busy]="looking()" [value]="accountId()" (searched)="find($event)" (chosen)="look($event.value)" />
                @if (previewProblem(); as words) {<q-notice tone="warn">{{ words }}</q-notice>}
                @if (preview(); as page) {<p class="b">{{ page.subject }}</p><p class="pre body" dir="auto">{{ page.text }}</p>@if (pdf(); as href) {<a q-button size="sm" [href]="href" target="_blank" rel="noopener">See it on paper</a>}<q-message-decision [decision]="page.decision" />}
              }
            </q-card>
            @if (editable()) {<q-card heading="Fields" aside="A click puts one in"><ul class="list fields">@for (field of fields(); track field.name) {<li class="row between gap wrap"><button q-button variant="link" size="sm" [attr.aria-label]="'Insert ' + field.name + ', ' + field.words" (click)="insert(field.name)"><code>{{ field.name }}</code></button><span class="xs sub">{{ field.words }}</span></li>}</ul></q-card>}
          </div>
        </div>
      } @else if (query.data()) {<q-empty heading="There is no such text" hint="It may be mistyped. Choose it among the templates." />}
    </q-page>
  `,
  styles: `textarea { font-family: var(--font-code); } .body { overflow-wrap: anywhere; } .list { max-height: 420px; overflow: auto; } .fields > li { padding: 5px 0; }`,
})
export class TemplatePage {
  readonly id = input.required<string>();
  private readonly client = inject(GraphqlClient);
  private readonly router = inject(Router);
  private readonly toast = inject(Toast);
  protected readonly session = inject(SessionStore);
  protected readonly isNew = computed(() => this.id() === 'new');
  protected readonly query = liveQuery({ query: TemplateDocument, variables: () => (this.isNew() ? null : { id: this.id() }), live: { types: ['template.'] } });
  private readonly clientList = liveQuery({ query: TemplateClientsDocument, variables: () => ({}) });
  protected readonly versions = computed((): readonly Version[] => this.query.data()?.template?.versions ?? []);
  protected readonly newest = computed(() => this.versions()[0] ?? null);
  protected readonly form = signal<Form>(BLANK);
  private readonly stored = signal<Form>(BLANK);
  protected readonly shown = signal<Version | null>(null);
  protected readonly note = signal('');
  /** What is about to be done that needs a reason. */
  protected readonly asking = signal<'reject' | 'withdraw' | null>(null);
  protected readonly blank = computed(() => this.form().body.trim() === '');
  protected readonly languages = computed(() => languageOptions(this.form().language));
  protected readonly countries = countryOptions();
  protected readonly sending = submission();
  protected readonly changed = computed(() => JSON.stringify(this.form()) !== JSON.stringify(this.stored()));
  protected readonly waits = computed(() => this.newest()?.status === 'SUBMITTED');
  protected readonly draftSaved = computed(() => this.newest()?.status === 'DRAFT');
  protected readonly mayWrite = computed(() => this.session.can('template.write'));
  protected readonly mayDecide = computed(() => this.session.can('template.approve') && !(this.newest()?.own ?? false));
  protected readonly editable = computed(() => this.mayWrite() && !this.waits());
  protected readonly kinds = TEMPLATE_KINDS.map((value) => ({ value, label: KIND_WORDS[value] }));
  protected readonly channels = TEMPLATE_CHANNELS.map((value) => ({ value, label: CHANNEL_WORDS[value] }));
  protected readonly tones = TONES.map((value) => ({ value, label: TONE_WORDS[value] }));
  protected readonly clients = computed((): Option[] => (this.clientList.data()?.clients.nodes ?? []).map(({ id, name }) => ({ value: id, label: name })));
  protected readonly heading = computed(() => (this.isNew() ? 'New text' : [this.query.data()?.template?.name ?? 'Text', this.form().tone ? TONE_WORDS[this.form().tone as Tone].toLowerCase() : null, CHANNEL_WORDS[this.form().channel].toLowerCase()].filter(Boolean).join(', ')));
  protected readonly parsed = computed(() => parseTemplate(this.form().channel, this.form().subject, this.form().body));
  protected readonly findings = computed((): readonly Finding[] => {
    const parsed = this.parsed();
    const { kind, channel, language, country } = this.form();
    return parsed.ok && this.form().body.trim() !== '' ? lintTemplate(parsed.value, { kind, channel, language, country: country === '' ? null : country }) : [];
  });
  protected readonly unread = computed(() => { const parsed = this.parsed(); return parsed.ok ? '' : parsed.refusal.message; });
  protected readonly errors = computed(() => (this.parsed().ok ? this.findings().filter(({ severity }) => severity === 'ERROR').length : 1));
  protected readonly fields = computed(() => Object.entries(FIELDS).filter(([, { only }]) => !only || only.includes(this.form().channel)).map(([name, { words, type }]) => ({ name, words: type === 'FLAG' ? `Condition: ${words.toLowerCase()}` : words })));
  protected readonly found = signal<readonly Option[]>([]);
  protected readonly looking = signal(false);
  protected readonly accountId = signal<string | null>(null);
  protected readonly preview = signal<Preview | null>(null);
  protected readonly previewProblem = signal<string | null>(null);
  protected readonly pdf = signal<string | null>(null);
  private key = newCommandKey();

  constructor() {
    // What is on the server fills the form, unless something was typed since.
    effect(() => {
      const template = this.query.data()?.template;
      const newest = this.newest();
      if (!template || !newest) return;
      untracked(() => {
        if (this.changed() && this.stored() !== BLANK) return;
        const form: Form = { kind: template.kind, name: template.name, clientId: template.clientId ?? null, country: template.country ?? '', language: template.language, channel: template.channel, tone: template.tone ?? null, subject: newest.subject, body: newest.body };
        this.form.set(form);
        this.stored.set(form);
      });
    });
  }

  protected chip({ status }: Version): (typeof TEMPLATE_STATUS)[Version['status']] {
    return TEMPLATE_STATUS[status];
  }

  protected set(part: Partial<Form>): void {
    this.form.update((form) => ({ ...form, ...part }));
    this.key = newCommandKey();
  }

  protected insert(name: string): void {
    const flag = FIELDS[name]?.type === 'FLAG';
    this.set({ body: `${this.form().body}${flag ? `{{#if ${name}}}…{{/if}}` : `{{${name}}}`}` });
  }

  protected of(field: string): string | null {
    return refusalOf(this.sending.refusal(), field);
  }

  /** What does not read is said while it is typed. */
  protected fault(part: 'subject' | 'body'): string | null {
    const parsed = this.parsed();
    return parsed.ok || this.form().body === '' ? this.of(part) : parsed.refusal.field === part ? parsed.refusal.message : null;
  }

  protected async save(): Promise<void> {
    const { country, ...form } = this.form();
    const input = { ...form, country: country === '' ? null : country, templateId: this.isNew() ? null : this.id() };
    const saved = await this.sending.run(async () => (await this.client.mutate(SaveTemplateDocument, { input, key: this.key })).result);
    if (!saved) return;
    this.stored.set(this.form());
    this.after(`Version ${saved.n} is saved.`);
    if (this.isNew()) void this.router.navigate(['/communications/templates', saved.templateId], { replaceUrl: true });
  }

  protected async submit(): Promise<void> {
    const versionId = this.newest()?.id;
    if (versionId && (await this.sending.run(async () => (await this.client.mutate(SubmitTemplateDocument, { versionId, key: this.key })).result))) this.after('It waits for approval.');
  }

  protected async decide(approve: boolean): Promise<void> {
    const versionId = this.newest()?.id;
    if (versionId && (await this.sending.run(async () => (await this.client.mutate(DecideTemplatesDocument, { input: { versionIds: [versionId], approve, note: this.note() }, key: this.key })).result))) this.after(approve ? 'It is in use.' : 'Rejected.');
  }

  protected async withdraw(): Promise<void> {
    const versionId = this.newest()?.id;
    if (versionId && (await this.sending.run(async () => (await this.client.mutate(WithdrawTemplateDocument, { versionId, note: this.note(), key: this.key })).result))) this.after('It is out of use.');
  }

  protected leave(): void {
    this.asking.set(null);
    this.note.set('');
    this.sending.reset();
  }

  private after(words: string): void {
    this.key = newCommandKey();
    this.asking.set(null);
    this.note.set('');
    this.toast.say(words);
    this.query.refetch();
  }

  protected async find(text: string): Promise<void> {
    if (text.length < 2) return this.found.set([]);
    this.looking.set(true);
    const found = await this.client.query(SearchDocument, { text }).catch(() => null);
    const hits = (found?.search.groups ?? []).flatMap((group) => group.hits);
    this.found.set([...new Map(hits.map((hit) => [hit.accountId, hit])).values()].map((hit) => ({ value: hit.accountId, label: `${hit.debtorName}, ${hit.accountNumber}`, sub: hit.clientName })));
    this.looking.set(false);
  }

  protected async look(accountId: string): Promise<void> {
    const [version, channel] = [this.newest(), this.form().channel];
    this.accountId.set(accountId);
    this.preview.set(null);
    this.previewProblem.set(null);
    this.pdf.set(null);
    const options = (await this.client.query(MessageOptionsDocument, { accountId }).catch(() => null))?.messageOptions;
    const point = options?.points.find(({ kind }) => kind === POINT_KINDS[channel]);
    if (!version || !options || !point) return this.previewProblem.set(`This debtor has no ${channel === 'LETTER' ? 'postal address' : channel === 'EMAIL' ? 'email address' : 'number'} on file. Choose another account.`);
    const parsed = this.parsed();
    const asked = parsed.ok ? parsed.value.fields.filter((field) => FIELDS[field]?.asked).map((field) => ({ field, value: SAMPLE_VALUES[field] ?? (FIELDS[field]?.type === 'MONEY' ? String(Math.max(1, Math.round(options.balance / 2))) : nextMonth(this.session.today())) })) : [];
    const { result } = await this.client.query(MessagePreviewDocument, { input: { accountId, templateVersionId: version.id, contactPointId: point.id, asked, overrides: [], delivery: 'SINGLE' } });
    if (result.__typename === 'Refused') return this.previewProblem.set(result.message);
    this.preview.set(result);
    if (channel === 'LETTER') this.pdf.set(`/files/letter-previews/${accountId}/${version.id}/${point.id}.pdf?asked=${encodeURIComponent(JSON.stringify(Object.fromEntries(asked.map(({ field, value }) => [field, FIELDS[field]?.type === 'MONEY' ? Number(value) : value]))))}`);
  }
}

/** A day far enough ahead for a sample. */
const nextMonth = (today: string): string => new Date(Date.parse(today) + 60 * 86_400_000).toISOString().slice(0, 10);
