import { Component, computed, inject, linkedSignal, model, output, signal } from '@angular/core';
import { InviteColleagueDocument } from '@quittance/graphql/portal';
import { ClientChoice, GraphqlClient, QButton, QCheck, QDrawer, QField, QInput, QNotice, QSubmissionNotice, refusalOf, submission } from '@quittance/ui';

/** Invites a colleague to companies of one's own. */
@Component({
  selector: 'q-invite-colleague-drawer',
  imports: [QDrawer, QField, QInput, QCheck, QButton, QNotice, QSubmissionNotice],
  template: `
    <q-drawer heading="Invite a colleague" [(open)]="open" (closed)="reset()">
      @if (invited(); as address) {
        <q-notice tone="ok">{{ address }} is invited. The agency passes the link on; it works for seven days.</q-notice>
        <p><button q-button (click)="reset()">Invite somebody else</button></p>
      } @else {
        <form class="stack" id="q-invite-colleague" novalidate (submit)="$event.preventDefault(); send()">
          <q-submission-notice [of]="sent" [fields]="['email', 'name', 'clientIds']" />
          <q-field label="Name" [error]="errorOf('name', name())" required><input qInput name="name" autocomplete="off" maxlength="120" [(text)]="name"></q-field>
          <q-field label="Email address" [error]="errorOf('email', email())" required><input qInput type="email" name="email" autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="254" [(text)]="email"></q-field>
          <fieldset class="stack-xs"><legend class="label">Companies</legend>
            @for (client of clients(); track client.id) {<q-check [label]="client.name" [checked]="chosen().includes(client.id)" (checkedChange)="set(client.id, $event)" />}
            @if (errorOf('clientIds', chosen().length); as words) {<p class="xs bad" role="alert">{{ words }}</p>}
          </fieldset>
          <p class="xs sub">They see and do what you can: accounts, statements, placing debts, and this page.</p>
        </form>
      }
      <ng-container actions>
        @if (!invited()) {<button q-button variant="quiet" (click)="open.set(false); reset()">Cancel</button><button q-button variant="primary" kind="submit" form="q-invite-colleague" [busy]="sent.busy()">Invite</button>}
      </ng-container>
    </q-drawer>
  `,
  styles: `legend { padding: 0; margin-bottom: var(--s1); }`,
})
export class InviteColleagueDrawer {
  readonly open = model(false);
  readonly done = output();
  private readonly client = inject(GraphqlClient);
  private readonly choice = inject(ClientChoice);
  protected readonly clients = computed(() => this.choice.clients());
  protected readonly sent = submission();
  protected readonly name = signal('');
  protected readonly email = signal('');
  protected readonly chosen = linkedSignal<readonly string[]>(() => [this.choice.clientId()].filter((id) => id !== null));
  protected readonly invited = signal<string | null>(null);
  private readonly tried = signal(false);

  protected errorOf(field: 'name' | 'email' | 'clientIds', value: string | number): string | null {
    const missing = { name: 'Enter your colleague’s name.', email: 'Enter an email address.', clientIds: 'Choose at least one company.' };
    return this.tried() && !value ? missing[field] : refusalOf(this.sent.refusal(), field);
  }

  protected set(id: string, on: boolean): void {
    this.chosen.update((ids) => (on ? [...ids, id] : ids.filter((other) => other !== id)));
  }

  protected async send(): Promise<void> {
    this.tried.set(true);
    const input = { name: this.name().trim(), email: this.email().trim(), clientIds: [...this.chosen()] };
    if (!input.name || !input.email || input.clientIds.length === 0) return;
    if (!(await this.sent.run(async () => (await this.client.mutate(InviteColleagueDocument, { input })).inviteColleague))) return;
    this.invited.set(input.email);
    this.done.emit();
  }

  protected reset(): void {
    for (const text of [this.name, this.email]) text.set('');
    this.chosen.set([this.choice.clientId()].filter((id) => id !== null));
    this.invited.set(null);
    this.tried.set(false);
    this.sent.reset();
  }
}
