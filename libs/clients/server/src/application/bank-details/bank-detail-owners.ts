import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import { longOnFile } from './former-contacts';

/** Whom bank details belong to: a client, a partner (attorney, agency), a debtor who is owed a refund, or the agency itself. */
export const OWNER_KINDS = ['CLIENT', 'PARTNER', 'DEBTOR', 'AGENCY'] as const;
export type OwnerKind = (typeof OWNER_KINDS)[number];

export interface OwnerRef {
  readonly kind: OwnerKind;
  /** Null for the agency. */
  readonly id: string | null;
}

/** An owner as it is on file: its number is called, its contacts are written to. */
export interface OwnerOnFile {
  readonly name: string;
  readonly phone: string;
  /** Why another number than the newest is called; empty where it is the newest. */
  readonly numberNote?: string;
  readonly contacts: readonly { readonly userId: string | null; readonly name: string; readonly address: string }[];
}

/** An owner to choose. */
export interface OwnerChoice {
  readonly id: string;
  readonly name: string;
  /** What tells it from others of its name. */
  readonly sub: string;
}

type Search = (tx: Tx, text: string, id: string | null) => Promise<OwnerChoice[]>;

type Lookup = (tx: Tx, id: string | null) => Promise<OwnerOnFile | undefined>;

/** Finds owners of bank details. Contexts above this one, which know partners, register theirs. */
@Injectable()
export class BankDetailOwners {
  private readonly lookups = new Map<OwnerKind, Lookup>([['CLIENT', clientOnFile], ['AGENCY', agencyOnFile]]);
  private readonly searches = new Map<OwnerKind, Search>([['CLIENT', searchClients]]);

  /** Called once, by the context that keeps owners of a kind. */
  answerFor(kind: OwnerKind, lookup: Lookup, search: Search): void {
    this.lookups.set(kind, lookup);
    this.searches.set(kind, search);
  }

  /** Owners of a kind whose name or number begins or contains a text, or the one of an id; 20 at most. */
  search(tx: Tx, kind: string, text: string, id: string | null): Promise<OwnerChoice[]> {
    const known = OWNER_KINDS.find((name) => name === kind);
    return (known && this.searches.get(known)?.(tx, text.trim().slice(0, 100).toLowerCase(), id)) ?? Promise.resolve([]);
  }

  /** The owner on file. Refuses UNKNOWN_OWNER. */
  async find(tx: Tx, { kind, id }: OwnerRef): Promise<Result<OwnerOnFile>> {
    const owner = await this.lookups.get(kind)?.(tx, id);
    return owner ? ok(await longOnFile(tx, { kind, id }, owner)) : refuse('UNKNOWN_OWNER', 'There is nobody of that name on file. Choose again.', { kind }, 'ownerId');
  }
}

const searchClients: Search = (tx, text, id) => tx.query<OwnerChoice & Record<string, unknown>>(
  `select id, name, code as sub from client where ($2::uuid is null or id = $2) and ($1 = '' or position($1 in lower(name)) > 0 or lower(code) = $1) order by name, id limit 20`, [text, id]);

async function clientOnFile(tx: Tx, id: string | null): Promise<OwnerOnFile | undefined> {
  const client = await tx.maybeOne<{ name: string; phone: string; email: string }>('select name, phone, email from client where id = $1', [id]);
  if (!client) return undefined;
  const users = await tx.query<{ userId: string; name: string; address: string }>(
    `select u.id as "userId", u.name, u.email as address from user_client c join app_user u on u.id = c.user_id where c.client_id = $1 and u.status = 'ACTIVE' order by u.email`, [id]);
  const known = new Set(users.map(({ address }) => address.toLowerCase()));
  const office = client.email === '' || known.has(client.email.toLowerCase()) ? [] : [{ userId: null, name: client.name, address: client.email }];
  return { name: client.name, phone: client.phone, contacts: [...office, ...users] };
}

async function agencyOnFile(tx: Tx): Promise<OwnerOnFile | undefined> {
  const agency = await tx.maybeOne<{ name: string; phone: string; email: string }>('select name, phone, email from agency');
  return agency && { name: agency.name, phone: agency.phone, contacts: agency.email === '' ? [] : [{ userId: null, name: agency.name, address: agency.email }] };
}
