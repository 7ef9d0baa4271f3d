import { Component, computed, inject, input, output, signal } from '@angular/core';
import { EndPartyDocument } from '@quittance/graphql/agency';
import { GraphqlClient, newCommandKey, QButton, QChip, QDate, QDrawer, QField, QInput, QSubmissionNotice, refusalOf, SessionStore, submission, Toast } from '@quittance/ui';
import { PartyDrawer } from './party-drawer.component';
import { PartyPointsDrawer } from './party-points-drawer.component';
import { needsLeave, PARTY, type Party } from './party-words';

/** Who else has to do with the debt: what decisions about contact read. */
@Component({
  selector: 'q-parties-panel',
  imports: [PartyDrawer, PartyPointsDrawer, QButton, QChip, QDate, QDrawer, QField, QInput, QSubmissionNotice],
  template: `
    <section aria-label="Parties">
      <div class="row between"><h2>Parties</h2>@if (may()) {<button q-button class="flush" variant="quiet" size="sm" aria-label="Add a party" (click)="adding.set(true)">Add</button>}</div>
      @for (party of parties(); track party.id + party.role) {
        <div class="line" [class.over]="party.endedAt">
          <div class="row between top"><b class="sm name">{{ party.name }}</b><q-chip [tone]="party.endedAt ? 'mute' : 'info'">{{ party.endedAt ? 'No longer' : words[party.role] }}</q-chip></div>
          <p class="xs sub">{{ about(party) }}@if (party.addedAt) { · since <q-date [value]="party.addedAt" [short]="true" />}@if (party.endedAt) { until <q-date [value]="party.endedAt" [short]="true" />}</p>
          @if (party.note) {<p class="xs sub">{{ party.note }}</p>}
          @if (!party.endedAt && may()) {<div class="row gap-sm"><button q-button class="flush" variant="quiet" size="sm" [attr.aria-label]="'Numbers and addresses of ' + party.name" (click)="reaching.set(party.id)">Numbers</button><button q-button variant="quiet" size="sm" [attr.aria-label]="'No longer: ' + party.name" (click)="end(party)">No longer</button></div>}
        </div>
      } @empty {<p class="sm sub none">Nobody but the debtor. Add a guarantor, an attorney, a spouse, whoever may be spoken with.</p>}
    </section>
    @if (adding()) {<q-party-drawer [accountId]="accountId()" (closed)="adding.set(false)" (changed)="changed.emit()" />}
    @if (reached(); as party) {<q-party-points-drawer [accountId]="accountId()" [party]="party" (closed)="reaching.set(null)" (changed)="changed.emit()" />}
    @if (ending(); as party) {
      <q-drawer heading="No longer a party" [open]="true" (closed)="ending.set(null)">
        <p class="sm">{{ party.name }}, {{ words[party.role].toLowerCase() }}. It stays on file with its days, and is not reached any more.</p>
        <q-field label="Why" required hint="It stays on the timeline" [error]="of('reason')"><textarea qInput maxlength="500" [text]="reason()" (textChange)="reason.set($event ?? '')"></textarea></q-field>
        <q-submission-notice [of]="sending" [fields]="['reason']" />
        <button actions q-button (click)="ending.set(null)">Cancel</button>
        <button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="finish(party)">No longer</button>
      </q-drawer>
    }
  `,
  styles: `.line { padding: var(--s2) 0; border-bottom: 1px solid var(--line); } .line:last-of-type { border-bottom: 0; } .name { overflow-wrap: anywhere; min-width: 0; } .over b { color: var(--ink-2); font-weight: 400; } .none { padding: var(--s2) 0; } p { overflow-wrap: anywhere; }`,
})
export class PartiesPanel {
  readonly accountId = input.required<string>();
  readonly parties = input.required<readonly Party[]>();
  readonly changed = output();
  private readonly client = inject(GraphqlClient);
  private readonly session = inject(SessionStore);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly adding = signal(false);
  protected readonly ending = signal<Party | null>(null);
  protected readonly reaching = signal<string | null>(null);
  protected readonly reached = computed(() => this.parties().find(({ id, endedAt }) => id === this.reaching() && !endedAt) ?? null);
  protected readonly reason = signal('');
  private key = newCommandKey();
  protected readonly may = computed(() => this.session.can('contact.restrict'));
  protected readonly words = PARTY;

  protected of(field: string): string | null {
    return refusalOf(this.sending.refusal(), field);
  }

  protected about({ role, place, points, authorised }: Party): string {
    const leave = needsLeave(role) ? [authorised ? 'may be spoken with about the debt' : 'may only be asked where the debtor is'] : [];
    return [...leave, place, ...points.map(({ value }) => value)].filter(Boolean).join(' · ') || 'Nothing on file to reach them by';
  }

  protected end(party: Party): void {
    this.reason.set('');
    this.sending.reset();
    this.ending.set(party);
  }

  protected async finish({ id, role, name }: Party): Promise<void> {
    const key = this.key;
    const done = await this.sending.run(async () => (await this.client.mutate(EndPartyDocument, { input: { accountId: this.accountId(), partyId: id, role, reason: this.reason() }, key })).endParty);
    this.key = newCommandKey();
    if (!done) return;
    this.ending.set(null);
    this.changed.emit();
    this.toast.say(`${name} is no party any more.`);
  }
}
