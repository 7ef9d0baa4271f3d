import { Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { BankAccountChoicesDocument, BankLineCountsDocument, BankLinesDocument, RematchBankLinesDocument, type BankLinePartsFragment } from '@quittance/graphql/agency';
import { TrustNav } from '@quittance/ledger/console';
import { GraphqlClient, QButton, QErrorPanel, QField, QInput, QPage, QSegmented, QSelect, QStat, SessionStore, Toast, formatCount, formatDate, livePages, liveQuery, submission, type Option } from '@quittance/ui';
import { ImportDrawer } from './import-drawer.component';
import { SettledLines } from './settled-lines.component';
import { SureDrawer } from './sure-drawer.component';
import { WaitingLines } from './waiting-lines.component';

const LIVE = ['bank.', 'payment.'];

/** What the bank booked, each line beside what it may be: most are accepted with one key. */
@Component({
  selector: 'q-bank-page',
  imports: [ImportDrawer, SettledLines, SureDrawer, TrustNav, WaitingLines, QButton, QErrorPanel, QField, QInput, QPage, QSegmented, QSelect, QStat],
  template: `
    <q-page heading="Bank" width="full" sub="What the bank booked, beside what each line may be. Accepting records the payment and matches the line.">
      <q-trust-nav before />
      @if (may()) {<ng-container actions>
        @if (fresh()) {<button q-button [busy]="rematching.busy()" (click)="rematch()">Match again</button>}
        <button q-button kbd="i" (click)="importing.set(true)">Import a file</button>
        @if (fresh() && (counts()?.sure ?? 0) > 0) {<button q-button variant="primary" (click)="accepting.set(true)">Accept the {{ count(counts()?.sure ?? 0) }} that are sure…</button>}
      </ng-container>}
      @let now = counts();
      <div class="cols-4">
        <q-stat label="Lines that wait" [sub]="!now ? ' ' : now.oldestOn ? 'the oldest of ' + day(now.oldestOn) : 'all dealt with'">{{ now ? count(now.waiting) : '–' }}</q-stat>
        <q-stat label="Sure" sub="of such at most 1 in 100 is wrong">{{ now ? count(now.sure) : '–' }}</q-stat>
        <q-stat label="To look at" sub="a suggestion, not a sure one">{{ now ? count(now.likely) : '–' }}</q-stat>
        <q-stat label="Nothing expected" sub="search, suspense, or set aside">{{ now ? count(now.none) : '–' }}</q-stat>
      </div>
      <search class="row wrap gap-sm" aria-label="Filters">
        <q-segmented label="Show" [options]="states" [value]="standing()" (valueChange)="set({ status: $event === 'NEW' ? null : $event })" />
        @if (fresh()) {<q-segmented label="Of these" [options]="shows" [value]="show() ?? ''" (valueChange)="set({ show: $event || null })" />}
        @if (accounts().length > 1) {<q-field label="Bank account" hideLabel><q-select placeholder="All bank accounts" [options]="accounts()" [value]="bank() ?? null" (valueChange)="set({ bank: $event })" /></q-field>}
        <q-field label="Payer, words or amount" hideLabel><input qInput type="search" autocomplete="off" placeholder="Payer, words or amount" [text]="q() ?? ''" (textChange)="set({ q: $event || null })"></q-field>
      </search>
      <q-error-panel [problem]="list.error()" (retry)="list.refetch()" />
      @if (fresh()) {<q-waiting-lines [list]="list" [narrowed]="narrowed()" [anyAccount]="anyAccount()" [may]="may()" (importFile)="importing.set(true)" (changed)="changed()" />}
      @else {<q-settled-lines [list]="list" [status]="standing()" [may]="may()" (changed)="changed()" />}
    </q-page>
    @if (importing()) {<q-import-drawer (closed)="importing.set(false)" (changed)="changed()" />}
    @if (accepting()) {<q-sure-drawer [bankAccountId]="bank() ?? null" (closed)="accepting.set(false)" (changed)="changed()" />}
  `,
  styles: `q-field { min-width: min(100%, 240px); } q-segmented { max-width: 100%; min-width: 0; }`,
})
export class BankPage {
  readonly q = input<string>();
  readonly bank = input<string>();
  readonly show = input<string>();
  readonly status = input<string>();
  private readonly client = inject(GraphqlClient);
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly toast = inject(Toast);
  protected readonly importing = signal(false);
  protected readonly accepting = signal(false);
  protected readonly rematching = submission();
  protected readonly states = [{ value: 'NEW', label: 'Waiting' }, { value: 'MATCHED', label: 'Matched' }, { value: 'SUSPENSE', label: 'In suspense' }, { value: 'IGNORED', label: 'Set aside' }];
  protected readonly shows = [{ value: '', label: 'All' }, { value: 'SURE', label: 'Sure' }, { value: 'LIKELY', label: 'To look at' }, { value: 'NONE', label: 'Nothing expected' }, { value: 'OUT', label: 'Paid out' }];
  protected readonly standing = computed(() => this.states.find(({ value }) => value === this.status())?.value ?? 'NEW');
  protected readonly fresh = computed(() => this.standing() === 'NEW');
  protected readonly may = computed(() => this.session.can('bank.match'));
  protected readonly narrowed = computed(() => Boolean(this.q() || this.bank() || this.show()));
  protected readonly count = formatCount;
  protected readonly day = (date: string): string => formatDate(date);
  readonly list = livePages({
    query: BankLinesDocument, live: { types: LIVE }, connection: ({ bankLines }) => bankLines,
    variables: (page) => ({ page, filter: { status: this.standing(), bankAccountId: this.bank() ?? null, show: this.fresh() ? (this.show() ?? null) : null, search: this.q() ?? null } }),
  });
  private readonly counted = liveQuery({ query: BankLineCountsDocument, variables: () => ({ bankAccountId: this.bank() ?? null }), keepPrevious: true, live: { types: LIVE } });
  protected readonly counts = computed(() => this.counted.data()?.bankLineCounts);
  private readonly choices = liveQuery({ query: BankAccountChoicesDocument, variables: () => ({}) });
  protected readonly accounts = computed((): readonly Option[] => (this.choices.data()?.bankAccountChoices ?? []).map(({ id, name, currency, identifierMasked }) => ({ value: id, label: `${name}, ${currency}`, sub: identifierMasked })));
  protected readonly anyAccount = computed(() => this.choices.data() === undefined || this.accounts().length > 0);

  protected set(part: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], { queryParams: part, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected changed(): void {
    void this.list.refetch();
    void this.counted.refetch();
  }

  protected async rematch(): Promise<void> {
    const done = await this.rematching.run(async () => (await this.client.mutate(RematchBankLinesDocument, { bankAccountId: this.bank() ?? null })).result);
    if (done) this.toast.say(`${formatCount(done.lines)} lines looked at again; ${formatCount(done.suggested)} have a suggestion.`);
    else this.toast.problem('The lines could not be matched again. Try once more.');
    this.changed();
  }
}

export type BankLine = BankLinePartsFragment;
