import { Component, computed, inject, input, output, signal } from '@angular/core';
import { AcceptSureBankLinesDocument, BankLinesDocument } from '@quittance/graphql/agency';
import { GraphqlClient, QButton, QDrawer, QErrorPanel, QMoney, QNotice, QProgress, formatCount, formatMoney, livePages, newCommandKey, submission } from '@quittance/ui';
import { kindWords, lineTitle } from '../bank-words';

const AT_ONCE = 25;

/** Shows every line that is sure, then accepts them: each is looked at again first, what is no longer sure stays. */
@Component({
  selector: 'q-sure-drawer',
  imports: [QButton, QDrawer, QErrorPanel, QMoney, QNotice, QProgress],
  template: `
    <q-drawer heading="Accept the lines that are sure" size="lg" [open]="true" (closed)="closed.emit()">
      @if (done(); as result) {
        <q-notice tone="ok">{{ count(result.accepted) }} lines accepted.@if (result.left.length) { {{ count(result.left.length) }} stay for you to look at.}</q-notice>
        @if (result.left.length) {<ul class="list sm">@for (one of result.left; track one.lineId) {<li><b>{{ names().get(one.lineId) }}</b><div class="sub">{{ one.why }}</div></li>}</ul>}
      } @else {
        <p class="sm sub">{{ total() }}. Each becomes a payment of the day the bank booked it, or is matched to what is booked. Take one out if you want to look at it by itself.</p>
        @if (running() !== null) {<q-progress label="Accepting" [value]="running()!" [max]="chosen().length" [text]="count(running()!) + ' of ' + count(chosen().length)" />}
        <q-error-panel [problem]="list.error()" (retry)="list.refetch()" />
        <ul class="list">
          @for (line of list.rows(); track line.id) {
            <li><label class="row top"><input type="checkbox" [checked]="!out().has(line.id)" [disabled]="running() !== null" (change)="toggle(line.id)"><span class="grow sm"><span class="row between"><b>{{ title(line) }}</b><q-money [minor]="line.amount" [currency]="line.currency" /></span>@if (line.suggestions[0]; as first) {<span class="sub">{{ kind(first.kind) }} {{ first.label }}@if (first.accountNumber) {, {{ first.accountNumber }}} · {{ first.reasons.join(' · ') }}</span>}</span></label></li>
          }
        </ul>
        @if (list.hasMore()) {<div><button q-button size="sm" variant="quiet" [busy]="list.busy()" (click)="list.more()">Show more of them</button></div>}
      }
      @if (done()) {<button actions q-button variant="primary" kbd="mod+Enter" (click)="closed.emit()">Done</button>}
      @else {<ng-container actions><button q-button [disabled]="running() !== null" (click)="closed.emit()">Cancel</button><button q-button variant="primary" kbd="mod+Enter" [busy]="running() !== null" [disabled]="!chosen().length" (click)="accept()">Accept {{ count(chosen().length) }} lines</button></ng-container>}
    </q-drawer>
  `,
})
export class SureDrawer {
  readonly bankAccountId = input<string | null>(null);
  readonly closed = output();
  readonly changed = output();
  private readonly client = inject(GraphqlClient);
  private readonly sending = submission();
  readonly list = livePages({ query: BankLinesDocument, size: 100, variables: (page) => ({ page, filter: { status: 'NEW', show: 'SURE', bankAccountId: this.bankAccountId(), search: null } }), connection: ({ bankLines }) => bankLines });
  protected readonly out = signal<ReadonlySet<string>>(new Set());
  protected readonly running = signal<number | null>(null);
  protected readonly done = signal<{ accepted: number; left: { lineId: string; why: string }[] } | null>(null);
  protected readonly chosen = computed(() => this.list.rows().filter(({ id }) => !this.out().has(id)));
  protected readonly names = computed(() => new Map(this.list.rows().map((line) => [line.id, `${lineTitle(line)}, ${formatMoney({ minor: line.amount, currency: line.currency })}`])));
  protected readonly total = computed(() => {
    const sums = new Map<string, number>();
    for (const { amount, currency } of this.chosen()) if (amount > 0) sums.set(currency, (sums.get(currency) ?? 0) + amount);
    return `${formatCount(this.chosen().length)} lines, ${[...sums].map(([currency, minor]) => formatMoney({ minor, currency })).join(' + ') || 'nothing'} paid in`;
  });
  protected readonly count = formatCount;
  protected readonly kind = kindWords;
  protected readonly title = lineTitle;
  private readonly key = newCommandKey();

  protected toggle(id: string): void {
    this.out.update((ids) => new Set(ids.has(id) ? [...ids].filter((other) => other !== id) : [...ids, id]));
  }

  protected async accept(): Promise<void> {
    const ids = this.chosen().map(({ id }) => id);
    const sum = { accepted: 0, left: [] as { lineId: string; why: string }[] };
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      this.running.set(from);
      const lineIds = ids.slice(from, from + AT_ONCE);
      const answer = await this.sending.run(async () => (await this.client.mutate(AcceptSureBankLinesDocument, { key: `${this.key}:${from}`, lineIds })).result);
      if (answer) {
        sum.accepted += answer.accepted;
        sum.left.push(...answer.left);
      } else {
        const why = this.sending.refusal()?.message ?? this.sending.problem()?.what ?? 'The server did not answer.';
        sum.left.push(...lineIds.map((lineId) => ({ lineId, why })));
      }
    }
    this.running.set(null);
    this.done.set(sum);
    this.changed.emit();
  }
}
