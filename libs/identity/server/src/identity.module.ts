import { Module } from '@nestjs/common';
import { AgencyQuery } from '@quittance/platform';
import { Attempts } from './application/attempts';
import { SessionStore } from './application/session-store';
import { SessionViewQuery } from './application/session-view.query';
import { SignIn } from './application/sign-in.use-case';
import { SignOut } from './application/sign-out.use-case';
import { PasswordStrategy } from './http/password.strategy';
import { SessionController } from './http/session.controller';
import { SessionsMiddleware } from './http/sessions.middleware';

const useCases = [SignIn, SignOut];

/** People, their rights and their sessions. */
@Module({
  controllers: [SessionController],
  providers: [AgencyQuery, Attempts, SessionStore, SessionViewQuery, SessionsMiddleware, PasswordStrategy, ...useCases],
  exports: [SessionStore, SessionsMiddleware, ...useCases],
})
export class IdentityModule {}
