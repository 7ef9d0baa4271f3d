import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { HappeningsDocument, MySettlementsDocument, NextRemittancesDocument, OverviewDocument, RecoveryByMonthDocument, WaitingPlacementsDocument } from '@quittance/graphql/portal';
import { NextRemittance } from '@quittance/remittance/portal';
import { recoveryLines } from '@quittance/reporting/domain';
import { ClientChoice, formatMonth, liveQuery, QBar, QCard, QErrorPanel, QLineChart, QMoney, QPage, QSegmented, QSkeleton, QStat, SessionStore } from '@quittance/ui';
import { FirstSteps } from './first-steps.component';
import { Happenings } from './happenings.component';
import { LiveChip } from './live-chip.component';
import { NeedsYou } from './needs-you.component';
import { accountsLine, ageParts, collectedLine, heldLine, remittedLine } from './overview-words';

const MONEY = ['payment.', 'placement.committed', 'remittance.posted'];

/** Where the client's accounts and money stand; each currency by itself. */
@Component({
  imports: [QPage, QBar, QCard, QErrorPanel, QLineChart, QMoney, QSegmented, QSkeleton, QStat, RouterLink, FirstSteps, Happenings, LiveChip, NeedsYou, NextRemittance],
  templateUrl: './overview.page.html',
})
export class OverviewPage {
  protected readonly choice = inject(ClientChoice);
  protected readonly session = inject(SessionStore);
  private readonly clientId = this.choice.clientId;
  private readonly chosenCurrency = signal<string | null>(null);
  private readonly ofClient = (): { clientId: string } | null => {
    const clientId = this.clientId();
    return clientId === null ? null : { clientId };
  };

  protected readonly overviews = liveQuery({ query: OverviewDocument, variables: this.ofClient, live: { types: [...MONEY, 'account.'] } });
  protected readonly news = liveQuery({ query: HappeningsDocument, variables: this.ofClient, live: { types: ['activity.', ...MONEY] } });
  protected readonly waiting = liveQuery({
    query: WaitingPlacementsDocument,
    variables: () => (this.session.can('portal.place') ? this.ofClient() : null),
    live: { types: ['placement.'] },
  });
  protected readonly proposed = liveQuery({
    query: MySettlementsDocument,
    variables: () => {
      const of = this.session.can('portal.decide') ? this.ofClient() : null;
      return of && { filter: { ...of, statuses: ['PROPOSED' as const], soonestFirst: true }, first: 20, after: null };
    },
    live: { types: ['settlement.'] },
  });
  protected readonly nexts = liveQuery({ query: NextRemittancesDocument, variables: () => ({}), live: { types: MONEY } });
  protected readonly recovery = liveQuery({
    query: RecoveryByMonthDocument,
    variables: () => {
      const [of, shown] = [this.ofClient(), this.shown()];
      return of && shown ? { ...of, currency: shown.currency } : null;
    },
    keepPrevious: true,
    live: { types: MONEY },
  });

  private readonly all = computed(() => this.overviews.data()?.overview ?? []);
  protected readonly currencies = computed(() => this.all().map(({ currency }) => ({ value: currency, label: currency })));
  protected readonly shown = computed(() => this.all().find(({ currency }) => currency === this.chosenCurrency()) ?? this.all()[0] ?? null);
  protected readonly isNew = computed(() => this.overviews.data() !== undefined && this.all().length === 0);
  protected readonly happenings = computed(() => this.news.data()?.happenings ?? []);
  protected readonly placements = computed(() => this.waiting.data()?.waitingPlacements ?? []);
  protected readonly settlements = computed(() => this.proposed.data()?.settlements.nodes ?? []);
  protected readonly needsYou = computed(() => this.placements().length + this.settlements().length > 0);
  protected readonly lastPayment = computed(() => {
    if (!this.news.data()) return undefined;
    const payment = this.happenings().find(({ kind }) => kind === 'PAYMENT');
    return payment ? payment.occurredAt : (this.shown()?.collected ?? 0) > 0 ? undefined : null;
  });
  /** Of the client and currency shown. */
  protected readonly next = computed(() => this.nexts.data()?.nextRemittances.find(({ clientId, currency }) => clientId === this.clientId() && currency === this.shown()?.currency) ?? null);
  protected readonly held = computed(() => heldLine(this.next()?.heldPayments ?? [], this.shown()?.currency ?? 'USD'));
  protected readonly ages = computed(() => ageParts(this.shown()?.ages ?? []));
  protected readonly lines = computed(() => {
    const { labels, lines } = recoveryLines(this.recovery.data()?.recoveryByMonth ?? []);
    return { labels, series: lines.map(({ placedMonth, values }) => ({ name: formatMonth(placedMonth), values })) };
  });
  protected readonly accountsLine = accountsLine;
  protected readonly collectedLine = collectedLine;
  protected readonly remittedLine = remittedLine;
  protected readonly percent = (value: number): string => `${Math.round(value)}%`;

  protected choose(currency: string): void {
    this.chosenCurrency.set(currency);
  }
}
