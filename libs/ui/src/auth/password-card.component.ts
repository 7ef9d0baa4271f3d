import { Component, computed, inject, signal } from '@angular/core';
import { submission } from '../client/submission';
import { QSubmissionNotice } from '../feedback/submission-notice.component';
import { Toast } from '../feedback/toast.service';
import { refusalOf } from '../forms/refusal-text';
import { QCard } from '../layout/card.component';
import { SessionStore } from '../session/session.store';
import { QButton } from '../show/button.component';
import { AuthApi } from './auth-api';
import { QPasswordField } from './password-field.component';

/** Changes one's own password. */
@Component({
  selector: 'q-password-card',
  imports: [QCard, QPasswordField, QButton, QSubmissionNotice],
  template: `
    <q-card heading="Password">
      @if (!open()) {<button actions q-button (click)="open.set(true)">Change</button>}
      @if (open()) {
        <form class="stack" novalidate (submit)="$event.preventDefault(); submit()">
          <q-submission-notice [of]="sent" [fields]="['currentPassword', 'password']" />
          <input class="sr-only" type="email" autocomplete="username" tabindex="-1" aria-hidden="true" readonly [value]="email()">
          <q-password-field label="Current password" [(value)]="current" [error]="errorOf('currentPassword', current())" />
          <q-password-field label="New password" [fresh]="true" [(value)]="fresh" [error]="errorOf('password', fresh())" />
          <p class="row"><button q-button variant="primary" kind="submit" [busy]="sent.busy()">Change the password</button><button q-button variant="quiet" (click)="close()">Cancel</button></p>
        </form>
      } @else {<p class="sm sub">Changing it signs you out of every other browser.</p>}
    </q-card>
  `,
  styles: `form { max-width: 420px; }`,
})
export class QPasswordCard {
  private readonly api = inject(AuthApi);
  private readonly toast = inject(Toast);
  private readonly session = inject(SessionStore);
  protected readonly email = computed(() => this.session.user()?.email ?? '');
  protected readonly sent = submission();
  protected readonly open = signal(false);
  protected readonly current = signal('');
  protected readonly fresh = signal('');
  private readonly tried = signal(false);

  protected errorOf(field: 'currentPassword' | 'password', value: string): string | null {
    if (this.tried() && !value) return field === 'password' ? 'Choose a new password.' : 'Enter your current password.';
    return refusalOf(this.sent.refusal(), field);
  }

  protected close(): void {
    for (const text of [this.current, this.fresh]) text.set('');
    this.tried.set(false);
    this.sent.reset();
    this.open.set(false);
  }

  protected async submit(): Promise<void> {
    this.tried.set(true);
    const [current, fresh] = [this.current(), this.fresh()];
    if (!current || !fresh || !(await this.sent.run(() => this.api.changePassword(current, fresh)))) return;
    this.toast.say('Your password is changed. Other browsers are signed out.');
    this.close();
  }
}
