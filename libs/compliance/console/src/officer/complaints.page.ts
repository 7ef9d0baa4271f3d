import { Component, computed, inject, signal } from '@angular/core';
import { AnswerComplaintDocument, ComplaintsDocument, RecordComplaintDocument, type ComplaintCategory, type ComplaintOutcome, type ComplaintSource } from '@quittance/graphql/agency';
import { GraphqlClient, livePages, newCommandKey, QButton, QCard, QCell, QChip, QCsv, QDate, QDateInput, QDrawer, QEmpty, QErrorPanel, QField, QInput, QPage, QSegmented, QSelect, QSubmissionNotice, QTable, refusalOf, SessionStore, submission, Toast, type Column } from '@quittance/ui';
import { ComplianceNav } from './compliance-nav.component';
import { CATEGORY, COMPLAINT_SOURCE, OUTCOME, optionsOf, type Complaint } from './officer-words';

interface Form { readonly accountNumber: string; readonly complainant: string; readonly category: ComplaintCategory; readonly source: ComplaintSource; readonly description: string; readonly receivedOn: string | null; readonly dueOn: string | null }
interface Answer { readonly outcome: ComplaintOutcome; readonly answer: string; readonly rootCause: string }

/** The register of complaints: received, category, due, answer, root cause. */
@Component({
  selector: 'q-complaints-page',
  imports: [ComplianceNav, QButton, QCard, QCell, QChip, QCsv, QDate, QDateInput, QDrawer, QEmpty, QErrorPanel, QField, QInput, QPage, QSegmented, QSelect, QSubmissionNotice, QTable],
  template: `
    <q-page heading="Complaints" sub="Open ones first, by the day they are due." width="full">
      <q-compliance-nav before />
      @if (may()) {<button actions q-button variant="primary" kbd="c" (click)="begin()">New complaint</button>}
      <div class="row wrap tools"><q-segmented label="Shown" [options]="choices" [value]="shown()" (valueChange)="shown.set($event)" /><span class="push"></span><q-csv name="complaints" [columns]="columns" [list]="list" /></div>
      <q-error-panel [problem]="list.error()" (retry)="list.refetch()" />
      <q-card [flush]="true"><q-table caption="Complaints" noun="complaints" [columns]="columns" [rows]="list.rows()" [rowKey]="key" [rowLabel]="label" [loading]="list.loading()" [busy]="list.busy()" [hasMore]="list.hasMore()" (more)="list.more()" narrow="cards" keys openable (opened)="open($event)" storageKey="complaints">
        <ng-template qCell="state" let-row><q-chip [tone]="stateOf(row).tone">{{ stateOf(row).label }}</q-chip></ng-template>
        <q-empty heading="No complaint is on file" hint="Enter each one when it arrives: it stays until it is answered, with the cause behind it." />
      </q-table></q-card>
    </q-page>
    @if (form(); as it) {
      <q-drawer heading="New complaint" [open]="true" (closed)="form.set(null)">
        <q-field label="Who complains" required [error]="of('complainant')"><input qInput autocomplete="off" maxlength="200" [text]="it.complainant" (textChange)="set({ complainant: $event ?? '' })"></q-field>
        <q-field label="Account" optional hint="Such as Q-100001" [error]="of('accountNumber')"><input qInput autocomplete="off" maxlength="20" [text]="it.accountNumber" (textChange)="set({ accountNumber: $event ?? '' })"></q-field>
        <div class="cols-2">
          <q-field label="About"><q-select [options]="categories" [value]="it.category" (valueChange)="set({ category: $event ?? 'OTHER' })" /></q-field>
          <q-field label="How it came"><q-select [options]="sources" [value]="it.source" (valueChange)="set({ source: $event ?? 'CALL' })" /></q-field>
        </div>
        <div class="cols-2">
          <q-field label="Received on" required [error]="of('receivedOn')"><q-date-input [max]="session.today()" [value]="it.receivedOn" (valueChange)="set({ receivedOn: $event })" /></q-field>
          <q-field label="To be answered by" optional hint="15 days when left empty" [error]="of('dueOn')"><q-date-input [min]="it.receivedOn ?? undefined" [value]="it.dueOn" (valueChange)="set({ dueOn: $event })" /></q-field>
        </div>
        <q-field label="What it is about" required [error]="of('description')"><textarea qInput rows="5" maxlength="4000" [text]="it.description" (textChange)="set({ description: $event ?? '' })"></textarea></q-field>
        <q-submission-notice [of]="sending" [fields]="['complainant', 'accountNumber', 'receivedOn', 'dueOn', 'description']" />
        <button actions q-button (click)="form.set(null)">Cancel</button>
        <button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="send(it)">Enter it</button>
      </q-drawer>
    }
    @if (opened(); as it) {
      <q-drawer [heading]="'Complaint ' + it.number" [open]="true" (closed)="opened.set(null)">
        <table class="facts"><tbody>
          <tr><th scope="row">From</th><td>{{ it.complainant }}</td></tr>
          @if (it.accountNumber) {<tr><th scope="row">Account</th><td>{{ it.accountNumber }}, {{ it.debtorName }}</td></tr>}
          <tr><th scope="row">About</th><td>{{ categoryWords[it.category] }}</td></tr>
          <tr><th scope="row">Received</th><td><q-date [value]="it.receivedOn" />, {{ sourceWords[it.source].toLowerCase() }}, entered by {{ it.recordedBy }}</td></tr>
          <tr><th scope="row">Due</th><td><q-date [value]="it.dueOn" /></td></tr>
        </tbody></table>
        <p class="sm pre">{{ it.description }}</p>
        @if (it.answeredOn) {
          <table class="facts"><tbody>
            <tr><th scope="row">Answered</th><td><q-date [value]="it.answeredOn" /> by {{ it.answeredBy }}</td></tr>
            <tr><th scope="row">Outcome</th><td>{{ it.outcome ? outcomes[it.outcome].label : '' }}</td></tr>
            <tr><th scope="row">Root cause</th><td>{{ it.rootCause }}</td></tr>
          </tbody></table>
          <p class="sm pre">{{ it.answer }}</p>
        } @else if (may()) {
          @let given = answer();
          <q-field label="Outcome"><q-select [options]="outcomeOptions" [value]="given.outcome" (valueChange)="say({ outcome: $event ?? 'NOT_UPHELD' })" /></q-field>
          <q-field label="Answer" required [error]="of('answer')"><textarea qInput rows="4" maxlength="4000" [text]="given.answer" (textChange)="say({ answer: $event ?? '' })"></textarea></q-field>
          <q-field label="Root cause" required hint="What has to change so that it does not come again" [error]="of('rootCause')"><textarea qInput maxlength="1000" [text]="given.rootCause" (textChange)="say({ rootCause: $event ?? '' })"></textarea></q-field>
          <q-submission-notice [of]="sending" [fields]="['answer', 'rootCause']" />
        }
        <button actions q-button (click)="opened.set(null)">Close</button>
        @if (!it.answeredOn && may()) {<button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="finish(it)">Answered</button>}
      </q-drawer>
    }
  `,
  styles: `.pre { white-space: pre-line; overflow-wrap: anywhere; }`,
})
export class ComplaintsPage {
  protected readonly session = inject(SessionStore);
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly choices = [{ value: 'open', label: 'Open' }, { value: 'answered', label: 'Answered' }, { value: 'all', label: 'All' }];
  protected readonly shown = signal('all');
  protected readonly list = livePages({
    query: ComplaintsDocument, variables: ({ first, after }) => ({ first, after, open: this.shown() === 'all' ? null : this.shown() === 'open' }), connection: (data) => data.complaints });
  protected readonly form = signal<Form | null>(null);
  protected readonly opened = signal<Complaint | null>(null);
  protected readonly answer = signal<Answer>({ outcome: 'NOT_UPHELD', answer: '', rootCause: '' });
  private key_ = newCommandKey();
  protected readonly may = computed(() => this.session.can('compliance.manage'));
  protected readonly categories = optionsOf(CATEGORY);
  protected readonly sources = optionsOf(COMPLAINT_SOURCE);
  protected readonly categoryWords = CATEGORY;
  protected readonly sourceWords = COMPLAINT_SOURCE;
  protected readonly outcomes = OUTCOME;
  protected readonly outcomeOptions = (Object.keys(OUTCOME) as ComplaintOutcome[]).map((value) => ({ value, label: OUTCOME[value].label }));
  protected readonly stateOf = (row: Complaint) => (row.outcome ? OUTCOME[row.outcome] : row.overdue ? { label: 'Overdue', tone: 'bad' as const } : { label: 'Open', tone: 'warn' as const });
  protected readonly key = (row: Complaint): string => row.id;
  protected readonly label = (row: Complaint): string => `Complaint ${row.number} of ${row.complainant}`;
  protected readonly columns: Column<Complaint>[] = [
    { key: 'number', header: 'No.', value: (row) => String(row.number), sortBy: (row) => row.number, fixed: true, width: 80 },
    { key: 'state', header: 'State', value: (row) => this.stateOf(row).label, width: 130 },
    { key: 'dueOn', header: 'Due', type: 'date', value: (row) => row.dueOn, width: 120 },
    { key: 'complainant', header: 'From', value: (row) => row.complainant, bold: true },
    { key: 'category', header: 'About', value: (row) => CATEGORY[row.category] },
    { key: 'receivedOn', header: 'Received', type: 'date', value: (row) => row.receivedOn, width: 120 },
    { key: 'accountNumber', header: 'Account', value: (row) => row.accountNumber, width: 120 },
    { key: 'rootCause', header: 'Root cause', value: (row) => row.rootCause, width: 420 },
    { key: 'answeredOn', header: 'Answered', type: 'date', value: (row) => row.answeredOn, hidden: true },
    { key: 'description', header: 'Description', value: (row) => row.description, hidden: true },
  ];

  protected of(field: string): string | null {
    return refusalOf(this.sending.refusal(), field);
  }

  protected begin(): void {
    this.sending.reset();
    this.form.set({ accountNumber: '', complainant: '', category: 'COMMUNICATION', source: 'LETTER', description: '', receivedOn: this.session.today(), dueOn: null });
  }

  protected open(row: Complaint): void {
    this.sending.reset();
    this.answer.set({ outcome: 'NOT_UPHELD', answer: '', rootCause: '' });
    this.opened.set(row);
  }

  protected set(part: Partial<Form>): void {
    this.form.update((form) => form && { ...form, ...part });
  }

  protected say(part: Partial<Answer>): void {
    this.answer.update((given) => ({ ...given, ...part }));
  }

  protected async send(form: Form): Promise<void> {
    const key = this.key_;
    const done = await this.sending.run(async () => (await this.client.mutate(RecordComplaintDocument, { input: { ...form, accountNumber: form.accountNumber || null, receivedOn: form.receivedOn ?? this.session.today() }, key })).recordComplaint);
    this.key_ = newCommandKey();
    if (!done) return;
    this.form.set(null);
    void this.list.refetch();
    this.toast.say('Entered.');
  }

  protected async finish({ id }: Complaint): Promise<void> {
    const key = this.key_;
    const done = await this.sending.run(async () => (await this.client.mutate(AnswerComplaintDocument, { input: { complaintId: id, ...this.answer() }, key })).answerComplaint);
    this.key_ = newCommandKey();
    if (!done) return;
    this.opened.set(null);
    void this.list.refetch();
    this.toast.say('The answer is on file.');
  }
}
