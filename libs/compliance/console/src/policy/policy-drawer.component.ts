import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { ChangePolicyDocument, PreviewPolicyChangeDocument, type PolicyChangeInput } from '@quittance/graphql/agency';
import { GraphqlClient, newCommandKey, QButton, QCheck, QDateInput, QDrawer, QField, QInput, QNotice, QSelect, QSubmissionNotice, refusalOf, SessionStore, submission, Toast, type RefusalLike } from '@quittance/ui';
import { QuietRow } from './quiet-row.component';
import { CapRow } from './cap-row.component';
import { formOf, EMPTY_CAP, EMPTY_QUIET, policyFlaw, policyOf, type CapForm, type PolicyForm, type QuietForm } from './policy-form';
import { reachOf, REACH, regimesOf, touchedWords, type GateLine, type PolicyVersion, type Reach, type Touched } from './policy-words';

/** The agency's policy changed: the next version from a day on, after seeing what it does to contacts. */
@Component({
  selector: 'q-policy-drawer',
  imports: [CapRow, QButton, QCheck, QDateInput, QDrawer, QField, QInput, QNotice, QSelect, QSubmissionNotice, QuietRow],
  template: `
    @let it = form();
    <q-drawer heading="Change the policy" [open]="true" size="lg" (closed)="closed.emit()">
      <section aria-label="Quiet hours" class="stack-sm">
        <div class="row between"><h3>Quiet hours</h3><button q-button size="sm" variant="quiet" (click)="set({ quiet: [...it.quiet, emptyQuiet] })">Add</button></div>
        @for (time of it.quiet; track $index; let index = $index) {<q-quiet-row [time]="time" [n]="index + 1" (changed)="quiet(index, $event)" (removed)="quiet(index, null)" />}
        @empty {<p class="sm sub">None beyond the law’s own hours.</p>}
        @if (of('quiet'); as words) {<p class="xs bad" role="alert">{{ words }}</p>}
      </section>
      <section aria-label="Limits" class="stack-sm">
        <div class="row between"><h3>Limits</h3><button q-button size="sm" variant="quiet" (click)="set({ caps: [...it.caps, emptyCap] })">Add</button></div>
        @for (limit of it.caps; track $index; let index = $index) {<q-cap-row [cap]="limit" [n]="index + 1" (changed)="cap(index, $event)" (removed)="cap(index, null)" />}
        @empty {<p class="sm sub">None beyond the law’s own limits.</p>}
        @if (of('caps'); as words) {<p class="xs bad" role="alert">{{ words }}</p>}
        <div class="cols-2">
          <q-field label="Days between letters" optional [error]="of('lettersApartDays')"><input qInput inputmode="numeric" maxlength="3" [text]="it.lettersApart" (textChange)="set({ lettersApart: $event ?? '' })"></q-field>
          <q-field label="Days an attorney has to answer" [error]="of('attorneyAnswerDays')"><input qInput inputmode="numeric" maxlength="3" [text]="it.attorneyAnswer" (textChange)="set({ attorneyAnswer: $event ?? '' })"></q-field>
          <q-field label="Warn from how many messages" hint="Emails and texts in seven days" [error]="of('messagesWarnedFrom')"><input qInput inputmode="numeric" maxlength="3" [text]="it.messagesWarned" (textChange)="set({ messagesWarned: $event ?? '' })"></q-field>
        </div>
      </section>
      <section aria-label="Rules" class="stack-sm">
        <h3>For whom each rule is kept</h3>
        <p class="xs sub">Where law binds it stops whatever is chosen here.</p>
        @for (gate of choosable(); track gate.id) {
          <div class="gate row wrap gap-sm"><span class="name sm"><b>{{ gate.id }}</b> {{ gate.title }}<span class="xs sub cite">{{ gate.citation }}</span></span>
            <q-select class="reach" [label]="gate.id + ' kept for'" [options]="reaches(gate)" [value]="reach(gate)" (valueChange)="keep(gate, $event)" />
            <q-check label="Only warns" [checked]="it.warns.includes(gate.id)" (checkedChange)="warn(gate, $event)" /></div>
        }
        @if (of('gates') ?? of('warns'); as words) {<p class="xs bad" role="alert">{{ words }}</p>}
      </section>
      <div class="cols-2">
        <q-field label="From" required [error]="of('effectiveFrom')"><q-date-input [min]="session.today()" [value]="it.effectiveFrom" (valueChange)="set({ effectiveFrom: $event })" /></q-field>
        <q-field label="Why it changes" required hint="It stands with the version" [error]="of('reason')"><input qInput maxlength="500" autocomplete="off" [text]="it.reason" (textChange)="set({ reason: $event ?? '' }, true)"></q-field>
      </div>
      @if (preview(); as found) {<q-notice tone="info">{{ touched(found) }}</q-notice>}
      <q-submission-notice [of]="sending" [fields]="fields" />
      <button actions q-button (click)="closed.emit()">Cancel</button>
      @if (preview()) {<button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="save()">Make the new version</button>}
      @else {<button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="look()">See what it touches</button>}
    </q-drawer>
  `,
  styles: `
    section { padding-bottom: var(--s4); border-bottom: 1px solid var(--line); } .gate { padding: var(--s1) 0; } .name { flex: 1 1 220px; min-width: 0; } .cite { display: block; overflow-wrap: anywhere; } .reach { width: 190px; }
  `,
})
export class PolicyDrawer {
  readonly from = input.required<PolicyVersion>();
  readonly gates = input.required<readonly GateLine[]>();
  readonly closed = output();
  readonly changed = output();
  protected readonly session = inject(SessionStore);
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly form = linkedSignal<PolicyForm>(() => formOf(this.from().policy, this.session.today()));
  protected readonly preview = signal<Touched | null>(null);
  private readonly flaw = signal<RefusalLike | null>(null);
  private key = newCommandKey();
  protected readonly emptyQuiet = EMPTY_QUIET;
  protected readonly emptyCap = EMPTY_CAP;
  protected readonly touched = touchedWords;
  protected readonly fields = ['quiet', 'caps', 'lettersApartDays', 'attorneyAnswerDays', 'messagesWarnedFrom', 'gates', 'warns', 'effectiveFrom', 'reason'];
  /** Before contacts alone, and not those that always hold. */
  protected readonly choosable = computed(() => this.gates().filter(({ force }) => force !== 'KEPT'));

  protected of(field: string): string | null {
    return refusalOf(this.flaw() ?? this.sending.refusal(), field);
  }

  /** @param keeps whether what was seen of the change still holds */
  protected set(part: Partial<PolicyForm>, keeps = false): void {
    this.form.update((form) => ({ ...form, ...part }));
    this.flaw.set(null);
    if (!keeps) this.preview.set(null);
  }

  protected quiet(index: number, time: QuietForm | null): void {
    this.set({ quiet: this.form().quiet.flatMap((one, n) => (n !== index ? [one] : time === null ? [] : [time])) });
  }

  protected cap(index: number, cap: CapForm | null): void {
    this.set({ caps: this.form().caps.flatMap((one, n) => (n !== index ? [one] : cap === null ? [] : [cap])) });
  }

  private regimes(gate: GateLine) {
    return this.form().gates.find((one) => one.gate === gate.id)?.regimes ?? [];
  }

  protected reach(gate: GateLine): Reach {
    return reachOf(gate, this.regimes(gate));
  }

  protected reaches(gate: GateLine) {
    const some = this.reach(gate) === 'SOME';
    return (Object.keys(REACH) as Reach[]).filter((value) => value !== 'SOME' || some).map((value) => ({ value, label: REACH[value] }));
  }

  protected keep(gate: GateLine, reach: Reach | null): void {
    if (reach === null || reach === 'SOME') return;
    this.set({ gates: [...this.form().gates.filter((one) => one.gate !== gate.id), { gate: gate.id, regimes: regimesOf(reach) }] });
  }

  protected warn({ id }: GateLine, on: boolean): void {
    this.set({ warns: on ? [...this.form().warns, id] : this.form().warns.filter((other) => other !== id) });
  }

  private input(): PolicyChangeInput {
    const form = this.form();
    return { policy: policyOf(form), effectiveFrom: form.effectiveFrom ?? this.session.today(), basedOn: this.from().n, reason: form.reason.trim() };
  }

  private sound(): boolean {
    this.flaw.set(policyFlaw(this.form()));
    return this.flaw() === null;
  }

  protected async look(): Promise<void> {
    if (!this.sound()) return;
    const found = await this.sending.run(async () => (await this.client.query(PreviewPolicyChangeDocument, { input: this.input() })).previewPolicyChange);
    if (found) this.preview.set(found);
  }

  protected async save(): Promise<void> {
    if (!this.sound()) return;
    const key = this.key;
    const done = await this.sending.run(async () => (await this.client.mutate(ChangePolicyDocument, { input: this.input(), key })).changePolicy);
    this.key = newCommandKey();
    if (!done) return;
    this.changed.emit();
    this.closed.emit();
    this.toast.say(`Version ${done.n} is on file.`);
  }
}
