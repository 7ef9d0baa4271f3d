import { Injectable } from '@nestjs/common';
import { refuse, type ClientId, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import { ClientQuery, type ClientView } from './client.query';
import { staleVersion } from './last-change';

@Injectable()
export class CloseClient {
  constructor(private readonly work: UnitOfWork, private readonly clients: ClientQuery) {}

  /**
   * Closes a client, or opens it again: a closed one places no accounts and gets no contract; accounts already placed
   * go on. Refuses CHILDREN_ACTIVE, PARENT_CLOSED, STALE_VERSION, and ALREADY_SO.
   */
  execute(ctx: Ctx, id: ClientId, version: number, to: 'CLOSED' | 'ACTIVE'): Promise<Result<ClientView>> {
    return this.work.write(ctx, async (tx) => {
      await tx.query('select 1 from client where id = $1 for update', [id]);
      const found = await this.clients.require(ctx, id);
      if (!found.ok) return found;
      const { name, code, status, children, parent } = found.value;
      if (found.value.version !== version) return staleVersion(tx, 'client', id, name);
      if (status === to) return refuse('ALREADY_SO', `${name} is ${to === 'CLOSED' ? 'closed' : 'open'} already.`);
      const open = children.filter((child) => child.status === 'ACTIVE').map((child) => child.name);
      if (to === 'CLOSED' && open.length > 0) {
        return refuse('CHILDREN_ACTIVE', `${name} has open clients below it: ${open.slice(0, 5).join(', ')}${open.length > 5 ? ' and others' : ''}. Close or move them first.`, { open: open.length });
      }
      if (to === 'ACTIVE' && parent?.status === 'CLOSED') {
        return refuse('PARENT_CLOSED', `${parent.name}, above ${name}, is closed. Reopen it first.`, { parent: parent.name });
      }
      await tx.query('update client set status = $2, version = version + 1 where id = $1', [id, to]);
      tx.audit({ action: to === 'CLOSED' ? 'client.closed' : 'client.reopened', subjectKind: 'client', subjectId: id, facts: { changed: [to === 'CLOSED' ? 'closed' : 'reopened'] } });
      await tx.emit({ type: 'client.updated', clientId: id, accountId: null, payload: { code } });
      return this.clients.require(ctx, id);
    });
  }
}
