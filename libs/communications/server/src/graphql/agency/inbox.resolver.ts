import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { MessageClass } from '@quittance/communications/domain';
import { asId, type AccountId } from '@quittance/kernel';
import { Allow, answered, CurrentCtx, PageInput, Uuid, type Ctx } from '@quittance/platform';
import { AnswerMessage, type Answer } from '../../inbound/answer-message.use-case';
import { AssignMessage } from '../../inbound/assign-message.use-case';
import { CorrectClass } from '../../inbound/correct-class.use-case';
import { FinishMessage } from '../../inbound/finish-message.use-case';
import { InboxQuery } from '../../inbound/inbox.query';
import { askedOf, previewType } from './messages.resolver';
import { MessagePreviewResult, MessageQueuedResult } from './message.types';
import { AnswerMessageInput, AssignMessageInput, CorrectClassInput, InboxFilterInput, InboxMessageDetailType, InboxMessageType, InboxPage, InboxResult } from './inbox.types';

@Resolver(() => InboxMessageType)
export class InboxResolver {
  constructor(private readonly list: InboxQuery, private readonly assigning: AssignMessage, private readonly correcting: CorrectClass, private readonly finishing: FinishMessage, private readonly answering: AnswerMessage) {}

  @Allow('inbox.read')
  @Query(() => InboxPage, { description: 'What came in, the newest first.' })
  inbox(
    @CurrentCtx() ctx: Ctx,
    @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput,
    @Args('filter', { type: () => InboxFilterInput, nullable: true }) filter?: InboxFilterInput,
  ): Promise<InboxPage> {
    return this.list.page(ctx, page ?? new PageInput(), filter ?? {});
  }

  @Allow('inbox.read')
  @Query(() => InboxMessageDetailType, { nullable: true })
  inboxMessage(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => Uuid }) id: string): Promise<InboxMessageDetailType | null> {
    return this.list.one(ctx, id) as Promise<InboxMessageDetailType | null>;
  }

  @Allow('communication.send')
  @Query(() => MessagePreviewResult, { description: 'An answer as it would be now, and whether it may go.' })
  answerPreview(@CurrentCtx() ctx: Ctx, @Args('input') input: AnswerMessageInput): Promise<typeof MessagePreviewResult> {
    return answered(this.answering.preview(ctx, answerOf(input)).then(previewType));
  }

  @Allow('communication.send')
  @Mutation(() => MessageQueuedResult, { description: 'Answers a message in its thread, back to where it came from; the message is done then.' })
  answerMessage(@CurrentCtx() ctx: Ctx, @Args('input') input: AnswerMessageInput, @Args('key', { description: 'Idempotency key.' }) key: string): Promise<typeof MessageQueuedResult> {
    return answered(this.answering.execute(ctx, answerOf(input), key));
  }

  @Allow('inbox.work')
  @Mutation(() => InboxResult, { description: 'Says whose a message is that nobody could match.' })
  assignMessage(@CurrentCtx() ctx: Ctx, @Args('input') { messageId, accountId, keepAddress }: AssignMessageInput): Promise<typeof InboxResult> {
    return answered(this.assigning.execute(ctx, { messageId, accountId: asId<AccountId>(accountId), keepAddress }));
  }

  @Allow('inbox.work')
  @Mutation(() => InboxResult, { description: 'Says what a message is: what it was taken for before ends, what it means now is done.' })
  correctMessageClass(@CurrentCtx() ctx: Ctx, @Args('input') { messageId, class: of, note }: CorrectClassInput): Promise<typeof InboxResult> {
    return answered(this.correcting.execute(ctx, { messageId, class: of as MessageClass, note: note ?? null }));
  }

  @Allow('inbox.work')
  @Mutation(() => InboxResult, { description: 'A message is dealt with, or not yet after all.' })
  finishMessage(@CurrentCtx() ctx: Ctx, @Args('messageId', { type: () => Uuid }) messageId: string, @Args('done', { type: () => Boolean }) done: boolean): Promise<typeof InboxResult> {
    return answered(this.finishing.execute(ctx, messageId, done));
  }
}

const answerOf = ({ messageId, templateVersionId, subject, text, asked, overrides }: AnswerMessageInput): Answer => ({
  messageId, templateVersionId: templateVersionId ?? null, subject, text, asked: askedOf(asked), overrides: overrides.map(({ gate, reason }) => ({ gate, reason })) });
