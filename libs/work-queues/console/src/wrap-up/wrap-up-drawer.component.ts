import { Component, ElementRef, Injector, afterNextRender, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { PromiseFields } from '@quittance/arrangements/console';
import { talkedFor } from '@quittance/communications/console';
import type { ContactWay, DialledCall } from '@quittance/compliance/console';
import { CALL_OUTCOMES, type CallOutcome } from '@quittance/compliance/domain';
import { usable } from '@quittance/debtors/console';
import { RecordCallDocument } from '@quittance/graphql/agency';
import { GraphqlClient, QButton, QCheck, QDateInput, QDrawer, QField, QInput, QKbd, QMoney, QNotice, QSelect, QSubmissionNotice, SessionStore, Toast, draft, formatPhone, newCommandKey, refusalOf, submission, type Option, type RefusalLike } from '@quittance/ui';
import type { CockpitAccount } from '../cockpit/cockpit-account';
import { OUTCOME_KEYS, chooseOutcome, emptyForm, fromCall, incomplete, openFlags, toInput, type CallFacts, type WrapUpForm, type WrappedCall } from './wrap-up-form';

const ANOTHER = 'another';

/** How a call ended, in a key or two; then the next account. */
@Component({
  selector: 'q-wrap-up-drawer',
  imports: [PromiseFields, QButton, QCheck, QDateInput, QDrawer, QField, QInput, QKbd, QMoney, QNotice, QSelect, QSubmissionNotice],
  templateUrl: './wrap-up-drawer.component.html',
  styles: `
    .outcomes { display: grid; grid-template-columns: 1fr 1fr; gap: 6px; position: relative; }
    .outcomes label { display: flex; align-items: center; gap: var(--s2); min-height: 34px; padding: 2px 10px; border: 1px solid var(--line-strong); border-radius: var(--r2); background: var(--raised); font-size: var(--t-sm); cursor: pointer; } .outcomes label:hover { border-color: var(--ink-3); }
    .outcomes .on { border-color: var(--accent); background: var(--accent-soft); font-weight: var(--w-bold); } .outcomes label:has(:focus-visible) { outline: 2px solid var(--focus); outline-offset: 1px; }
    .flags { gap: var(--s2) var(--s5); } .back { grid-template-columns: minmax(0, 1fr) 92px; } .pair { display: grid; grid-template-columns: 1fr 1fr; gap: var(--s3); } .pair > :only-child { grid-column: 1 / -1; } .who { grid-template-columns: 1fr 92px; } legend { margin-bottom: var(--s1); }
  `,
  host: { '(keydown)': 'onKey($event)' },
})
export class WrapUpDrawer {
  readonly account = input.required<CockpitAccount>();
  /** The call as it was dialled, with its permit. */
  readonly dialled = input<DialledCall | null>(null);
  /** The call of the telephone provider that is wrapped up: number, direction, permit and duration are its own. */
  readonly call = input<WrappedCall | null>(null);
  /** What is allowed now, by number. */
  readonly ways = input<readonly ContactWay[]>([]);
  readonly closed = output();
  /** Saved: on to the next account. */
  readonly saved = output();
  protected readonly session = inject(SessionStore);
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  private readonly injector = inject(Injector);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly sending = submission();
  protected readonly fields = ['outcome', 'contactPointId', 'number', 'personName', 'durationSeconds', 'callBackOn', 'callBackAt', 'note', 'promise.amount', 'promise.dueOn', 'promise.graceDays'];
  protected readonly numbers = computed(() => this.account().debtor.contactPoints.filter((point) => point.kind === 'PHONE' && usable(point)));
  private readonly facts = computed((): CallFacts => ({ numbers: this.numbers(), owed: this.account().balance.total, today: this.session.today(), mayPromise: this.session.can('promise.record') && this.account().status !== 'CLOSED' }));
  // The account is read again while one talks; the draft is only another's with another account.
  private readonly accountId = computed(() => this.account().id);
  protected readonly form = draft<WrapUpForm>(() => `wrap-up.${this.accountId()}`, () => emptyForm(this.facts(), newCommandKey()));
  /** Why a call to the number may not be recorded as ours: it has no permit, and none would be given now. */
  protected readonly refused = computed(() => {
    const { inbound, contactPointId } = this.form.value();
    if (inbound || this.call() !== null || this.onPermit()) return null;
    const way = this.ways().find((one) => one.channel === 'CALL' && one.contactPointId === contactPointId);
    return way === undefined || way.decision.allowed ? null : (way.decision.findings[0]?.words ?? null);
  });
  private readonly onPermit = computed(() => this.dialled() !== null && (this.dialled()?.contactPointId === this.form.value().contactPointId || !this.numbers().some(({ id }) => id === this.dialled()?.contactPointId)));
  protected readonly phone = formatPhone;
  protected readonly outcomes = OUTCOME_KEYS.map(({ key, outcome }) => ({ key, outcome, label: CALL_OUTCOMES[outcome].label }));
  protected readonly flags = computed(() => openFlags(this.form.value().outcome));
  protected readonly others = computed(() => this.account().otherAccounts.filter(({ status }) => status !== 'CLOSED'));
  protected readonly names = computed(() => [...new Set(this.account().debtor.contactPoints.map(({ personName }) => personName).filter(Boolean))]);
  protected readonly numberOptions = computed((): readonly Option[] => [...this.numbers().map(({ id, value, personName }) => ({ value: id, label: value, ...(personName ? { sub: personName } : {}) })), { value: ANOTHER, label: 'Another number' }]);
  private readonly missing = signal<RefusalLike | null>(null);
  protected readonly problem = computed(() => this.missing() ?? this.sending.refusal());

  protected readonly talked = computed(() => talkedFor(this.call()?.durationSeconds));

  constructor() {
    effect(() => {
      const call = this.call();
      if (call) untracked(() => this.form.value.update((form) => fromCall(form, call, this.facts())));
    });
    effect(() => {
      const number = this.dialled()?.contactPointId;
      untracked(() => {
        if (number && this.numbers().some(({ id }) => id === number)) this.chooseNumber(number);
      });
    });
  }

  protected of(field: string): string | null {
    return refusalOf(this.problem(), field);
  }

  protected set(part: Partial<WrapUpForm>): void {
    this.form.value.update((form) => ({ ...form, ...part }));
    this.missing.set(null);
  }

  protected choose(outcome: CallOutcome): void {
    this.form.value.update((form) => chooseOutcome(form, outcome, this.facts()));
    this.missing.set(null);
  }

  protected chooseNumber(value: string | null): void {
    const point = this.numbers().find(({ id }) => id === value);
    this.set({ contactPointId: point?.id ?? null, personName: point?.personName || this.form.value().personName });
  }

  protected speakOf(id: string, on: boolean): void {
    this.set({ spokenOf: on ? [...this.form.value().spokenOf, id] : this.form.value().spokenOf.filter((other) => other !== id) });
  }

  /** A key chooses an outcome and Enter saves, except where one is typing. */
  protected onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || typing(event.target)) return;
    const chosen = OUTCOME_KEYS.find(({ key }) => key === event.key.toLowerCase());
    if (chosen) {
      this.choose(chosen.outcome);
      this.element.querySelector<HTMLElement>(`[data-outcome=${chosen.outcome}]`)?.focus();
    } else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) void this.send();
    else return;
    event.preventDefault();
  }

  /** The focus goes to the field that has to be changed, once it says so. */
  private toWrong(): void {
    const field = (): HTMLElement | null => (this.of('outcome') ? this.element.querySelector<HTMLElement>('[data-outcome]') : this.element.querySelector<HTMLElement>('[aria-invalid=true]'));
    afterNextRender({ read: () => field()?.focus() }, { injector: this.injector });
  }

  /** What the call is recorded on: the telephone provider's own, or the permit it was dialled on. */
  private on(form: WrapUpForm): { readonly callId?: string; readonly permitId?: string | null } {
    const call = this.call();
    if (call !== null) return { callId: call.id };
    return { permitId: form.inbound || !this.onPermit() ? null : (this.dialled()?.permitId ?? null) };
  }

  protected async send(): Promise<void> {
    const form = this.form.value();
    this.missing.set(incomplete(form, this.facts()));
    if (this.missing()) return this.toWrong();
    const { id, debtor } = this.account();
    const done = await this.sending.run(async () => (await this.client.mutate(RecordCallDocument, { input: { ...toInput(form, id), ...this.on(form) }, key: form.key })).recordCallOutcome);
    if (!done) {
      if (this.sending.refusal()) {
        this.form.value.update((kept) => ({ ...kept, key: newCommandKey() }));
        this.toWrong();
      }
      return;
    }
    this.form.clear();
    this.saved.emit();
    const outcome = form.outcome ? CALL_OUTCOMES[form.outcome].label.toLowerCase() : 'call';
    this.toast.say(`${debtor.name}: ${outcome}. Saved; a correction is a note, since a call can't be edited.`);
  }
}

function typing(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'button'].includes(target.type);
}
