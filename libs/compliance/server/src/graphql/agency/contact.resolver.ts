import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { asId, type AccountId, type BusinessDate, type ContactPointId } from '@quittance/kernel';
import { Allow, answer, answered, CurrentCtx, Uuid, type Ctx } from '@quittance/platform';
import { AskToContactUseCase } from '../../deciding/ask-to-contact.use-case';
import type { ContactRequest } from '../../deciding/contact-request';
import { KeepStatesUseCase } from '../../recording/keep-states.use-case';
import { ContactPermissionsQuery, type ContactPermissions } from '../../screens/contact-permissions.query';
import { AskToContactInput, AskToContactResult, ContactPermissionsType, KeepStateResult, RecordConsentInput, RecordDisputeInput, RecordRestrictionInput } from './contact.types';
import { decisionType } from './decision.types';

const request = ({ accountId, personId, contactPointId, address, channel, purpose, dialling, voicemail, replyToId, consentId, overrides }: AskToContactInput): ContactRequest => ({
  accountId: asId<AccountId>(accountId), personId: personId ?? null, contactPointId: contactPointId ? asId<ContactPointId>(contactPointId) : null, address: address ?? null, channel, purpose,
  message: { dialling, voicemail, replyTo: replyToId ?? null, reliesOn: consentId ?? null }, overrides: overrides.map(({ gate, reason }) => ({ gate, reason })) });

const permissions = (found: ContactPermissions | null): ContactPermissionsType | null =>
  found && { ...found, zones: [...found.zones], states: [...found.states] as never, ways: found.ways.map((way) => ({ ...way, decision: decisionType(way.decision) })) };

const state = <I extends { accountId: string; at?: Date | null; address?: string | null }>({ at, accountId, ...input }: I) => ({ ...input, accountId: asId<AccountId>(accountId), ...(at ? { at } : {}) });

@Resolver()
export class ContactResolver {
  constructor(private readonly asking: AskToContactUseCase, private readonly states: KeepStatesUseCase, private readonly previews: ContactPermissionsQuery) {}

  @Allow('account.read')
  @Query(() => ContactPermissionsType, { nullable: true, description: 'Every number and address of an account’s people, by channel: allowed or not, until when, and why.' })
  async contactPermissions(@CurrentCtx() ctx: Ctx, @Args('accountId', { type: () => Uuid }) accountId: string): Promise<ContactPermissionsType | null> {
    return permissions(await this.previews.run(ctx, asId<AccountId>(accountId)));
  }

  @Allow('contact.ask')
  @Mutation(() => AskToContactResult, { description: 'Asked before a call is dialled: a permit for one contact, or the rules that stop it. The decision is stored either way.' })
  async askToContact(@CurrentCtx() ctx: Ctx, @Args('input') input: AskToContactInput, @Args('key', { description: 'Idempotency key.' }) key: string): Promise<typeof AskToContactResult> {
    return answer(await this.asking.execute(ctx, request(input), key), ({ decision, expiresAt, ...found }) => ({ ...found, expiresAt: expiresAt === null ? null : new Date(expiresAt), decision: decisionType(decision) }));
  }

  @Allow('contact.restrict')
  @Mutation(() => KeepStateResult, { description: 'What somebody told us that binds. The same told again while it binds changes nothing.' })
  recordRestriction(@CurrentCtx() ctx: Ctx, @Args('input') input: RecordRestrictionInput, @Args('key') key: string): Promise<typeof KeepStateResult> {
    return answered(this.states.restrict(ctx, { ...state(input), until: (input.until ?? null) as BusinessDate | null }, key));
  }

  @Allow('contact.restrict')
  @Mutation(() => KeepStateResult)
  endRestriction(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => Uuid }) id: string, @Args('reason') reason: string, @Args('key') key: string): Promise<typeof KeepStateResult> {
    return answered(this.states.endRestriction(ctx, id, reason, key));
  }

  @Allow('contact.restrict')
  @Mutation(() => KeepStateResult)
  recordConsent(@CurrentCtx() ctx: Ctx, @Args('input') input: RecordConsentInput, @Args('key') key: string): Promise<typeof KeepStateResult> {
    return answered(this.states.consent(ctx, { ...state(input), from: (input.from ?? null) as BusinessDate | null, until: (input.until ?? null) as BusinessDate | null }, key));
  }

  @Allow('contact.restrict')
  @Mutation(() => KeepStateResult)
  revokeConsent(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => Uuid }) id: string, @Args('reason') reason: string, @Args('key') key: string): Promise<typeof KeepStateResult> {
    return answered(this.states.revoke(ctx, id, reason, key));
  }

  @Allow('contact.restrict')
  @Mutation(() => KeepStateResult, { description: 'The person gave it anew.' })
  renewConsent(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => Uuid }) id: string, @Args('reason') reason: string, @Args('key') key: string): Promise<typeof KeepStateResult> {
    return answered(this.states.renew(ctx, id, reason, key));
  }

  @Allow('account.dispute')
  @Mutation(() => KeepStateResult, { description: 'A dispute, or a request for the original creditor; the account is marked as disputed.' })
  recordDispute(@CurrentCtx() ctx: Ctx, @Args('input') input: RecordDisputeInput, @Args('key') key: string): Promise<typeof KeepStateResult> {
    return answered(this.states.dispute(ctx, state(input), key));
  }

  @Allow('account.dispute')
  @Mutation(() => KeepStateResult, { description: 'Verification, or the original creditor’s name and address, was sent.' })
  answerDispute(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => Uuid }) id: string, @Args('note') note: string, @Args('key') key: string): Promise<typeof KeepStateResult> {
    return answered(this.states.answer(ctx, id, note, key));
  }
}
