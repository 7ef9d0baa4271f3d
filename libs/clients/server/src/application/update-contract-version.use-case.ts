import { Injectable } from '@nestjs/common';
import { formatDate, isRefused, ok, refuse, type ContractVersionId, type Result } from '@quittance/kernel';
import { planVersionDates } from '@quittance/clients/domain';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import type { ContractVersionRow } from '../persistence/contract-version.row';
import { ContractVersionQuery } from './contract-version.query';
import { datesOf, dayAfter, endVersion, openContract, versionsOf, type PreviousEnded, type VersionInput } from './contract-versions';
import type { SavedVersion } from './create-contract-version.use-case';
import { revisionOf, termsHash, termsToSave } from './draft-terms';
import { staleVersion } from './last-change';
import { typedText } from './typed-text';

@Injectable()
export class UpdateContractVersion {
  constructor(private readonly work: UnitOfWork, private readonly versions: ContractVersionQuery) {}

  /**
   * Changes a version no account has been placed under. The version it followed without a gap moves its end along.
   * Refuses VERSION_IN_USE (editing then makes a new one), STALE_VERSION, and as `CreateContractVersion` does.
   */
  execute(ctx: Ctx, id: ContractVersionId, revision: string, input: VersionInput): Promise<Result<SavedVersion>> {
    return this.work.write(ctx, async (tx) => {
      const found = await this.versions.require(ctx, id);
      if (!found.ok) return found;
      const contract = await openContract(tx, found.value.clientId, found.value.currency);
      if (!contract.ok) return contract;
      const all = await versionsOf(tx, contract.value.id);
      const version = all.find((one) => one.id === id);
      if (!version) return refuse('VERSION_NOT_FOUND', 'This contract version is not there. Open the contract again.');
      if (version.usedAt !== null) return inUse(version);
      if (revisionOf(version) !== revision) return staleVersion(tx, 'contractVersion', id, `Version ${version.number}`);
      const others = all.filter((other) => other !== version);
      const saved = await change(tx, version, others, input);
      if (isRefused(saved)) return saved;
      const after = await this.versions.require(ctx, id);
      return after.ok ? ok({ version: after.value, previousEnded: saved.value }) : after;
    });
  }
}

const inUse = ({ number, usedAt }: Pick<ContractVersionRow, 'number' | 'usedAt'>): Result<never> =>
  refuse('VERSION_IN_USE', `Accounts have been placed under version ${number}, so it can't be changed. Editing makes a new version; accounts already placed keep their terms.`, {
    number, ...(usedAt ? { usedAt: usedAt.toISOString() } : {}) });

async function change(tx: Tx, version: ContractVersionRow, others: ContractVersionRow[], input: VersionInput): Promise<Result<PreviousEnded | null>> {
  const note = typedText('note', 'The note', input.note, 500);
  if (!note.ok) return note;
  const terms = termsToSave(input.terms, version.currency);
  if (!terms.ok) return terms;
  const plan = planVersionDates(others.map(datesOf), { from: input.effectiveFrom, to: input.effectiveTo }, version.effectiveFrom);
  if (!plan.ok) return plan;
  const { previous } = plan.value;
  const previousEnded = previous && { number: previous.number, lastDay: previous.to };
  const hash = termsHash(terms.value);
  const changed = [
    ...(version.hash === hash ? [] : ['terms']),
    ...(version.effectiveFrom === input.effectiveFrom && version.effectiveTo === dayAfter(input.effectiveTo) ? [] : [`dates, now from ${formatDate(input.effectiveFrom)}`]),
    ...(version.note === note.value ? [] : ['note']),
  ];
  // No two versions may overlap even between the two statements: the one that gives way goes first.
  const earlier = input.effectiveFrom < version.effectiveFrom;
  if (previousEnded && earlier) await endVersion(tx, version.contractId, previousEnded);
  const count = await tx.change(
    `update contract_version set effective_from = $2, effective_to = $3, terms = $4, hash = $5, note = $6 where id = $1 and used_at is null`,
    [version.id, input.effectiveFrom, dayAfter(input.effectiveTo), JSON.stringify(terms.value), hash, note.value]);
  if (count === 0) return inUse(version);
  if (previousEnded && !earlier) await endVersion(tx, version.contractId, previousEnded);
  const { id, contractId, clientId, number } = version;
  tx.audit({ action: 'contract.versionUpdated', subjectKind: 'contractVersion', subjectId: id, facts: { changed, number, previousEnded, hash } });
  await tx.emit({ type: 'contract.versionUpdated', clientId, accountId: null, payload: { contractId, contractVersionId: id, number, effectiveFrom: input.effectiveFrom } });
  const moved = previousEnded && others.some((other) => other.number === previousEnded.number && other.effectiveTo !== dayAfter(previousEnded.lastDay));
  return ok(moved ? previousEnded : null);
}
