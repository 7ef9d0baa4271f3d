import type { QuittanceRequest } from '@quittance/platform';
import type { Response } from 'express';
import { ABSOLUTE_HOURS } from '../application/session-store';

const TOKEN = /^[\w-]{43}$/;

/**
 * The session's cookie. `HttpOnly`: no script reads it. `SameSite=Strict`: no other site's request carries it; a link
 * into the application still works, because the page itself needs no session and its requests are of this site.
 * Over https it is `Secure` and bound to this host by its name (`__Host-`).
 */
export class SessionCookie {
  private readonly secure: boolean;
  readonly name: string;

  constructor(publicUrl: string) {
    this.secure = publicUrl.startsWith('https://');
    this.name = this.secure ? '__Host-quittance' : 'quittance';
  }

  /** The secret within the request, if it has the form of one. */
  read(req: QuittanceRequest): string | undefined {
    for (const part of (req.headers.cookie ?? '').split(';')) {
      const [name, value = ''] = part.trim().split('=');
      if (name === this.name && TOKEN.test(value)) return value;
    }
    return undefined;
  }

  set(res: Response, token: string): void {
    res.cookie(this.name, token, { ...this.options(), maxAge: ABSOLUTE_HOURS * 3_600_000 });
  }

  clear(res: Response): void {
    res.clearCookie(this.name, this.options());
  }

  private options() {
    return { httpOnly: true, secure: this.secure, sameSite: 'strict', path: '/' } as const;
  }
}
