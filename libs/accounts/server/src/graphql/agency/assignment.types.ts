import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MoneyType, resultUnion, Uuid } from '@quittance/platform';
import type { Deal } from '../../application/deal-accounts';
import { AccountFilterInput } from './account.types';

export const DealEnum: { [D in Deal]: D } = { BY_COUNT: 'BY_COUNT', BY_BALANCE: 'BY_BALANCE' };
registerEnumType(DealEnum, { name: 'Deal', description: 'How accounts go round several desks: evenly by number, or by what is owed.' });

@InputType('AssignmentInput', { description: 'Which accounts, and to which desks. Closed accounts are left out; 10,000 at most.' })
export class AssignmentInput {
  @Field(() => [Uuid], { nullable: true, description: 'These accounts…' }) accountIds?: string[] | null;
  @Field(() => AccountFilterInput, { nullable: true, description: '…or those that meet a filter.' }) filter?: AccountFilterInput | null;
  @Field(() => [Uuid], { description: 'One desk, or several to go round; none takes accounts off their desks.' }) deskIds!: string[];
  @Field(() => DealEnum, { defaultValue: 'BY_COUNT' }) deal: Deal = 'BY_COUNT';
}

@ObjectType('Load')
export class LoadType {
  @Field(() => Int) accounts!: number;
  @Field(() => [MoneyType]) balances!: MoneyType[];
}

@ObjectType('DeskAssignment')
export class DeskAssignment {
  @Field(() => Uuid) deskId!: string;
  @Field(() => String) name!: string;
  @Field(() => LoadType) now!: LoadType;
  @Field(() => LoadType) gets!: LoadType;
  @Field(() => Int, { description: 'Of those picked, already there.' }) keeps!: number;
}

@ObjectType('AssignmentPreview')
export class AssignmentPreviewType {
  @Field(() => LoadType) picked!: LoadType;
  @Field(() => Int) changing!: number;
  @Field(() => Int, { description: 'Of those changing, now on another desk.' }) takenFromDesks!: number;
  @Field(() => [DeskAssignment]) desks!: DeskAssignment[];
  @Field(() => String, { description: 'Send it with assignAccounts.' }) token!: string;
}
export const PreviewAssignmentResult = resultUnion('PreviewAssignmentResult', AssignmentPreviewType);

@ObjectType('Assigned')
export class AssignedType {
  @Field(() => Int) assigned!: number;
  @Field(() => Int) unchanged!: number;
}
export const AssignAccountsResult = resultUnion('AssignAccountsResult', AssignedType);

@ObjectType('DeskKept')
export class DeskKept {
  @Field(() => ID) id!: string;
}
export const DeskResult = resultUnion('DeskResult', DeskKept);
