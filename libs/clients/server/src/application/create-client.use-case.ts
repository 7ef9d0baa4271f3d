import { Injectable } from '@nestjs/common';
import { ok, type ClientId, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { clientFields, type ClientFields, type ClientInput } from './client-fields';
import { checkPlace } from './client-place';
import { ClientQuery, type ClientView } from './client.query';

@Injectable()
export class CreateClient {
  constructor(private readonly work: UnitOfWork, private readonly clients: ClientQuery) {}

  /** Enters a client. Refuses bad fields, a code in use and an impossible parent by name. */
  execute(ctx: Ctx, commandKey: string, input: ClientInput): Promise<Result<ClientView>> {
    return this.work.write(ctx, async (tx) => {
      const fields = clientFields(input);
      if (!fields.ok) return fields;
      const created = await tx.command(commandKey, { createClient: fields.value }, () => insert(tx, fields.value));
      return created.ok ? this.clients.require(ctx, created.value) : created;
    });
  }
}

async function insert(tx: Tx, fields: ClientFields): Promise<Result<ClientId>> {
  const id = tx.newId<ClientId>();
  const place = await checkPlace(tx, id, fields);
  if (!place.ok) return place;
  const { code, name, nameNormalised, legalName, taxId, email, phone, address, country, currency, parentId } = fields;
  await tx.query(
    `insert into client (id, parent_id, code, name, name_normalised, legal_name, tax_id, email, phone, address, country, currency, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [id, parentId, code, name, nameNormalised, legalName, taxId, email, phone, address, country, currency, tx.now]);
  tx.audit({ action: 'client.created', subjectKind: 'client', subjectId: id, facts: { code, name, parentId } });
  await tx.emit({ type: 'client.created', clientId: id, accountId: null, payload: { code } });
  return ok(id);
}
