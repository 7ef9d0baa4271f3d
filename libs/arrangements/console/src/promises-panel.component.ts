import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { PromiseStatus } from '@quittance/arrangements/domain';
import { CancelPromiseDocument } from '@quittance/graphql/agency';
import { GraphqlClient, QButton, QChip, QDate, QDrawer, QField, QInput, QMoney, QSubmissionNotice, SessionStore, Toast, newCommandKey, refusalOf, submission } from '@quittance/ui';
import { promiseState } from './promise-words';

interface AccountPromise {
  readonly id: string;
  readonly version: number;
  readonly status: PromiseStatus;
  readonly amount: { readonly minor: number; readonly currency: string };
  readonly received: { readonly minor: number; readonly currency: string };
  readonly dueOn: string;
  readonly lastDay: string;
  readonly personName: string;
}

/** The promises of an account, the newest first; an open one can be taken back with a reason. */
@Component({
  selector: 'q-promises-panel',
  imports: [QButton, QChip, QDate, QDrawer, QField, QInput, QMoney, QSubmissionNotice],
  template: `
    <section aria-label="Promises">
      <h2>Promises</h2>
      @for (promise of shown(); track promise.id) {
        <div class="promise">
          <div class="row between"><b><q-money [minor]="promise.amount.minor" [currency]="promise.amount.currency" /></b><q-chip [tone]="promise.state.tone">{{ promise.state.label }}</q-chip></div>
          <div class="row between sm sub"><span>by <q-date [value]="promise.dueOn" [yearless]="promise.dueOn.slice(0, 4) === year()" />@if (promise.received.minor > 0) {, <q-money [minor]="promise.received.minor" [currency]="promise.received.currency" /> came}@if (promise.personName) {, {{ promise.personName }}}</span>
            @if (promise.status === 'OPEN' && may()) {<button q-button variant="quiet" size="sm" [attr.aria-label]="'Take back the promise of ' + promise.dueOn" (click)="taking.set(promise)">Take back</button>}</div>
        </div>
      }
      @if (promises().length > shown().length) {<button q-button variant="link" size="sm" (click)="all.set(true)">Show all {{ promises().length }}</button>}
    </section>
    @if (taking(); as promise) {
      <q-drawer heading="Take back the promise" [open]="true" (closed)="taking.set(null)">
        <p class="sm sub">For a promise written down in error. One that is not kept is judged by itself after its days of grace.</p>
        <q-field label="Why" required [error]="of('reason')"><textarea qInput maxlength="500" [text]="reason()" (textChange)="reason.set($event ?? '')"></textarea></q-field>
        <q-submission-notice [of]="sending" [fields]="['reason']" />
        <button actions q-button (click)="taking.set(null)">Cancel</button>
        <button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="takeBack(promise)">Take back</button>
      </q-drawer>
    }
  `,
  styles: `.promise { padding: var(--s2) 0; border-bottom: 1px solid var(--line); } .promise:last-of-type { border-bottom: 0; padding-bottom: 0; }`,
})
export class PromisesPanel {
  readonly promises = input.required<readonly AccountPromise[]>();
  readonly changed = output();
  private readonly client = inject(GraphqlClient);
  private readonly session = inject(SessionStore);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly all = signal(false);
  protected readonly taking = signal<AccountPromise | null>(null);
  protected readonly reason = signal('');
  private key = newCommandKey();
  protected readonly may = computed(() => this.session.can('promise.record'));
  protected readonly year = computed(() => this.session.today().slice(0, 4));
  protected readonly shown = computed(() => (this.all() ? this.promises() : this.promises().slice(0, 3)).map((promise) => ({ ...promise, state: promiseState(promise, this.session.today()) })));

  protected of(field: string): string | null {
    return refusalOf(this.sending.refusal(), field);
  }

  protected async takeBack({ id, version }: AccountPromise): Promise<void> {
    const done = await this.sending.run(async () => (await this.client.mutate(CancelPromiseDocument, { input: { promiseId: id, version, reason: this.reason() }, key: this.key })).cancelPromise);
    if (this.sending.refusal()) {
      this.key = newCommandKey();
      this.changed.emit();
    }
    if (!done) return;
    this.key = newCommandKey();
    this.reason.set('');
    this.taking.set(null);
    this.changed.emit();
    this.toast.say('The promise is taken back.');
  }
}
