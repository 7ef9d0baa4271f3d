import { Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { CHANNEL_WORDS, KIND_WORDS, TEMPLATE_CHANNELS, TONE_WORDS, type TemplateChannel, type TemplateKind, type Tone } from '@quittance/communications/domain';
import { AddStarterTemplatesDocument, DecideTemplatesDocument, TemplatesDocument, type TemplateStatus, type TemplatesQuery } from '@quittance/graphql/agency';
import { GraphqlClient, liveQuery, newCommandKey, QButton, QCard, QCell, QChip, QCsv, QEmpty, QErrorPanel, QPage, QSelect, QSubmissionNotice, QTable, SessionStore, submission, Toast, type Column } from '@quittance/ui';
import { ContactNav } from './contact-nav.component';
import { languageName, TEMPLATE_STATUS } from './message-words';

type Template = TemplatesQuery['templates'][number];

/** What the starter set is written in. */
const STARTER_LANGUAGES = ['en', 'es'];

/** The texts: what each is for, its newest version, and what waits for approval. */
@Component({
  selector: 'q-templates-page',
  imports: [QPage, QCard, QTable, QCell, QChip, QCsv, QEmpty, QErrorPanel, QSelect, QSubmissionNotice, QButton, ContactNav],
  template: `
    <q-page heading="Templates" sub="Texts for letters, emails and texts; compliance approves each before it is used" width="full">
      <q-contact-nav before />
      <ng-container actions>
        @if (can('template.write') && missing()) {<button q-button [busy]="sending.busy()" (click)="addStarters()">Add the starter set</button>}
        @if (can('template.approve') && waiting().length) {<button q-button [busy]="sending.busy()" [disabled]="!selected().length" (click)="approve()">Approve {{ selected().length || '' }}</button>}
        @if (can('template.write')) {<button q-button variant="primary" kbd="n" (click)="open('new')">New text</button>}
      </ng-container>
      <div class="row wrap"><q-select label="Channel" [options]="channels" placeholder="Every channel" [(value)]="channel" /><q-select label="State" [options]="states" placeholder="Every state" [(value)]="status" /><span class="push"></span><q-csv name="templates" [columns]="columns" [rows]="rows()" /></div>
      <q-error-panel [problem]="query.error()" (retry)="query.refetch()" />
      <q-submission-notice [of]="sending" />
      <q-card [flush]="true"><q-table caption="Templates" noun="texts" [columns]="columns" [rows]="rows()" [rowKey]="rowKey" [rowLabel]="label" [loading]="query.loading()" narrow="cards" keys openable (opened)="open($event.id)" [selectable]="can('template.approve')" [selected]="selected()" (selectedChange)="selected.set($event)" storageKey="templates">
        <ng-template qCell="status" let-row><q-chip [tone]="chip(row).tone">{{ chip(row).text }}</q-chip></ng-template>
        @if (query.data()) {<q-empty [heading]="all().length ? 'No such text' : 'No text yet'" [hint]="all().length ? 'Take a filter away to see more.' : 'Add the starter set: every usual letter, ready for approval.'" />}
      </q-table></q-card>
    </q-page>
  `,
  styles: `q-select { width: 180px; }`,
})
export class TemplatesPage {
  private readonly client = inject(GraphqlClient);
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly toast = inject(Toast);
  protected readonly query = liveQuery({ query: TemplatesDocument, variables: () => ({}), live: { types: ['template.'] } });
  protected readonly sending = submission();
  protected readonly channel = signal<TemplateChannel | null>(null);
  protected readonly status = signal<TemplateStatus | null>(null);
  protected readonly selected = signal<readonly string[]>([]);
  protected readonly all = computed((): readonly Template[] => this.query.data()?.templates ?? []);
  protected readonly rows = computed(() => this.all().filter((row) => (this.channel() === null || row.channel === this.channel()) && (this.status() === null || row.status === this.status())));
  protected readonly waiting = computed(() => this.all().filter(({ status }) => status === 'SUBMITTED'));
  protected readonly missing = computed(() => this.query.data() !== undefined && STARTER_LANGUAGES.some((wanted) => !this.all().some(({ writtenByName, language }) => writtenByName === 'Quittance' && language === wanted)));
  protected readonly channels = TEMPLATE_CHANNELS.map((value) => ({ value, label: CHANNEL_WORDS[value] }));
  protected readonly states = (Object.keys(TEMPLATE_STATUS) as TemplateStatus[]).map((value) => ({ value, label: TEMPLATE_STATUS[value].text }));
  private key = newCommandKey();
  protected readonly rowKey = (row: Template): string => row.id;
  protected readonly label = (row: Template): string => `${this.kind(row)}, ${CHANNEL_WORDS[row.channel as TemplateChannel].toLowerCase()}`;
  protected readonly columns: Column<Template>[] = [
    { key: 'kind', header: 'For', value: (row) => this.kind(row), fixed: true, width: 200, bold: true },
    { key: 'name', header: 'Name', value: (row) => (row.name === this.kind(row) ? '' : row.name), width: 170 },
    { key: 'channel', header: 'Channel', value: (row) => CHANNEL_WORDS[row.channel as TemplateChannel], width: 100 },
    { key: 'tone', header: 'Tone', value: (row) => (row.tone ? TONE_WORDS[row.tone as Tone] : ''), width: 100 },
    { key: 'language', header: 'Language', value: (row) => languageName(row.language) ?? 'English', width: 110 },
    { key: 'clientName', header: 'Client', value: (row) => row.clientName ?? 'Every client', width: 180 },
    { key: 'country', header: 'Country', value: (row) => row.country ?? 'Every country', width: 130 },
    { key: 'status', header: 'Newest version', value: (row) => this.chip(row).text, width: 170 },
    { key: 'inUse', header: 'In use', value: (row) => (row.inUse ? `Version ${row.inUse}` : '–'), width: 100 },
    { key: 'used', header: 'Sent', type: 'number', value: (row) => row.used, width: 80 },
    { key: 'writtenByName', header: 'By', value: (row) => row.writtenByName, width: 150 },
  ];

  protected can(permission: Parameters<SessionStore['can']>[0]): boolean {
    return this.session.can(permission);
  }

  protected kind({ kind }: Template): string {
    return KIND_WORDS[kind as TemplateKind];
  }

  protected chip({ status }: Template): (typeof TEMPLATE_STATUS)[TemplateStatus] {
    return TEMPLATE_STATUS[status];
  }

  protected open(id: string): void {
    void this.router.navigate(['/communications/templates', id]);
  }

  protected async addStarters(): Promise<void> {
    const done = await this.sending.run(async () => (await this.client.mutate(AddStarterTemplatesDocument, { key: this.key })).result);
    if (done) this.after(`${done.added} texts were added. They wait for approval.`);
  }

  protected async approve(): Promise<void> {
    const chosen = this.waiting().filter(({ id }) => this.selected().includes(id)).map(({ versionId }) => versionId);
    if (chosen.length === 0) return this.toast.say('None of those chosen waits for approval.');
    const done = await this.sending.run(async () => (await this.client.mutate(DecideTemplatesDocument, { input: { versionIds: chosen, approve: true, note: '' }, key: this.key })).result);
    if (done) this.after(`${done.decided} ${done.decided === 1 ? 'text is' : 'texts are'} in use.`);
  }

  private after(words: string): void {
    this.key = newCommandKey();
    this.selected.set([]);
    this.toast.say(words);
    this.query.refetch();
  }
}
