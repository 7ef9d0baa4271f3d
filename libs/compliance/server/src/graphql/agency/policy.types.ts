import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { REGIMES, type Channel, type Regime } from '@quittance/compliance/domain';
import { BusinessDateScalar, InstantScalar, resultUnion } from '@quittance/platform';
import { asEnum, ContactChannelEnum } from './contact-enums.types';

export const RegimeEnum = asEnum(REGIMES);
export const GateForceEnum = asEnum(['HARD', 'OVERRIDE', 'KEPT'] as const);
registerEnumType(RegimeEnum, { name: 'Regime', description: 'Which body of law a debt falls under.' });
registerEnumType(GateForceEnum, { name: 'GateForce', description: 'HARD: never passed over where law makes it. OVERRIDE: may be. KEPT: never, nor turned off.' });

@ObjectType('ContactGate', { description: 'One rule of the table.' })
export class ContactGateType {
  @Field(() => ID) id!: string;
  @Field(() => String) title!: string;
  @Field(() => String) citation!: string;
  @Field(() => String) jurisdiction!: string;
  @Field(() => [String], { description: 'What it stands before.' }) means!: string[];
  @Field(() => [RegimeEnum], { description: 'Whom it binds by law.' }) law!: Regime[];
  @Field(() => [RegimeEnum], { description: 'For whom an agency that begins keeps it as policy.' }) policy!: Regime[];
  @Field(() => GateForceEnum) force!: 'HARD' | 'OVERRIDE' | 'KEPT';
  @Field(() => Boolean, { description: 'Looks at the text, so that a preview leaves it to be checked.' }) readsContent!: boolean;
}

@ObjectType('PolicyGate')
export class PolicyGateType {
  @Field(() => String) gate!: string;
  @Field(() => [RegimeEnum]) regimes!: Regime[];
}
@InputType('PolicyGateInput')
export class PolicyGateInput {
  @Field(() => String) gate!: string;
  @Field(() => [RegimeEnum]) regimes!: Regime[];
}
@ObjectType('QuietTime')
export class QuietTimeType {
  @Field(() => [ContactChannelEnum]) channels!: Channel[];
  @Field(() => [Int], { description: 'Weekdays, 1 Monday to 7 Sunday.' }) days!: number[];
  @Field(() => Int, { description: 'Minutes of the debtor’s day; over midnight where it ends before it begins.' }) fromMinute!: number;
  @Field(() => Int) toMinute!: number;
}
@InputType('QuietTimeInput')
export class QuietTimeInput {
  @Field(() => [ContactChannelEnum]) channels!: Channel[];
  @Field(() => [Int]) days!: number[];
  @Field(() => Int) fromMinute!: number;
  @Field(() => Int) toMinute!: number;
}
@ObjectType('OwnCap', { description: 'At most so many contacts about one debt within so many days.' })
export class OwnCapType {
  @Field(() => [ContactChannelEnum]) channels!: Channel[];
  @Field(() => Int) most!: number;
  @Field(() => Int) days!: number;
}
@InputType('OwnCapInput')
export class OwnCapInput {
  @Field(() => [ContactChannelEnum]) channels!: Channel[];
  @Field(() => Int) most!: number;
  @Field(() => Int) days!: number;
}

@ObjectType('AgencyPolicy')
export class AgencyPolicyType {
  @Field(() => [PolicyGateType]) gates!: PolicyGateType[];
  @Field(() => [String], { description: 'Gates that only warn where policy alone makes them.' }) warns!: string[];
  @Field(() => [QuietTimeType]) quiet!: QuietTimeType[];
  @Field(() => [OwnCapType]) caps!: OwnCapType[];
  @Field(() => Int, { nullable: true }) lettersApartDays!: number | null;
  @Field(() => Int) attorneyAnswerDays!: number;
  @Field(() => Int) messagesWarnedFrom!: number;
}
@InputType('AgencyPolicyInput')
export class AgencyPolicyInput {
  @Field(() => [PolicyGateInput]) gates!: PolicyGateInput[];
  @Field(() => [String]) warns!: string[];
  @Field(() => [QuietTimeInput]) quiet!: QuietTimeInput[];
  @Field(() => [OwnCapInput]) caps!: OwnCapInput[];
  @Field(() => Int, { nullable: true }) lettersApartDays?: number | null;
  @Field(() => Int) attorneyAnswerDays!: number;
  @Field(() => Int) messagesWarnedFrom!: number;
}

@ObjectType('AgencyPolicyVersion')
export class AgencyPolicyVersionType {
  @Field(() => Int, { description: '0: what an agency begins with.' }) n!: number;
  @Field(() => AgencyPolicyType) policy!: AgencyPolicyType;
  @Field(() => BusinessDateScalar, { nullable: true }) effectiveFrom!: string | null;
  @Field(() => String) reason!: string;
  @Field(() => InstantScalar, { nullable: true }) recordedAt!: Date | null;
  @Field(() => String) actorName!: string;
  @Field(() => Boolean) inForce!: boolean;
}
@InputType('PolicyChangeInput')
export class PolicyChangeInput {
  @Field(() => AgencyPolicyInput) policy!: AgencyPolicyInput;
  @Field(() => BusinessDateScalar) effectiveFrom!: string;
  @Field(() => Int, { description: 'The newest version there was; another one meanwhile refuses it.' }) basedOn!: number;
  @Field(() => String, { defaultValue: '' }) reason: string = '';
}
@ObjectType('PolicyChangePreview', { description: 'What a change would do to contacts now; over an even sample where the book is large.' })
export class PolicyChangePreviewType {
  @Field(() => Int) openAccounts!: number;
  @Field(() => Int, { description: 'Of how many the figures are.' }) looked!: number;
  @Field(() => Int, { description: 'With some way that is open now and would not be.' }) stopped!: number;
  @Field(() => Int, { description: 'With some way that is closed now and would be open.' }) freed!: number;
  @Field(() => [String]) gates!: string[];
}
export const PolicyChangePreviewResult = resultUnion('PolicyChangePreviewResult', PolicyChangePreviewType);
@ObjectType('PolicyVersionMade')
export class PolicyVersionMadeType {
  @Field(() => Int) n!: number;
}
export const PolicyChangeResult = resultUnion('PolicyChangeResult', PolicyVersionMadeType);
