import { Injectable } from '@nestjs/common';
import { AgencyQuery, UnitOfWork } from '@quittance/platform';
import type { Resumed } from './session-store';
import { elevated } from './visitor';

/** What an application needs to know at its start. */
export interface SessionView {
  readonly kind: 'agency' | 'client';
  readonly user: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly roles: readonly string[];
    readonly permissions: readonly string[];
    readonly secondFactor: boolean;
    /** The clients a portal user sees, by code; empty for staff. */
    readonly clients: readonly { id: string; code: string; name: string }[];
  };
  readonly business: { readonly date: string; readonly now: string; readonly timeZone: string };
  readonly agency: { readonly name: string; readonly currency: string };
}

@Injectable()
export class SessionViewQuery {
  constructor(private readonly work: UnitOfWork, private readonly agencies: AgencyQuery) {}

  async run(session: Resumed): Promise<SessionView> {
    const { principal } = session.ctx;
    const ctx = elevated(session.ctx);
    return this.work.read(ctx, async (tx) => {
      const agency = await this.agencies.run(ctx);
      const facts = await tx.one<{ roles: string[]; second: boolean }>(
        `select array(select role from user_role where user_id = $1 order by role) as roles,
                exists (select 1 from user_credential where user_id = $1 and totp_confirmed_at is not null) as second`, [session.userId]);
      const clients = await tx.query<{ id: string; code: string; name: string }>('select id, code, name from client where id = any($1) order by code', [principal.clientIds]);
      return {
        kind: principal.kind === 'client' ? 'client' : 'agency',
        user: { id: session.userId, name: session.name, email: session.email, roles: facts.roles, permissions: [...principal.permissions].sort(), secondFactor: facts.second, clients },
        business: { date: tx.today, now: tx.now.toISOString(), timeZone: agency.timeZone },
        agency: { name: agency.name, currency: agency.currency },
      };
    });
  }
}
