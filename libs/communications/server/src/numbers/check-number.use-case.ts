import { Injectable } from '@nestjs/common';
import { ok, refuse, type BusinessDate, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import { noteAnswer } from './note-answer';
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
      const noted = await noteAnswer(tx, standing, { knownOn, answer, provider: provider.name, at: tx.now });
      return noted.ok ? ok({ answer, contactPointId: standing.contactPointId }) : noted;
    });
  }
}

const DEFAULT_DAYS = 30;
