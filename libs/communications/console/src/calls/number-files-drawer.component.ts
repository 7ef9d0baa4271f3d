import { Component, inject, output, signal } from '@angular/core';
import { NumbersToAskDocument, TakeInNumberAnswersDocument, type TakeInNumberAnswersMutation } from '@quittance/graphql/agency';
import { formatCount, GraphqlClient, newCommandKey, Problem, QButton, QDateInput, QDrawer, QDropzone, QField, QNotice, QSubmissionNotice, refusalOf, saveFile, SessionStore, submission, Toast } from '@quittance/ui';

type Taken = Extract<TakeInNumberAnswersMutation['result'], { __typename: 'NumberAnswersTaken' }>;

/** A reassigned-number database asked by file: the numbers to ask are taken away, what it answered is taken in. */
@Component({
  selector: 'q-number-files-drawer',
  imports: [QButton, QDateInput, QDrawer, QDropzone, QField, QNotice, QSubmissionNotice],
  template: `
    <q-drawer heading="Reassigned numbers by file" [open]="true" (closed)="closed.emit()">
      <p class="sm">For an account at the FCC’s Reassigned Numbers Database, or another one that takes files. Numbers whose use leans on consent are asked about, each with the last day its holder is known by it.</p>
      <div class="row"><button q-button [busy]="asking()" (click)="save()">Save the numbers to ask</button></div>
      <div class="stack-sm divide">
        <q-dropzone label="The answer file: a line a number, with its day and yes, no or no_data" accept=".csv,.txt" [maxBytes]="1000000" (files)="read($event)" />
        @if (name()) {<p class="sm">{{ name() }}</p>}
        @if (of('file'); as words) {<p class="xs bad" role="alert">{{ words }}</p>}
        <q-field label="The database was asked on" required hint="A no is a basis for texts for sixty days from then" [error]="of('askedOn')"><q-date-input [value]="askedOn()" (valueChange)="askedOn.set($event ?? null)" /></q-field>
      </div>
      @if (taken(); as it) {
        <q-notice [tone]="it.yes > 0 ? 'warn' : 'info'">{{ words(it) }}</q-notice>
        @if (it.faults.length) {<q-notice tone="warn">Not read: {{ it.faults.slice(0, 5).join(' ') }}@if (it.faults.length > 5) { And {{ it.faults.length - 5 }} more.}</q-notice>}
      }
      <q-submission-notice [of]="sending" [fields]="['file', 'askedOn']" />
      <button actions q-button (click)="closed.emit()">Close</button>
      <button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="send()">Take the answers in</button>
    </q-drawer>
  `,
})
export class NumberFilesDrawer {
  readonly closed = output();
  private readonly client = inject(GraphqlClient);
  private readonly session = inject(SessionStore);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly asking = signal(false);
  protected readonly askedOn = signal<string | null>(inject(SessionStore).today());
  protected readonly name = signal('');
  protected readonly taken = signal<Taken | null>(null);
  private readonly text = signal<string | null>(null);
  private readonly missing = signal(false);
  private key = newCommandKey();

  protected of(field: string): string | null {
    if (field === 'file' && this.missing() && this.text() === null) return 'Choose the answer file.';
    if (field === 'askedOn' && this.missing() && this.askedOn() === null) return 'Choose the day.';
    return refusalOf(this.sending.refusal(), field);
  }

  protected words({ yes, no, noData, unknown, known }: Taken): string {
    return [`${formatCount(yes)} given to somebody else: their consents have ended and the numbers are used no more`, `${formatCount(no)} still theirs`, `${formatCount(noData)} without an answer that helps`, ...(known ? [`${formatCount(known)} taken in before`] : []), ...(unknown ? [`${formatCount(unknown)} on nobody’s file`] : [])].join('; ') + '.';
  }

  protected async read([file]: readonly File[]): Promise<void> {
    this.taken.set(null);
    this.sending.reset();
    this.name.set(file?.name ?? '');
    this.text.set(file ? await file.text() : null);
    this.key = newCommandKey();
  }

  /** In the form the database reads: ten digits and a day, without a head. */
  protected async save(): Promise<void> {
    this.asking.set(true);
    try {
      const { numbersToAsk } = await this.client.query(NumbersToAskDocument, {});
      if (numbersToAsk.length === 0) return this.toast.say('No number has to be asked about.');
      saveFile(`numbers-${this.session.today()}.csv`, numbersToAsk.map(({ number, knownOn }) => `${number.replace(/^\+1/, '')},${knownOn}\r\n`).join(''));
      this.toast.say(`${formatCount(numbersToAsk.length)} numbers saved.`);
    } catch (error) {
      const { what, todo } = Problem.of(error);
      this.toast.problem(`${what} ${todo}`);
    } finally {
      this.asking.set(false);
    }
  }

  protected async send(): Promise<void> {
    const [text, askedOn] = [this.text(), this.askedOn()];
    this.missing.set(true);
    if (text === null || askedOn === null) return;
    const done = await this.sending.run(async () => (await this.client.mutate(TakeInNumberAnswersDocument, { input: { text, askedOn }, key: this.key })).result);
    this.key = newCommandKey();
    if (done) this.taken.set(done);
  }
}
