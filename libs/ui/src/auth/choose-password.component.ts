import { Component, computed, inject, input, output, signal, type OnInit } from '@angular/core';
import { ActivatedRoute } from '@angular/router';
import { submission } from '../client/submission';
import { QNotice } from '../feedback/notice.component';
import { QSkeleton } from '../feedback/skeleton.component';
import { QSubmissionNotice } from '../feedback/submission-notice.component';
import { QField } from '../forms/field.component';
import { QInput } from '../forms/input.directive';
import { refusalOf } from '../forms/refusal-text';
import { QButton } from '../show/button.component';
import { AuthApi, type AuthAnswer, type LinkOwner } from './auth-api';
import { QPasswordField } from './password-field.component';

/** The form behind a one-time link: whom it is for, and a password. The secret of the link stands after `#`. */
@Component({
  selector: 'q-choose-password',
  imports: [QField, QInput, QPasswordField, QButton, QNotice, QSkeleton, QSubmissionNotice],
  template: `
    @if (owner(); as person) {
      <form class="stack" novalidate (submit)="$event.preventDefault(); submit()">
        <q-submission-notice [of]="sent" [fields]="['password']" />
        <q-field label="Email address"><input qInput type="email" name="email" autocomplete="username" readonly [text]="person.email"></q-field>
        <q-password-field label="New password" [fresh]="true" [(value)]="password" [error]="error()" />
        <button q-button variant="primary" kind="submit" class="wide" [busy]="sent.busy()">{{ action() }}</button>
      </form>
    } @else if (looked.refusal() || looked.problem()) {
      @if (looked.refusal(); as refusal) {<q-notice tone="warn">{{ refusal.message }}</q-notice>} @else {<q-submission-notice [of]="looked" />}
      <ng-content select="[expired]" />
    } @else {<q-skeleton [lines]="4" />}
  `,
  styles: `:host { display: grid; gap: var(--s4); } .wide { min-height: 40px; font-size: var(--t-md); }`,
})
export class QChoosePassword implements OnInit {
  readonly purpose = input.required<'INVITATION' | 'PASSWORD_RESET'>();
  readonly action = input.required<string>();
  readonly send = input.required<(token: string, password: string) => Promise<AuthAnswer>>();
  readonly known = output<LinkOwner>();
  readonly accepted = output();
  private readonly api = inject(AuthApi);
  private readonly token = inject(ActivatedRoute).snapshot.fragment ?? '';
  protected readonly looked = submission();
  protected readonly sent = submission();
  protected readonly owner = signal<LinkOwner | null>(null);
  protected readonly password = signal('');
  private readonly missing = signal<string | null>(null);
  protected readonly error = computed(() => this.missing() ?? refusalOf(this.sent.refusal(), 'password'));

  ngOnInit(): void {
    void this.look();
  }

  protected async submit(): Promise<void> {
    const password = this.password();
    this.missing.set(password ? null : 'Choose a password.');
    if (password && (await this.sent.run(() => this.send()(this.token, password)))) this.accepted.emit();
  }

  private async look(): Promise<void> {
    const owner = await this.looked.run(() => this.api.lookAtLink(this.token || '-', this.purpose()));
    if (!owner) return;
    this.owner.set(owner);
    this.known.emit(owner);
  }
}
