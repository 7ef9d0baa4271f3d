export { Identity1790000000020 } from './migrations/1790000000020-identity';
export { IdentityModule } from './identity.module';
export { SessionStore } from './application/session-store';
export { hashPassword } from './application/password-hash';
export { SessionsMiddleware } from './http/sessions.middleware';
