import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Router } from '@angular/router';
import { ApproveRemittanceDocument, PostRemittanceDocument, PrepareRemittanceDocument, VoidRemittanceDocument } from '@quittance/graphql/agency';
import { Confirm, formatMoney, GraphqlClient, newCommandKey, QButton, QCheck, QDialog, QField, QInput, QNotice, QSubmissionNotice, refusalOf, SessionStore, submission, Toast } from '@quittance/ui';
import { periodWords, whyNotApprove, type RunFacts } from './remittance-words';

/** What can be done with a run next, by whom; and why not, where it can't. One key an act: pressed twice, it counts once. */
@Component({
  selector: 'q-run-actions',
  imports: [QButton, QCheck, QDialog, QField, QInput, QNotice, QSubmissionNotice],
  templateUrl: './run-actions.component.html',
  styles: `:host(:empty) { display: none; }`,
  host: { class: 'stack-sm' },
})
export class RunActions {
  readonly run = input.required<RunFacts>();
  readonly changed = output();
  private readonly client = inject(GraphqlClient);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly confirm = inject(Confirm);
  private readonly toast = inject(Toast);
  private key = newCommandKey();
  protected readonly sending = submission();
  protected readonly sweep = signal(true);
  protected readonly voiding = signal(false);
  protected readonly reason = signal('');
  protected readonly open = computed(() => ['PREPARED', 'APPROVED'].includes(this.run().status));
  protected readonly mayPrepare = computed(() => this.session.can('remittance.prepare'));
  protected readonly whyNot = computed(() => whyNotApprove(this.run(), { id: this.session.user()?.id ?? '', mayApprove: this.session.can('remittance.approve') }));
  protected readonly refusal = refusalOf;

  protected async approve(): Promise<void> {
    const run = this.run();
    if (this.sending.busy() || !(await this.confirm.money({ ...this.question('Approve this remittance?'), consequence: 'It can be paid out once you approve it. Any change takes the approval away.', action: 'Approve' }))) return;
    const input = { key: this.key, runId: run.id, hash: run.hash };
    if (await this.act(async () => (await this.client.mutate(ApproveRemittanceDocument, { input })).approveRemittance)) this.toast.say('Approved. It can be posted now.');
  }

  /** @param leaveHeld goes on without clients of the group whose book is being taken over */
  protected async post(leaveHeld = false): Promise<void> {
    const run = this.run();
    const fees = this.sweep() ? ' The fees leave the trust account for operating at once.' : '';
    if (this.sending.busy() || !(await this.confirm.money({ ...this.question(run.remitted > 0 ? 'Pay this remittance out?' : 'Close this period?'), consequence: `The trust books pay ${run.clientName} and its statement gets its number. This can’t be taken back; what is wrong is corrected in the next run.${fees}`, action: 'Post' }))) return;
    const input = { key: this.key, runId: run.id, sweepFees: this.sweep(), leaveHeld };
    const done = await this.act(async () => (await this.client.mutate(PostRemittanceDocument, { input })).postRemittance);
    if (done) this.toast.say(`Posted as statement ${done.statementNumber ?? ''}.`);
  }

  protected async anew(): Promise<void> {
    const { clientId, currency, periodTo } = this.run();
    const input = { key: this.key, clientId, currency, periodTo, replace: true };
    const done = await this.act(async () => (await this.client.mutate(PrepareRemittanceDocument, { input })).prepareRemittance);
    if (done) void this.router.navigate(['/trust/remittances', done.id]);
  }

  protected async cancel(): Promise<void> {
    const input = { key: this.key, runId: this.run().id, reason: this.reason().trim() };
    if (!(await this.act(async () => (await this.client.mutate(VoidRemittanceDocument, { input })).voidRemittance))) return;
    this.voiding.set(false);
    this.reason.set('');
    this.toast.say('Void. Its payments are free for the next run.');
  }

  private question(heading: string) {
    const run = this.run();
    const money = (minor: number): string => formatMoney({ minor, currency: run.currency });
    return {
      heading, amount: { minor: run.remitted, currency: run.currency },
      facts: [{ label: 'Client', value: run.clientName }, { label: 'Period', value: periodWords(run) }, { label: 'Collected', value: money(run.collected) }, { label: 'Commission', value: money(run.fees) }],
    };
  }

  /** A refusal may mean that the run is no longer what is shown, so it is read again either way. */
  private async act<T extends { readonly __typename?: string }>(send: () => Promise<T>): Promise<Exclude<T, { readonly __typename: 'Refused' }> | null> {
    const done = await this.sending.run(send);
    if (done || this.sending.refusal()) this.key = newCommandKey();
    this.changed.emit();
    return done;
  }
}
