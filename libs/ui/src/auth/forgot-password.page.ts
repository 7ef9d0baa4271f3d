import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { submission } from '../client/submission';
import { QNotice } from '../feedback/notice.component';
import { QSubmissionNotice } from '../feedback/submission-notice.component';
import { QField } from '../forms/field.component';
import { QInput } from '../forms/input.directive';
import { QButton } from '../show/button.component';
import { AuthApi } from './auth-api';
import { QAuthFrame } from './auth-frame.component';
import { SIDES, type Side } from './sides';
import { QWaitNotice } from './wait-notice.component';
import { waiting } from './waiting';

/** Asks for a link to a forgotten password. Says the same whether or not somebody has the address. */
@Component({
  selector: 'q-forgot-password-page',
  imports: [QAuthFrame, QField, QInput, QButton, QNotice, QSubmissionNotice, QWaitNotice, RouterLink],
  template: `
    <q-auth-frame heading="Choose a new password" [sub]="told() ? null : 'We send a link to your email address.'" [line]="line()">
      @if (told(); as message) {
        <q-notice tone="ok">{{ message }}</q-notice>
      } @else {
        <form class="stack" novalidate (submit)="$event.preventDefault(); submit()">
          <q-wait-notice [wait]="wait" [refusal]="sent.refusal()" />
          @if (sent.refusal()?.code !== 'TOO_MANY_ATTEMPTS') {<q-submission-notice [of]="sent" />}
          <q-field label="Email address" [error]="missing()" required><input qInput type="email" name="email" autocomplete="username" autocapitalize="off" spellcheck="false" maxlength="254" [(text)]="address"></q-field>
          <button q-button variant="primary" kind="submit" class="wide" [busy]="sent.busy()" [disabled]="wait.seconds() > 0">Send the link</button>
        </form>
      }
      <p class="sm"><a routerLink="../sign-in">Back to signing in</a></p>
    </q-auth-frame>
  `,
  styles: `.wide { min-height: 40px; font-size: var(--t-md); }`,
})
export class ForgotPasswordPage {
  readonly side = input.required<Side>();
  /** Typed at sign-in already. */
  readonly email = input<string>();
  private readonly api = inject(AuthApi);
  protected readonly sent = submission();
  protected readonly wait = waiting();
  protected readonly address = linkedSignal(() => this.email() ?? '');
  protected readonly missing = signal<string | null>(null);
  protected readonly told = signal<string | null>(null);
  protected readonly line = computed(() => SIDES[this.side()].line);

  protected async submit(): Promise<void> {
    const address = this.address().trim();
    this.missing.set(address ? null : 'Enter your email address.');
    if (!address) return;
    const answer = await this.sent.run(() => this.api.requestReset(address));
    this.wait.begin(this.sent.refusal());
    if (answer) this.told.set(answer.message);
  }
}
