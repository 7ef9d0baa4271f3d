import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { asId, type AccountId, type BusinessDate, type ContactPointId } from '@quittance/kernel';
import { Allow, answered, CurrentCtx, type Ctx } from '@quittance/platform';
import { RecordCallUseCase, type CallWrapUp } from '../../application/record-call.use-case';
import { RecordCallInput, RecordCallResult } from './call.types';

const wrapUp = ({ accountId, contactPointId, accountsSpokenOf, callBackOn, promise, ...input }: RecordCallInput): CallWrapUp => ({
  ...input,
  accountId: asId<AccountId>(accountId),
  contactPointId: contactPointId ? asId<ContactPointId>(contactPointId) : null,
  accountsSpokenOf: accountsSpokenOf.map((id) => asId<AccountId>(id)),
  callBackOn: (callBackOn ?? null) as BusinessDate | null,
  promise: promise ? { amount: promise.amount, graceDays: promise.graceDays, dueOn: promise.dueOn as BusinessDate } : null,
});

@Resolver()
export class CallsResolver {
  constructor(private readonly calls: RecordCallUseCase) {}

  @Allow('account.work')
  @Mutation(() => RecordCallResult, { description: 'The wrap-up of a call: attempt, timeline, call-back and promise, together or not at all.' })
  recordCallOutcome(@CurrentCtx() ctx: Ctx, @Args('input') input: RecordCallInput, @Args('key', { description: 'Idempotency key.' }) key: string): Promise<typeof RecordCallResult> {
    return answered(this.calls.execute(ctx, wrapUp(input), key));
  }
}
