import { Injectable } from '@nestjs/common';
import { ok, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import { matchBankLines } from './match-bank-lines';

/** Works out again what the new lines may be: the books have moved since. */
@Injectable()
export class RematchBankLines {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, bankAccountId: string | null): Promise<Result<{ lines: number; suggested: number }>> {
    return this.work.write(ctx, async (tx) => ok(await matchBankLines(tx, { bankAccountId })));
  }
}
