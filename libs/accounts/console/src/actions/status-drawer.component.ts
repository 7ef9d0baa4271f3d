import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { CloseCode, HoldReason } from '@quittance/accounts/domain';
import { QButton, QDateInput, QDrawer, QField, QInput, QSelect, QSubmissionNotice, SessionStore, Toast, draft, refusalOf, submission, type RefusalLike } from '@quittance/ui';
import { AccountEdits } from './account-edits';
import { CHANGED_MEANWHILE, type EditableAccount } from './editable-account';
import { HOLD_OPTIONS, STATUS_STEPS, closeOptions, type StatusStep } from './status-change';

interface Form {
  readonly reason: HoldReason | null;
  readonly until: string | null;
  readonly code: CloseCode | null;
  readonly note: string;
}

/** Holds, closes, recalls or reopens an account. What was done here by mistake is undone from the message that says it is done. */
@Component({
  selector: 'q-status-drawer',
  imports: [QButton, QDateInput, QDrawer, QField, QInput, QSelect, QSubmissionNotice],
  template: `
    <q-drawer [heading]="words().heading" [open]="true" (closed)="closed.emit()">
      <p class="sm sub">{{ words().consequence(account()) }}</p>
      @if (step() === 'hold') {
        <q-field label="Why" required [error]="of('reason')"><q-select [options]="reasons" [value]="form.value().reason" (valueChange)="set({ reason: $event })" placeholder="Choose a reason" /></q-field>
        <q-field label="Until" optional hint="The last day of the hold. Left empty, it lasts until someone ends it." [error]="of('until')"><q-date-input [value]="form.value().until" (valueChange)="set({ until: $event })" [min]="session.today()" /></q-field>
      }
      @if (step() === 'close') {
        <q-field label="Code" required [error]="of('code')"><q-select [options]="codes()" [value]="form.value().code" (valueChange)="set({ code: $event })" placeholder="Choose a code" /></q-field>
      }
      <q-field label="Note" optional [error]="of('note')"><textarea qInput [text]="form.value().note" (textChange)="set({ note: $event ?? '' })"></textarea></q-field>
      <q-submission-notice [of]="sending" [fields]="fields" />
      <button actions q-button (click)="closed.emit()">Cancel</button>
      <button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="send()">{{ words().label }}</button>
    </q-drawer>
  `,
})
export class StatusDrawer {
  readonly account = input.required<EditableAccount>();
  readonly step = input.required<StatusStep>();
  readonly closed = output();
  /** The account is no longer what is shown: changed here, or by somebody else before. */
  readonly changed = output();
  protected readonly session = inject(SessionStore);
  private readonly edits = inject(AccountEdits);
  private readonly toast = inject(Toast);
  protected readonly words = computed(() => STATUS_STEPS[this.step()]);
  protected readonly reasons = HOLD_OPTIONS;
  protected readonly codes = computed(() => closeOptions(this.account().owed));
  protected readonly fields = ['reason', 'until', 'code', 'note'];
  protected readonly sending = submission();
  protected readonly form = draft<Form>(() => `${this.step()}.${this.account().id}`, () => ({ reason: null, until: null, code: null, note: '' }));
  private readonly missing = signal<RefusalLike | null>(null);

  protected of(field: string): string | null {
    return refusalOf(this.missing() ?? this.sending.refusal(), field);
  }

  protected set(part: Partial<Form>): void {
    this.form.value.update((form) => ({ ...form, ...part }));
    this.missing.set(null);
  }

  protected async send(): Promise<void> {
    const [step, account, form] = [this.step(), this.account(), this.form.value()];
    this.missing.set(incomplete(step, form));
    if (this.missing()) return;
    const done = await this.sending.run(() => this.edits.change(step, { ...form, accountId: account.id, version: account.version, note: form.note.trim() || null }));
    if (!done) {
      if (this.sending.refusal()?.code === CHANGED_MEANWHILE) this.changed.emit();
      return;
    }
    this.form.clear();
    this.changed.emit();
    this.closed.emit();
    this.say(step, account, done.version);
  }

  private say(step: StatusStep, { id, number }: EditableAccount, version: number): void {
    const back: StatusStep | null = step === 'hold' ? 'release' : step === 'close' || step === 'recall' ? 'reopen' : null;
    const text = `${number} ${STATUS_STEPS[step].done}.`;
    if (back === null || !this.session.can(STATUS_STEPS[back].permission)) return this.toast.say(text);
    this.toast.undo(text, () => void this.takeBack(back, id, number, version));
  }

  private async takeBack(step: StatusStep, accountId: string, number: string, version: number): Promise<void> {
    const answer = await this.edits.change(step, { accountId, version, note: null }).catch(() => null);
    if (answer?.__typename === 'EditedAccount') this.toast.say(`Taken back: ${number} ${STATUS_STEPS[step].done}.`);
    else this.toast.problem(answer?.message ?? 'It was not taken back: there was no answer. Open the account and try there.');
  }
}

function incomplete(step: StatusStep, { reason, code }: Form): RefusalLike | null {
  if (step === 'hold' && reason === null) return { code: 'REASON_MISSING', message: 'Choose why it is held.', field: 'reason' };
  if (step === 'close' && code === null) return { code: 'CODE_MISSING', message: 'Choose a code; the client reads it.', field: 'code' };
  return null;
}
