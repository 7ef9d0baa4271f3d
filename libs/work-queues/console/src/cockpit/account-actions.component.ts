import { Component, computed, inject, input, output } from '@angular/core';
import { Router } from '@angular/router';
import { STATUS_STEPS, possibleSteps } from '@quittance/accounts/console';
import type { Permission } from '@quittance/kernel';
import { QActions, QButton, SessionStore, type Action, type MenuItem } from '@quittance/ui';
import type { CockpitAccount } from './cockpit-account';
import type { Panel } from './panel';

/** Those that may be chosen, set apart from what stands above them. */
const group = (...items: readonly (MenuItem | false)[]): MenuItem[] => items.filter((item) => item !== false).map((item, n) => ({ ...item, apart: n === 0 }));

/** What can be done with the account now, by this person; with the keys that do it. */
@Component({
  selector: 'q-account-actions',
  imports: [QActions, QButton],
  template: `
    <q-actions [actions]="actions()" [more]="more()" (chosen)="choose($event)">@if (can('queue.read')) {<button q-button kbd="n" (click)="next.emit()">Next</button>}</q-actions>
  `,
})
export class AccountActions {
  readonly account = input.required<CockpitAccount>();
  readonly chosen = output<Panel>();
  readonly next = output();
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly steps = computed(() => possibleSteps(this.account().status, (permission) => this.session.can(permission)));
  private readonly open = computed(() => this.account().status !== 'CLOSED');
  private readonly hold = computed(() => this.steps().find((step) => step === 'hold' || step === 'release') ?? null);
  /** In the order of their use: the last give way where the row is short. */
  protected readonly actions = computed((): readonly Action[] => {
    const [open, work, step] = [this.open(), this.can('account.work'), this.hold()];
    return [
      ...(work ? [{ key: 'wrap-up', label: 'Wrap up', kbd: 'c', variant: 'primary' as const }] : []),
      ...(this.can('payment.record') ? [{ key: 'payment', label: 'Payment', kbd: 'p' }] : []),
      ...(open && this.can('promise.record') ? [{ key: 'promise', label: 'Promise', kbd: 'm' }] : []),
      ...(work ? [{ key: 'note', label: 'Note', kbd: 't' }] : []),
      ...(this.can('communication.send') ? [{ key: 'write', label: 'Write', kbd: 'w' }] : []),
      ...(open && this.can('account.dispute') ? [{ key: 'dispute', label: this.account().disputed ? 'End dispute' : 'Dispute', kbd: 'd' }] : []),
      ...(step ? [{ key: step, label: STATUS_STEPS[step].label, kbd: 'h' }] : []),
    ];
  });
  protected readonly more = computed((): readonly MenuItem[] => [
    ...group(
      this.openAnd('settlement.make') && { key: 'settle', label: 'Settle for less' },
      this.openAnd('payment.postDate') && { key: 'post-dated', label: 'Post-dated payment' },
      this.can('mandate.read') && { key: 'mandates', label: 'Mandates and debits' },
    ),
    ...group(
      { key: 'interest', label: 'Interest' },
      this.openAnd('charge.waive') && { key: 'waive', label: 'Waive charges' },
      this.openAnd('account.adjust') && { key: 'adjust', label: 'Adjust the balance' },
      this.openAnd('account.creditNote') && { key: 'credit', label: 'Credit note' },
      this.can('judgment.record') && { key: 'judgment', label: 'Judgment' },
      this.can('account.classify') && { key: 'basis', label: 'What the debt rests on' },
      this.openAnd('account.changeTerms') && { key: 'terms', label: 'Change its terms' },
    ),
    ...group(
      { key: 'statement', label: 'Statement of account' },
      this.can('debtor.export') && { key: 'file', label: 'Whole file as one PDF' },
    ),
    ...group(
      this.openAnd('account.assign') && { key: 'assign', label: 'Assign to a desk' },
      this.can('partner.read') && { key: 'forward', label: 'Attorney or agency' },
      this.can('contact.ask') && { key: 'acts', label: 'May we sue, report, hand over …?' },
    ),
    ...group(...this.steps().filter((step) => step !== this.hold()).map((step): MenuItem => ({ key: step, label: STATUS_STEPS[step].heading, ...(step === 'recall' ? { tone: 'bad' } : {}) }))),
  ]);

  private openAnd(permission: Permission): boolean {
    return this.open() && this.can(permission);
  }

  protected can(permission: Permission): boolean {
    return this.session.can(permission);
  }

  protected choose(key: string): void {
    // A page of its own: what it makes takes a while.
    if (key === 'file') return void this.router.navigate(['/accounts', this.account().id, 'file']);
    this.chosen.emit(key as Panel);
  }
}
