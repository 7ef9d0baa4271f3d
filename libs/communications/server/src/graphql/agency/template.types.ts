import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { TEMPLATE_CHANNELS, TEMPLATE_KINDS, TONES, type TemplateChannel, type TemplateKind, type Tone } from '@quittance/communications/domain';
import { InstantScalar, resultUnion, Uuid } from '@quittance/platform';

const enumOf = <T extends string>(values: readonly T[]): { [K in T]: K } => Object.fromEntries(values.map((value) => [value, value])) as { [K in T]: K };

export const TemplateKindEnum = enumOf(TEMPLATE_KINDS);
export const TemplateChannelEnum = enumOf(TEMPLATE_CHANNELS);
export const ToneEnum = enumOf(TONES);
export const TemplateStatusEnum = enumOf(['DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED', 'WITHDRAWN']);
registerEnumType(TemplateKindEnum, { name: 'TemplateKind', description: 'What a text is for.' });
registerEnumType(TemplateChannelEnum, { name: 'TemplateChannel' });
registerEnumType(ToneEnum, { name: 'TemplateTone' });
registerEnumType(TemplateStatusEnum, { name: 'TemplateStatus' });

@ObjectType('TemplateFinding', { description: 'What the linter says of a text.' })
export class TemplateFindingType {
  @Field(() => String) rule!: string;
  @Field(() => String, { nullable: true, description: 'The gate that would refuse it when it is sent.' }) gate!: string | null;
  @Field(() => String, { description: 'ERROR or WARNING.' }) severity!: string;
  @Field(() => String) words!: string;
  @Field(() => String, { nullable: true, description: 'In which case; null: always.' }) when!: string | null;
}

@ObjectType('Template')
export class TemplateType {
  @Field(() => ID) id!: string;
  @Field(() => TemplateKindEnum) kind!: string;
  @Field(() => String) name!: string;
  @Field(() => Uuid, { nullable: true }) clientId!: string | null;
  @Field(() => String, { nullable: true, description: 'Null: for every client.' }) clientName!: string | null;
  @Field(() => String, { nullable: true, description: 'Null: for every country.' }) country!: string | null;
  @Field(() => String) language!: string;
  @Field(() => TemplateChannelEnum) channel!: string;
  @Field(() => ToneEnum, { nullable: true }) tone!: string | null;
  @Field(() => Uuid, { description: 'Of the newest version.' }) versionId!: string;
  @Field(() => Int) n!: number;
  @Field(() => TemplateStatusEnum) status!: string;
  @Field(() => String) writtenByName!: string;
  @Field(() => InstantScalar) writtenAt!: Date;
  @Field(() => Int, { nullable: true, description: 'The version that is in use.' }) inUse!: number | null;
  @Field(() => Int, { description: 'Sent with it, counted to 1,000.' }) used!: number;
}

@ObjectType('TemplateVersion')
export class TemplateVersionType {
  @Field(() => ID) id!: string;
  @Field(() => Int) n!: number;
  @Field(() => String) subject!: string;
  @Field(() => String) body!: string;
  @Field(() => TemplateStatusEnum) status!: string;
  @Field(() => String) writtenByName!: string;
  @Field(() => InstantScalar) writtenAt!: Date;
  @Field(() => String, { nullable: true }) decidedByName!: string | null;
  @Field(() => InstantScalar, { nullable: true }) decidedAt!: Date | null;
  @Field(() => String) decisionNote!: string;
  @Field(() => Boolean, { description: 'Written by whoever asks, who may not decide on it.' }) own!: boolean;
  @Field(() => [TemplateFindingType]) findings!: TemplateFindingType[];
}

@ObjectType('TemplateDetail')
export class TemplateDetailType extends TemplateType {
  @Field(() => [TemplateVersionType], { description: 'The newest first.' }) versions!: TemplateVersionType[];
}

@InputType('TemplateDraftInput')
export class TemplateDraftInput {
  @Field(() => Uuid, { nullable: true }) templateId: string | null = null;
  @Field(() => TemplateKindEnum) kind!: TemplateKind;
  @Field(() => String) name!: string;
  @Field(() => Uuid, { nullable: true }) clientId: string | null = null;
  @Field(() => String, { nullable: true }) country: string | null = null;
  @Field(() => String, { defaultValue: 'en' }) language: string = 'en';
  @Field(() => TemplateChannelEnum) channel!: TemplateChannel;
  @Field(() => ToneEnum, { nullable: true }) tone: Tone | null = null;
  @Field(() => String, { defaultValue: '' }) subject: string = '';
  @Field(() => String) body!: string;
}

@InputType('DecideTemplatesInput')
export class DecideTemplatesInput {
  @Field(() => [Uuid]) versionIds!: string[];
  @Field(() => Boolean) approve!: boolean;
  @Field(() => String, { defaultValue: '' }) note: string = '';
}

@ObjectType('TemplateSaved')
export class TemplateSavedType {
  @Field(() => ID) templateId!: string;
  @Field(() => Uuid) versionId!: string;
  @Field(() => Int) n!: number;
}
export const TemplateSavedResult = resultUnion('TemplateSavedResult', TemplateSavedType);

@ObjectType('TemplatesDecided')
export class TemplatesDecidedType {
  @Field(() => Int) decided!: number;
}
export const TemplatesDecidedResult = resultUnion('TemplatesDecidedResult', TemplatesDecidedType);

@ObjectType('StarterSetAdded')
export class StarterSetAddedType {
  @Field(() => Int) added!: number;
}
export const StarterSetAddedResult = resultUnion('StarterSetAddedResult', StarterSetAddedType);
