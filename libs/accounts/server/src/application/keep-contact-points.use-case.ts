import { Injectable } from '@nestjs/common';
import { ok, refuse, type AccountId, type ContactPointId, type Result } from '@quittance/kernel';
import { addContactPoint, correctContactPoint, findContactPoint, type ContactPointChange, type ContactPointRecord, type NewContactPoint } from '@quittance/debtors/server';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { loadAccountState, type AccountState } from './account-state';
import { recordActivity } from './activity';
import { notFound } from './check-version';

/** Adds and corrects the ways to reach a debtor, from the account a person is at; the change stands on its timeline. */
@Injectable()
export class KeepContactPointsUseCase {
  constructor(private readonly work: UnitOfWork) {}

  add(ctx: Ctx, accountId: AccountId, point: Omit<NewContactPoint, 'debtorId' | 'source'> & { source?: 'DEBTOR' | 'COLLECTOR' }): Promise<Result<ContactPointRecord>> {
    return this.work.write(ctx, async (tx) => {
      const account = await loadAccountState(tx, accountId);
      if (!account) return notFound();
      const added = await addContactPoint(tx, { ...point, debtorId: account.debtorId, source: point.source ?? 'COLLECTOR' });
      if (added.ok) await tell(tx, account, `Added ${wordsFor(added.value)}`, added.value);
      return added;
    });
  }

  correct(ctx: Ctx, accountId: AccountId, id: ContactPointId, change: ContactPointChange): Promise<Result<ContactPointRecord>> {
    return this.work.write(ctx, async (tx) => {
      const account = await loadAccountState(tx, accountId);
      if (!account) return notFound();
      const before = await findContactPoint(tx, id);
      if (before && before.debtorId !== account.debtorId) return refuse('CONTACT_NOT_FOUND', 'There is no such contact point.', {}, 'id');
      const corrected = await correctContactPoint(tx, id, change);
      if (corrected.ok && before) await tell(tx, account, changeInWords(before, corrected.value), corrected.value);
      return corrected.ok ? ok(corrected.value) : corrected;
    });
  }
}

const tell = (tx: Tx, { id, clientId, debtorId }: AccountState, body: string, { id: sourceId, kind, status }: ContactPointRecord): Promise<unknown> =>
  recordActivity(tx, { accountId: id, clientId, debtorId, kind: 'CONTACT', body, sourceId, facts: { kind, status } });

const STATUS_WORDS = { UNVERIFIED: 'not verified', RIGHT_PARTY: 'right party', WRONG_PARTY: 'wrong party', OUT_OF_SERVICE: 'out of service' } as const;

const wordsFor = ({ value, personName }: ContactPointRecord): string => (personName === '' ? value : `${value} (${personName})`);

function changeInWords(before: ContactPointRecord, after: ContactPointRecord): string {
  const value = before.value === after.value ? '' : `, was ${before.value}`;
  const status = before.status === after.status ? '' : `: ${STATUS_WORDS[after.status]}`;
  return `Corrected ${wordsFor(after)}${value}${status}`;
}
