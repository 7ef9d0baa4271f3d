import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { asId, type AccountId, type BusinessDate } from '@quittance/kernel';
import { Allow, answer, answered, CurrentCtx, type Ctx } from '@quittance/platform';
import { PLAIN_PAYMENT, type ActRequest } from '../../acts/act-request';
import { AskToActUseCase } from '../../acts/ask-to-act.use-case';
import { AskToActInput, AskToActResult, SuitAuthorityInput } from './act.types';
import { KeepStateResult } from './contact.types';
import { decisionType } from './decision.types';

const place = (text: string | null | undefined): string | null => text?.replace(/\s+/g, ' ').trim() || null;

const request = ({ accountId, act, venue, signedAt, livesAt, landAt, transferTo, securedAndTold, records, legalHold, severalDebts, directedToId }: AskToActInput): ActRequest => ({
  accountId: asId<AccountId>(accountId), act, suit: { venue: place(venue) ?? '', signedAt: place(signedAt), livesAt: place(livesAt), landAt: place(landAt) }, ...(transferTo ? { transfer: { to: transferTo, securedAndTold } } : {}),
  records: { kind: records, legalHold }, ...(act === 'APPLY' ? { payment: { ...PLAIN_PAYMENT, severalDebts, directedTo: directedToId ?? null } } : {}) });

@Resolver()
export class ActResolver {
  constructor(private readonly asking: AskToActUseCase) {}

  @Allow('contact.ask')
  @Mutation(() => AskToActResult, { description: 'Asked before a suit, a report, a transfer, deleting: allowed, or the rules that stop it. The decision is stored either way.' })
  async askToAct(@CurrentCtx() ctx: Ctx, @Args('input') input: AskToActInput, @Args('key', { description: 'Idempotency key.' }) key: string): Promise<typeof AskToActResult> {
    return answer(await this.asking.execute(ctx, request(input), key), ({ decisionId, decision }) => ({ decisionId, decision: decisionType(decision) }));
  }

  @Allow('compliance.manage')
  @Mutation(() => KeepStateResult, { description: 'The client’s authority to sue, as it stands; the earlier state stays on file.' })
  recordSuitAuthority(@CurrentCtx() ctx: Ctx, @Args('input') { accountId, authorisedOn, ...input }: SuitAuthorityInput, @Args('key') key: string): Promise<typeof KeepStateResult> {
    return answered(this.asking.authorise(ctx, { ...input, accountId: asId<AccountId>(accountId), authorisedOn: (authorisedOn ?? null) as BusinessDate | null }, key));
  }
}
