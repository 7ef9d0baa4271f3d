import { Component, inject, input, output, signal } from '@angular/core';
import { KeepPartyPointDocument, type ContactKind } from '@quittance/graphql/agency';
import { GraphqlClient, newCommandKey, QButton, QDrawer, QField, QInput, QSegmented, QSubmissionNotice, refusalOf, submission, Toast } from '@quittance/ui';
import type { Party } from './party-words';

type Point = Party['points'][number];

/** How a party is reached: one more, one corrected, one that is not theirs. What it was stays on the timeline. */
@Component({
  selector: 'q-party-points-drawer',
  imports: [QButton, QDrawer, QField, QInput, QSegmented, QSubmissionNotice],
  template: `
    <q-drawer [heading]="'How ' + party().name + ' is reached'" [open]="true" (closed)="closed.emit()">
      @for (point of party().points; track point.id) {
        <div class="row between top line"><span class="sm value">{{ point.value }}</span><span class="row gap-sm"><button q-button size="sm" variant="quiet" [attr.aria-label]="'Correct ' + point.value" (click)="begin(point)">Correct</button><button q-button size="sm" variant="quiet" [attr.aria-label]="'Not theirs: ' + point.value" [busy]="sending.busy()" (click)="send(point, true)">Not theirs</button></span></div>
      } @empty {<p class="sm sub">Nothing is on file to reach them by.</p>}
      @if (chosen(); as point) {
        <q-field [label]="'Correct ' + point.value" required [error]="error()"><input qInput autocomplete="off" maxlength="500" [text]="value()" (textChange)="value.set($event ?? '')"></q-field>
      } @else {
        <q-segmented label="Add" [options]="kinds" [value]="kind()" (valueChange)="kind.set($event)" />
        <q-field [label]="words()" required [error]="error()"><input qInput autocomplete="off" [attr.inputmode]="kind() === 'PHONE' ? 'tel' : kind() === 'EMAIL' ? 'email' : null" maxlength="500" [text]="value()" (textChange)="value.set($event ?? '')"></q-field>
      }
      <q-submission-notice [of]="sending" [fields]="['value']" />
      @if (chosen()) {<button actions q-button (click)="begin(null)">Add another instead</button>}
      <button actions q-button (click)="closed.emit()">Close</button>
      <button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="send(chosen(), false)">{{ chosen() ? 'Correct it' : 'Add' }}</button>
    </q-drawer>
  `,
  styles: `.line { padding: var(--s1) 0; border-bottom: 1px solid var(--line); } .value { overflow-wrap: anywhere; min-width: 0; padding-top: var(--s1); }`,
})
export class PartyPointsDrawer {
  readonly accountId = input.required<string>();
  readonly party = input.required<Party>();
  readonly closed = output();
  readonly changed = output();
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly kinds: readonly { value: ContactKind; label: string }[] = [{ value: 'PHONE', label: 'Phone' }, { value: 'EMAIL', label: 'Email' }, { value: 'ADDRESS', label: 'Address' }];
  protected readonly kind = signal<ContactKind>('PHONE');
  protected readonly chosen = signal<Point | null>(null);
  protected readonly value = signal('');
  private readonly missing = signal(false);
  private key = newCommandKey();
  protected readonly words = (): string => ({ PHONE: 'Phone number', EMAIL: 'Email address', ADDRESS: 'Address for letters' })[this.kind()];

  protected error(): string | null {
    return this.missing() ? 'Enter it.' : refusalOf(this.sending.refusal(), 'value');
  }

  protected begin(point: Point | null): void {
    this.sending.reset();
    this.missing.set(false);
    this.chosen.set(point);
    this.value.set(point?.value ?? '');
  }

  protected async send(point: Point | null, wrong: boolean): Promise<void> {
    this.missing.set(!wrong && this.value().trim() === '');
    if (this.missing()) return;
    const input = { accountId: this.accountId(), partyId: this.party().id, pointId: point?.id ?? null, kind: (point?.kind ?? this.kind()) as ContactKind, value: wrong ? '' : this.value(), wrong };
    const done = await this.sending.run(async () => (await this.client.mutate(KeepPartyPointDocument, { input, key: this.key })).keepPartyPoint);
    this.key = newCommandKey();
    if (!done) return;
    this.begin(null);
    this.changed.emit();
    this.toast.say(wrong ? 'It is used no more.' : point ? 'Corrected.' : 'Added.');
  }
}
