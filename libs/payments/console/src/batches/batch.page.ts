import { Component, ElementRef, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { DiscardReceiptBatchDocument, PostReceiptBatchDocument, ReceiptBatchDocument, SaveReceiptBatchDocument } from '@quittance/graphql/agency';
import { Confirm, Drafts, GraphqlClient, QButton, QCard, QChip, QDate, QDateInput, QEmpty, QErrorPanel, QField, QInput, QMoney, QMoneyInput, QNotice, QPage, QSkeleton, QStat, QSubmissionNotice, SessionStore, Toast, draft, formatMoney, liveQuery, newCommandKey, readable, refusalOf, submission, type RefusalLike } from '@quittance/ui';
import { TrustTabs } from '../trust-tabs.component';
import { BatchGrid } from './batch-grid.component';
import { batchForm, differenceWords, enteredSum, isEmpty, lineWithoutAmount, sameForm, type BatchForm } from './batch-draft';

const FIELDS = ['receivedOn', 'depositTotal', 'currency', 'note'];

/** One batch: entered against its deposit total, kept as a draft, posted whole when it ties; afterwards what became of each line. */
@Component({
  selector: 'q-batch-page',
  imports: [RouterLink, BatchGrid, TrustTabs, QButton, QCard, QChip, QDate, QDateInput, QEmpty, QErrorPanel, QField, QInput, QMoney, QMoneyInput, QNotice, QPage, QSkeleton, QStat, QSubmissionNotice],
  template: `
    <q-page [heading]="stored() ? 'Batch ' + stored()!.number : 'New batch'" width="full" [sub]="posted() ? '' : 'A day’s checks and cash, entered against the total of the deposit. Nothing is posted until it ties.'">
      <q-trust-tabs before />
      @if (stored(); as it) {<q-chip beside [tone]="it.status === 'POSTED' ? 'ok' : it.status === 'DRAFT' ? 'warn' : 'mute'">{{ it.status === 'POSTED' ? 'Posted' : it.status === 'DRAFT' ? 'Draft' : 'Discarded' }}</q-chip>}
      <ng-container actions>
        <a q-button variant="quiet" routerLink="/trust/batches">All batches</a>
        @if (stored(); as it) {<a q-button [href]="'/files/deposit-slips/' + it.id + '.pdf'" target="_blank" rel="noopener">Deposit slip</a><a q-button variant="quiet" [href]="'/files/deposit-slips/' + it.id + '.csv'" download>CSV</a>}
      </ng-container>
      <q-error-panel [problem]="query.error()" (retry)="query.refetch()" />
      @if (query.loading()) {<q-skeleton [lines]="8" />}
      @if (id() !== 'new' && query.data() && !stored()) {<q-empty heading="There is no such batch" hint="It may have been opened from an old link."><a q-button routerLink="/trust/batches">All batches</a></q-empty>}
      @else if (stored() && stored()!.status !== 'DRAFT') {
        @let it = stored()!;
        <div class="cols-4"><q-stat label="Deposit" [sub]="it.lineCount + ' lines'"><q-money [minor]="it.depositTotal" [currency]="it.currency" /></q-stat><q-stat label="Checks" [sub]="it.chequeCount + ' of them'"><q-money [minor]="it.cheques" [currency]="it.currency" /></q-stat><q-stat label="Cash"><q-money [minor]="it.cash" [currency]="it.currency" /></q-stat><q-stat label="Received"><q-date [value]="it.receivedOn" /></q-stat></div>
        <q-card heading="What became of each line" [aside]="it.postedByName ? 'posted by ' + it.postedByName : ''"><div class="scroll" tabindex="0" role="region" aria-label="Lines of the batch"><table class="lines folds"><thead><tr><th scope="col">No.</th><th scope="col">Check</th><th scope="col">Payer</th><th scope="col">Account</th><th scope="col" class="num">Amount</th><th scope="col" class="num">Applied</th><th scope="col">Receipt</th></tr></thead><tbody>
          @for (line of it.lines; track line.id) {<tr><td data-label="No.">{{ line.n }}</td><td data-label="Check">{{ line.method === 'CASH' ? 'Cash' : line.chequeNumber || '–' }}</td><td data-label="Payer">{{ line.payer || '–' }}</td><td data-label="Account">@if (line.accountId) {<a [routerLink]="['/accounts', line.accountId]">{{ line.debtorName }}, {{ line.accountNumber }}</a>} @else {<span class="sub">none named</span>}</td><td class="num" data-label="Amount"><q-money [minor]="line.amount" [currency]="it.currency" /></td><td class="num" data-label="Applied">@if (line.applied !== null) {<q-money [minor]="line.applied" [currency]="it.currency" />}</td><td data-label="Receipt"><span>@if (line.receiptId) {<a [routerLink]="['/trust/receipts', line.receiptId]">{{ line.receiptNumber }}</a>@if (line.suspense) {&ngsp;<q-chip tone="warn">In suspense</q-chip>}@if (line.refundable) {&ngsp;<q-chip tone="warn">Refund owed</q-chip>}}</span></td></tr>}
        </tbody></table></div></q-card>
      } @else if (id() === 'new' || stored()) {
        @if (restored()) {<q-notice tone="info">What you typed earlier is back.<button actions q-button size="sm" (click)="startOver()">Start over</button></q-notice>}
        @if (overtaken()) {<q-notice tone="warn">Somebody else saved this batch meanwhile. What you typed stands here; start over to go on from what they saved.<button actions q-button size="sm" (click)="startOver()">Start over</button></q-notice>}
        <q-card><div class="head">
          <q-field label="Deposited on" required [error]="of('receivedOn')"><q-date-input [max]="session.today()" [value]="form().receivedOn" (valueChange)="edit({ receivedOn: $event })" /></q-field>
          <q-field label="Deposit total" required hint="As the bank's slip says" [error]="of('depositTotal')"><q-money-input [currency]="currency()" [value]="form().total" (valueChange)="edit({ total: $event })" /></q-field>
          <q-field label="Note" optional [error]="of('note')"><input qInput maxlength="300" [text]="form().note" (textChange)="edit({ note: $event ?? '' })"></q-field>
          <div class="tie" role="status" aria-live="polite"><span class="xs sub">Entered <q-money [minor]="entered()" [currency]="currency()" /></span><q-chip [tone]="tie().tone">{{ tie().words }}</q-chip></div>
        </div></q-card>
        <q-card heading="Checks and cash"><q-batch-grid [currency]="currency()" [lines]="form().lines" (linesChange)="edit({ lines: $event })" [wrong]="wrongLine()" /></q-card>
        <q-submission-notice [of]="sending" [fields]="fields" />
        @if (missing(); as gap) {<p class="sm bad" role="alert">{{ gap.message }}</p>}
        <div class="row wrap">
          @if (session.can('receiptBatch.manage')) {
            <button q-button kbd="mod+s" [busy]="sending.busy()" (click)="save()">Save the draft</button>
            <button q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="post()">Post all…</button>
            @if (stored()) {<button q-button variant="quiet" [busy]="sending.busy()" (click)="discard()">Discard</button>}
          } @else {<p class="sm sub">You may look at batches; entering them is for trust accountants and managers.</p>}
        </div>
      }
    </q-page>
  `,
  styles: `
    .head { display: grid; grid-template-columns: 180px 200px minmax(160px, 1fr) auto; gap: var(--s3); align-items: start; } .tie { display: grid; gap: 6px; justify-items: start; padding-top: 4px; }
    .lines { width: 100%; border-collapse: collapse; } .lines th { text-align: left; font-size: var(--t-xs); color: var(--ink-2); font-weight: var(--w-medium); } .lines th, .lines td { padding: 6px var(--s3) 6px 0; border-bottom: 1px solid var(--line); } .lines .num { text-align: right; }
    @media (max-width: 760px) { .head { grid-template-columns: minmax(0, 1fr); } }
  `,
})
export class BatchPage {
  readonly id = input.required<string>();
  protected readonly session = inject(SessionStore);
  private readonly client = inject(GraphqlClient);
  private readonly confirm = inject(Confirm);
  private readonly router = inject(Router);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly fields = FIELDS;
  protected readonly query = liveQuery({ query: ReceiptBatchDocument, variables: () => (this.id() === 'new' ? null : { id: this.id() }), live: { types: ['receiptBatch.'] } });
  protected readonly stored = computed(() => this.query.data()?.receiptBatch ?? null);
  protected readonly posted = computed(() => this.stored()?.status === 'POSTED');
  protected readonly currency = computed(() => this.stored()?.currency ?? this.session.currency());
  private readonly drafts = inject(Drafts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  // Null while nothing is typed that is not stored.
  private readonly kept = draft<BatchForm | null>(() => `batch.${this.id()}`, () => null);
  protected readonly form = computed(() => this.kept.value() ?? batchForm(this.stored(), this.session.today()));
  protected readonly restored = this.kept.restored;
  protected readonly overtaken = computed(() => { const [typed, stored] = [this.kept.value(), this.stored()]; return typed !== null && stored !== null && (typed.version ?? 0) < stored.version; });
  protected readonly entered = computed(() => enteredSum(this.form().lines));
  protected readonly tie = computed(() => differenceWords(this.form().total, this.form().lines, this.currency()));
  protected readonly missing = signal<RefusalLike | null>(null);
  /** The line a refusal names: lines[2].amount. */
  protected readonly wrongLine = computed(() => {
    const [, index] = /^lines\[(\d+)\]/.exec(this.sending.refusal()?.field ?? '') ?? [];
    const filled = this.form().lines.flatMap((line, i) => (isEmpty(line) ? [] : [i]));
    return index === undefined ? null : (filled[Number(index)] ?? null);
  });
  private key = newCommandKey();
  private postKey = newCommandKey();
  /** What was saved last, as the version it became. */
  private saved: BatchForm | null = null;

  constructor() {
    effect(() => {
      this.stored();
      untracked(() => this.letGo());
    });
  }

  protected of(field: string): string | null {
    return refusalOf(this.missing() ?? this.sending.refusal(), field);
  }

  protected edit(part: Partial<BatchForm>): void {
    this.kept.value.set({ ...this.form(), ...part });
    this.missing.set(null);
  }

  protected startOver(): void {
    this.kept.clear();
    this.saved = null;
    this.sending.reset();
    this.missing.set(null);
  }

  /** Keeps the draft; returns it as it is stored, or null where it was refused. */
  protected async save(): Promise<{ id: string; version: number } | null> {
    const [sent, stored] = [this.form(), this.stored()];
    const { receivedOn, total: depositTotal } = sent;
    const gap = lineWithoutAmount(sent.lines);
    if (receivedOn === null) return this.say('receivedOn', 'Enter the day of the deposit.');
    if (depositTotal === null || depositTotal <= 0) return this.say('depositTotal', 'Enter the total of the deposit.');
    if (gap !== null) return this.say('lines', `Line ${gap} has no amount. Enter it, or remove the line.`);
    if (stored && this.kept.value() === null) return { id: stored.id, version: stored.version };
    const lines = sent.lines.filter((line) => !isEmpty(line)).map(({ method, amount, payer, chequeNumber, accountId }) => ({ method, amount: amount ?? 0, payer, chequeNumber, accountId }));
    const input = { key: this.key, batchId: stored?.id ?? null, version: sent.version, receivedOn, currency: this.currency(), depositTotal, note: sent.note || null, lines };
    const done = await this.sending.run(async () => (await this.client.mutate(SaveReceiptBatchDocument, { input })).saveReceiptBatch);
    if (done || this.sending.refusal()) this.key = newCommandKey();
    if (!done) {
      // What somebody else saved is there to go on from.
      if (this.sending.refusal()?.code === 'STALE') void this.query.refetch();
      return null;
    }
    // What is typed while it is being saved goes on, from the version that was saved.
    const version = (sent.version ?? 0) + 1;
    const carried = { ...this.form(), version };
    if (this.id() === 'new') {
      this.drafts.save(`batch.${done.batchId}`, carried);
      this.kept.forget();
      await this.router.navigate(['/trust/batches', done.batchId], { replaceUrl: true });
    } else this.kept.value.set(carried);
    this.saved = { ...sent, version };
    await this.query.refetch();
    this.letGo();
    this.toast.say('The draft is saved.');
    return { id: done.batchId, version };
  }

  // What was typed is let go only once the stored batch says the same: the reading may fail, or be overtaken by another.
  private letGo(): void {
    const [typed, stored, saved] = [this.kept.value(), this.stored(), this.saved];
    if (saved === null || stored === null || stored.version < (saved.version ?? 0)) return;
    this.saved = null;
    if (typed !== null && sameForm(typed, saved)) this.kept.clear();
  }

  protected async post(): Promise<void> {
    if (!readable(this.host)) return void this.say('lines', 'What is marked can’t be read. Correct it first.');
    if (this.tie().tone !== 'ok') return void this.say('depositTotal', `It does not tie: ${this.tie().words}.`);
    const count = this.form().lines.filter((line) => !isEmpty(line)).length;
    const total = { minor: this.form().total ?? 0, currency: this.currency() };
    const yes = await this.confirm.money({
      heading: 'Post the batch', amount: total, consequence: `Posts ${count} ${count === 1 ? 'payment' : 'payments'} at once, with their fees. A batch that is posted does not change; a payment in it that bounces is returned by itself.`,
      facts: [{ label: 'Without an account, to suspense', value: formatMoney({ minor: enteredSum(this.form().lines.filter(({ accountId }) => accountId === null)), currency: this.currency() }) }], action: 'Post all' });
    const saved = yes ? await this.save() : null;
    if (!saved) return;
    const done = await this.sending.run(async () => (await this.client.mutate(PostReceiptBatchDocument, { input: { key: this.postKey, batchId: saved.id, version: saved.version } })).postReceiptBatch);
    if (done || this.sending.refusal()) this.postKey = newCommandKey();
    if (done) this.toast.say(`Posted: ${formatMoney(total)}.`);
    await this.query.refetch();
  }

  protected async discard(): Promise<void> {
    const stored = this.stored();
    if (!stored) return;
    const done = await this.sending.run(async () => (await this.client.mutate(DiscardReceiptBatchDocument, { input: { key: newCommandKey(), batchId: stored.id, version: stored.version } })).discardReceiptBatch);
    if (!done) return;
    this.kept.clear();
    this.toast.say(`Batch ${stored.number} is discarded; nothing was posted.`);
    void this.router.navigateByUrl('/trust/batches');
  }

  private say(field: string, message: string): null {
    this.missing.set({ code: 'MISSING', message, field });
    return null;
  }
}
