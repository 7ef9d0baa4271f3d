export { AcceptInvitationPage, ForgotPasswordPage, ResetPasswordPage, SecondFactorPage, SignInPage } from '@quittance/ui';
