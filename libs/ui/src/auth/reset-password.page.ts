import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { SessionStore } from '../session/session.store';
import { AuthApi, type LinkOwner } from './auth-api';
import { QAuthFrame } from './auth-frame.component';
import { QChoosePassword } from './choose-password.component';
import { SIDES, type Side } from './sides';

/** A new password, by the link of a reset. Every session ends with it. */
@Component({
  selector: 'q-reset-password-page',
  imports: [QAuthFrame, QChoosePassword, RouterLink],
  template: `
    <q-auth-frame heading="Choose a new password" [sub]="owner() ? 'You will be signed out everywhere and sign in with it.' : null" [line]="line()">
      <q-choose-password purpose="PASSWORD_RESET" action="Change the password" [send]="send" (known)="owner.set($event)" (accepted)="signIn()">
        <p expired class="sm"><a routerLink="../forgot-password">Ask for a new link</a></p>
      </q-choose-password>
    </q-auth-frame>
  `,
})
export class ResetPasswordPage {
  readonly side = input.required<Side>();
  private readonly api = inject(AuthApi);
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  protected readonly owner = signal<LinkOwner | null>(null);
  protected readonly line = computed(() => SIDES[this.side()].line);
  protected readonly send = (token: string, password: string) => this.api.resetPassword(token, password);

  protected async signIn(): Promise<void> {
    await this.session.refresh();
    await this.router.navigate(['/sign-in'], { queryParams: { done: 'reset' } });
  }
}
