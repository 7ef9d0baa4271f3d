import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { DesksDocument, type AccountFilter, type AssignmentInput, type Deal, type PreviewAssignmentQuery } from '@quittance/graphql/agency';
import { Problem, QButton, QCheck, QDrawer, QEmpty, QErrorPanel, QNotice, QSegmented, QSkeleton, QSubmissionNotice, Toast, formatCount, formatMoney, liveQuery, newCommandKey, submission } from '@quittance/ui';
import { Assignment, type FormerDesk } from './assignment';

type Preview = Extract<PreviewAssignmentQuery['previewAssignment'], { __typename: 'AssignmentPreview' }>;

const PAUSE_MS = 120;

/** Puts accounts on one desk, or deals them round several: shows what each desk gets before anything is done. */
@Component({
  selector: 'q-assign-drawer',
  imports: [QButton, QCheck, QDrawer, QEmpty, QErrorPanel, QNotice, QSegmented, QSkeleton, QSubmissionNotice],
  template: `
    <q-drawer heading="Assign" size="lg" [open]="true" (closed)="closed.emit()">
      <p class="sm sub">{{ what() }}. Closed accounts stay where they are. Choose one desk, or several to deal them round.</p>
      <q-error-panel [problem]="list.error()" (retry)="list.refetch()" />
      @if (list.loading()) {<q-skeleton [lines]="4" />}
      <fieldset><legend class="label">Desks</legend>
        <div class="desks">@for (desk of desks(); track desk.id) {<q-check [label]="desk.name" [hint]="desk.userName ? desk.userName + ', ' + count(desk.accounts) : count(desk.accounts)" [checked]="chosen().includes(desk.id)" (checkedChange)="choose(desk.id, $event)" />}</div>
        <q-check label="No desk" hint="Takes them off their desks" [checked]="off()" (checkedChange)="takeOff($event)" />
      </fieldset>
      @if (list.data() && !desks().length) {<q-empty heading="There is no desk yet" hint="Create one under Desks." />}
      @if (chosen().length > 1) {<div class="row wrap"><span class="sm">Dealt</span><q-segmented label="How they are dealt" [options]="deals" [(value)]="deal" /></div>}
      @if (problem(); as words) {<q-notice tone="bad">{{ words }}</q-notice>}
      @if (preview(); as plan) {
        <section aria-live="polite" class="stack-sm" [class.stale]="busy()">
          <p><b>{{ plan.changing === 0 ? 'Nothing changes' : count(plan.changing) + ' move' + (plan.changing === 1 ? 's' : '') }}</b>@if (plan.takenFromDesks) {<span class="sub">, {{ plan.takenFromDesks }} of them from another desk</span>}<span class="sub">. Chosen: {{ load(plan.picked) }}.</span></p>
          @if (plan.desks.length) {
            <table class="facts"><thead><tr><th scope="col">Desk</th><th scope="col" class="num">Now</th><th scope="col" class="num">Gets</th><th scope="col" class="num">Then</th></tr></thead>
              <tbody>@for (desk of plan.desks; track desk.deskId) {<tr><th scope="row">{{ desk.name }}@if (desk.keeps) {<span class="xs sub">, {{ desk.keeps }} there already</span>}</th><td class="num">{{ load(desk.now) }}</td><td class="num b">{{ load(desk.gets) }}</td><td class="num">{{ then(desk) }}</td></tr>}</tbody>
            </table>
          }
        </section>
      }
      <q-submission-notice [of]="sending" />
      <button actions q-button (click)="closed.emit()">Cancel</button>
      <button actions q-button variant="primary" kbd="mod+Enter" [disabled]="!ready()" [busy]="sending.busy()" (click)="send()">{{ off() ? 'Take off their desks' : 'Assign' }}</button>
    </q-drawer>
  `,
  styles: `fieldset { display: grid; gap: var(--s2); } .desks { display: grid; grid-template-columns: repeat(auto-fill, minmax(200px, 1fr)); gap: var(--s2) var(--s4); } .stale { opacity: 0.6; } table.facts thead th { font-size: var(--t-xs); } table.facts .num { text-align: right; }`,
})
export class AssignDrawer {
  /** These accounts, with where they lie now, so that it can be taken back… */
  readonly accounts = input<readonly FormerDesk[]>([]);
  /** …or all that meet a filter. */
  readonly filter = input<AccountFilter | null>(null);
  readonly closed = output();
  readonly changed = output();
  private readonly assignment = inject(Assignment);
  private readonly toast = inject(Toast);
  protected readonly list = liveQuery({ query: DesksDocument, variables: () => ({}) });
  protected readonly desks = computed(() => (this.list.data()?.desks ?? []).filter(({ active }) => active));
  protected readonly chosen = signal<readonly string[]>([]);
  protected readonly off = signal(false);
  protected readonly deal = signal<Deal>('BY_COUNT');
  protected readonly deals = [{ value: 'BY_COUNT', label: 'Evenly by number' }, { value: 'BY_BALANCE', label: 'Evenly by amount' }] as const;
  protected readonly preview = signal<Preview | null>(null);
  protected readonly problem = signal<string | null>(null);
  protected readonly busy = signal(false);
  protected readonly sending = submission();
  protected readonly ready = computed(() => !this.busy() && (this.preview()?.changing ?? 0) > 0);
  protected readonly what = computed(() => (this.filter()?.unassigned ? 'All accounts without a desk' : this.filter() ? 'All accounts that meet the filters' : this.count(this.accounts().length)));
  private readonly request = computed((): AssignmentInput | null => {
    if (!this.off() && this.chosen().length === 0) return null;
    const what = this.filter() ? { filter: this.filter() } : { accountIds: this.accounts().map(({ id }) => id) };
    return { ...what, deskIds: [...this.chosen()], deal: this.deal() };
  });
  private key = newCommandKey();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    effect((onCleanup) => {
      const input = this.request();
      untracked(() => this.preview.update((before) => (input === null ? null : before)));
      if (input === null) return;
      this.timer = setTimeout(() => void this.look(input), PAUSE_MS);
      onCleanup(() => clearTimeout(this.timer));
    });
  }

  protected readonly count = (accounts: number): string => `${formatCount(accounts)} ${accounts === 1 ? 'account' : 'accounts'}`;
  protected readonly load = ({ accounts, balances }: Preview['picked']): string => [this.count(accounts), ...balances.map((sum) => formatMoney(sum))].join(', ');
  protected readonly then = ({ now, gets }: Preview['desks'][number]): string => this.count(now.accounts + gets.accounts);

  protected choose(deskId: string, on: boolean): void {
    this.off.set(false);
    this.chosen.update((ids) => (on ? [...ids, deskId] : ids.filter((id) => id !== deskId)));
  }

  protected takeOff(on: boolean): void {
    this.off.set(on);
    if (on) this.chosen.set([]);
  }

  protected async send(): Promise<void> {
    const [input, plan] = [this.request(), this.preview()];
    if (!input || !plan) return;
    const done = await this.sending.run(() => this.assignment.assign(input, plan.token, this.key));
    if (!done) return void this.look(input);
    this.changed.emit();
    this.closed.emit();
    const text = `${this.count(done.assigned)} assigned.`;
    const former = this.accounts();
    if (former.length === 0) return this.toast.say(text);
    this.toast.undo(text, () => void this.assignment.takeBack(former));
  }

  private async look(input: AssignmentInput): Promise<void> {
    this.busy.set(true);
    try {
      const answer = await this.assignment.preview(input);
      if (this.request() !== input) return;
      this.problem.set(answer.__typename === 'Refused' ? answer.message : null);
      this.preview.set(answer.__typename === 'Refused' ? null : answer);
      this.key = newCommandKey();
    } catch (error) {
      this.problem.set(Problem.of(error).what);
    } finally {
      this.busy.set(false);
    }
  }
}
