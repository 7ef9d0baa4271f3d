import { Module } from '@nestjs/common';
import { AgencyQuery } from '@quittance/platform';
import { AddUser } from './application/add-user.use-case';
import { Attempts } from './application/attempts';
import { AuditLogQuery } from './application/audit-log.query';
import { DisableUser, EnableUser, ResendInvitation, ResetSecondFactor, UpdateUserRights } from './application/change-user.use-case';
import { BeginEnrolment, ConfirmEnrolment, RemoveSecondFactor, RenewRecoveryCodes } from './application/enrol-second-factor.use-case';
import { Invitations } from './application/invitations';
import { InviteClientUser, InviteColleague, InviteUser } from './application/invite-user.use-case';
import { OneTimeLinks } from './application/one-time-links';
import { OwnPassword } from './application/own-password';
import { EndOwnSession, OwnSessionsQuery, SignOutEverywhere } from './application/own-sessions.use-case';
import { Passwords } from './application/passwords';
import { RequestPasswordReset } from './application/request-password-reset.use-case';
import { PassSecondFactor } from './application/second-factor.use-case';
import { SessionStore } from './application/session-store';
import { SessionViewQuery } from './application/session-view.query';
import { AcceptInvitation, ChangePassword, CompletePasswordReset, LookAtLink } from './application/set-password.use-case';
import { SignIn } from './application/sign-in.use-case';
import { SignOut } from './application/sign-out.use-case';
import { ColleaguesQuery, UsersQuery } from './application/users.query';
import { AuditResolver } from './graphql/agency/audit.resolver';
import { UserResolver } from './graphql/agency/user.resolver';
import { ColleagueResolver } from './graphql/client/colleague.resolver';
import { OwnSessionResolver } from './graphql/own-session.resolver';
import { PasswordController } from './http/password.controller';
import { PasswordGuard, PasswordStrategy } from './http/password.strategy';
import { SecondFactorController } from './http/second-factor.controller';
import { SessionController } from './http/session.controller';
import { SessionsMiddleware } from './http/sessions.middleware';
import { SendPasswordResetJob } from './jobs/send-password-reset.job';

const useCases = [
  SignIn, SignOut, SignOutEverywhere, EndOwnSession, PassSecondFactor, BeginEnrolment, ConfirmEnrolment, RemoveSecondFactor, RenewRecoveryCodes,
  LookAtLink, AcceptInvitation, RequestPasswordReset, CompletePasswordReset, ChangePassword,
  AddUser, InviteUser, InviteClientUser, InviteColleague, UpdateUserRights, DisableUser, EnableUser, ResendInvitation, ResetSecondFactor,
];
const queries = [AgencyQuery, SessionViewQuery, OwnSessionsQuery, UsersQuery, ColleaguesQuery, AuditLogQuery];

/** People, their rights and their sessions. */
@Module({
  controllers: [SessionController, SecondFactorController, PasswordController],
  providers: [Attempts, SessionStore, OneTimeLinks, Invitations, OwnPassword, Passwords, SessionsMiddleware, PasswordStrategy, PasswordGuard, SendPasswordResetJob, ...useCases, ...queries],
  exports: [SessionStore, SessionsMiddleware, Invitations, Passwords, ...useCases, ...queries],
})
export class IdentityModule {}

/** Resolvers for the agency's people. */
@Module({ imports: [IdentityModule], providers: [UserResolver, AuditResolver, OwnSessionResolver] })
export class IdentityAgencyApi {}

/** Resolvers for clients' people. */
@Module({ imports: [IdentityModule], providers: [ColleagueResolver, OwnSessionResolver] })
export class IdentityClientApi {}
