import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { asId, type AccountId, type ContactPointId, type Result } from '@quittance/kernel';
import { Allow, answered, CurrentCtx, PageInput, Uuid, type Ctx } from '@quittance/platform';
import { ChangeMessage } from '../../application/messages/change-message.use-case';
import { CommunicationsQuery, type CommunicationDetail } from '../../application/messages/communications.query';
import { MessageOptionsQuery } from '../../application/messages/message-options.query';
import { SendMessage, type MessageInput, type MessagePreview } from '../../application/messages/send-message.use-case';
import { CommunicationDetailType, CommunicationFilterInput, CommunicationPage, CommunicationType, decisionType, MessageChangedResult, MessageInputType, MessageOptionsType, MessagePreviewResult, MessagePreviewType, MessageQueuedResult } from './message.types';

const KEY = { description: 'Idempotency key.' };

@Resolver(() => CommunicationType)
export class MessagesResolver {
  constructor(private readonly list: CommunicationsQuery, private readonly options: MessageOptionsQuery, private readonly sending: SendMessage, private readonly changing: ChangeMessage) {}

  @Allow('communication.read')
  @Query(() => CommunicationPage, { description: 'What was sent and received, the newest first.' })
  communications(@CurrentCtx() ctx: Ctx, @Args('filter', { type: () => CommunicationFilterInput, nullable: true }) filter?: CommunicationFilterInput, @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput): Promise<CommunicationPage> {
    return this.list.page(ctx, filter ?? {}, page ?? new PageInput());
  }

  @Allow('communication.read')
  @Query(() => CommunicationDetailType, { nullable: true })
  async communication(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => Uuid }) id: string): Promise<CommunicationDetailType | null> {
    return detailType(await this.list.one(ctx, id));
  }

  @Allow('communication.read')
  @Query(() => MessageOptionsType, { nullable: true, description: 'What may be chosen when writing on an account.' })
  messageOptions(@CurrentCtx() ctx: Ctx, @Args('accountId', { type: () => Uuid }) accountId: string): Promise<MessageOptionsType | null> {
    return this.options.of(ctx, asId<AccountId>(accountId));
  }

  @Allow('communication.read')
  @Query(() => MessagePreviewResult, { description: 'The message as it would be now, and whether it may go.' })
  messagePreview(@CurrentCtx() ctx: Ctx, @Args('input') input: MessageInputType): Promise<typeof MessagePreviewResult> {
    return answered(this.sending.preview(ctx, messageInput(input)).then(previewType));
  }

  @Allow('communication.send')
  @Mutation(() => MessageQueuedResult)
  sendMessage(@CurrentCtx() ctx: Ctx, @Args('input') input: MessageInputType, @Args('key', KEY) key: string): Promise<typeof MessageQueuedResult> {
    return answered(this.sending.execute(ctx, messageInput(input), key));
  }

  @Allow('communication.send')
  @Mutation(() => MessageChangedResult, { description: 'Takes back what still waits.' })
  cancelMessage(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => Uuid }) id: string, @Args('key', KEY) key: string): Promise<typeof MessageChangedResult> {
    return answered(this.changing.cancel(ctx, id, key));
  }

  @Allow('communication.send')
  @Mutation(() => MessageChangedResult, { description: 'Says what became of a message nobody is sure of: it arrived, or it goes once more.' })
  resolveMessage(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => Uuid }) id: string, @Args('arrived') arrived: boolean, @Args('note') note: string, @Args('key', KEY) key: string): Promise<typeof MessageChangedResult> {
    return answered(this.changing.resolve(ctx, { id, arrived, note }, key));
  }
}

const detailType = (detail: CommunicationDetail | null): CommunicationDetailType | null =>
  detail && { ...detail, decision: detail.decision && { id: detail.decision.id, at: detail.decision.at, decision: decisionType(detail.decision.decision) } };

export const previewType = (result: Result<MessagePreview>): Result<MessagePreviewType> => (result.ok ? { ok: true, value: { ...result.value, decision: decisionType(result.value.decision) } } : result);

/** Amounts come as figures. */
export const messageInput = ({ accountId, templateVersionId, contactPointId, asked, delivery, overrides }: MessageInputType): MessageInput => ({
  accountId: asId<AccountId>(accountId), templateVersionId, contactPointId: asId<ContactPointId>(contactPointId), delivery, overrides: overrides.map(({ gate, reason }) => ({ gate, reason })),
  asked: askedOf(asked) });

export const askedOf = (asked: MessageInputType['asked']): MessageInput['asked'] => Object.fromEntries(asked.map(({ field, value }) => [field, field.endsWith('.amount') && /^\d{1,15}$/.test(value) ? Number(value) : value]));
