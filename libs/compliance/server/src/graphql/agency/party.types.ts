import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ContactKind } from '@quittance/debtors/domain';
import { ContactKindEnum } from '@quittance/debtors/server';
import { BusinessDateScalar, InstantScalar, Uuid } from '@quittance/platform';
import { BASIS_KINDS } from '../../addresses/address-words';
import { PARTY_ROLES, type PartyRole } from '../../parties/party-roles';
import { asEnum } from './contact-enums.types';

export const AccountPartyRoleEnum = asEnum(PARTY_ROLES);
export const PartyKindEnum = asEnum(['PERSON', 'ORGANISATION'] as const);
export const AddressBasisEnum = asEnum(BASIS_KINDS);
export const AddressPlaceEnum = asEnum(['HOME', 'WORK', 'MOBILE', 'NONE'] as const);
registerEnumType(AccountPartyRoleEnum, { name: 'AccountPartyRole', description: 'Who somebody is to a debt, besides its debtor.' });
registerEnumType(PartyKindEnum, { name: 'PartyKind' });
registerEnumType(AddressBasisEnum, { name: 'AddressBasis', description: 'Why an email address or a number for texts may be used, beside a consent.' });
registerEnumType(AddressPlaceEnum, { name: 'AddressPlace' });

@ObjectType('PartyPoint')
export class PartyPointType {
  @Field(() => ID) id!: string;
  @Field(() => ContactKindEnum) kind!: string;
  @Field(() => String) value!: string;
}
@ObjectType('KnownParty', { description: 'Somebody who has to do with a debt; a party that no longer is one stays on file.' })
export class AccountPartyType {
  @Field(() => ID) id!: string;
  @Field(() => AccountPartyRoleEnum) role!: PartyRole;
  @Field(() => PartyKindEnum) kind!: 'PERSON' | 'ORGANISATION';
  @Field(() => String) name!: string;
  @Field(() => String) place!: string;
  @Field(() => String) note!: string;
  @Field(() => InstantScalar, { nullable: true }) addedAt!: Date | null;
  @Field(() => InstantScalar, { nullable: true }) endedAt!: Date | null;
  @Field(() => Boolean, { description: 'The debtor lets us speak with this person.' }) authorised!: boolean;
  @Field(() => [PartyPointType]) points!: PartyPointType[];
}
@InputType('AddPartyInput')
export class AddPartyInput {
  @Field(() => Uuid) accountId!: string;
  @Field(() => AccountPartyRoleEnum) role!: PartyRole;
  @Field(() => PartyKindEnum, { defaultValue: 'PERSON' }) kind: 'PERSON' | 'ORGANISATION' = 'PERSON';
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true }) country?: string | null;
  @Field(() => String, { nullable: true }) region?: string | null;
  @Field(() => String, { nullable: true }) city?: string | null;
  @Field(() => String, { nullable: true }) postalCode?: string | null;
  @Field(() => String, { nullable: true }) phone?: string | null;
  @Field(() => String, { nullable: true }) email?: string | null;
  @Field(() => String, { nullable: true }) address?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'The debtor agreed, to us, that we speak with this person.' }) authorised: boolean = false;
  @Field(() => String, { nullable: true }) note?: string | null;
}
@InputType('PartyPointInput')
export class PartyPointInput {
  @Field(() => Uuid) accountId!: string;
  @Field(() => Uuid) partyId!: string;
  @Field(() => Uuid, { nullable: true, description: 'The number or address on file that is corrected; one is added when left out.' }) pointId?: string | null;
  @Field(() => ContactKindEnum, { description: 'Of one that is added.' }) kind!: ContactKind;
  @Field(() => String, { defaultValue: '' }) value: string = '';
  @Field(() => Boolean, { defaultValue: false, description: 'It reaches somebody else: kept, and used no more.' }) wrong: boolean = false;
}
@InputType('EndPartyInput')
export class EndPartyInput {
  @Field(() => Uuid) accountId!: string;
  @Field(() => Uuid) partyId!: string;
  @Field(() => AccountPartyRoleEnum) role!: PartyRole;
  @Field(() => String) reason!: string;
}

@ObjectType('KnownBasis')
export class KnownBasisType {
  @Field(() => AddressBasisEnum) kind!: (typeof BASIS_KINDS)[number];
  @Field(() => InstantScalar) at!: Date;
  @Field(() => BusinessDateScalar, { nullable: true }) sentOn!: string | null;
  @Field(() => BusinessDateScalar, { nullable: true }) optOutBy!: string | null;
  @Field(() => String) note!: string;
  @Field(() => String) by!: string;
}
@ObjectType('KnownAddress', { description: 'A number or address of the debtor’s: what it is, and why it may be used.' })
export class KnownAddressType {
  @Field(() => ID) id!: string;
  @Field(() => ContactKindEnum) kind!: string;
  @Field(() => String) value!: string;
  @Field(() => AddressPlaceEnum, { nullable: true, description: 'Null: nobody said.' }) place!: 'HOME' | 'WORK' | 'MOBILE' | 'NONE' | null;
  @Field(() => Boolean) employers!: boolean;
  @Field(() => Boolean) disclosed!: boolean;
  @Field(() => String, { nullable: true }) notedBy!: string | null;
  @Field(() => InstantScalar, { nullable: true }) notedAt!: Date | null;
  @Field(() => [KnownBasisType]) bases!: KnownBasisType[];
}
@InputType('AddressBasisInput')
export class AddressBasisInput {
  @Field(() => Uuid) accountId!: string;
  @Field(() => String) address!: string;
  @Field(() => AddressBasisEnum) kind!: (typeof BASIS_KINDS)[number];
  @Field(() => BusinessDateScalar, { nullable: true, description: 'When it was used or checked; today when left out.' }) on?: string | null;
  @Field(() => BusinessDateScalar, { nullable: true }) sentOn?: string | null;
  @Field(() => BusinessDateScalar, { nullable: true }) optOutBy?: string | null;
  @Field(() => Boolean, { defaultValue: false }) usedByCreditor: boolean = false;
  @Field(() => Boolean, { defaultValue: false }) publicDomain: boolean = false;
  @Field(() => Boolean, { defaultValue: false }) obtainedProperly: boolean = false;
  @Field(() => Boolean, { defaultValue: false }) usedLast: boolean = false;
  @Field(() => String, { nullable: true }) note?: string | null;
}
@InputType('AddressNatureInput')
export class AddressNatureInput {
  @Field(() => Uuid) accountId!: string;
  @Field(() => String) address!: string;
  @Field(() => AddressPlaceEnum, { nullable: true }) place?: 'HOME' | 'WORK' | 'MOBILE' | 'NONE' | null;
  @Field(() => Boolean, { defaultValue: false }) employers: boolean = false;
  @Field(() => Boolean, { defaultValue: false }) disclosed: boolean = false;
}
