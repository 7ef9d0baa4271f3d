import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BusinessDateScalar, Minor, resultUnion, Uuid } from '@quittance/platform';
import type { StatementLineKind } from '../../statement/statement-of-account';

export const AccountStatementKindEnum = { INVOICE: 'INVOICE', INTEREST: 'INTEREST', CHARGE: 'CHARGE', PAYMENT: 'PAYMENT', CREDIT: 'CREDIT' } as const;
registerEnumType(AccountStatementKindEnum, { name: 'AccountStatementKind' });

@ObjectType('AccountStatementLine')
export class AccountStatementLineType {
  @Field(() => BusinessDateScalar) on!: string;
  @Field(() => AccountStatementKindEnum) kind!: StatementLineKind;
  @Field(() => String) what!: string;
  @Field(() => String) detail!: string;
  @Field(() => Minor, { description: 'Above zero raises what is owed.' }) amount!: number;
  @Field(() => Minor, { description: 'What was owed after it.' }) balance!: number;
}

@ObjectType('AccountStatementTotals')
export class AccountStatementTotalsType {
  @Field(() => Minor) invoices!: number;
  @Field(() => Minor) interest!: number;
  @Field(() => Minor) charges!: number;
  @Field(() => Minor) paid!: number;
  @Field(() => Minor) credits!: number;
}

@ObjectType('AccountStatementInvoice', { description: 'What is open on an invoice on the day.' })
export class AccountStatementInvoiceType {
  @Field(() => String) number!: string;
  @Field(() => BusinessDateScalar) dueOn!: string;
  @Field(() => Minor) principal!: number;
  @Field(() => Minor) interest!: number;
  @Field(() => Minor) fees!: number;
  @Field(() => Minor) costs!: number;
  @Field(() => Minor) total!: number;
}

@ObjectType('AccountStatement', { description: 'What a debtor owes on an account at a day, line by line. Amounts in its currency.' })
export class AccountStatementType {
  @Field(() => Uuid) accountId!: string;
  @Field(() => String) number!: string;
  @Field(() => String) currency!: string;
  @Field(() => BusinessDateScalar) on!: string;
  @Field(() => String) debtorName!: string;
  @Field(() => String) clientName!: string;
  @Field(() => String) clientReference!: string;
  @Field(() => [AccountStatementLineType]) lines!: AccountStatementLineType[];
  @Field(() => AccountStatementTotalsType) totals!: AccountStatementTotalsType;
  @Field(() => Minor) balance!: number;
  @Field(() => Minor, { description: 'What one more day of interest adds.' }) aDay!: number;
  @Field(() => [AccountStatementInvoiceType]) open!: AccountStatementInvoiceType[];
}
export const AccountStatementResult = resultUnion('AccountStatementResult', AccountStatementType);
