import { Injectable } from '@nestjs/common';
import { ok, type ClientId, type ContractVersionId, type Result } from '@quittance/kernel';
import { planVersionDates } from '@quittance/clients/domain';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { ContractVersionQuery, type ContractVersionView } from './contract-version.query';
import { datesOf, dayAfter, endVersion, openContract, versionsOf, type PreviousEnded, type VersionInput } from './contract-versions';
import { termsHash, termsToSave } from './draft-terms';
import { typedText } from './typed-text';

/** A saved version, and what that did to the one before. */
export interface SavedVersion {
  version: ContractVersionView;
  previousEnded: PreviousEnded | null;
}

interface Stored {
  id: ContractVersionId;
  previousEnded: PreviousEnded | null;
}

@Injectable()
export class CreateContractVersion {
  constructor(private readonly work: UnitOfWork, private readonly versions: ContractVersionQuery) {}

  /**
   * Saves the next version of a client's contract in a currency; the first makes the contract. An open-ended version
   * before it ends the day before it begins. Accounts already placed keep the terms they were placed under. Refuses
   * terms the linter finds faulty, and OVERLAPS naming the other version.
   */
  execute(ctx: Ctx, commandKey: string, clientId: ClientId, currency: string, input: VersionInput): Promise<Result<SavedVersion>> {
    return this.work.write(ctx, async (tx) => {
      const stored = await tx.command(commandKey, { createContractVersion: { clientId, currency, input } }, () => insert(tx, clientId, currency, input));
      if (!stored.ok) return stored;
      const version = await this.versions.require(ctx, stored.value.id);
      return version.ok ? ok({ version: version.value, previousEnded: stored.value.previousEnded }) : version;
    });
  }
}

async function insert(tx: Tx, clientId: ClientId, currency: string, input: VersionInput): Promise<Result<Stored>> {
  const note = typedText('note', 'The note', input.note, 500);
  if (!note.ok) return note;
  const contract = await openContract(tx, clientId, currency);
  if (!contract.ok) return contract;
  const contractId = contract.value.id;
  const terms = termsToSave(input.terms, contract.value.currency);
  if (!terms.ok) return terms;
  const earlier = await versionsOf(tx, contractId);
  const plan = planVersionDates(earlier.map(datesOf), { from: input.effectiveFrom, to: input.effectiveTo });
  if (!plan.ok) return plan;
  const { previous } = plan.value;
  const previousEnded = previous && { number: previous.number, lastDay: previous.to };
  if (previousEnded) await endVersion(tx, contractId, previousEnded);
  const id = tx.newId<ContractVersionId>();
  const number = (earlier.at(-1)?.number ?? 0) + 1;
  await tx.query(
    `insert into contract_version (id, contract_id, client_id, number, effective_from, effective_to, terms, hash, note, created_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [id, contractId, clientId, number, input.effectiveFrom, dayAfter(input.effectiveTo), JSON.stringify(terms.value), termsHash(terms.value), note.value, tx.ctx.principal.userId, tx.now]);
  tx.audit({ action: 'contract.versionCreated', subjectKind: 'contractVersion', subjectId: id, facts: { clientId, currency: contract.value.currency, number, effectiveFrom: input.effectiveFrom, previousEnded, hash: termsHash(terms.value) } });
  await tx.emit({ type: 'contract.versionCreated', clientId, accountId: null, payload: { contractId, contractVersionId: id, number, effectiveFrom: input.effectiveFrom } });
  return ok({ id, previousEnded });
}
