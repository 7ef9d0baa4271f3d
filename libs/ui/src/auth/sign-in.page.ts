import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { submission } from '../client/submission';
import { QNotice } from '../feedback/notice.component';
import { QSubmissionNotice } from '../feedback/submission-notice.component';
import { QField } from '../forms/field.component';
import { QInput } from '../forms/input.directive';
import { SessionStore } from '../session/session.store';
import { QButton } from '../show/button.component';
import { AuthApi } from './auth-api';
import { QAuthFrame } from './auth-frame.component';
import { QPasswordField } from './password-field.component';
import { enter, SIDES, type Side } from './sides';
import { QWaitNotice } from './wait-notice.component';
import { waiting } from './waiting';

/** Email address and password. Whoever belongs to the other application is led there. */
@Component({
  selector: 'q-sign-in-page',
  imports: [QAuthFrame, QField, QInput, QPasswordField, QButton, QNotice, QSubmissionNotice, QWaitNotice, RouterLink],
  template: `
    <q-auth-frame heading="Sign in" [sub]="words().sub" [line]="words().line">
      @if (done() === 'reset' && !sent.refusal()) {<q-notice tone="ok">Your password is changed. Sign in with it.</q-notice>}
      @if (elsewhere(); as other) {<q-notice tone="info">You are signed in as {{ other.name }} in the {{ other.place }}. <a [href]="other.href">Go there</a>, or sign in as somebody else.</q-notice>}
      <form class="stack" novalidate (submit)="$event.preventDefault(); submit()">
        <q-wait-notice [wait]="wait" [refusal]="sent.refusal()" />
        @if (!waited()) {<q-submission-notice [of]="sent" [fields]="['email', 'password']" />}
        <q-field label="Email address" [error]="missing().email" required><input qInput type="email" name="email" autocomplete="username" autocapitalize="off" spellcheck="false" maxlength="254" [(text)]="email"></q-field>
        <q-password-field [(value)]="password" [error]="missing().password" />
        <button q-button variant="primary" kind="submit" class="wide" [busy]="sent.busy()" [disabled]="wait.seconds() > 0">Sign in</button>
      </form>
      <p class="sm"><a routerLink="../forgot-password" [queryParams]="email() ? { email: email() } : {}">Forgotten your password?</a></p>
    </q-auth-frame>
  `,
  styles: `.wide { min-height: 40px; font-size: var(--t-md); }`,
})
export class SignInPage {
  /** From the route: which application this is. */
  readonly side = input.required<Side>();
  /** Where the person was going. */
  readonly return = input<string>();
  /** What has just been done: `reset`. */
  readonly done = input<string>();
  private readonly api = inject(AuthApi);
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  protected readonly sent = submission();
  protected readonly wait = waiting();
  protected readonly email = signal('');
  protected readonly password = signal('');
  protected readonly missing = signal<{ email: string | null; password: string | null }>({ email: null, password: null });
  protected readonly words = computed(() => SIDES[this.side()]);
  protected readonly waited = computed(() => this.sent.refusal()?.code === 'TOO_MANY_ATTEMPTS');
  protected readonly elsewhere = computed(() => {
    const session = this.session.session();
    if (!session || session.kind === this.side()) return null;
    const { place, href } = SIDES[session.kind];
    return { name: session.user.name, place, href };
  });

  constructor() {
    // Somebody may come here by a bookmark, still signed in; without a connection the form is what there is.
    void this.session.load().catch(() => null);
  }

  protected async submit(): Promise<void> {
    const [email, password] = [this.email().trim(), this.password()];
    this.missing.set({ email: email ? null : 'Enter your email address.', password: password ? null : 'Enter your password.' });
    if (!email || !password || this.wait.seconds() > 0) return;
    const answer = await this.sent.run(() => this.api.signIn(email, password));
    this.wait.begin(this.sent.refusal());
    if (this.sent.refusal()) this.password.set('');
    if (!answer) return;
    if (answer.next === 'SECOND_FACTOR') await this.router.navigate(['/second-factor'], { queryParams: this.return() ? { return: this.return() } : {} });
    else await enter(this.router, this.session, this.side(), this.return());
  }
}
