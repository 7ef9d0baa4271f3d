import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { AccountStatus } from '@quittance/accounts/domain';
import { AccountStatusEnum } from '@quittance/accounts/server';
import { MoneyType, Uuid } from '@quittance/platform';

export const SearchKindEnum = { DEBTOR: 'DEBTOR', ACCOUNT: 'ACCOUNT', REFERENCE: 'REFERENCE', INVOICE: 'INVOICE', PHONE: 'PHONE', EMAIL: 'EMAIL' } as const;
export type SearchKind = keyof typeof SearchKindEnum;
registerEnumType(SearchKindEnum, { name: 'SearchKind', description: 'The key a hit was found by.' });

@ObjectType('SearchHit')
export class SearchHit {
  @Field(() => ID) accountId!: string;
  @Field(() => String) accountNumber!: string;
  @Field(() => String, { description: 'What was found: the name, the number, the address.' }) matched!: string;
  @Field(() => Uuid) debtorId!: string;
  @Field(() => String) debtorName!: string;
  @Field(() => String) clientName!: string;
  @Field(() => AccountStatusEnum) status!: AccountStatus;
  @Field(() => MoneyType) balance!: MoneyType;
}

@ObjectType('SearchGroup')
export class SearchGroup {
  @Field(() => SearchKindEnum) kind!: SearchKind;
  @Field(() => String) label!: string;
  @Field(() => [SearchHit]) hits!: SearchHit[];
}

@ObjectType('SearchResult')
export class SearchResult {
  @Field(() => [SearchGroup], { description: 'At most 20 hits in all.' }) groups!: SearchGroup[];
}
