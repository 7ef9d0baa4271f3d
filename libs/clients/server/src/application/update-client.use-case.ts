import { Injectable } from '@nestjs/common';
import type { ClientId, Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import { keepFormerContact } from './bank-details/former-contacts';
import { clientFields, type ClientFields, type ClientInput } from './client-fields';
import { checkPlace } from './client-place';
import { ClientQuery, type ClientView } from './client.query';
import { staleVersion } from './last-change';

const LABELS: Readonly<Record<Exclude<keyof ClientFields, 'nameNormalised'>, string>> = {
  code: 'code', name: 'name', legalName: 'legal name', taxId: 'tax number', email: 'email', phone: 'phone', address: 'address',
  country: 'country', currency: 'currency', parentId: 'parent',
};

const changes = (before: ClientView, after: ClientFields): string[] =>
  (Object.keys(LABELS) as (keyof typeof LABELS)[]).filter((key) => before[key] !== after[key]).map((key) => LABELS[key]);

@Injectable()
export class UpdateClient {
  constructor(private readonly work: UnitOfWork, private readonly clients: ClientQuery) {}

  /** Changes a client's facts. Refuses as `CreateClient` does, and STALE_VERSION where somebody was faster. */
  execute(ctx: Ctx, id: ClientId, version: number, input: ClientInput): Promise<Result<ClientView>> {
    return this.work.write(ctx, async (tx) => {
      const fields = clientFields(input);
      if (!fields.ok) return fields;
      await tx.query('select 1 from client where id = $1 for update', [id]);
      const before = await this.clients.require(ctx, id);
      if (!before.ok) return before;
      if (before.value.version !== version) return staleVersion(tx, 'client', id, before.value.name);
      const changed = changes(before.value, fields.value);
      if (changed.length === 0) return before;
      const place = await checkPlace(tx, id, fields.value);
      if (!place.ok) return place;
      const { code, name, nameNormalised, legalName, taxId, email, phone, address, country, currency, parentId } = fields.value;
      await tx.query(
        `update client set parent_id = $2, code = $3, name = $4, name_normalised = $5, legal_name = $6, tax_id = $7, email = $8, phone = $9,
                address = $10, country = $11, currency = $12, version = version + 1 where id = $1`,
        [id, parentId, code, name, nameNormalised, legalName, taxId, email, phone, address, country, currency]);
      await keepFormerContact(tx, { kind: 'CLIENT', id }, before.value, { phone, email });
      tx.audit({ action: 'client.updated', subjectKind: 'client', subjectId: id, facts: { changed, code, name, parentId } });
      await tx.emit({ type: 'client.updated', clientId: id, accountId: null, payload: { code } });
      return this.clients.require(ctx, id);
    });
  }
}
