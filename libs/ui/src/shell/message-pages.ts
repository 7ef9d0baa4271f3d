import { Component, inject, input } from '@angular/core';
import { Router, RouterLink, type Routes } from '@angular/router';
import { QPage } from '../layout/page.component';
import { QButton } from '../show/button.component';
import { SessionStore } from '../session/session.store';

/** No such page. */
@Component({
  selector: 'q-not-found-page',
  imports: [QPage, QButton, RouterLink],
  template: `<q-page heading="There is no such page" sub="The address may be old or mistyped. Nothing was lost." width="form"><p><a q-button variant="primary" routerLink="/">Go to the start</a></p></q-page>`,
})
export class NotFoundPage {}

/** A page the user's role may not see. */
@Component({
  selector: 'q-not-allowed-page',
  imports: [QPage, QButton, RouterLink],
  template: `<q-page heading="Your role does not open this page" sub="Ask an administrator for the right, or someone who has it to do it for you." width="form"><p><a q-button variant="primary" routerLink="/">Go to the start</a></p></q-page>`,
})
export class NotAllowedPage {}

/** The server doesn't answer, so not even the session is known. */
@Component({
  selector: 'q-unreachable-page',
  imports: [QPage, QButton],
  template: `<q-page heading="Quittance does not answer" sub="There is no connection, or the service is being restarted. What you typed is kept on this device." width="form"><p><button q-button variant="primary" (click)="again()">Try again</button></p></q-page>`,
})
export class UnreachablePage {
  /** Where the person was going. */
  readonly return = input<string>();
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);

  protected async again(): Promise<void> {
    await this.session.load().catch(() => null);
    await this.router.navigateByUrl(this.return() ?? '/');
  }
}

/** Routes both apps end with. */
export const MESSAGE_ROUTES: Routes = [
  { path: 'not-allowed', component: NotAllowedPage },
  { path: 'unreachable', component: UnreachablePage },
  { path: '**', component: NotFoundPage },
];
