import { Injectable, inject } from '@angular/core';
import { Http } from '../client/http';
import { Problem } from '../client/problem';
import type { RefusalLike } from '../forms/refusal-text';
import { AUTH_URL } from '../session/session.store';

/** A refusal with what was found: `seconds` to wait, for one. */
export interface AuthRefusal extends RefusalLike {
  readonly __typename: 'Refused';
  readonly facts: Readonly<Record<string, string | number>>;
}

/** What an endpoint answers: its success, or a refusal in words. */
export type AuthAnswer<T extends object = object> = ({ readonly __typename: 'Done' } & T) | AuthRefusal;

export interface LinkOwner {
  readonly name: string;
  readonly email: string;
  readonly agency: string;
}

export interface Enrolment {
  readonly secret: string;
  readonly uri: string;
  readonly svg: string;
}

/** A browser one is signed in with. */
export interface OwnSession {
  readonly id: string;
  readonly device: string;
  readonly ip: string | null;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly expiresAt: string;
  readonly secondFactor: boolean;
  readonly current: boolean;
}

/** The identity endpoints. Refusals are answers; anything else is thrown as `Problem`. */
@Injectable({ providedIn: 'root' })
export class AuthApi {
  private readonly http = inject(Http);
  private readonly url = inject(AUTH_URL);

  signIn(email: string, password: string): Promise<AuthAnswer<{ next: 'DONE' | 'SECOND_FACTOR' }>> {
    return this.post('sign-in', { email, password });
  }

  secondFactor(code: string): Promise<AuthAnswer<{ recoveryCodesLeft: number | null }>> {
    return this.post('second-factor', { code });
  }

  lookAtLink(token: string, purpose: 'INVITATION' | 'PASSWORD_RESET'): Promise<AuthAnswer<LinkOwner>> {
    return this.post('link', { token, purpose });
  }

  acceptInvitation(token: string, password: string): Promise<AuthAnswer> {
    return this.post('accept-invitation', { token, password });
  }

  requestReset(email: string): Promise<AuthAnswer<{ message: string }>> {
    return this.post('reset-password/request', { email });
  }

  resetPassword(token: string, password: string): Promise<AuthAnswer> {
    return this.post('reset-password', { token, password });
  }

  changePassword(currentPassword: string, password: string): Promise<AuthAnswer> {
    return this.post('change-password', { currentPassword, password });
  }

  beginEnrolment(currentPassword: string): Promise<AuthAnswer<Enrolment>> {
    return this.post('second-factor/enrol', { currentPassword });
  }

  confirmEnrolment(code: string): Promise<AuthAnswer<{ recoveryCodes: readonly string[] }>> {
    return this.post('second-factor/confirm', { code });
  }

  removeSecondFactor(currentPassword: string): Promise<AuthAnswer> {
    return this.post('second-factor/remove', { currentPassword });
  }

  renewRecoveryCodes(currentPassword: string): Promise<AuthAnswer<{ recoveryCodes: readonly string[] }>> {
    return this.post('second-factor/recovery-codes', { currentPassword });
  }

  async sessions(): Promise<readonly OwnSession[]> {
    return (await this.http.get(`${this.url}/sessions`)).body as readonly OwnSession[];
  }

  endSession(id: string): Promise<AuthAnswer> {
    return this.post('sessions/end', { id });
  }

  private async post<T extends object>(path: string, body: object): Promise<AuthAnswer<T>> {
    try {
      return { ...((await this.http.post(`${this.url}/${path}`, body)).body as T), __typename: 'Done' };
    } catch (error) {
      if (!(error instanceof Problem) || error.code === null || !['refused', 'signed-out'].includes(error.kind)) throw error;
      return { __typename: 'Refused', code: error.code, message: error.what, field: error.about.field, facts: error.about.facts };
    }
  }
}
