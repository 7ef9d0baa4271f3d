import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { asId, type AccountId, type BusinessDate } from '@quittance/kernel';
import { Allow, answered, CurrentCtx, PageInput, Uuid, type Ctx } from '@quittance/platform';
import { CheckNumber } from '../../numbers/check-number.use-case';
import { NumberFiles } from '../../numbers/number-files.use-case';
import { AssignCall } from '../../voice/assign-call.use-case';
import { CallSettings } from '../../voice/call-settings';
import { CallsQuery, type VoicemailOffer } from '../../voice/calls.query';
import { HangUp } from '../../voice/hang-up.use-case';
import { LeaveVoicemail } from '../../voice/leave-voicemail.use-case';
import { PlaceCall } from '../../voice/place-call.use-case';
import { RecordingRules } from '../../voice/recordings/keep-recording-rule.use-case';
import { SimulateIncoming } from '../../voice/simulate-incoming.use-case';
import { decisionType } from './message.types';
import { CallChangedResult, CallDetailType, CallFilterInput, CallPage, CallSettingsInput, CallSettingsResult, CallSettingsType, CallType, CheckNumberResult, LeaveVoicemailResult, NumberAnswersInput, NumberAnswersResult, NumberStandingType, NumberToAskType, RecordingRuleInputType, RecordingRuleResult, RecordingRuleType, PlaceCallResult, TelephoneResult, TelephoneType, VoicemailHowEnum, VoicemailOfferType } from './voice.types';

const KEY = { description: 'Idempotency key.' };

@Resolver(() => CallType)
export class VoiceResolver {
  constructor(
    private readonly list: CallsQuery, private readonly settings: CallSettings, private readonly placing: PlaceCall, private readonly hanging: HangUp, private readonly leaving: LeaveVoicemail,
    private readonly assigning: AssignCall, private readonly simulating: SimulateIncoming, private readonly checking: CheckNumber, private readonly recordingRules: RecordingRules, private readonly files: NumberFiles) {}

  @Allow('call.read')
  @Query(() => CallPage, { description: 'Calls, the newest first.' })
  calls(@CurrentCtx() ctx: Ctx, @Args('filter', { type: () => CallFilterInput, nullable: true }) filter?: CallFilterInput, @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput): Promise<CallPage> {
    return this.list.page(ctx, filter ?? {}, page ?? new PageInput()) as Promise<CallPage>;
  }

  @Allow('call.read')
  @Query(() => CallDetailType, { nullable: true })
  call(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => Uuid }) id: string): Promise<CallDetailType | null> {
    return this.list.one(ctx, id) as Promise<CallDetailType | null>;
  }

  @Allow('call.read')
  @Query(() => [CallType], { description: 'Incoming calls that ring now; the calls one is on, or has to wrap up.' })
  callsNow(@CurrentCtx() ctx: Ctx): Promise<CallType[]> {
    return this.list.now(ctx) as Promise<CallType[]>;
  }

  @Allow('call.place')
  @Query(() => VoicemailOfferType, { nullable: true })
  voicemailOffer(@CurrentCtx() ctx: Ctx, @Args('callId', { type: () => Uuid }) callId: string): Promise<VoicemailOfferType | null> {
    return this.list.voicemail(ctx, callId).then(offerType);
  }

  @Allow('call.place')
  @Query(() => TelephoneType)
  telephone(@CurrentCtx() ctx: Ctx): Promise<TelephoneType> {
    return this.settings.telephone(ctx);
  }

  @Allow('call.read')
  @Query(() => CallSettingsType)
  callSettings(@CurrentCtx() ctx: Ctx): Promise<CallSettingsType> {
    return this.settings.setting(ctx);
  }

  @Allow('call.place')
  @Mutation(() => TelephoneResult, { description: 'The telephone that rings for oneself; empty: none.' })
  keepTelephone(@CurrentCtx() ctx: Ctx, @Args('number', { type: () => String, nullable: true }) number: string | null, @Args('key', KEY) key: string): Promise<typeof TelephoneResult> {
    return answered(this.settings.keepTelephone(ctx, number ?? null, key));
  }

  @Allow('call.read')
  @Query(() => [NumberStandingType], { description: 'The numbers of an account’s people, with the last check of each.' })
  numberStandings(@CurrentCtx() ctx: Ctx, @Args('accountId', { type: () => Uuid }) accountId: string): Promise<NumberStandingType[]> {
    return this.checking.list(ctx, accountId);
  }

  @Allow('call.place')
  @Mutation(() => CheckNumberResult, { description: 'Asks a reassigned-number database whether a number is still the debtor’s.' })
  checkNumber(@CurrentCtx() ctx: Ctx, @Args('contactPointId', { type: () => Uuid }) contactPointId: string): Promise<typeof CheckNumberResult> {
    return answered(this.checking.execute(ctx, contactPointId));
  }

  @Allow('call.settings')
  @Query(() => [NumberToAskType], { description: 'The numbers a reassigned-number database is to be asked about, with the day of each.' })
  numbersToAsk(@CurrentCtx() ctx: Ctx): Promise<NumberToAskType[]> {
    return this.files.toAsk(ctx);
  }

  @Allow('call.settings')
  @Mutation(() => NumberAnswersResult, { description: 'Takes in what a reassigned-number database answered by file.' })
  takeInNumberAnswers(@CurrentCtx() ctx: Ctx, @Args('input') { text, askedOn }: NumberAnswersInput, @Args('key', KEY) key: string): Promise<typeof NumberAnswersResult> {
    return answered(this.files.takeIn(ctx, { text, askedOn: askedOn as BusinessDate }, key));
  }

  @Allow('call.settings')
  @Query(() => [RecordingRuleType], { description: 'Whose consent a recording takes where.' })
  recordingRulesByPlace(@CurrentCtx() ctx: Ctx): Promise<RecordingRuleType[]> {
    return this.recordingRules.all(ctx);
  }

  @Allow('call.settings')
  @Mutation(() => RecordingRuleResult)
  keepRecordingRule(@CurrentCtx() ctx: Ctx, @Args('input') input: RecordingRuleInputType, @Args('key', KEY) key: string): Promise<typeof RecordingRuleResult> {
    return answered(this.recordingRules.keep(ctx, { ...input }, key));
  }

  @Allow('call.settings')
  @Mutation(() => CallSettingsResult)
  keepCallSettings(@CurrentCtx() ctx: Ctx, @Args('input') input: CallSettingsInput, @Args('key', KEY) key: string): Promise<typeof CallSettingsResult> {
    return answered(this.settings.keepSetting(ctx, { ...input }, key));
  }

  @Allow('call.place')
  @Mutation(() => PlaceCallResult, { description: 'Click to call: one’s own telephone rings, then theirs, on a permit (askToContact).' })
  placeCall(@CurrentCtx() ctx: Ctx, @Args('permitId', { type: () => Uuid }) permitId: string, @Args('key', KEY) key: string): Promise<typeof PlaceCallResult> {
    return answered(this.placing.execute(ctx, permitId, key));
  }

  @Allow('call.place')
  @Mutation(() => CallChangedResult)
  hangUp(@CurrentCtx() ctx: Ctx, @Args('callId', { type: () => Uuid }) callId: string): Promise<typeof CallChangedResult> {
    return answered(this.hanging.execute(ctx, callId));
  }

  @Allow('call.place')
  @Mutation(() => LeaveVoicemailResult, { description: 'Leaves the approved voicemail in a call under way, read out or played.' })
  leaveVoicemail(@CurrentCtx() ctx: Ctx, @Args('callId', { type: () => Uuid }) callId: string, @Args('how', { type: () => VoicemailHowEnum }) how: 'PLAYED' | 'READ', @Args('key', KEY) key: string): Promise<typeof LeaveVoicemailResult> {
    return answered(this.leaving.execute(ctx, { callId, how }, key));
  }

  @Allow('call.place')
  @Mutation(() => CallChangedResult, { description: 'Says whose an incoming call is that nobody could match.' })
  assignCall(@CurrentCtx() ctx: Ctx, @Args('callId', { type: () => Uuid }) callId: string, @Args('accountId', { type: () => Uuid }) accountId: string, @Args('keepNumber', { type: () => Boolean }) keepNumber: boolean): Promise<typeof CallChangedResult> {
    return answered(this.assigning.assign(ctx, { callId, accountId: asId<AccountId>(accountId), keepNumber }));
  }

  @Allow('call.place')
  @Mutation(() => CallChangedResult, { description: 'An incoming call is dealt with, or not yet after all.' })
  finishCall(@CurrentCtx() ctx: Ctx, @Args('callId', { type: () => Uuid }) callId: string, @Args('done', { type: () => Boolean }) done: boolean): Promise<typeof CallChangedResult> {
    return answered(this.assigning.finish(ctx, callId, done));
  }

  @Allow('call.place')
  @Mutation(() => CallChangedResult, { description: 'Lets a number call in, where no telephone provider is set up.' })
  simulateCall(@CurrentCtx() ctx: Ctx, @Args('number') number: string, @Args('key', KEY) key: string): Promise<typeof CallChangedResult> {
    return answered(this.simulating.call(ctx, number, key));
  }

  @Allow('call.place')
  @Mutation(() => CallChangedResult, { description: 'Takes a simulated call, or lets it go.' })
  answerSimulatedCall(@CurrentCtx() ctx: Ctx, @Args('callId', { type: () => Uuid }) callId: string, @Args('taken', { type: () => Boolean }) taken: boolean): Promise<typeof CallChangedResult> {
    return answered(this.simulating.answer(ctx, callId, taken));
  }
}

const offerType = (offer: VoicemailOffer | { readonly reason: string } | null): VoicemailOfferType | null =>
  offer === null ? null : 'reason' in offer ? { text: '', reason: offer.reason, read: null, played: null } : { text: offer.text, reason: '', read: decisionType(offer.read), played: decisionType(offer.played) };
