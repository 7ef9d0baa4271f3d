import { Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CONTRACT_KINDS, CREDITOR_TYPES, type ContractKind, type CreditorType } from '@quittance/compliance/domain';
import { BusinessDateScalar, InstantScalar, Uuid } from '@quittance/platform';
import { asEnum } from './contact-enums.types';

export const CreditorTypeEnum = asEnum(CREDITOR_TYPES);
export const DebtContractEnum = asEnum(CONTRACT_KINDS);
export const ChargeAuthorityEnum = asEnum(['AGREEMENT', 'LAW'] as const);
registerEnumType(CreditorTypeEnum, { name: 'CreditorType', description: 'To whom the debt is owed: some laws hold for some creditors’ debts alone.' });
registerEnumType(DebtContractEnum, { name: 'DebtContract', description: 'By what it is owed: how long it may be sued for follows from it.' });
registerEnumType(ChargeAuthorityEnum, { name: 'ChargeAuthority', description: 'By what right more than the principal is asked for.' });

type Authority = 'AGREEMENT' | 'LAW' | null;

@InputType('DebtBasisInput')
export class DebtBasisInput {
  @Field(() => Uuid) accountId!: string;
  @Field(() => CreditorTypeEnum) creditor!: CreditorType;
  @Field(() => DebtContractEnum) contract!: ContractKind;
  @Field(() => String, { nullable: true, description: 'A state by name or code, or a country’s two letters.' }) signedAt?: string | null;
  @Field(() => BusinessDateScalar, { nullable: true, description: 'The latest day it was entered into, renewed, sold or assigned.' }) lastAssignedOn?: string | null;
  @Field(() => ChargeAuthorityEnum, { nullable: true }) interest?: Authority;
  @Field(() => ChargeAuthorityEnum, { nullable: true }) fees?: Authority;
  @Field(() => ChargeAuthorityEnum, { nullable: true }) costs?: Authority;
  @Field(() => String, { description: 'The clause or the section it rests on.' }) reason!: string;
}

@ObjectType('DebtBasis', { description: 'What an account rests on, as it stands, and what the law makes of it.' })
export class DebtBasisType {
  @Field(() => String) regime!: string;
  @Field(() => String) regimeWords!: string;
  @Field(() => CreditorTypeEnum) creditor!: CreditorType;
  @Field(() => DebtContractEnum) contract!: ContractKind;
  @Field(() => String, { nullable: true }) signedAt!: string | null;
  @Field(() => BusinessDateScalar, { nullable: true }) lastAssignedOn!: string | null;
  @Field(() => ChargeAuthorityEnum, { nullable: true }) interest!: Authority;
  @Field(() => ChargeAuthorityEnum, { nullable: true }) fees!: Authority;
  @Field(() => ChargeAuthorityEnum, { nullable: true }) costs!: Authority;
  @Field(() => String) reason!: string;
  @Field(() => InstantScalar, { nullable: true }) recordedAt!: Date | null;
  @Field(() => String) recordedBy!: string;
}
