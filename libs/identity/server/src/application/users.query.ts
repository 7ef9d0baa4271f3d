import { Injectable } from '@nestjs/common';
import type { Role } from '@quittance/identity/domain';
import { decodeCursor, pageOf, pageSize, SystemClock, UnitOfWork, type Ctx, type Page, type PageInput } from '@quittance/platform';

export interface UsersFilter {
  /** Part of the name or of the address. */
  readonly text?: string | null | undefined;
  readonly status?: string | null | undefined;
  readonly role?: Role | null | undefined;
  readonly clientId?: string | null | undefined;
}

/** A person as the list shows them. */
export interface UserEntry {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly status: string;
  readonly roles: Role[];
  readonly clients: { id: string; code: string; name: string }[];
  readonly secondFactor: boolean;
  /** While too many wrong passwords keep the address shut. */
  readonly lockedUntil: Date | null;
  readonly lastSeenAt: Date | null;
  readonly createdAt: Date;
  /** When an unused invitation ends. */
  readonly invitationExpiresAt: Date | null;
  readonly version: number;
}

const COLUMNS = `
  u.id, u.email, u.name, u.status, u.version, u.created_at as "createdAt", u.last_seen_at as "lastSeenAt", lower(u.name) as "sortName",
  array(select r.role from user_role r where r.user_id = u.id order by r.role) as roles,
  coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'code', c.code, 'name', c.name) order by c.code)
              from user_client uc join client c on c.id = uc.client_id where uc.user_id = u.id), '[]') as clients`;

@Injectable()
export class UsersQuery {
  constructor(private readonly work: UnitOfWork, private readonly clock: SystemClock) {}

  /** People by name. One statement a page. */
  page(ctx: Ctx, page: PageInput, filter: UsersFilter): Promise<Page<UserEntry>> {
    const first = pageSize(page.first);
    const [afterName = null, afterId = null] = decodeCursor(page.after, 2) ?? [];
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<UserEntry & { sortName: string }>(
        `select ${COLUMNS},
                exists (select 1 from user_credential k where k.user_id = u.id and k.totp_confirmed_at is not null) as "secondFactor",
                (select a.blocked_until from attempt a where a.key = 'email:' || encode(sha256(convert_to(u.email, 'UTF8')), 'hex') and a.blocked_until > $1 and a.failures >= 10) as "lockedUntil",
                (select l.expires_at from one_time_link l where l.user_id = u.id and l.purpose = 'INVITATION' and l.used_at is null and u.status = 'INVITED') as "invitationExpiresAt"
           from app_user u
          where ($2::text is null or u.name ilike $2 or u.email ilike $2)
            and ($3::text is null or u.status = $3)
            and ($4::text is null or exists (select 1 from user_role r where r.user_id = u.id and r.role = $4))
            and ($5::uuid is null or exists (select 1 from user_client uc where uc.user_id = u.id and uc.client_id = $5))
            and ($6::text is null or (lower(u.name), u.id) > ($6, $7::uuid))
          order by lower(u.name), u.id limit $8`,
        [this.clock.now(), contains(filter.text), filter.status ?? null, filter.role ?? null, filter.clientId ?? null, afterName, afterId, first + 1]);
      return pageOf(rows, first, (row) => [row.sortName, row.id], (row) => row);
    });
  }

  /** One person. */
  async one(ctx: Ctx, id: string): Promise<UserEntry | null> {
    return this.work.read(ctx, async (tx) => (await tx.maybeOne<UserEntry & { sortName: string }>(
      `select ${COLUMNS},
              exists (select 1 from user_credential k where k.user_id = u.id and k.totp_confirmed_at is not null) as "secondFactor",
              null::timestamptz as "lockedUntil", null::timestamptz as "invitationExpiresAt"
         from app_user u where u.id = $1`, [id])) ?? null);
  }
}

/** Who else works for one's own clients. */
export interface Colleague {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly status: string;
  readonly clients: { id: string; code: string; name: string }[];
  readonly lastSeenAt: Date | null;
}

@Injectable()
export class ColleaguesQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** Users of the login's own clients, by name; clients of theirs that are not one's own stay unseen. */
  page(ctx: Ctx, page: PageInput): Promise<Page<Colleague>> {
    const first = pageSize(page.first);
    const [afterName = null, afterId = null] = decodeCursor(page.after, 2) ?? [];
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<Colleague & { sortName: string }>(
        `select ${COLUMNS} from app_user u
          where exists (select 1 from user_client uc where uc.user_id = u.id and uc.client_id = any($1))
            and ($2::text is null or (lower(u.name), u.id) > ($2, $3::uuid))
          order by lower(u.name), u.id limit $4`, [ctx.principal.clientIds, afterName, afterId, first + 1]);
      return pageOf(rows, first, (row) => [row.sortName, row.id], (row) => row);
    });
  }
}

/** A pattern that finds the text anywhere; its own wildcards are taken literally. */
function contains(text: string | null | undefined): string | null {
  const trimmed = text?.trim().slice(0, 100) ?? '';
  return trimmed === '' ? null : `%${trimmed.replaceAll(/[\\%_]/g, '\\$&')}%`;
}
