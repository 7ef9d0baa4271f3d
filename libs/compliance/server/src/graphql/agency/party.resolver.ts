import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { asId, type AccountId, type BusinessDate, type ContactPointId } from '@quittance/kernel';
import { Allow, answered, CurrentCtx, Uuid, type Ctx } from '@quittance/platform';
import { AddressesQuery, type AddressView } from '../../addresses/addresses.query';
import { KeepAddressesUseCase, type BasisInput } from '../../addresses/keep-addresses.use-case';
import { KeepPartiesUseCase } from '../../parties/keep-parties.use-case';
import { PartiesQuery } from '../../parties/parties.query';
import { KeepStateResult } from './contact.types';
import { AccountPartyType, AddPartyInput, AddressBasisInput, AddressNatureInput, EndPartyInput, KnownAddressType, PartyPointInput } from './party.types';

const day = (text: string | null | undefined): BusinessDate | undefined => (text ?? undefined) as BusinessDate | undefined;

const basis = ({ accountId, on, sentOn, optOutBy, note, ...input }: AddressBasisInput): BasisInput => {
  const [sent, by] = [day(sentOn), day(optOutBy)];
  return { ...input, accountId: asId<AccountId>(accountId), on: day(on) ?? null, note: note?.trim() ?? '', ...(sent ? { sentOn: sent } : {}), ...(by ? { optOutBy: by } : {}) };
};

const known = (views: readonly AddressView[]): KnownAddressType[] => views.map((view) => ({ ...view, bases: view.bases.map((one) => ({ ...one, at: new Date(one.at) })) }));

@Resolver()
export class PartyResolver {
  constructor(private readonly parties: PartiesQuery, private readonly keeping: KeepPartiesUseCase, private readonly addresses: AddressesQuery, private readonly noting: KeepAddressesUseCase) {}

  @Allow('account.read')
  @Query(() => [AccountPartyType], { description: 'Who has to do with an account besides its debtor.' })
  accountParties(@CurrentCtx() ctx: Ctx, @Args('accountId', { type: () => Uuid }) accountId: string): Promise<AccountPartyType[]> {
    return this.parties.run(ctx, asId<AccountId>(accountId)) as Promise<AccountPartyType[]>;
  }

  @Allow('contact.restrict')
  @Mutation(() => KeepStateResult)
  addParty(@CurrentCtx() ctx: Ctx, @Args('input') { accountId, ...input }: AddPartyInput, @Args('key', { description: 'Idempotency key.' }) key: string): Promise<typeof KeepStateResult> {
    return answered(this.keeping.add(ctx, { ...input, accountId: asId<AccountId>(accountId) }, key));
  }

  @Allow('contact.restrict')
  @Mutation(() => KeepStateResult, { description: 'A number or address of a party: one more, one corrected, one that is not theirs.' })
  keepPartyPoint(@CurrentCtx() ctx: Ctx, @Args('input') { accountId, pointId, ...input }: PartyPointInput, @Args('key') key: string): Promise<typeof KeepStateResult> {
    return answered(this.keeping.point(ctx, { ...input, accountId: asId<AccountId>(accountId), pointId: pointId ? asId<ContactPointId>(pointId) : null }, key));
  }

  @Allow('contact.restrict')
  @Mutation(() => KeepStateResult, { description: 'It stays on file with its days, and is not reached any more.' })
  endParty(@CurrentCtx() ctx: Ctx, @Args('input') { accountId, partyId, role, reason }: EndPartyInput, @Args('key') key: string): Promise<typeof KeepStateResult> {
    return answered(this.keeping.end(ctx, asId<AccountId>(accountId), partyId, role, reason, key));
  }

  @Allow('account.read')
  @Query(() => [KnownAddressType], { description: 'What each of the debtor’s numbers and addresses is, and why it may be used.' })
  async knownAddresses(@CurrentCtx() ctx: Ctx, @Args('accountId', { type: () => Uuid }) accountId: string): Promise<KnownAddressType[]> {
    return known(await this.addresses.run(ctx, asId<AccountId>(accountId)));
  }

  @Allow('contact.restrict')
  @Mutation(() => KeepStateResult, { description: 'Why an address or a number may be used for emails or texts.' })
  recordAddressBasis(@CurrentCtx() ctx: Ctx, @Args('input') input: AddressBasisInput, @Args('key') key: string): Promise<typeof KeepStateResult> {
    return answered(this.noting.basis(ctx, basis(input), key));
  }

  @Allow('contact.restrict')
  @Mutation(() => KeepStateResult, { description: 'What an address or a number is. The newest note counts.' })
  recordAddressNature(@CurrentCtx() ctx: Ctx, @Args('input') { accountId, place, ...input }: AddressNatureInput, @Args('key') key: string): Promise<typeof KeepStateResult> {
    return answered(this.noting.nature(ctx, { ...input, accountId: asId<AccountId>(accountId), place: place ?? null }, key));
  }
}
