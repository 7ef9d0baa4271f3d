import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { BusinessDateScalar, InstantScalar, paged, resultUnion, Uuid } from '@quittance/platform';
import { ClientStatusEnum } from '../terms.enums';

type ClientStatus = 'ACTIVE' | 'CLOSED';

@ObjectType('ClientRef', { description: 'A client by name.' })
export class ClientRefType {
  @Field(() => Uuid) id!: string;
  @Field(() => String) code!: string;
  @Field(() => String) name!: string;
  @Field(() => ClientStatusEnum) status!: ClientStatus;
}

@ObjectType('ClientListRow')
export class ClientListRowType extends ClientRefType {
  @Field(() => String, { nullable: true }) parentName!: string | null;
  @Field(() => String) country!: string;
  @Field(() => String) currency!: string;
  @Field(() => [String], { description: 'Currencies with a contract in force today.' }) contractCurrencies!: string[];
  @Field(() => Int) users!: number;
}

@ObjectType('ClientPage')
export class ClientPage extends paged(ClientListRowType) {}

@ObjectType('ClientUser', { description: 'A login that sees this client in the portal.' })
export class ClientUserType {
  @Field(() => Uuid) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String) email!: string;
  @Field(() => String) status!: string;
}

@ObjectType('ContractSummary', { description: 'A contract in one currency: the version in force today and the next.' })
export class ContractSummaryType {
  @Field(() => String) currency!: string;
  @Field(() => Int, { nullable: true }) number!: number | null;
  @Field(() => BusinessDateScalar, { nullable: true }) effectiveFrom!: string | null;
  @Field(() => BusinessDateScalar, { nullable: true }) effectiveTo!: string | null;
  @Field(() => [String], { description: 'The rates in plain sentences.' }) rates!: string[];
  @Field(() => Int, { nullable: true }) upcomingNumber!: number | null;
  @Field(() => BusinessDateScalar, { nullable: true }) upcomingFrom!: string | null;
}

@ObjectType('Client', { description: 'A business that places its overdue invoices.' })
export class ClientType extends ClientRefType {
  @Field(() => String) legalName!: string;
  @Field(() => String) taxId!: string;
  @Field(() => String) email!: string;
  @Field(() => String) phone!: string;
  @Field(() => String) address!: string;
  @Field(() => String) country!: string;
  @Field(() => String) currency!: string;
  @Field(() => InstantScalar) createdAt!: Date;
  @Field(() => Int, { description: 'Send it back with a change.' }) version!: number;
  @Field(() => ClientRefType, { nullable: true }) parent!: ClientRefType | null;
  @Field(() => [ClientRefType]) children!: ClientRefType[];
  @Field(() => [ClientUserType]) users!: ClientUserType[];
  @Field(() => [ContractSummaryType]) contracts!: ContractSummaryType[];
}

@InputType('ClientInput')
export class ClientInputType {
  @Field(() => String) code!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true }) legalName?: string | null;
  @Field(() => String, { nullable: true }) taxId?: string | null;
  @Field(() => String, { nullable: true }) email?: string | null;
  @Field(() => String, { nullable: true }) phone?: string | null;
  @Field(() => String, { nullable: true }) address?: string | null;
  @Field(() => String) country!: string;
  @Field(() => String) currency!: string;
  @Field(() => Uuid, { nullable: true }) parentId?: string | null;
}

@InputType('CreateClientInput')
export class CreateClientInput extends ClientInputType {
  @Field(() => String, { description: 'Made once per form: the same key saves once.' }) commandKey!: string;
}

@InputType('UpdateClientInput')
export class UpdateClientInput extends ClientInputType {
  @Field(() => Uuid) id!: string;
  @Field(() => Int) version!: number;
}

export const SaveClientResult = resultUnion('SaveClientResult', ClientType);
