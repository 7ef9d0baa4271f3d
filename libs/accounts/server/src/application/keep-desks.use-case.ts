import { Injectable } from '@nestjs/common';
import { ok, refuse, type DeskId, type Result, type UserId } from '@quittance/kernel';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';

/** What may be said of a desk; parts left out stay. */
export interface DeskInput {
  readonly name?: string | null;
  /** Whose desk it is; null leaves it without a person. */
  readonly userId?: UserId | null;
  readonly active?: boolean | null;
}

/** Creates and changes desks. */
@Injectable()
export class KeepDesksUseCase {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses NAME_MISSING, NAME_TAKEN and NOT_A_COLLECTOR. */
  create(ctx: Ctx, input: DeskInput): Promise<Result<{ id: DeskId }>> {
    return this.work.write(ctx, async (tx) => {
      const name = deskName(input.name);
      if (!name.ok) return name;
      const person = await staff(tx, input.userId ?? null);
      if (!person.ok) return person;
      const id = tx.newId<DeskId>();
      const added = await tx.change('insert into desk (id, name, user_id, created_at) values ($1, $2, $3, $4) on conflict (name) do nothing', [id, name.value, person.value, tx.now]);
      if (added === 0) return taken(name.value);
      tx.audit({ action: 'desk.create', subjectKind: 'desk', subjectId: id, facts: { name: name.value, userId: person.value } });
      return ok({ id });
    });
  }

  /** Renames a desk, gives it to a person, opens or closes it. Refuses also DESK_NOT_FOUND, and DESK_IN_USE to close one with accounts. */
  change(ctx: Ctx, id: DeskId, input: DeskInput): Promise<Result<{ id: DeskId }>> {
    return this.work.write(ctx, async (tx) => {
      const now = await tx.maybeOne<{ name: string; user_id: UserId | null; active: boolean }>('select name, user_id, active from desk where id = $1 for update', [id]);
      if (!now) return refuse('DESK_NOT_FOUND', 'There is no such desk.', {}, 'id');
      const name = input.name === undefined || input.name === null ? ok(now.name) : deskName(input.name);
      if (!name.ok) return name;
      const person = input.userId === undefined ? ok(now.user_id) : await staff(tx, input.userId);
      if (!person.ok) return person;
      const active = input.active ?? now.active;
      if (now.active && !active && (await open(tx, id))) return refuse('DESK_IN_USE', 'Accounts still lie on this desk. Assign them elsewhere first.', {}, 'active');
      if (await tx.maybeOne('select 1 from desk where name = $1 and id <> $2', [name.value, id])) return taken(name.value);
      await tx.query('update desk set name = $2, user_id = $3, active = $4 where id = $1', [id, name.value, person.value, active]);
      tx.audit({ action: 'desk.change', subjectKind: 'desk', subjectId: id, facts: { name: name.value, userId: person.value, active } });
      return ok({ id });
    });
  }
}

const open = (tx: Tx, id: DeskId): Promise<object | undefined> => tx.maybeOne(`select 1 from account where desk_id = $1 and status <> 'CLOSED' limit 1`, [id]);

const taken = (name: string): Result<never> => refuse('NAME_TAKEN', `There is a desk called "${name}" already.`, { name }, 'name');

function deskName(name: string | null | undefined): Result<string> {
  const tidy = (name ?? '').replace(/\s+/g, ' ').trim();
  return tidy.length >= 1 && tidy.length <= 80 ? ok(tidy) : refuse('NAME_MISSING', 'Give the desk a name of 1 to 80 characters.', {}, 'name');
}

async function staff(tx: Tx, userId: UserId | null): Promise<Result<UserId | null>> {
  if (userId === null) return ok(null);
  const found = await tx.maybeOne(
    `select 1 from app_user u where u.id = $1 and u.status = 'ACTIVE' and exists (select 1 from user_role r where r.user_id = u.id and r.role in ('COLLECTOR', 'MANAGER'))`, [userId]);
  return found ? ok(userId) : refuse('NOT_A_COLLECTOR', 'Only an active collector or manager can sit at a desk.', {}, 'userId');
}
