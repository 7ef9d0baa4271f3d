import { Component, computed, inject, input, output } from '@angular/core';
import { Router } from '@angular/router';
import { STATUS_STEPS, possibleSteps, type StatusStep } from '@quittance/accounts/console';
import type { Permission } from '@quittance/kernel';
import { QButton, QMenu, SessionStore, type MenuItem } from '@quittance/ui';
import type { CockpitAccount } from './cockpit-account';
import type { Panel } from './panel';

/** What can be done with the account now, by this person; with the keys that do it. */
@Component({
  selector: 'q-account-actions',
  imports: [QButton, QMenu],
  template: `
    <div class="row wrap" role="group" aria-label="Actions">
      @if (can('account.work')) {<button q-button variant="primary" kbd="c" (click)="chosen.emit('wrap-up')">Wrap up</button>}
      @if (can('payment.record')) {<button q-button kbd="p" (click)="chosen.emit('payment')">Payment</button>}
      @if (can('promise.record') && open()) {<button q-button kbd="m" (click)="chosen.emit('promise')">Promise</button>}
      @if (can('account.work')) {<button q-button kbd="t" (click)="chosen.emit('note')">Note</button>}
      @if (can('communication.send')) {<button q-button kbd="w" (click)="chosen.emit('write')">Write</button>}
      @if (hold(); as step) {<button q-button kbd="h" (click)="chosen.emit(step)">{{ words(step) }}</button>}
      @if (can('account.dispute') && open()) {<button q-button kbd="d" (click)="chosen.emit('dispute')">{{ account().disputed ? 'End dispute' : 'Dispute' }}</button>}
      @if (more().length) {<q-menu label="More" [items]="more()" (chosen)="choose($event)" />}
      @if (can('queue.read')) {<button q-button kbd="n" (click)="next.emit()">Next</button>}
    </div>
  `,
})
export class AccountActions {
  readonly account = input.required<CockpitAccount>();
  readonly chosen = output<Panel>();
  readonly next = output();
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly steps = computed(() => possibleSteps(this.account().status, (permission) => this.session.can(permission)));
  protected readonly open = computed(() => this.account().status !== 'CLOSED');
  protected readonly hold = computed(() => this.steps().find((step) => step === 'hold' || step === 'release') ?? null);
  protected readonly more = computed((): readonly MenuItem[] => [
    ...(this.open() && this.can('settlement.make') ? [{ key: 'settle', label: 'Settle for less' }] : []),
    ...(this.open() && this.can('payment.postDate') ? [{ key: 'post-dated', label: 'Post-dated payment' }] : []),
    ...(this.can('partner.read') ? [{ key: 'forward', label: 'Attorney or agency' }] : []),
    { key: 'statement', label: 'Statement of account' },
    ...(this.can('debtor.export') ? [{ key: 'file', label: 'Whole file as one PDF' }] : []),
    ...(this.can('contact.ask') ? [{ key: 'acts', label: 'May we sue, report, hand over …?' }] : []),
    { key: 'interest', label: 'Interest' },
    ...(this.open() && this.can('account.assign') ? [{ key: 'assign', label: 'Assign to a desk' }] : []),
    ...(this.open() && this.can('account.adjust') ? [{ key: 'adjust', label: 'Adjust the balance' }] : []),
    ...(this.open() && this.can('account.creditNote') ? [{ key: 'credit', label: 'Credit note' }] : []),
    ...(this.can('mandate.read') ? [{ key: 'mandates', label: 'Mandates and debits' }] : []),
    ...(this.open() && this.can('charge.waive') ? [{ key: 'waive', label: 'Waive charges' }] : []),
    ...(this.can('judgment.record') ? [{ key: 'judgment', label: 'Judgment' }] : []),
    ...(this.open() && this.can('account.changeTerms') ? [{ key: 'terms', label: 'Change its terms' }] : []),
    ...this.steps().filter((step) => step !== this.hold()).map((step) => ({ key: step, label: STATUS_STEPS[step].heading, ...(step === 'recall' ? { tone: 'bad' as const } : {}) })),
  ]);

  protected can(permission: Permission): boolean {
    return this.session.can(permission);
  }

  protected words(step: StatusStep): string {
    return STATUS_STEPS[step].label;
  }

  protected choose(key: string): void {
    // A page of its own: what it makes takes a while.
    if (key === 'file') return void this.router.navigate(['/accounts', this.account().id, 'file']);
    this.chosen.emit(key as Panel);
  }
}
