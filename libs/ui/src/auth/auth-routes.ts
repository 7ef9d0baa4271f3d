import type { Routes } from '@angular/router';
import { AcceptInvitationPage } from './accept-invitation.page';
import { ForgotPasswordPage } from './forgot-password.page';
import { ResetPasswordPage } from './reset-password.page';
import { SecondFactorPage } from './second-factor.page';
import type { Side } from './sides';
import { SignInPage } from './sign-in.page';

/** The pages before one is signed in, for one of the applications. */
export function authRoutes(side: Side): Routes {
  const data = { side };
  return [
    { path: 'sign-in', component: SignInPage, data },
    { path: 'second-factor', component: SecondFactorPage, data },
    { path: 'accept-invitation', component: AcceptInvitationPage, data },
    { path: 'forgot-password', component: ForgotPasswordPage, data },
    { path: 'reset-password', component: ResetPasswordPage, data },
  ];
}
