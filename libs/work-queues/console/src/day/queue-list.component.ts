import { Component, ElementRef, computed, effect, inject, input, output, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { QButton, QCheck, QChip, QEmpty, QErrorPanel, QMoney, QSelect, QSkeleton, SessionStore, formatInstant, liveQuery, useShortcuts, type Option } from '@quittance/ui';
import { DesksDocument, type QueueLineFragment } from '@quittance/graphql/agency';
import { BusinessNow } from '../cockpit/business-now';
import { outlookLine } from './outlook-words';
import { QueueStore } from './queue.store';
import { reasonChips } from './reason-chips';

/** The ranked accounts of the day, each with the reasons for its place. */
@Component({
  selector: 'q-queue-list',
  imports: [RouterLink, QButton, QCheck, QChip, QEmpty, QErrorPanel, QMoney, QSelect, QSkeleton],
  template: `
    <header class="row between">
      <h2>My day</h2>
      @if (queue.progress(); as day) {@if (day.total > 0) {<span class="sm sub" role="status">{{ day.done }} of {{ day.total }} done</span>}}
    </header>
    <nav class="row xs" aria-label="More of the day"><a routerLink="/diary">Diary</a><a routerLink="/promises">Promises</a><a routerLink="/settlements">Settlements</a>@if (!leads()) {<span class="sub push clip" [title]="desks()">{{ desks() }}</span>}</nav>
    @if (leads()) {<div class="whose"><q-select label="Whose day" placeholder="My desks" [options]="deskOptions()" [value]="queue.deskId()" (valueChange)="queue.deskId.set($event)" /></div>}
    @if (queue.desks().length) {<div class="whose"><q-check label="Only who may be contacted today" [checked]="queue.reachable()" (checkedChange)="queue.reachable.set($event)" /></div>}
    <q-error-panel [problem]="queue.pages.error()" (retry)="queue.pages.refetch()" />
    @if (queue.pages.loading()) {<div class="pad"><q-skeleton [lines]="8" /></div>}
    @if (queue.empty()) {
      @if (queue.reachable()) {<q-empty heading="Nobody here may be contacted today" hint="Nothing waits whose debtor a way is open to, as last night’s look at the rules found it."><button q-button size="sm" (click)="queue.reachable.set(false)">Show all that waits</button></q-empty>}
      @else if (queue.desks().length) {<q-empty heading="Nothing waits" [hint]="doneHint()" />}
      @else {<q-empty heading="You have no desk yet" [hint]="leads() ? 'Choose a desk above to see its day, or sit at one under Desks.' : 'Accounts assigned to your desk appear here, the most pressing first. A manager gives you a desk under Desks.'" />}
    }
    <ol aria-label="Accounts of the day">
      @for (item of lines(); track item.id) {
        <li>
          <a class="it" [class.on]="item.id === current()" [attr.aria-current]="item.id === current() ? 'true' : null" [attr.data-id]="item.id" [routerLink]="['/day', item.id]" (click)="picked.emit()" (focus)="queue.readAhead(item.id)" (pointerenter)="queue.readAhead(item.id)">
            <span class="row between top"><span class="b name">{{ item.account.debtorName }}</span><q-money class="num" [minor]="item.account.balance.minor" [currency]="item.account.balance.currency" /></span>
            <span class="row wrap chips">@for (chip of item.chips; track chip.text) {<q-chip [tone]="chip.tone">{{ chip.text }}</q-chip>}</span>
            @if (item.reach; as reach) {<span class="xs clip" [class.sub]="!reach.bad" [class.bad]="reach.bad" [title]="seen(item)">{{ reach.text }}</span>}
          </a>
        </li>
      }
    </ol>
    @if (queue.pages.hasMore()) {<button class="more" q-button size="sm" variant="quiet" [busy]="queue.pages.busy()" (click)="queue.pages.more()">More accounts</button>}
  `,
  styles: `
    :host { display: block; }
    header { padding: var(--s3) 14px 2px; } nav { padding: 0 14px var(--s2); gap: var(--s3); } nav span { min-width: 0; }
    nav a { color: var(--ink-2); min-height: 24px; display: inline-flex; align-items: center; } nav a:hover { color: var(--ink); }
    .whose { padding: 0 14px var(--s2); }
    ol { border-top: 1px solid var(--line); }
    li { content-visibility: auto; contain-intrinsic-size: auto 80px; }
    .it { padding: 10px 14px; border-bottom: 1px solid var(--line); display: grid; gap: var(--s1); color: inherit; text-decoration: none; }
    .it:hover { background: var(--hover); color: inherit; } .it.on { background: var(--accent-soft); box-shadow: inset 3px 0 var(--accent); } .it:focus-visible { outline-offset: -2px; }
    .name { overflow-wrap: anywhere; } .chips { gap: var(--s1) var(--s2); max-height: 20px; overflow: hidden; } .chips q-chip { max-width: 100%; overflow: hidden; text-overflow: ellipsis; }
    .pad { padding: 0 14px; } .more { margin: var(--s2) 14px; } q-error-panel { display: block; margin: var(--s2); }
  `,
})
export class QueueList {
  readonly current = input<string | null>(null);
  /** One was chosen with the pointer: a sheet that shows this list may close. */
  readonly picked = output();
  protected readonly queue = inject(QueueStore);
  private readonly session = inject(SessionStore);
  private readonly clock = inject(BusinessNow);
  protected readonly lines = computed(() => this.queue.items().map((item) => ({ ...item, chips: reasonChips(item.reasons), reach: outlookLine(item.outlook, this.clock.now(), this.session.timezone()) })));
  protected readonly desks = computed(() => this.queue.desks().join(', '));
  /** Whoever assigns accounts may look at any desk's day. */
  protected readonly leads = computed(() => this.session.can('account.assign'));
  private readonly list = liveQuery({ query: DesksDocument, variables: () => (this.leads() ? {} : null) });
  protected readonly deskOptions = computed((): readonly Option[] => (this.list.data()?.desks ?? []).filter(({ active }) => active).map(({ id, name, userName }) => ({ value: id, label: name, ...(userName ? { sub: userName } : {}) })));
  protected readonly doneHint = computed(() => {
    const done = this.queue.progress()?.done ?? 0;
    return `${done === 0 ? 'No account of your desk asks for work today.' : `${done} worked today, and no other account asks for it.`} New placements, call-backs and broken promises appear here by themselves.`;
  });
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    const row = { group: 'Lists', host: this.element };
    useShortcuts(
      { ...row, keys: 'j', label: 'Next in the queue, without opening it', run: () => this.move(1) },
      { ...row, keys: 'k', label: 'Previous in the queue', run: () => this.move(-1) },
    );
    effect(() => {
      const id = this.current();
      untracked(() => this.link(id)?.scrollIntoView?.({ block: 'nearest' }));
    });
  }

  protected seen({ outlook }: QueueLineFragment): string {
    return outlook ? `As the rules stood ${formatInstant(outlook.asOf, this.session.timezone())}; decided again when you contact them.` : '';
  }

  private move(step: 1 | -1): void {
    const focused = document.activeElement?.getAttribute('data-id') ?? this.current();
    const link = this.link(this.queue.neighbour(focused, step));
    link?.focus({ preventScroll: true });
    link?.scrollIntoView?.({ block: 'nearest' });
  }

  private link(id: string | null): HTMLElement | null {
    return id === null ? null : this.element.querySelector<HTMLElement>(`[data-id="${id}"]`);
  }
}
