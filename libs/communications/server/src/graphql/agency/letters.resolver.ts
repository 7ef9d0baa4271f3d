import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { asId, type AccountId, type BusinessDate } from '@quittance/kernel';
import { Allow, answered, CurrentCtx, Uuid, type Ctx } from '@quittance/platform';
import { LetterBatchesQuery } from '../../application/letters/letter-batches.query';
import { LetterBatches } from '../../application/letters/letter-batches.use-case';
import { LetterSettings } from '../../application/letters/letter-settings.use-case';
import { ReturnedMail } from '../../application/letters/returned-mail.use-case';
import {
  AttorneyReviewInput, AttorneyReviewResult, LetterBatchHandedOverResult, LetterBatchType, LettersGatheredResult, LetterSenderInput, LetterSenderResult, LetterSenderType, LettersOverviewType, MailReturnedResult, ReturnedMailInput } from './letter.types';

const KEY = { description: 'Idempotency key.' };

@Resolver(() => LetterBatchType)
export class LettersResolver {
  constructor(private readonly batches: LetterBatchesQuery, private readonly gathering: LetterBatches, private readonly returning: ReturnedMail, private readonly settings: LetterSettings) {}

  @Allow('communication.read')
  @Query(() => LettersOverviewType, { description: 'What waits for the print house, and its batches.' })
  letters(@CurrentCtx() ctx: Ctx): Promise<LettersOverviewType> {
    return this.batches.overview(ctx);
  }

  @Allow('letter.batch')
  @Mutation(() => LettersGatheredResult, { description: 'Gathers the letters that wait and prints them.' })
  gatherLetters(@CurrentCtx() ctx: Ctx, @Args('key', KEY) key: string): Promise<typeof LettersGatheredResult> {
    return answered(this.gathering.gather(ctx, key));
  }

  @Allow('letter.batch')
  @Mutation(() => LetterBatchHandedOverResult)
  handOverLetters(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => Uuid }) id: string, @Args('key', KEY) key: string): Promise<typeof LetterBatchHandedOverResult> {
    return answered(this.gathering.handOver(ctx, id, key));
  }

  @Allow('communication.send')
  @Mutation(() => MailReturnedResult, { description: 'A letter came back.' })
  recordReturnedMail(@CurrentCtx() ctx: Ctx, @Args('input') input: ReturnedMailInput, @Args('key', KEY) key: string): Promise<typeof MailReturnedResult> {
    return answered(this.returning.execute(ctx, input, key));
  }

  @Allow('template.read')
  @Query(() => LetterSenderType)
  letterSender(@CurrentCtx() ctx: Ctx): Promise<LetterSenderType> {
    return this.settings.sender(ctx);
  }

  @Allow('template.approve')
  @Mutation(() => LetterSenderResult)
  keepLetterSender(@CurrentCtx() ctx: Ctx, @Args('input') input: LetterSenderInput, @Args('key', KEY) key: string): Promise<typeof LetterSenderResult> {
    return answered(this.settings.keep(ctx, { ...input }, key));
  }

  @Allow('attorneyReview.record')
  @Mutation(() => AttorneyReviewResult, { description: 'An attorney reviewed the account: then a letter may go out under that name.' })
  recordAttorneyReview(@CurrentCtx() ctx: Ctx, @Args('input') input: AttorneyReviewInput, @Args('key', KEY) key: string): Promise<typeof AttorneyReviewResult> {
    return answered(this.settings.recordReview(ctx, { ...input, accountId: asId<AccountId>(input.accountId), reviewedOn: input.reviewedOn as BusinessDate }, key));
  }
}
