import { ok, refuse, type ClientId, type Result } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import type { ClientFields } from './client-fields';

// Two changes of the tree at once could close a circle neither sees.
const TREE_LOCK = 7_214_402;

async function refuseCodeTaken(tx: Tx, clientId: ClientId, code: string): Promise<Result<null>> {
  const taken = await tx.maybeOne<{ name: string }>('select name from client where code = $1 and id <> $2', [code, clientId]);
  return taken ? refuse('CODE_TAKEN', `The code ${code} belongs to ${taken.name}. Choose another.`, { code, takenBy: taken.name }, 'code') : ok(null);
}

async function checkParent(tx: Tx, clientId: ClientId, parentId: ClientId): Promise<Result<null>> {
  const above = await tx.query<{ id: ClientId; name: string; status: string }>(
    `with recursive up (id, parent_id, name, status, depth) as (
       select id, parent_id, name, status, 0 from client where id = $1
       union all select p.id, p.parent_id, p.name, p.status, up.depth + 1 from client p join up on p.id = up.parent_id where up.depth < 50)
     select id, name, status from up order by depth`, [parentId]);
  const [parent] = above;
  if (!parent) return refuse('PARENT_NOT_FOUND', 'The parent client is not there any more. Choose another.', {}, 'parentId');
  if (parent.id === clientId) return refuse('PARENT_CYCLE', 'A client cannot be its own parent.', {}, 'parentId');
  const own = above.find(({ id }) => id === clientId);
  if (own) return refuse('PARENT_CYCLE', `${parent.name} stands below ${own.name}, so it cannot be above it. Choose another parent, or move ${parent.name} first.`, { parent: parent.name }, 'parentId');
  if (parent.status === 'CLOSED') return refuse('PARENT_CLOSED', `${parent.name} is closed. Choose another parent, or reopen it first.`, { parent: parent.name }, 'parentId');
  return ok(null);
}

/** Whether a client may have this code and stand below this parent. Refuses CODE_TAKEN, PARENT_NOT_FOUND, PARENT_CYCLE and PARENT_CLOSED by name. */
export async function checkPlace(tx: Tx, clientId: ClientId, fields: Pick<ClientFields, 'code' | 'parentId'>): Promise<Result<null>> {
  await tx.query('select pg_advisory_xact_lock($1)', [TREE_LOCK]);
  const free = await refuseCodeTaken(tx, clientId, fields.code);
  if (!free.ok || fields.parentId === null) return free;
  return checkParent(tx, clientId, fields.parentId);
}
