export { Identity1790000000020 } from './migrations/1790000000020-identity';
export { IdentityAgencyApi, IdentityClientApi, IdentityModule } from './identity.module';
export { InviteClientUser, InviteUser } from './application/invite-user.use-case';
export { Invitations, storeRights, type Invited } from './application/invitations';
export { OutgoingMail, type Mail } from './application/outgoing-mail';
export { hashPassword } from './application/password-hash';
export { Passwords } from './application/passwords';
export { SessionStore } from './application/session-store';
export { SessionsMiddleware } from './http/sessions.middleware';
