import { Component, computed, inject, signal } from '@angular/core';
import { submission } from '../client/submission';
import { QSubmissionNotice } from '../feedback/submission-notice.component';
import { Toast } from '../feedback/toast.service';
import { QField } from '../forms/field.component';
import { QInput } from '../forms/input.directive';
import { refusalOf } from '../forms/refusal-text';
import { QCard } from '../layout/card.component';
import { SessionStore } from '../session/session.store';
import { QButton } from '../show/button.component';
import { QChip } from '../show/chip.component';
import { QCopy } from '../show/copy.component';
import { AuthApi, type Enrolment } from './auth-api';
import { QPasswordField } from './password-field.component';
import { QRecoveryCodes } from './recovery-codes.component';

type Task = 'enrol' | 'remove' | 'codes';

const WORDS: Readonly<Record<Task, { why: string; action: string }>> = {
  enrol: { why: 'Enter your password to see the code for your authenticator app.', action: 'Continue' },
  remove: { why: 'Without a second factor your password alone opens your login.', action: 'Turn it off' },
  codes: { why: 'The codes you have now stop working.', action: 'Make new codes' },
};

/** Turns one's own second factor on and off. */
@Component({
  selector: 'q-second-factor-card',
  imports: [QCard, QField, QInput, QPasswordField, QButton, QChip, QCopy, QSubmissionNotice, QRecoveryCodes],
  template: `
    <q-card heading="Second factor">
      <span actions><q-chip [tone]="on() ? 'ok' : 'mute'">{{ on() ? 'On' : 'Off' }}</q-chip></span>
      <div class="stack">
        @if (codes(); as shown) {
          <q-recovery-codes [codes]="shown" />
          <p><button q-button variant="primary" (click)="finish()">I have kept them</button></p>
        } @else if (enrolment(); as found) {
          <p class="sm">Scan this with an authenticator app (such as Aegis, 1Password or Google Authenticator), then enter the code it shows.</p>
          <div class="row wrap top gap">
            <img [src]="picture()" width="184" height="184" alt="QR code for the authenticator app">
            <form class="stack grow" novalidate (submit)="$event.preventDefault(); confirm()">
              <q-submission-notice [of]="sent" [fields]="['code']" />
              <div class="stack-xs"><span class="label">Or type this key</span><q-copy [text]="spaced(found.secret)" what="key" [code]="true" /></div>
              <q-field label="Six-digit code" [error]="codeError()" required><input qInput name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="7" [(text)]="code"></q-field>
              <p class="row"><button q-button variant="primary" kind="submit" [busy]="sent.busy()">Turn it on</button><button q-button variant="quiet" (click)="finish()">Cancel</button></p>
            </form>
          </div>
        } @else if (task(); as doing) {
          <form class="stack" novalidate (submit)="$event.preventDefault(); begin(doing)">
            <p class="sm sub">{{ words[doing].why }}</p>
            <q-submission-notice [of]="sent" [fields]="['currentPassword']" />
            <q-password-field label="Current password" [(value)]="password" [error]="passwordError()" />
            <p class="row"><button q-button [variant]="doing === 'remove' ? 'danger' : 'primary'" kind="submit" [busy]="sent.busy()">{{ words[doing].action }}</button><button q-button variant="quiet" (click)="finish()">Cancel</button></p>
          </form>
        } @else {
          <p class="sm sub">{{ on() ? 'Signing in asks for a code of your authenticator app.' : 'A code of an authenticator app, asked for after the password, keeps out whoever learns your password.' }}</p>
          <p class="row wrap">
            @if (on()) {<button q-button (click)="task.set('codes')">New recovery codes</button><button q-button (click)="task.set('enrol')">Use another phone</button><button q-button variant="quiet" (click)="task.set('remove')">Turn it off</button>}
            @else {<button q-button variant="primary" (click)="task.set('enrol')">Turn it on</button>}
          </p>
        }
      </div>
    </q-card>
  `,
  styles: `form { max-width: 420px; flex-basis: 260px; } img { border-radius: var(--r2); border: 1px solid var(--line); background: var(--raised); }`,
})
export class QSecondFactorCard {
  private readonly api = inject(AuthApi);
  private readonly toast = inject(Toast);
  private readonly session = inject(SessionStore);
  protected readonly on = computed(() => this.session.user()?.secondFactor ?? false);
  protected readonly words = WORDS;
  protected readonly sent = submission();
  protected readonly task = signal<Task | null>(null);
  protected readonly enrolment = signal<Enrolment | null>(null);
  protected readonly codes = signal<readonly string[] | null>(null);
  protected readonly password = signal('');
  protected readonly code = signal('');
  private readonly tried = signal(false);
  protected readonly picture = computed(() => `data:image/svg+xml,${encodeURIComponent(this.enrolment()?.svg ?? '')}`);
  protected readonly passwordError = computed(() => (this.tried() && !this.password() ? 'Enter your password.' : refusalOf(this.sent.refusal(), 'currentPassword')));
  protected readonly codeError = computed(() => (this.tried() && !this.code() ? 'Enter the six digits.' : refusalOf(this.sent.refusal(), 'code')));

  protected spaced(secret: string): string {
    return secret.replace(/(.{4})(?=.)/g, '$1 ');
  }

  protected async begin(task: Task): Promise<void> {
    this.tried.set(true);
    const password = this.password();
    if (!password) return;
    if (task === 'enrol') await this.showSecret(password);
    else if (task === 'codes') this.codes.set((await this.sent.run(() => this.api.renewRecoveryCodes(password)))?.recoveryCodes ?? null);
    else if (await this.sent.run(() => this.api.removeSecondFactor(password))) {
      this.toast.say('The second factor is off.');
      await this.finish();
    }
  }

  protected async confirm(): Promise<void> {
    this.tried.set(true);
    const code = this.code().trim();
    const answer = code ? await this.sent.run(() => this.api.confirmEnrolment(code)) : null;
    if (!answer) return;
    this.codes.set(answer.recoveryCodes);
    await this.session.refresh();
  }

  /** Back to where the card began; what was typed or shown is forgotten. */
  protected async finish(): Promise<void> {
    for (const text of [this.password, this.code]) text.set('');
    for (const shown of [this.task, this.enrolment, this.codes]) shown.set(null);
    this.tried.set(false);
    this.sent.reset();
    await this.session.refresh();
  }

  private async showSecret(password: string): Promise<void> {
    const found = await this.sent.run(() => this.api.beginEnrolment(password));
    this.tried.set(false);
    if (found) this.enrolment.set(found);
  }
}
