import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DecisionAsOfDocument, ReplayDecisionDocument, StoredDecisionDocument, type ContactChannel, type DecisionAsOfQuery } from '@quittance/graphql/agency';
import { formatPhone, GraphqlClient, QButton, QCard, QChip, QCopy, QDate, QDateInput, QEmpty, QErrorPanel, QField, QInput, QNotice, QPage, QSkeleton, SessionStore, liveQuery, submission } from '@quittance/ui';
import { DecisionFindings } from '../contact/decision-findings.component';
import { ComplianceNav } from './compliance-nav.component';
import { factLines } from './fact-lines';
import { gateWords, MEANS_LABEL, RESULT } from './officer-words';
import { instantOf } from './second';

type AsOf = Extract<DecisionAsOfQuery['decisionAsOf'], { __typename: 'DecisionAsOf' }>;

/** One decision: what it was, every fact it rested on; made again, and the same question as of any second. */
@Component({
  selector: 'q-decision-page',
  imports: [ComplianceNav, DecisionFindings, QButton, QCard, QChip, QCopy, QDate, QDateInput, QEmpty, QErrorPanel, QField, QInput, QNotice, QPage, QSkeleton, RouterLink],
  template: `
    @if (decision(); as it) {
      <q-page [heading]="means(it.means) + ' to ' + it.debtorName" [sub]="'Asked by ' + it.actorName + (it.step === 'SENDING' ? ', at sending' : '')" width="page">
        <q-compliance-nav before />
        <button actions q-button [busy]="replaying.busy()" (click)="replay(it.id)">Replay</button>
        @if (replayed() === 'same') {<q-notice tone="ok">Made again under rules {{ it.ruleVersion }}: the same came out.</q-notice>}
        @else if (replayed()) {<q-notice tone="bad">{{ replayed() }}</q-notice>}
        <div class="main-side">
          <div class="stack">
            <q-card heading="What came out"><q-chip [tone]="result[it.result].tone">{{ result[it.result].label }}</q-chip>
              <q-decision-findings [decision]="it.decision" [now]="it.at" />
              @if (it.decision.pending.length) {<p class="xs sub">Still to be checked when the text is there: {{ rules(it.decision.pending) }}.</p>}
              <details class="xs sub looked"><summary>{{ it.decision.considered.length }} rules were looked at</summary><p>{{ rules(it.decision.considered) }}.</p></details>
            </q-card>
            <q-card heading="The facts it rested on">
              @for (group of facts(); track group.title) {
                <h3 class="label">{{ group.title }}</h3>
                <table class="facts"><tbody>@for (line of group.lines; track $index) {<tr><th scope="row">{{ line.name }}</th><td>@if (line.list; as list) {<details><summary>{{ line.value }}</summary><ul class="sm sub">@for (one of list; track $index) {<li>{{ one }}</li>}</ul></details>} @else {{{ line.value }}}</td></tr>}</tbody></table>
              }
            </q-card>
          </div>
          <div class="stack">
            <q-card heading="On record"><table class="facts"><tbody>
              <tr><th scope="row">When</th><td><q-date [value]="it.at" /></td></tr>
              <tr><th scope="row">Account</th><td><a [routerLink]="['/accounts', it.accountId]">{{ it.accountNumber }}</a></td></tr>
              <tr><th scope="row">Address</th><td class="wrap-any">{{ it.address ? phone(it.address) : 'None named' }}</td></tr>
              <tr><th scope="row">Purpose</th><td>{{ purpose(it.purpose) }}</td></tr>
              <tr><th scope="row">Permit</th><td>@if (it.permitUsedAt) {Used <q-date [value]="it.permitUsedAt" />} @else {{{ it.decision.allowed ? 'Not used' : 'None given' }}}</td></tr>
              <tr><th scope="row">Rules</th><td>Version {{ it.ruleVersion }}</td></tr>
              <tr><th scope="row">Hash</th><td><q-copy [text]="it.factsHash" what="hash of the facts" [code]="true" /></td></tr>
            </tbody></table></q-card>
            @if (channel(); as way) {
              <q-card heading="As of any second">
                <p class="sm sub">What this account would have been answered then, by what was on file and in force.</p>
                <div class="row gap-sm when"><q-field label="Day" [error]="wrong()"><q-date-input [max]="session.today()" [value]="day()" (valueChange)="day.set($event)" /></q-field><q-field label="Time" hint="15:04:05, by our clock"><input qInput autocomplete="off" maxlength="8" placeholder="00:00:00" [text]="time()" (textChange)="time.set($event ?? '')"></q-field></div>
                <button q-button [busy]="asking.busy()" (click)="ask(it.accountId, way)">Ask</button>
                @if (asking.refusal(); as refused) {<q-notice tone="warn">{{ refused.message }}</q-notice>}
                @if (then(); as found) {
                  <p class="row gap-sm"><q-chip [tone]="found.decision.allowed ? 'ok' : 'bad'">{{ found.decision.allowed ? 'Allowed' : 'Not allowed' }}</q-chip><span class="xs sub">rules {{ found.decision.ruleVersion }}</span></p>
                  <q-decision-findings [decision]="found.decision" [now]="askedAt()" />
                  @if (found.stored; as stored) {<p class="xs sub">Decided last until then: <a [routerLink]="['/compliance/decisions', stored.id]"><q-date [value]="stored.at" /></a>, {{ result[stored.result].label.toLowerCase() }}.</p>} @else {<p class="xs sub">Nobody had asked until then.</p>}
                }
              </q-card>
            }
          </div>
        </div>
      </q-page>
    } @else if (query.data() && !query.loading()) {<q-page heading="Decision" width="page"><q-compliance-nav before /><q-empty heading="There is no such decision" hint="The address is mistyped, or it is of another installation." /></q-page>}
    @else {<q-page heading="Decision" width="page"><q-compliance-nav before /><q-error-panel [problem]="query.error()" (retry)="query.refetch()" />@if (query.loading()) {<q-skeleton [lines]="8" />}</q-page>}
  `,
  styles: `h3 { margin: var(--s3) 0 var(--s1); } h3:first-of-type { margin-top: 0; } .when { align-items: flex-start; margin: var(--s3) 0; } .when > * { flex: 1; } .looked { margin-top: var(--s1); } summary { cursor: pointer; } td, .wrap-any { overflow-wrap: anywhere; }`,
})
export class DecisionPage {
  readonly id = input.required<string>();
  private readonly client = inject(GraphqlClient);
  protected readonly session = inject(SessionStore);
  readonly query = liveQuery({ query: StoredDecisionDocument, variables: () => ({ id: this.id() }) });
  protected readonly decision = computed(() => this.query.data()?.storedDecision ?? null);
  protected readonly facts = computed(() => { const it = this.decision(); return it ? factLines(it.facts, { zone: this.session.timezone(), currency: it.currency }) : []; });
  protected readonly channel = computed((): ContactChannel | null => {
    const means = this.decision()?.means ?? '';
    return ['CALL', 'TEXT', 'EMAIL', 'LETTER'].includes(means) ? (means as ContactChannel) : null;
  });
  protected readonly result = RESULT;
  protected readonly replaying = submission();
  protected readonly asking = submission();
  /** "same", or what is wrong. */
  protected readonly replayed = signal<string | null>(null);
  protected readonly day = signal<string | null>(null);
  protected readonly time = signal('');
  protected readonly phone = formatPhone;
  protected readonly rules = gateWords;
  protected readonly wrong = signal<string | null>(null);
  protected readonly then = signal<AsOf | null>(null);
  protected readonly askedAt = signal('');

  protected purpose(purpose: string): string {
    const words = purpose.toLowerCase().replaceAll('_', ' ');
    return words.charAt(0).toUpperCase() + words.slice(1);
  }

  protected means(means: string): string {
    return MEANS_LABEL[means] ?? means;
  }

  protected async replay(id: string): Promise<void> {
    const done = await this.replaying.run(async () => (await this.client.query(ReplayDecisionDocument, { id })).replayDecision);
    this.replayed.set(done ? 'same' : (this.replaying.refusal()?.message ?? 'It could not be made again. Try once more.'));
  }

  protected async ask(accountId: string, channel: ContactChannel): Promise<void> {
    const at = this.day() ? instantOf([this.day(), this.time().trim()].filter(Boolean).join(' '), this.session.timezone()) : null;
    this.wrong.set(at === null ? (this.day() ? 'Write the time as 15:04 or 15:04:05.' : 'Choose the day.') : null);
    if (at === null) return;
    this.then.set(null);
    const address = this.decision()?.address ?? '';
    const done = await this.asking.run(async () => (await this.client.query(DecisionAsOfDocument, { input: { accountId, channel, contactPointId: null, address: address || null, at } })).decisionAsOf);
    this.askedAt.set(at);
    if (done) this.then.set(done);
  }
}
