import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { submission } from '../client/submission';
import { QNotice } from '../feedback/notice.component';
import { QSubmissionNotice } from '../feedback/submission-notice.component';
import { Toast } from '../feedback/toast.service';
import { QField } from '../forms/field.component';
import { QInput } from '../forms/input.directive';
import { refusalOf } from '../forms/refusal-text';
import { SessionStore } from '../session/session.store';
import { QButton } from '../show/button.component';
import { AuthApi } from './auth-api';
import { QAuthFrame } from './auth-frame.component';
import { enter, SIDES, type Side } from './sides';
import { QWaitNotice } from './wait-notice.component';
import { waiting } from './waiting';

/** The second step of signing in: six digits of the authenticator app, or a recovery code. */
@Component({
  selector: 'q-second-factor-page',
  imports: [QAuthFrame, QField, QInput, QButton, QNotice, QSubmissionNotice, QWaitNotice, RouterLink],
  template: `
    <q-auth-frame heading="One more step" [sub]="recovery() ? 'Enter one of the recovery codes you kept. Each works once.' : 'Enter the code your authenticator app shows now.'" [line]="line()">
      @if (ended()) {
        <q-notice tone="warn">{{ sent.refusal()?.message }}</q-notice>
        <a q-button variant="primary" routerLink="../sign-in" [queryParams]="return() ? { return: return() } : {}">Sign in again</a>
      } @else {
        <form class="stack" novalidate (submit)="$event.preventDefault(); submit()">
          <q-wait-notice [wait]="wait" [refusal]="sent.refusal()" />
          @if (!waited()) {<q-submission-notice [of]="sent" [fields]="['code']" />}
          <q-field [label]="recovery() ? 'Recovery code' : 'Six-digit code'" [error]="error()" required>
            @if (recovery()) {<input qInput class="code" name="recovery-code" autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="40" [(text)]="code">}
            @else {<input qInput class="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="7" [(text)]="code" (input)="complete()">}
          </q-field>
          <button q-button variant="primary" kind="submit" class="wide" [busy]="sent.busy()" [disabled]="wait.seconds() > 0">Continue</button>
        </form>
        <p class="row between wrap sm">
          <button q-button variant="link" (click)="swap()">{{ recovery() ? 'Use the authenticator app' : 'Use a recovery code' }}</button>
          <a routerLink="../sign-in">Sign in as somebody else</a>
        </p>
      }
    </q-auth-frame>
  `,
  styles: `.wide { min-height: 40px; font-size: var(--t-md); } .code { font-family: var(--font-code); font-size: var(--t-lg); letter-spacing: 0.14em; min-height: 44px; text-align: center; }`,
})
export class SecondFactorPage {
  readonly side = input.required<Side>();
  readonly return = input<string>();
  private readonly api = inject(AuthApi);
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly toast = inject(Toast);
  protected readonly sent = submission();
  protected readonly wait = waiting();
  protected readonly recovery = signal(false);
  protected readonly code = signal('');
  private readonly missing = signal<string | null>(null);
  protected readonly line = computed(() => SIDES[this.side()].line);
  protected readonly error = computed(() => this.missing() ?? refusalOf(this.sent.refusal(), 'code'));
  protected readonly ended = computed(() => this.sent.refusal()?.code === 'UNAUTHENTICATED');
  protected readonly waited = computed(() => this.sent.refusal()?.code === 'TOO_MANY_ATTEMPTS');

  protected swap(): void {
    this.recovery.update((recovery) => !recovery);
    this.code.set('');
    this.missing.set(null);
    this.sent.reset();
  }

  /** Six digits need no button. */
  protected complete(): void {
    if (/^\d{3} ?\d{3}$/.test(this.code())) void this.submit();
  }

  protected async submit(): Promise<void> {
    const code = this.code().trim();
    this.missing.set(code ? null : this.recovery() ? 'Enter a recovery code.' : 'Enter the six digits.');
    if (!code || this.wait.seconds() > 0) return;
    const answer = await this.sent.run(() => this.api.secondFactor(code));
    if (!answer) {
      this.wait.begin(this.sent.refusal());
      return this.code.set('');
    }
    const left = answer.recoveryCodesLeft;
    if (left !== null) this.toast.say(left === 0 ? 'That was your last recovery code. Make new ones on your account page.' : `${left} recovery code${left === 1 ? ' is' : 's are'} left. New ones are made on your account page.`);
    await enter(this.router, this.session, this.side(), this.return());
  }
}
