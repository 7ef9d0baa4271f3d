import { Component, computed, inject, input, output, signal } from '@angular/core';
import { AskToActDocument, RecordSuitAuthorityDocument, type GuardedAct, type RecordsKind, type TransferTo } from '@quittance/graphql/agency';
import { GraphqlClient, newCommandKey, QButton, QCheck, QDateInput, QDrawer, QField, QInput, QNotice, QSelect, QSubmissionNotice, refusalOf, SessionStore, submission, Toast, type Option } from '@quittance/ui';
import type { Decision } from '../contact/contact-words';
import { DecisionFindings } from '../contact/decision-findings.component';

/** What is done by hand; what the software does itself asks by itself. */
const ACTS: readonly Option<GuardedAct>[] = [
  { value: 'SUE', label: 'Sue' }, { value: 'PROVE_CLAIM', label: 'File a proof of claim' }, { value: 'FURNISH', label: 'Report it to a credit bureau' }, { value: 'TRANSFER', label: 'Sell, place or give it back' }, { value: 'PURGE', label: 'Delete its records' }];
const TO: readonly Option<TransferTo>[] = [
  { value: 'OWNER', label: 'Back to its owner' }, { value: 'BUYER', label: 'To a buyer' }, { value: 'COLLECTOR', label: 'To another agency or attorney' }, { value: 'PREVIOUS_OWNER_BY_CONTRACT', label: 'To a previous owner, by contract' }, { value: 'MERGER', label: 'By a merger' }];

/** Asked before something is done about the debt that reaches nobody by itself: allowed, or which rule stops it and until when. */
@Component({
  selector: 'q-act-drawer',
  imports: [DecisionFindings, QButton, QCheck, QDateInput, QDrawer, QField, QInput, QNotice, QSelect, QSubmissionNotice],
  template: `
    <q-drawer heading="May we …?" [open]="true" (closed)="closed.emit()">
      <q-field label="What is to be done"><q-select [options]="acts" [value]="act()" (valueChange)="choose($event)" /></q-field>
      @switch (act()) {
        @case ('SUE') {
          <q-field label="Court’s county or district" required [error]="of('venue')"><input qInput autocomplete="off" maxlength="120" [text]="venue()" (textChange)="set(venue, $event)"></q-field>
          <div class="cols-2">
            <q-field label="Where the debtor lives"><input qInput autocomplete="off" maxlength="120" [text]="livesAt()" (textChange)="set(livesAt, $event)"></q-field>
            <q-field label="Where it was signed" optional><input qInput autocomplete="off" maxlength="120" [text]="signedAt()" (textChange)="set(signedAt, $event)"></q-field>
          </div>
          <q-field label="Where the land lies" optional hint="Only of a suit about land"><input qInput autocomplete="off" maxlength="120" [text]="landAt()" (textChange)="set(landAt, $event)"></q-field>
          @if (mayAuthorise()) {
            <section class="stack-sm" aria-label="The client’s authority">
              <h3>The client’s authority</h3>
              <div class="cols-2"><q-field label="Given" optional hint="Empty: withdrawn" [error]="ofAuthority('authorisedOn')"><q-date-input [max]="session.today()" [value]="authorisedOn()" (valueChange)="authorisedOn.set($event)" /></q-field>
                <q-check label="Its costs are funded" [(checked)]="funded" /></div>
              <q-field label="Who gave it, and how" required [error]="ofAuthority('note')"><input qInput autocomplete="off" maxlength="500" [text]="note()" (textChange)="note.set($event ?? '')"></q-field>
              <q-submission-notice [of]="authorising" [fields]="['note', 'authorisedOn']" />
              <button q-button size="sm" class="own" [busy]="authorising.busy()" (click)="authorise()">Record the authority</button>
            </section>
          }
        }
        @case ('TRANSFER') {
          <q-field label="To whom"><q-select [options]="to" [value]="transferTo()" (valueChange)="pick($event)" /></q-field>
          <q-check label="A lien survives, and who takes it over is told that the person is not liable" [checked]="securedAndTold()" (checkedChange)="secured($event)" />
        }
        @case ('PURGE') {
          <q-field label="Which records"><q-select [options]="kinds" [value]="records()" (valueChange)="kind($event)" /></q-field>
          <q-check label="Somebody holds them back for a case" [checked]="legalHold()" (checkedChange)="hold($event)" />
        }
      }
      @if (decision(); as found) {
        @if (found.allowed) {<q-notice tone="ok">Nothing stops it. The decision is on record.</q-notice>}
        <q-decision-findings [decision]="found" [now]="moment()" />
        <p class="xs sub">By rules version {{ found.ruleVersion }}. Not legal advice.</p>
      }
      <q-submission-notice [of]="sending" [fields]="['venue']" />
      <button actions q-button (click)="closed.emit()">Close</button>
      <button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="ask()">Ask</button>
    </q-drawer>
  `,
  styles: `section { padding-top: var(--s3); border-top: 1px solid var(--line); } .own { justify-self: start; }`,
})
export class ActDrawer {
  readonly accountId = input.required<string>();
  readonly moment = input('');
  readonly closed = output();
  readonly changed = output();
  protected readonly session = inject(SessionStore);
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly authorising = submission();
  protected readonly acts = ACTS;
  protected readonly to = TO;
  protected readonly kinds: readonly Option<RecordsKind>[] = [{ value: 'ACCOUNT', label: 'Of the account' }, { value: 'RECORDING', label: 'Recordings of calls' }];
  protected readonly act = signal<GuardedAct>('SUE');
  protected readonly venue = signal('');
  protected readonly livesAt = signal('');
  protected readonly signedAt = signal('');
  protected readonly landAt = signal('');
  protected readonly transferTo = signal<TransferTo>('OWNER');
  protected readonly securedAndTold = signal(false);
  protected readonly records = signal<RecordsKind>('ACCOUNT');
  protected readonly legalHold = signal(false);
  protected readonly authorisedOn = signal<string | null>(null);
  protected readonly funded = signal(false);
  protected readonly note = signal('');
  protected readonly decision = signal<Decision | null>(null);
  protected readonly mayAuthorise = computed(() => this.session.can('compliance.manage'));
  private key = newCommandKey();

  protected of(field: string): string | null {
    return refusalOf(this.sending.refusal(), field);
  }

  protected ofAuthority(field: string): string | null {
    return refusalOf(this.authorising.refusal(), field);
  }

  protected choose(act: GuardedAct | null): void {
    this.act.set(act ?? 'SUE');
    this.decision.set(null);
  }

  protected set(field: { set(value: string): void }, text: string | null | undefined): void {
    field.set(text ?? '');
    this.decision.set(null);
  }

  protected pick(to: TransferTo | null): void {
    this.transferTo.set(to ?? 'OWNER');
    this.decision.set(null);
  }

  protected secured(on: boolean): void {
    this.securedAndTold.set(on);
    this.decision.set(null);
  }

  protected kind(kind: RecordsKind | null): void {
    this.records.set(kind ?? 'ACCOUNT');
    this.decision.set(null);
  }

  protected hold(on: boolean): void {
    this.legalHold.set(on);
    this.decision.set(null);
  }

  protected async ask(): Promise<void> {
    const key = this.key;
    const input = {
      accountId: this.accountId(), act: this.act(), venue: this.venue(), livesAt: this.livesAt(), signedAt: this.signedAt(), landAt: this.landAt(), transferTo: this.act() === 'TRANSFER' ? this.transferTo() : null,
      securedAndTold: this.securedAndTold(), records: this.records(), legalHold: this.legalHold(), severalDebts: false };
    const done = await this.sending.run(async () => (await this.client.mutate(AskToActDocument, { input, key })).askToAct);
    this.key = newCommandKey();
    if (done) this.decision.set(done.decision);
  }

  protected async authorise(): Promise<void> {
    const key = this.key;
    const input = { accountId: this.accountId(), authorisedOn: this.authorisedOn(), costsFunded: this.funded(), note: this.note() };
    const done = await this.authorising.run(async () => (await this.client.mutate(RecordSuitAuthorityDocument, { input, key })).recordSuitAuthority);
    this.key = newCommandKey();
    if (!done) return;
    this.decision.set(null);
    this.changed.emit();
    this.toast.say('Recorded. Ask again.');
  }
}
