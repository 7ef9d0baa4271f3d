import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CALL_STATUSES } from '@quittance/communications/domain';
import { BusinessDateScalar, InstantScalar, paged, resultUnion, Uuid } from '@quittance/platform';
import { MessageDecisionType } from './message.types';

const asEnum = <T extends string>(values: readonly T[]): { readonly [K in T]: K } => Object.fromEntries(values.map((value) => [value, value])) as { [K in T]: K };

export const CallStatusEnum = asEnum(CALL_STATUSES);
registerEnumType(CallStatusEnum, { name: 'CallStatus', description: 'How a call stands, as the telephone provider tells it.' });
export const CallWayEnum = asEnum(['OUTBOUND', 'INBOUND']);
registerEnumType(CallWayEnum, { name: 'CallWay' });
export const CallShowEnum = asEnum(['ALL', 'OPEN', 'UNKNOWN', 'MINE']);
registerEnumType(CallShowEnum, { name: 'CallShow', description: 'OPEN: incoming, missed or on nobody’s account, and not dealt with. UNKNOWN: on nobody’s account.' });
export const VoicemailHowEnum = asEnum(['PLAYED', 'READ']);
registerEnumType(VoicemailHowEnum, { name: 'VoicemailHow', description: 'PLAYED by the carrier, READ out by the collector.' });

@ObjectType('Call', { description: 'A call by the telephone provider.' })
export class CallType {
  @Field(() => Uuid) id!: string;
  @Field(() => CallWayEnum) direction!: string;
  @Field(() => CallStatusEnum) status!: string;
  @Field(() => String) statusReason!: string;
  @Field(() => String, { description: 'Theirs, E.164; empty where it was withheld.' }) number!: string;
  @Field(() => String) ourNumber!: string;
  @Field(() => Uuid, { nullable: true }) accountId!: string | null;
  @Field(() => String, { nullable: true }) accountNumber!: string | null;
  @Field(() => String, { nullable: true }) debtorName!: string | null;
  @Field(() => String, { nullable: true }) clientName!: string | null;
  @Field(() => String) personName!: string;
  @Field(() => String, { nullable: true, description: 'Who called, or whose telephone rang.' }) userName!: string | null;
  @Field(() => Boolean) mine!: boolean;
  @Field(() => Boolean, { description: 'Nothing left this machine.' }) simulated!: boolean;
  @Field(() => String, { nullable: true, description: 'HUMAN or MACHINE; null while nobody knows.' }) answeredBy!: string | null;
  @Field(() => InstantScalar) startedAt!: Date;
  @Field(() => InstantScalar, { nullable: true }) answeredAt!: Date | null;
  @Field(() => InstantScalar, { nullable: true }) endedAt!: Date | null;
  @Field(() => Int, { nullable: true, description: 'Talked for so long.' }) durationSeconds!: number | null;
  @Field(() => String, { nullable: true, description: 'As it was wrapped up.' }) outcome!: string | null;
  @Field(() => Boolean, { description: 'How it ended is on the account’s record.' }) recorded!: boolean;
  @Field(() => String, { description: 'Why it is on that account, or on none.' }) matchReason!: string;
  @Field(() => Boolean) done!: boolean;
  @Field(() => Uuid, { nullable: true }) contactPointId!: string | null;
  @Field(() => Boolean) voicemailLeft!: boolean;
  @Field(() => Int, { nullable: true, description: 'Talked for so long until now, while it is under way.' }) liveSeconds!: number | null;
}

@ObjectType('CallEvent')
export class CallEventType {
  @Field(() => Uuid) id!: string;
  @Field(() => String) kind!: string;
  @Field(() => String) note!: string;
  @Field(() => InstantScalar) at!: Date;
  @Field(() => String, { nullable: true }) by!: string | null;
}

@ObjectType('CallVoicemail')
export class CallVoicemailType {
  @Field(() => Uuid) communicationId!: string;
  @Field(() => VoicemailHowEnum) how!: string;
  @Field(() => String) status!: string;
  @Field(() => InstantScalar) at!: Date;
}

@ObjectType('CallRecording')
export class CallRecordingType {
  @Field(() => Uuid) id!: string;
  @Field(() => Int, { nullable: true }) durationSeconds!: number | null;
  @Field(() => BusinessDateScalar, { description: 'Kept through this day.' }) deleteAfter!: string;
  @Field(() => InstantScalar, { nullable: true }) deletedAt!: Date | null;
}

@ObjectType('CallAccount', { description: 'An account the number is on file for.' })
export class CallAccountType {
  @Field(() => Uuid) accountId!: string;
  @Field(() => String) number!: string;
  @Field(() => String) debtorName!: string;
  @Field(() => String) clientName!: string;
  @Field(() => Boolean) closed!: boolean;
}

@ObjectType('CallDetail')
export class CallDetailType extends CallType {
  @Field(() => Uuid, { nullable: true, description: 'Why it was allowed.' }) decisionId!: string | null;
  @Field(() => [CallVoicemailType]) voicemails!: CallVoicemailType[];
  @Field(() => [CallRecordingType]) recordings!: CallRecordingType[];
  @Field(() => [CallEventType], { description: 'What happened, the earliest first.' }) events!: CallEventType[];
  @Field(() => [CallAccountType], { description: 'Whose it may be, where nobody said.' }) accounts!: CallAccountType[];
}

@ObjectType('CallPage')
export class CallPage extends paged(CallType) {}

@InputType('CallFilterInput')
export class CallFilterInput {
  @Field(() => Uuid, { nullable: true }) accountId?: string | null;
  @Field(() => CallShowEnum, { nullable: true }) show?: 'ALL' | 'OPEN' | 'UNKNOWN' | 'MINE' | null;
  @Field(() => CallWayEnum, { nullable: true }) direction?: 'OUTBOUND' | 'INBOUND' | null;
  @Field(() => String, { nullable: true, description: 'An account number, the beginning of a name, digits of a number.' }) text?: string | null;
}

@ObjectType('VoicemailOffer', { description: 'The locked text of a call, and whether it may be left.' })
export class VoicemailOfferType {
  @Field(() => String, { description: 'Empty where there is none; then the reason says why.' }) text!: string;
  @Field(() => String) reason!: string;
  @Field(() => MessageDecisionType, { nullable: true, description: 'Read out by the collector.' }) read!: MessageDecisionType | null;
  @Field(() => MessageDecisionType, { nullable: true, description: 'Played by the carrier: a prerecorded voice.' }) played!: MessageDecisionType | null;
}

@ObjectType('Telephone', { description: 'One’s own telephone, and whether calls can be placed on it.' })
export class TelephoneType {
  @Field(() => String, { nullable: true }) number!: string | null;
  @Field(() => Boolean) ready!: boolean;
  @Field(() => Boolean) simulated!: boolean;
  @Field(() => String) callerId!: string;
}

export const RecordingModeEnum = asEnum(['OFF', 'ONE_PARTY']);
registerEnumType(RecordingModeEnum, { name: 'RecordingMode', description: 'ONE_PARTY: calls are recorded where one party’s consent suffices at both ends.' });
export const RecordingConsentEnum = asEnum(['ONE', 'ALL']);
registerEnumType(RecordingConsentEnum, { name: 'RecordingConsent', description: 'Whose consent a recording takes.' });

@ObjectType('CallSettings')
export class CallSettingsType {
  @Field(() => String, { description: 'The number debtors see; empty: the one texts come from.' }) callerId!: string;
  @Field(() => String, { description: 'Where incoming calls ring when the collector’s own telephone is not known.' }) officeNumber!: string;
  @Field(() => Boolean, { description: 'Where a machine answers, the carrier leaves the voicemail by itself, where that is allowed.' }) voicemailByItself!: boolean;
  @Field(() => Int, { description: 'Days a check of a number may be old where its use leans on consent; 0: asked each time.' }) checkDays!: number;
  @Field(() => RecordingModeEnum) recording!: 'OFF' | 'ONE_PARTY';
  @Field(() => String, { description: 'Where our people sit: US-TX.' }) recordingPlace!: string;
  @Field(() => Int) recordingDays!: number;
}

@InputType('CallSettingsInput')
export class CallSettingsInput {
  @Field(() => String) callerId!: string;
  @Field(() => String) officeNumber!: string;
  @Field(() => Boolean) voicemailByItself!: boolean;
  @Field(() => Int, { description: 'Days a check of a number may be old where its use leans on consent; 0: asked each time.' }) checkDays!: number;
  @Field(() => RecordingModeEnum) recording!: 'OFF' | 'ONE_PARTY';
  @Field(() => String) recordingPlace!: string;
  @Field(() => Int) recordingDays!: number;
}

export const NumberAnswerEnum = asEnum(['YES', 'NO', 'NO_DATA']);
registerEnumType(NumberAnswerEnum, { name: 'NumberAnswer', description: 'Whether a number has been given to somebody else since.' });

@ObjectType('NumberStanding', { description: 'A number of the account’s people, and whether it is still theirs.' })
export class NumberStandingType {
  @Field(() => Uuid) contactPointId!: string;
  @Field(() => String) number!: string;
  @Field(() => String) value!: string;
  @Field(() => String) personName!: string;
  @Field(() => String) status!: string;
  @Field(() => BusinessDateScalar, { nullable: true, description: 'The last day on which they consented, wrote or spoke to us there.' }) knownOn!: string | null;
  @Field(() => Boolean) leansOnConsent!: boolean;
  @Field(() => NumberAnswerEnum, { nullable: true, description: 'Null: never asked.' }) answer!: string | null;
  @Field(() => InstantScalar, { nullable: true }) checkedAt!: Date | null;
}

@ObjectType('NumberChecked')
export class NumberCheckedType {
  @Field(() => NumberAnswerEnum) answer!: string;
  @Field(() => Uuid) contactPointId!: string;
}

export const CheckNumberResult = resultUnion('CheckNumberResult', NumberCheckedType);

@ObjectType('NumberToAsk', { description: 'A number to ask a reassigned-number database about.' })
export class NumberToAskType {
  @Field(() => String) number!: string;
  @Field(() => BusinessDateScalar) knownOn!: string;
}

@InputType('NumberAnswersInput')
export class NumberAnswersInput {
  @Field(() => String, { description: 'The answer file: a line a number, with the day asked about and yes, no or no_data.' }) text!: string;
  @Field(() => BusinessDateScalar, { description: 'The day the database answered.' }) askedOn!: string;
}

@ObjectType('NumberAnswersTaken')
export class NumberAnswersTakenType {
  @Field(() => Int) yes!: number;
  @Field(() => Int) no!: number;
  @Field(() => Int) noData!: number;
  @Field(() => Int, { description: 'Numbers on nobody’s file.' }) unknown!: number;
  @Field(() => Int, { description: 'Taken in before.' }) known!: number;
  @Field(() => [String], { description: 'Lines that could not be read, in words; 50 at most.' }) faults!: string[];
}
export const NumberAnswersResult = resultUnion('NumberAnswersResult', NumberAnswersTakenType);

@ObjectType('RecordingRule')
export class RecordingRuleType {
  @Field(() => String) place!: string;
  @Field(() => RecordingConsentEnum) consent!: 'ONE' | 'ALL';
  @Field(() => String) source!: string;
  @Field(() => String) caution!: string;
}

@InputType('RecordingRuleInput')
export class RecordingRuleInputType {
  @Field(() => String) place!: string;
  @Field(() => RecordingConsentEnum) consent!: 'ONE' | 'ALL';
  @Field(() => String) source!: string;
  @Field(() => String) caution!: string;
}

@ObjectType('RecordingRuleKept')
export class RecordingRuleKeptType {
  @Field(() => String) place!: string;
}

export const RecordingRuleResult = resultUnion('RecordingRuleResult', RecordingRuleKeptType);

@ObjectType('CallPlaced')
export class CallPlacedType {
  @Field(() => Uuid) callId!: string;
  @Field(() => Uuid) accountId!: string;
}

@ObjectType('CallChanged')
export class CallChangedType {
  @Field(() => Uuid) callId!: string;
}

@ObjectType('VoicemailLeft')
export class VoicemailLeftType {
  @Field(() => Uuid) communicationId!: string;
  @Field(() => Uuid) callId!: string;
  @Field(() => String) text!: string;
}

@ObjectType('TelephoneKept')
export class TelephoneKeptType {
  @Field(() => String, { nullable: true }) number!: string | null;
}

export const PlaceCallResult = resultUnion('PlaceCallResult', CallPlacedType);
export const CallChangedResult = resultUnion('CallChangedResult', CallChangedType);
export const LeaveVoicemailResult = resultUnion('LeaveVoicemailResult', VoicemailLeftType);
export const TelephoneResult = resultUnion('TelephoneResult', TelephoneKeptType);
export const CallSettingsResult = resultUnion('CallSettingsResult', CallSettingsType);
