import { Component, DestroyRef, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { AnswerSimulatedCallDocument, CallsNowDocument, HangUpDocument, LeaveVoicemailDocument, VoicemailOfferDocument, type CallLineFragment } from '@quittance/graphql/agency';
import { formatPhone, GraphqlClient, QButton, QChip, QDot, QNotice, QSubmissionNotice, SessionStore, Toast, liveQuery, newCommandKey, submission } from '@quittance/ui';
import { callChip, live, otherEnd, talkedFor } from './call-words';

const TICK_MS = 500;

/** The call on this account that is under way, or waits to be wrapped up: its state, how long, the voicemail, the end. */
@Component({
  selector: 'q-call-panel',
  imports: [QButton, QChip, QDot, QNotice, QSubmissionNotice],
  template: `
    @if (call(); as it) {
      <section class="panel" [class.live]="running()" aria-label="Call">
        <div class="row wrap between">
          <span class="row gap-sm who"><q-dot [tone]="chip().tone" /><b role="status">{{ words() }}</b>@if (time()) {<span class="num clock" aria-label="Talked for">{{ time() }}</span>}<span class="sub nowrap">{{ who() }}</span></span>
          <span class="row wrap gap-sm">
            @if (it.simulated) {<q-chip tone="info">Simulated: nobody is rung</q-chip>}
            @if (it.direction === 'INBOUND' && it.status === 'ARRIVING' && it.simulated) {<button q-button size="sm" variant="primary" [busy]="acting.busy()" (click)="take(true)">Take it</button><button q-button size="sm" [busy]="acting.busy()" (click)="take(false)">Let it go</button>}
            @if (it.direction === 'OUTBOUND' && it.status === 'ANSWERED' && !it.voicemailLeft) {<button q-button size="sm" kbd="v" (click)="offering.set(!offering())">Voicemail</button>}
            @if (running() && (it.mine || it.direction === 'OUTBOUND')) {<button q-button size="sm" kbd="e" [busy]="acting.busy()" (click)="hangUp()">Hang up</button>}
            @if (!it.recorded && wrapUp()) {<button q-button size="sm" variant="primary" (click)="wrapped.emit(it)">Wrap up</button>}
          </span>
        </div>
        @if (it.statusReason) {<p class="sm sub">{{ it.statusReason }}</p>}
        @if (it.voicemailLeft) {<p class="sm ok">The voicemail is left.</p>}
        @if (offered()) {
          @if (offer(); as text) {
            @if (text.reason) {<q-notice tone="warn">{{ text.reason }}</q-notice>}
            @else {
              <p class="say" lang="en">{{ text.text }}</p>
              <p class="xs sub">Word for word, and nothing else (12 CFR 1006.2(j)).</p>
              <div class="row wrap gap-sm">
                <button q-button size="sm" [disabled]="!text.read?.allowed" [busy]="acting.busy()" (click)="leave('READ')">I read it out</button>
                <button q-button size="sm" [disabled]="!text.played?.allowed" [busy]="acting.busy()" (click)="leave('PLAYED')">Have it played</button>
              </div>
              @for (reason of reasons(); track reason) {<p class="sm warn">{{ reason }}</p>}
            }
          }
        }
        <q-submission-notice [of]="acting" />
      </section>
    }
  `,
  styles: `
    :host:empty { display: none; }
    .panel { display: grid; gap: var(--s2); padding: 10px 14px; border: 1px solid var(--line-strong); border-radius: var(--r3); background: var(--surface); } .panel.live { border-color: var(--accent); background: var(--accent-soft); }
    .who { flex-wrap: wrap; } .clock { font-weight: var(--w-bold); } .say { font-size: var(--t-md); max-width: 70ch; }
  `,
})
export class CallPanel {
  readonly accountId = input.required<string>();
  /** The wrap-up of this call is wanted. */
  readonly wrapped = output<CallLineFragment>();
  /** The call as it stands; null where there is none. */
  readonly changed = output<CallLineFragment | null>();
  private readonly client = inject(GraphqlClient);
  private readonly session = inject(SessionStore);
  private readonly toast = inject(Toast);
  protected readonly acting = submission();
  private readonly query = liveQuery({ query: CallsNowDocument, variables: () => (this.session.can('call.place') ? {} : null), live: { types: ['call.'] }, keepPrevious: true });
  protected readonly call = computed((): CallLineFragment | null => (this.query.data()?.callsNow ?? []).filter(({ accountId }) => accountId === this.accountId()).sort((a, b) => Number(live(b)) - Number(live(a)))[0] ?? null);
  protected readonly offering = signal(false);
  private readonly machine = computed(() => this.call()?.answeredBy === 'MACHINE' && this.call()?.status === 'ANSWERED' && !this.call()?.voicemailLeft);
  protected readonly offered = computed(() => (this.offering() || this.machine()) && this.call()?.status === 'ANSWERED' && this.call()?.direction === 'OUTBOUND' && !this.call()?.voicemailLeft);
  private readonly offers = liveQuery({ query: VoicemailOfferDocument, variables: () => (this.offered() ? { callId: this.call()?.id ?? '' } : null) });
  protected readonly offer = computed(() => this.offers.data()?.voicemailOffer ?? null);
  protected readonly reasons = computed(() => {
    const { read, played } = this.offer() ?? {};
    const said = (decision: typeof read): string[] => (decision && !decision.allowed ? decision.findings.map(({ words }) => words) : []);
    return [...new Set([...said(read), ...(read?.allowed ? said(played) : [])])];
  });
  protected readonly chip = computed(() => callChip(this.call()?.status ?? 'COMPLETED'));
  protected readonly running = computed(() => { const it = this.call(); return it !== null && live(it); });
  protected readonly wrapUp = computed(() => { const it = this.call(); return it !== null && (it.status === 'ANSWERED' || it.status === 'LEAVING' || !live(it)); });
  protected readonly who = computed(() => { const it = this.call(); return it === null ? '' : [otherEnd(it), formatPhone(it.number)].filter((part, n, all) => part !== '' && all.indexOf(part) === n).join(', '); });
  protected readonly words = computed(() => {
    const it = this.call();
    if (it === null) return '';
    if (it.direction === 'INBOUND' && it.status === 'ARRIVING') return 'They are calling';
    return it.status === 'ANSWERED' && it.answeredBy === 'MACHINE' ? 'A machine answered' : !live(it) && !it.recorded ? `${this.chip().text}, not wrapped up` : this.chip().text;
  });
  private readonly now = signal(0);
  private readonly base = signal({ seconds: null as number | null, at: 0 });
  protected readonly time = computed(() => {
    const { seconds, at } = this.base();
    return talkedFor(seconds === null ? this.call()?.durationSeconds : seconds + Math.max(0, (this.now() - at) / 1000));
  });
  private key = newCommandKey();

  constructor() {
    const timer = setInterval(() => { if (this.base().seconds !== null) this.now.set(performance.now()); }, TICK_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
    effect(() => {
      const it = this.call();
      untracked(() => {
        this.base.set({ seconds: it?.liveSeconds ?? null, at: performance.now() });
        this.now.set(performance.now());
        if (it === null || !live(it)) this.offering.set(false);
        this.changed.emit(it);
      });
    });
  }

  protected async hangUp(): Promise<void> {
    const id = this.call()?.id;
    if (id && (await this.acting.run(async () => (await this.client.mutate(HangUpDocument, { callId: id })).result))) void this.query.refetch();
  }

  protected async take(taken: boolean): Promise<void> {
    const id = this.call()?.id;
    if (id && (await this.acting.run(async () => (await this.client.mutate(AnswerSimulatedCallDocument, { callId: id, taken })).result))) void this.query.refetch();
  }

  protected async leave(how: 'READ' | 'PLAYED'): Promise<void> {
    const id = this.call()?.id;
    const left = id ? await this.acting.run(async () => (await this.client.mutate(LeaveVoicemailDocument, { callId: id, how, key: this.key })).result) : null;
    this.key = newCommandKey();
    if (!left) return void this.offers.refetch();
    this.offering.set(false);
    this.toast.say(how === 'READ' ? 'On record as read out. You may hang up.' : 'It is being played. You may hang up.');
    void this.query.refetch();
  }
}
