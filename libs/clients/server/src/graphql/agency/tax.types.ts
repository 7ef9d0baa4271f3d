import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BusinessDateScalar, PpmScalar, resultUnion, Uuid } from '@quittance/platform';
import type { BusinessDate } from '@quittance/kernel';

export const TaxStatusEnum = { BY_PLACE: 'BY_PLACE', EXEMPT: 'EXEMPT', REVERSE_CHARGE: 'REVERSE_CHARGE' } as const;
registerEnumType(TaxStatusEnum, { name: 'TaxStatus', description: 'Whether commission bears the tax of the client’s place, none, or one that the client accounts for itself.' });
export const ChildrenSettledEnum = { EACH: 'EACH', HERE: 'HERE' } as const;
registerEnumType(ChildrenSettledEnum, { name: 'ChildrenSettled', description: 'Whether each client below is settled by itself or through this one.' });

@ObjectType('TaxRate', { description: 'A rate of tax on commission, dated and sourced.' })
export class TaxRateType {
  @Field(() => Uuid) id!: string;
  @Field(() => String) country!: string;
  @Field(() => String, { description: 'A state or region with a rate of its own; empty: the whole country.' }) region!: string;
  @Field(() => String) name!: string;
  @Field(() => PpmScalar) ratePpm!: number;
  @Field(() => BusinessDateScalar) effectiveFrom!: BusinessDate;
  @Field(() => BusinessDateScalar, { nullable: true }) effectiveTo!: BusinessDate | null;
  @Field(() => String) source!: string;
  @Field(() => BusinessDateScalar, { description: 'When the source was last looked at.' }) checkedOn!: BusinessDate;
  @Field(() => String) caution!: string;
  @Field(() => Boolean) inForce!: boolean;
  @Field(() => Boolean, { description: 'Fees have been charged at it.' }) used!: boolean;
  @Field(() => Boolean, { description: 'The agency is registered there, so it charges it.' }) charged!: boolean;
}

@ObjectType('TaxRegistration', { description: 'Where the agency is registered for tax.' })
export class TaxRegistrationType {
  @Field(() => Uuid) id!: string;
  @Field(() => String) country!: string;
  @Field(() => String) region!: string;
  @Field(() => String) number!: string;
  @Field(() => BusinessDateScalar) registeredFrom!: BusinessDate;
  @Field(() => BusinessDateScalar, { nullable: true }) registeredTo!: BusinessDate | null;
}

@ObjectType('TaxSaved')
export class TaxSavedType {
  @Field(() => Uuid) id!: string;
}

@ObjectType('ClientSettlement', { description: 'How a client is taxed, and what it takes on for the clients below it.' })
export class ClientSettlementType {
  @Field(() => Uuid) clientId!: string;
  @Field(() => TaxStatusEnum) taxStatus!: keyof typeof TaxStatusEnum;
  @Field(() => String) taxRegion!: string;
  @Field(() => String) taxNote!: string;
  @Field(() => ChildrenSettledEnum) childrenRemitted!: keyof typeof ChildrenSettledEnum;
  @Field(() => ChildrenSettledEnum) childrenInvoiced!: keyof typeof ChildrenSettledEnum;
  @Field(() => PpmScalar, { description: 'The rate its commission bears today.' }) ratePpm!: number;
  @Field(() => String, { description: 'Why, in a sentence.' }) why!: string;
  @Field(() => Int) version!: number;
}

@InputType('TaxRateInput')
export class TaxRateInputType {
  @Field(() => String) country!: string;
  @Field(() => String, { nullable: true }) region?: string | null;
  @Field(() => String) name!: string;
  @Field(() => PpmScalar) ratePpm!: number;
  @Field(() => BusinessDateScalar) effectiveFrom!: BusinessDate;
  @Field(() => String) source!: string;
  @Field(() => BusinessDateScalar) checkedOn!: BusinessDate;
  @Field(() => String, { nullable: true }) caution?: string | null;
}

@InputType('TaxRegistrationInput')
export class TaxRegistrationInputType {
  @Field(() => String) country!: string;
  @Field(() => String, { nullable: true }) region?: string | null;
  @Field(() => String) number!: string;
  @Field(() => BusinessDateScalar) registeredFrom!: BusinessDate;
  @Field(() => BusinessDateScalar, { nullable: true }) registeredTo?: BusinessDate | null;
}

@InputType('ClientSettlementInput')
export class ClientSettlementInputType {
  @Field(() => Uuid) clientId!: string;
  @Field(() => Int) version!: number;
  @Field(() => TaxStatusEnum) taxStatus!: keyof typeof TaxStatusEnum;
  @Field(() => String) taxRegion!: string;
  @Field(() => String) taxNote!: string;
  @Field(() => ChildrenSettledEnum) childrenRemitted!: keyof typeof ChildrenSettledEnum;
  @Field(() => ChildrenSettledEnum) childrenInvoiced!: keyof typeof ChildrenSettledEnum;
}

export const TaxSavedResult = resultUnion('TaxSavedResult', TaxSavedType);
export const ClientSettlementResult = resultUnion('ClientSettlementResult', ClientSettlementType);
