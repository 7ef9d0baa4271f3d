import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { AskToContactDocument, type ContactChannel } from '@quittance/graphql/agency';
import { GraphqlClient, QButton, QChip, QDot, QDrawer, QField, QInput, QNotice, QSegmented, QSubmissionNotice, SessionStore, Toast, newCommandKey, submission } from '@quittance/ui';
import { CHANNEL_LABEL, ROLE_LABEL, momentInZone, toneOf, type ContactWay, type Permissions } from './contact-words';
import { DecisionFindings } from './decision-findings.component';

/** A call about to be dialled, on its permit. */
export interface DialledCall {
  readonly permitId: string;
  readonly contactPointId: string | null;
  readonly number: string;
  readonly personName: string;
}

const SHOWN: readonly ContactChannel[] = ['CALL', 'EMAIL', 'TEXT', 'LETTER'];

/** Every number and address, by channel: allowed, until when, or why not, with the rule's source. A call is dialled from here. */
@Component({
  selector: 'q-permissions-drawer',
  imports: [DecisionFindings, QButton, QChip, QDot, QDrawer, QField, QInput, QNotice, QSegmented, QSubmissionNotice],
  template: `
    <q-drawer heading="May I contact them?" [open]="true" (closed)="closed.emit()">
      <q-segmented label="Channel" [options]="channels" [value]="channel()" (valueChange)="channel.set($event)" />
      <p class="xs sub">By rules {{ version() }}. Not legal advice.</p>
      @for (way of ways(); track way.channel + way.personId + way.contactPointId) {
        <section class="way" [attr.aria-label]="way.value || way.personName">
          <div class="row between">
            <span class="row gap-sm"><q-dot [tone]="tone(way)" /><b class="value">{{ way.value || 'The debtor’s address' }}</b></span>
            <q-chip [tone]="tone(way)">{{ way.decision.allowed ? allowedWords(way) : 'Not now' }}</q-chip>
          </div>
          <p class="xs sub">{{ way.personName }}@if (way.role !== 'DEBTOR') {, {{ roles[way.role].toLowerCase() }}}</p>
          <q-decision-findings [decision]="way.decision" [zones]="permissions().zones" [now]="moment()" />
          @if (way.channel === 'CALL' && mayAsk()) {
            @if (way.decision.allowed) {<button q-button variant="primary" size="sm" [kbd]="way === first() ? 'r' : undefined" [busy]="sending.busy()" (click)="call(way)">Call</button>}
            @else if (mayOverride() && passable(way)) {
              @if (overriding() === way.contactPointId) {
                <q-notice tone="warn">It stays on record under your name, on the compliance officer’s screen, and holds for this account’s calls for a day.</q-notice>
                <q-field label="Why the rule is passed over" required [error]="wrong()"><textarea qInput maxlength="500" [text]="reason()" (textChange)="reason.set($event ?? '')"></textarea></q-field>
                <div class="row gap-sm"><button q-button size="sm" variant="primary" [busy]="sending.busy()" (click)="passOver(way)">Pass over and call</button><button q-button size="sm" (click)="overriding.set('')">Leave it</button></div>
              } @else {<button q-button size="sm" (click)="overriding.set(way.contactPointId ?? '')">Pass the rule over</button>}
            }
          }
        </section>
      } @empty {<p class="sm sub">{{ nothing() }}</p>}
      <q-submission-notice [of]="sending" [fields]="[]" />
      <button actions q-button (click)="closed.emit()">Close</button>
    </q-drawer>
  `,
  styles: `.way { padding: var(--s3) 0; border-top: 1px solid var(--line); display: grid; gap: var(--s2); justify-items: start; } .way > * { width: 100%; } .way > button { width: auto; } .value { overflow-wrap: anywhere; }`,
})
export class PermissionsDrawer {
  readonly accountId = input.required<string>();
  readonly permissions = input.required<Permissions>();
  readonly start = input<ContactChannel>('CALL');
  readonly moment = input.required<string>();
  readonly closed = output();
  /** What was decided differs from the preview: look again. */
  readonly changed = output();
  readonly dialled = output<DialledCall>();
  private readonly client = inject(GraphqlClient);
  private readonly session = inject(SessionStore);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly channel = linkedSignal(() => this.start());
  protected readonly channels = SHOWN.map((value) => ({ value, label: CHANNEL_LABEL[value] }));
  protected readonly roles = ROLE_LABEL;
  protected readonly overriding = signal('');
  protected readonly reason = signal('');
  protected readonly wrong = signal<string | null>(null);
  private key = newCommandKey();
  protected readonly ways = computed(() => this.permissions().ways.filter(({ channel }) => channel === this.channel()));
  /** The first that may be called. */
  protected readonly first = computed(() => this.ways().find(({ decision }) => decision.allowed) ?? null);
  protected readonly version = computed(() => `version ${this.permissions().ways[0]?.decision.ruleVersion ?? '1'}`);
  protected readonly nothing = computed(() => `Nothing on file to reach anybody by ${CHANNEL_LABEL[this.channel()].toLowerCase()}. Add a number or an address under People.`);
  protected readonly mayAsk = computed(() => this.session.can('contact.ask'));
  protected readonly mayOverride = computed(() => this.session.can('contact.override'));

  protected tone(way: ContactWay) {
    return toneOf(way.decision);
  }

  protected allowedWords({ until }: ContactWay): string {
    const zone = this.permissions().zones[0];
    return until && zone && this.moment() ? `Until ${momentInZone(until, zone, this.moment())}` : 'Allowed';
  }

  /** Only where every rule that stops it may be passed over. */
  protected passable({ decision }: ContactWay): boolean {
    return decision.findings.length > 0 && decision.findings.every(({ overridable }) => overridable);
  }

  protected passOver(way: ContactWay): void {
    this.wrong.set(this.reason().trim().length < 3 ? 'Say why, in a few words.' : null);
    if (this.wrong() === null) void this.call(way, [...new Set(way.decision.findings.map(({ gate }) => gate))].map((gate) => ({ gate, reason: this.reason().trim() })));
  }

  protected async call(way: ContactWay, overrides: readonly { gate: string; reason: string }[] = []): Promise<void> {
    const input = { accountId: this.accountId(), personId: way.personId, contactPointId: way.contactPointId, channel: 'CALL' as const, purpose: way.role === 'THIRD_PARTY' ? ('LOCATION' as const) : ('COLLECT' as const), overrides: [...overrides] };
    const answer = await this.sending.run(async () => (await this.client.mutate(AskToContactDocument, { input, key: this.key })).askToContact);
    this.key = newCommandKey();
    if (!answer) return;
    if (!answer.allowed || !answer.permitId) {
      this.changed.emit();
      this.toast.say(answer.decision.findings[0]?.words ?? 'Not allowed now.');
      return;
    }
    this.dialled.emit({ permitId: answer.permitId, contactPointId: way.contactPointId ?? null, number: answer.address, personName: way.personName });
  }
}
