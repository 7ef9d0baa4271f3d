import { registerEnumType } from '@nestjs/graphql';
import { CHANNELS, CONSENT_KINDS, PURPOSES, ROLES, STATE_SOURCES, STATE_WORDS, type RestrictionKind } from '@quittance/compliance/domain';

export const asEnum = <T extends string>(values: readonly T[]): { [K in T]: K } => Object.fromEntries(values.map((value) => [value, value])) as { [K in T]: K };

export const ContactChannelEnum = asEnum(CHANNELS);
export const ContactPurposeEnum = asEnum(PURPOSES);
export const PartyRoleEnum = asEnum(ROLES);
export const RestrictionKindEnum = asEnum(Object.keys(STATE_WORDS) as (RestrictionKind | 'LANGUAGE')[]);
export const ConsentKindEnum = asEnum(CONSENT_KINDS);
export const StateSourceEnum = asEnum(STATE_SOURCES);
export const StateSortEnum = asEnum(['RESTRICTION', 'CONSENT', 'DISPUTE'] as const);
export const RuleBasisEnum = asEnum(['LAW', 'POLICY'] as const);
export const DiallingEnum = asEnum(['BY_HAND', 'AUTODIALLED', 'PRERECORDED'] as const);
export const VoicemailEnum = asEnum(['NONE', 'LEFT', 'RINGLESS'] as const);
export const PlaceOfContactEnum = asEnum(['HOME', 'WORK'] as const);
export const BankruptcyEnum = asEnum(['STAY', 'DISCHARGED', 'DISMISSED', 'LIFTED'] as const);
export const DisputeSortEnum = asEnum(['DISPUTE', 'ORIGINAL_CREDITOR'] as const);

registerEnumType(ContactChannelEnum, { name: 'ContactChannel' });
registerEnumType(ContactPurposeEnum, { name: 'ContactPurpose', description: 'What a contact is for. The notices are those that a rule lets through where it stops the rest.' });
registerEnumType(PartyRoleEnum, { name: 'PartyRole' });
registerEnumType(RestrictionKindEnum, { name: 'RestrictionKind' });
registerEnumType(ConsentKindEnum, { name: 'ConsentKind' });
registerEnumType(StateSourceEnum, { name: 'StateSource' });
registerEnumType(StateSortEnum, { name: 'StateSort' });
registerEnumType(RuleBasisEnum, { name: 'RuleBasis', description: 'Whether law or the agency’s own policy makes a rule.' });
registerEnumType(DiallingEnum, { name: 'Dialling' });
registerEnumType(VoicemailEnum, { name: 'VoicemailKind' });
registerEnumType(PlaceOfContactEnum, { name: 'PlaceOfContact' });
registerEnumType(BankruptcyEnum, { name: 'BankruptcyStatus' });
registerEnumType(DisputeSortEnum, { name: 'DisputeSort' });
