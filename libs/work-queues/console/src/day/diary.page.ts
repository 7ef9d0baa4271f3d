import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DayNav, Figure } from '@quittance/accounts/console';
import { DiaryDocument, type DiaryQuery } from '@quittance/graphql/agency';
import { addDays, type BusinessDate } from '@quittance/kernel';
import { QCard, QChip, QEmpty, QErrorPanel, QMoney, QPage, QSegmented, QSkeleton, SessionStore, formatDate, formatTime, liveQuery, type Tone } from '@quittance/ui';

type Entry = DiaryQuery['diary'][number];

const KINDS: Readonly<Record<Entry['kind'], { readonly label: string; readonly tone: Tone }>> = {
  CALL_BACK: { label: 'Call back', tone: 'warn' },
  PROMISE_DUE: { label: 'Promise due', tone: 'info' },
  INSTALMENT_DUE: { label: 'Instalment due', tone: 'info' },
  HOLD_ENDS: { label: 'Hold ends', tone: 'mute' },
};
const REACH = { today: 0, week: 6, month: 30 } as const;
const OVERDUE_DAYS = 14;

/** Entries by day, in order. */
export function byDay(entries: readonly Entry[]): { readonly on: string; readonly entries: readonly Entry[] }[] {
  const days = new Map<string, Entry[]>();
  for (const entry of entries) days.set(entry.on, [...(days.get(entry.on) ?? []), entry]);
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([on, own]) => ({ on, entries: own }));
}

/** What falls due on one's accounts: call-backs, promises, ends of holds. */
@Component({
  selector: 'q-diary-page',
  imports: [RouterLink, DayNav, Figure, QCard, QChip, QEmpty, QErrorPanel, QMoney, QPage, QSegmented, QSkeleton],
  template: `
    <q-page heading="Diary" sub="Call-backs, promises that fall due and holds that end, on the accounts of your desks. What is overdue stands first.">
      <q-day-nav before />
      <q-segmented actions label="How far ahead" [options]="reaches" [(value)]="reach" />
      <q-error-panel [problem]="diary.error()" (retry)="diary.refetch()" />
      @if (diary.loading()) {<q-skeleton [lines]="8" />}
      @for (day of days(); track day.on) {
        <q-card [heading]="title(day.on)" [aside]="day.entries.length + (day.entries.length === 1 ? ' entry' : ' entries')">
          <ul class="list">
            @for (entry of day.entries; track entry.id) {
              <li><span class="lead"><q-chip [tone]="kinds[entry.kind].tone">{{ kinds[entry.kind].label }}</q-chip></span><span class="who"><a q-figure [routerLink]="['/day', entry.accountId]"><b>{{ entry.debtorName }}</b></a></span><span class="sm b time">{{ time(entry) }}</span><span class="sm sub">{{ entry.accountNumber }}</span><q-money class="num amount" [minor]="entry.amount.minor" [currency]="entry.amount.currency" /></li>
            }
          </ul>
        </q-card>
      }
      @if (diary.data() && !days().length) {<q-empty heading="Nothing falls due" hint="A call-back you agree in a wrap-up, a promise and the end of a hold appear here on their day." />}
    </q-page>
  `,
  styles: `
    li { display: grid; grid-template-columns: 108px minmax(0, 1fr) auto auto minmax(104px, auto); gap: 2px var(--s3); align-items: center; } .who { overflow-wrap: anywhere; }
    @media (max-width: 760px) { li { grid-template-columns: auto minmax(0, 1fr) auto; align-items: baseline; } .who { grid-area: 1 / 1 / 2 / 3; } .amount { grid-area: 1 / 3; } .lead { grid-area: 2 / 1; } .time { grid-area: 2 / 2; } .time + span { grid-area: 2 / 3; text-align: end; } }
  `,
})
export class DiaryPage {
  private readonly session = inject(SessionStore);
  protected readonly reach = signal<keyof typeof REACH>('week');
  protected readonly reaches = [{ value: 'today', label: 'Today' }, { value: 'week', label: 'A week' }, { value: 'month', label: 'A month' }] as const;
  protected readonly kinds = KINDS;
  readonly diary = liveQuery({
    query: DiaryDocument,
    variables: () => {
      const today = this.session.today() as BusinessDate;
      return { from: addDays(today, -OVERDUE_DAYS), to: addDays(today, REACH[this.reach()]), deskId: null };
    },
    live: { types: ['promise.', 'activity.recorded', 'account.'] },
    keepPrevious: true,
  });
  protected readonly days = computed(() => byDay(this.diary.data()?.diary ?? []));

  /** Ours, and theirs where it differs. */
  protected time({ at, zone }: Entry): string {
    if (!at || !zone) return '';
    const [ours, theirs] = [formatTime(at, this.session.timezone()), formatTime(at, zone)];
    return ours === theirs ? ours : `${ours}, ${theirs} there`;
  }

  protected title(on: string): string {
    const [today, date] = [this.session.today(), formatDate(on, { weekday: true })];
    return on === today ? `Today, ${date}` : on < today ? `Overdue since ${date}` : date;
  }
}
