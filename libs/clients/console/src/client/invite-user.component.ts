import { Component, inject, input, model, output, signal } from '@angular/core';
import { InviteClientUserDocument } from '@quittance/graphql/agency';
import { GraphqlClient, Problem, QButton, QDialog, QErrorPanel, QField, QInput, QNotice, refusalOf, Toast, type RefusalLike } from '@quittance/ui';

/** Invites one of the client's people to the portal. */
@Component({
  selector: 'q-invite-user',
  imports: [QButton, QDialog, QErrorPanel, QField, QInput, QNotice],
  template: `
    <q-dialog [heading]="'Invite somebody of ' + clientName()" [(open)]="open">
      <form id="invite-user" class="stack" (submit)="invite($event)" novalidate>
        <q-field label="Name" required [error]="error('name')"><input qInput maxlength="120" autocomplete="off" [(text)]="name"></q-field>
        <q-field label="Email" required hint="The invitation goes there." [error]="error('email')"><input qInput type="email" maxlength="254" autocomplete="off" [(text)]="email"></q-field>
        @if (error(); as words) {<q-notice tone="bad">{{ words }}</q-notice>}
        <q-error-panel [problem]="problem()" />
        <div class="row"><button q-button variant="primary" kind="submit" [busy]="busy()">Send the invitation</button></div>
      </form>
    </q-dialog>
  `,
})
export class InviteUser {
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  readonly clientId = input.required<string>();
  readonly clientName = input.required<string>();
  readonly open = model(false);
  readonly invited = output();
  protected readonly name = signal<string | undefined>('');
  protected readonly email = signal<string | undefined>('');
  protected readonly refused = signal<RefusalLike | null>(null);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly busy = signal(false);

  protected error(field?: string): string | null {
    const refusal = this.refused();
    if (field) return refusalOf(refusal, field);
    return refusal && !['name', 'email'].includes(refusal.field ?? '') ? refusal.message : null;
  }

  protected async invite(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    this.refused.set(null);
    try {
      const input = { clientIds: [this.clientId()], name: (this.name() ?? '').trim(), email: (this.email() ?? '').trim() };
      const reply = (await this.client.mutate(InviteClientUserDocument, { input })).inviteClientUser;
      if (reply.__typename === 'Refused') return this.refused.set(reply);
      this.toast.say(`Invitation sent to ${input.email}.`);
      this.name.set('');
      this.email.set('');
      this.open.set(false);
      this.invited.emit();
    } catch (error) {
      this.problem.set(Problem.of(error));
    } finally {
      this.busy.set(false);
    }
  }
}
