import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Channel, ConsentKind, Purpose, RestrictionKind, Role, StateSource } from '@quittance/compliance/domain';
import type { ContactKind, ContactStatus } from '@quittance/debtors/domain';
import { ContactKindEnum, ContactStatusEnum } from '@quittance/debtors/server';
import { BusinessDateScalar, InstantScalar, Minor, resultUnion, Uuid } from '@quittance/platform';
import { BankruptcyEnum, ConsentKindEnum, ContactChannelEnum, ContactPurposeEnum, DiallingEnum, DisputeSortEnum, PartyRoleEnum, PlaceOfContactEnum, RestrictionKindEnum, StateSortEnum, StateSourceEnum, VoicemailEnum } from './contact-enums.types';
import { ContactDecisionType } from './decision.types';

@ObjectType('ContactWay', { description: 'One way to reach somebody of an account, and whether it may be taken now.' })
export class ContactWayType {
  @Field(() => ContactChannelEnum) channel!: Channel;
  @Field(() => Uuid) personId!: string;
  @Field(() => String) personName!: string;
  @Field(() => PartyRoleEnum) role!: Role;
  @Field(() => Uuid, { nullable: true }) contactPointId!: string | null;
  @Field(() => ContactKindEnum) kind!: ContactKind;
  @Field(() => String, { description: 'Empty: a letter to where the debtor is.' }) value!: string;
  @Field(() => ContactStatusEnum) status!: ContactStatus;
  @Field(() => InstantScalar, { nullable: true, description: 'While it is allowed: until when it stays so by the clock, within a day.' }) until!: Date | null;
  @Field(() => ContactDecisionType) decision!: ContactDecisionType;
}

@ObjectType('RecordedState', { description: 'What somebody told us that binds, allowed or disputes. Never edited; ended by an act of its own.' })
export class RecordedStateType {
  @Field(() => ID) id!: string;
  @Field(() => StateSortEnum) what!: 'RESTRICTION' | 'CONSENT' | 'DISPUTE';
  @Field(() => String) kind!: string;
  @Field(() => String) title!: string;
  @Field(() => String) detail!: string;
  @Field(() => String) note!: string;
  @Field(() => StateSourceEnum) source!: StateSource;
  @Field(() => InstantScalar) at!: Date;
  @Field(() => String) by!: string;
  @Field(() => String, { nullable: true, description: 'The one account it is about; null for any of the debtor’s.' }) accountNumber!: string | null;
  @Field(() => InstantScalar, { nullable: true }) endedAt!: Date | null;
  @Field(() => String, { nullable: true }) endedBy!: string | null;
  @Field(() => String, { nullable: true }) endReason!: string | null;
}

@ObjectType('WholeCountry', { description: 'Nothing is known but a country with several clocks: when the hours suit all of it, today or next.' })
export class WholeCountryType {
  @Field(() => String) country!: string;
  @Field(() => InstantScalar) opensAt!: Date;
  @Field(() => InstantScalar) closesAt!: Date;
}

@ObjectType('ContactPermissions', { description: 'May I contact them now? A preview.' })
export class ContactPermissionsType {
  @Field(() => Uuid) accountId!: string;
  @Field(() => [String], { description: 'IANA zones where the debtor may be; none where that is not known.' }) zones!: string[];
  @Field(() => WholeCountryType, { nullable: true }) wholeCountry!: WholeCountryType | null;
  @Field(() => String, { description: 'The body of law the debt falls under.' }) regime!: string;
  @Field(() => [ContactWayType]) ways!: ContactWayType[];
  @Field(() => [RecordedStateType]) states!: RecordedStateType[];
}

@InputType('OverrideInput')
export class OverrideInputType {
  @Field(() => String) gate!: string;
  @Field(() => String, { description: 'At least 3 characters; it stays on the compliance officer’s screen.' }) reason!: string;
}

@InputType('AskToContactInput')
export class AskToContactInput {
  @Field(() => Uuid) accountId!: string;
  @Field(() => Uuid, { nullable: true, description: 'A party of the account; the debtor when left out.' }) personId?: string | null;
  @Field(() => Uuid, { nullable: true, description: 'One of the person’s numbers or addresses…' }) contactPointId?: string | null;
  @Field(() => String, { nullable: true, description: '…or another one, as written.' }) address?: string | null;
  @Field(() => ContactChannelEnum, { defaultValue: 'CALL' }) channel: Channel = 'CALL';
  @Field(() => ContactPurposeEnum, { defaultValue: 'COLLECT' }) purpose: Purpose = 'COLLECT';
  @Field(() => DiallingEnum, { defaultValue: 'BY_HAND' }) dialling: 'BY_HAND' | 'AUTODIALLED' | 'PRERECORDED' = 'BY_HAND';
  @Field(() => VoicemailEnum, { defaultValue: 'NONE' }) voicemail: 'NONE' | 'LEFT' | 'RINGLESS' = 'NONE';
  @Field(() => Uuid, { nullable: true, description: 'The contact of the debtor’s that it answers.' }) replyToId?: string | null;
  @Field(() => Uuid, { nullable: true, description: 'The consent it leans on.' }) consentId?: string | null;
  @Field(() => [OverrideInputType], { defaultValue: [] }) overrides: OverrideInputType[] = [];
}

@ObjectType('ContactAnswer', { description: 'A permit, or why there is none. Stored either way.' })
export class ContactAnswerType {
  @Field(() => Boolean) allowed!: boolean;
  @Field(() => Uuid) decisionId!: string;
  @Field(() => Uuid, { nullable: true }) permitId!: string | null;
  @Field(() => String, { description: 'As it is dialled or written to.' }) address!: string;
  @Field(() => InstantScalar, { nullable: true }) expiresAt!: Date | null;
  @Field(() => ContactDecisionType) decision!: ContactDecisionType;
}
export const AskToContactResult = resultUnion('AskToContactResult', ContactAnswerType);

@InputType({ isAbstract: true })
class StateInput {
  @Field(() => Uuid) accountId!: string;
  @Field(() => Boolean, { defaultValue: false, description: 'For this debt alone; otherwise for any of the debtor’s.' }) thisDebtOnly: boolean = false;
  @Field(() => InstantScalar, { nullable: true, description: 'When it arrived; now when left out.' }) at?: Date | null;
  @Field(() => String, { nullable: true, description: 'A number or address as written.' }) address?: string | null;
  @Field(() => StateSourceEnum) source!: StateSource;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@InputType('RecordRestrictionInput')
export class RecordRestrictionInput extends StateInput {
  @Field(() => RestrictionKindEnum) kind!: RestrictionKind | 'LANGUAGE';
  @Field(() => Boolean, { defaultValue: false }) inWriting: boolean = false;
  @Field(() => ContactChannelEnum, { nullable: true, description: 'An opt-out’s medium; every medium at its address when left out.' }) medium?: Channel | null;
  @Field(() => [Int], { nullable: true, description: 'Weekdays, 1 Monday to 7 Sunday.' }) days?: number[] | null;
  @Field(() => Int, { nullable: true, description: 'Minutes of the debtor’s day.' }) fromMinute?: number | null;
  @Field(() => Int, { nullable: true }) toMinute?: number | null;
  @Field(() => BusinessDateScalar, { nullable: true }) until?: string | null;
  @Field(() => PlaceOfContactEnum, { nullable: true }) place?: 'HOME' | 'WORK' | null;
  @Field(() => Boolean, { defaultValue: false }) attorneyKnown: boolean = false;
  @Field(() => Boolean, { defaultValue: false }) attorneyConsents: boolean = false;
  @Field(() => InstantScalar, { nullable: true, description: 'Since when the attorney has owed us an answer.' }) attorneyAskedAt?: Date | null;
  @Field(() => BankruptcyEnum, { nullable: true }) status?: 'STAY' | 'DISCHARGED' | 'DISMISSED' | 'LIFTED' | null;
  @Field(() => String, { nullable: true, description: 'ISO 639-1.' }) language?: string | null;
}

@InputType('RecordConsentInput')
export class RecordConsentInput extends StateInput {
  @Field(() => ConsentKindEnum) kind!: ConsentKind;
  @Field(() => BusinessDateScalar, { nullable: true }) from?: string | null;
  @Field(() => BusinessDateScalar, { nullable: true }) until?: string | null;
  @Field(() => Boolean, { defaultValue: true, description: 'Given to us.' }) direct: boolean = true;
  @Field(() => Uuid, { nullable: true, description: 'The contact it was given in.' }) attemptId?: string | null;
}

@InputType('RecordDisputeInput')
export class RecordDisputeInput {
  @Field(() => Uuid) accountId!: string;
  @Field(() => DisputeSortEnum, { defaultValue: 'DISPUTE' }) kind: 'DISPUTE' | 'ORIGINAL_CREDITOR' = 'DISPUTE';
  @Field(() => InstantScalar, { nullable: true }) at?: Date | null;
  @Field(() => Boolean) inWriting!: boolean;
  @Field(() => Minor, { nullable: true, description: 'The disputed part; all when left out.' }) amount?: number | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Says nothing new after an answer was given.' }) duplicate: boolean = false;
  @Field(() => StateSourceEnum) source!: StateSource;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@ObjectType('StateKept')
export class StateKeptType {
  @Field(() => ID) id!: string;
}
export const KeepStateResult = resultUnion('KeepStateResult', StateKeptType);
