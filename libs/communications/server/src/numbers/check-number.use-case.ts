import { Injectable } from '@nestjs/common';
import { recordActivities } from '@quittance/accounts/server';
import { recordAddressBasis, recordAddressNature, revokeConsent } from '@quittance/compliance/server';
import { correctContactPoint, findContactPoint } from '@quittance/debtors/server';
import { formatDate, ok, refuse, type AccountId, type BusinessDate, type ClientId, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { NumberCheckProviders, type NumberAnswer } from './number-check-provider';
import { mustAsk, numbersOfAccount, numberStanding, type NumberStanding } from './number-standing';

export interface NumberChecked {
  answer: NumberAnswer;
  contactPointId: string;
}

/**
 * Asks a reassigned-number database whether a number is still the debtor's. NO is a basis for texts for sixty days (12 CFR 1006.6(d)(5)); YES
 * ends every consent for the number and marks it as somebody else's, so that nothing goes there any more.
 */
@Injectable()
export class CheckNumber {
  constructor(private readonly work: UnitOfWork, private readonly providers: NumberCheckProviders) {}

  /** Because a person asks. Refuses NOT_SET_UP, NUMBER_NOT_FOUND, NOT_KNOWN_THERE, NOT_CHECKED_ABROAD, NOT_REACHED. */
  async execute(ctx: Ctx, contactPointId: string): Promise<Result<NumberChecked>> {
    const standing = await this.work.read(ctx, (tx) => numberStanding(tx, contactPointId));
    if (standing === undefined) return refuse('NUMBER_NOT_FOUND', 'This number is not on file any more.', {}, 'contactPointId');
    if (!standing.number.startsWith('+1')) return refuse('NOT_CHECKED_ABROAD', 'Reassigned-number databases know numbers of North America alone.', {}, 'contactPointId');
    if (standing.knownOn === null) return refuse('NOT_KNOWN_THERE', 'The debtor neither consented nor spoke to us at this number yet: there is no day to ask about.', {}, 'contactPointId');
    return this.ask(ctx, standing, standing.knownOn);
  }

  /** Before a text or a call: asked only where it leans on consent and the last answer is too old. What cannot be asked is left to the rules. */
  async before(ctx: Ctx, contactPointId: string | null): Promise<void> {
    if (contactPointId === null || this.providers.current() === null) return;
    const standing = await this.work.read(ctx, async (tx) => {
      const found = await numberStanding(tx, contactPointId);
      if (found === undefined) return null;
      const days = (await tx.maybeOne<{ days: number }>('select check_days as days from call_setting'))?.days ?? DEFAULT_DAYS;
      return mustAsk(found, days, tx.now) ? found : null;
    });
    if (standing !== null && standing.knownOn !== null) await this.ask(ctx, standing, standing.knownOn);
  }

  list(ctx: Ctx, accountId: string): ReturnType<typeof numbersOfAccount> {
    return this.work.read(ctx, (tx) => numbersOfAccount(tx, accountId));
  }

  private async ask(ctx: Ctx, standing: NumberStanding, knownOn: BusinessDate): Promise<Result<NumberChecked>> {
    const provider = this.providers.current();
    if (provider === null) return refuse('NOT_SET_UP', 'No reassigned-number database is set up: the telephone provider brings one.');
    const answer = await provider.ask(standing.number, knownOn).catch(() => null);
    if (answer === null) return refuse('NOT_REACHED', 'The reassigned-number database does not answer. Try again later.');
    return this.work.write(ctx, async (tx) => {
      const { principal } = tx.ctx;
      await tx.query('insert into number_check (id, debtor_id, number, known_on, answer, provider, checked_at, actor_id, actor_name) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
        [tx.newId(), standing.debtorId, standing.number, knownOn, answer, provider.name, tx.now, principal.userId, principal.name]);
      tx.audit({ action: 'number.checked', subjectKind: 'debtor', subjectId: standing.debtorId, facts: { number: standing.number, knownOn, answer, provider: provider.name } });
      if (answer === 'NO') await recordAddressBasis(tx, { debtorId: standing.debtorId, address: standing.number, kind: 'NOT_REASSIGNED', note: `Not given to anybody else since ${formatDate(knownOn)}, says ${provider.name}.` });
      const followed = answer === 'YES' ? await reassigned(tx, standing, knownOn) : ok(null);
      if (!followed.ok) return followed;
      if (answer !== 'NO_DATA') await tell(tx, standing, knownOn, answer);
      return ok({ answer, contactPointId: standing.contactPointId });
    });
  }
}

const DEFAULT_DAYS = 30;

/** Nothing given by the one who had the number holds for the one who has it now. */
async function reassigned(tx: Tx, { debtorId, number, contactPointId }: NumberStanding, knownOn: BusinessDate): Promise<Result<null>> {
  const reason = `The number has been given to somebody else since ${formatDate(knownOn)}.`;
  const consents = await tx.query<{ id: string }>(`select c.id from consent c where c.debtor_id = $1 and c.address = $2 and not exists (select from consent_change g where g.consent_id = c.id and g.kind = 'REVOKED')`, [debtorId, number]);
  for (const { id } of consents) {
    const revoked = await revokeConsent(tx, id, reason);
    if (!revoked.ok) return revoked;
  }
  const points = await tx.query<{ id: NumberStanding['contactPointId'] }>(`select p.id from contact_point p where p.debtor_id = $1 and p.kind = 'PHONE' and p.value_normalised = $2 and not exists (select from contact_point s where s.supersedes_id = p.id)`, [debtorId, number]);
  for (const { id } of points.length === 0 ? [{ id: contactPointId }] : points) {
    if ((await findContactPoint(tx, id))?.status === 'WRONG_PARTY') continue;
    const corrected = await correctContactPoint(tx, id, { status: 'WRONG_PARTY' });
    if (!corrected.ok) return corrected;
  }
  // Where it is used without its contact point, a text of theirs from before is no basis either.
  await recordAddressNature(tx, { debtorId, address: number, place: null, employers: false, disclosed: true });
  return ok(null);
}

async function tell(tx: Tx, { debtorId, number }: NumberStanding, knownOn: BusinessDate, answer: 'YES' | 'NO'): Promise<void> {
  const accounts = await tx.query<{ id: AccountId; clientId: ClientId }>(
    `select a.id, a.client_id as "clientId" from account a where a.status <> 'CLOSED' and (a.debtor_id = $1 or exists (select from account_party y where y.account_id = a.id and y.debtor_id = $1))`, [debtorId]);
  const body = answer === 'YES' ? `${number} has been given to somebody else since ${formatDate(knownOn)}, says the reassigned-number database. Consents for it have ended, and it is not used any more.` : `${number} is still theirs, says the reassigned-number database: not reassigned since ${formatDate(knownOn)}.`;
  await recordActivities(tx, accounts.map(({ id, clientId }) => ({ accountId: id, clientId, debtorId, kind: 'CONTACT' as const, body, facts: { number, answer, knownOn } })));
}
