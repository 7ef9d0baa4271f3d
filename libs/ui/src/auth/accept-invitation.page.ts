import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { SessionStore } from '../session/session.store';
import { AuthApi, type LinkOwner } from './auth-api';
import { QAuthFrame } from './auth-frame.component';
import { QChoosePassword } from './choose-password.component';
import { enter, SIDES, type Side } from './sides';

/** The first password, by the link of an invitation. */
@Component({
  selector: 'q-accept-invitation-page',
  imports: [QAuthFrame, QChoosePassword, RouterLink],
  template: `
    <q-auth-frame [heading]="owner() ? 'Welcome, ' + owner()!.name : 'Your invitation'" [sub]="owner() ? 'Choose a password for ' + owner()!.agency + '.' : null" [line]="line()">
      <q-choose-password purpose="INVITATION" action="Set the password and sign in" [send]="send" (known)="owner.set($event)" (accepted)="enter()">
        <p expired class="sm">Whoever invited you can send a new link. If you have chosen a password already, <a routerLink="../sign-in">sign in</a>.</p>
      </q-choose-password>
    </q-auth-frame>
  `,
})
export class AcceptInvitationPage {
  readonly side = input.required<Side>();
  private readonly api = inject(AuthApi);
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  protected readonly owner = signal<LinkOwner | null>(null);
  protected readonly line = computed(() => SIDES[this.side()].line);
  protected readonly send = (token: string, password: string) => this.api.acceptInvitation(token, password);

  protected enter(): void {
    void enter(this.router, this.session, this.side());
  }
}
