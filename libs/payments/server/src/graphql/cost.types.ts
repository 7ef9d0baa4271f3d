import { Field, ObjectType } from '@nestjs/graphql';
import type { BusinessDate } from '@quittance/kernel';
import { BusinessDateScalar, Minor, paged, Uuid } from '@quittance/platform';

@ObjectType('Cost', { description: 'Money spent to collect an account: who advances it, and by what authority the debtor owes it.' })
export class CostType {
  @Field(() => Uuid) id!: string;
  @Field(() => String) number!: string;
  @Field(() => Uuid) clientId!: string;
  @Field(() => String) clientName!: string;
  @Field(() => Uuid) accountId!: string;
  @Field(() => String) accountNumber!: string;
  @Field(() => String) debtorName!: string;
  @Field(() => String) invoiceNumber!: string;
  @Field(() => String) currency!: string;
  @Field(() => String, { description: 'COURT_FEE, SERVICE, SHERIFF, LIEN, REGISTRY, INVESTIGATION, POSTAGE or OTHER.' }) kind!: string;
  @Field(() => String) description!: string;
  @Field(() => String, { description: 'CLIENT (by a deposit in trust), AGENCY or ATTORNEY.' }) funder!: string;
  @Field(() => String) attorney!: string;
  @Field(() => Minor, { description: 'What may be spent; of a client’s deposit, what was asked for.' }) amount!: number;
  @Field(() => Boolean, { description: 'The debtor owes it.' }) recoverable!: boolean;
  @Field(() => String, { description: 'The agreement or law that lets the debtor be charged.' }) authority!: string;
  @Field(() => Boolean, { description: 'The client bears it: charged when it is spent.' }) chargeable!: boolean;
  @Field(() => Minor) deposited!: number;
  @Field(() => Minor) spent!: number;
  @Field(() => Minor, { description: 'Of the deposit, given back unused.' }) refunded!: number;
  @Field(() => Minor, { description: 'Charged to the client.' }) charged!: number;
  @Field(() => Minor, { description: 'Paid by the debtor.' }) recovered!: number;
  @Field(() => Minor, { description: 'Passed on to the attorney.' }) repaid!: number;
  @Field(() => String, { description: 'DEPOSIT_AWAITED, FUNDED, PLANNED, SPENT, RECOVERED or CANCELLED.' }) state!: string;
  @Field(() => Minor, { description: 'What may still be spent.' }) spendable!: number;
  @Field(() => Minor, { description: 'What of the deposit is neither spent nor given back.' }) unused!: number;
  @Field(() => String) cancelledReason!: string;
  @Field(() => BusinessDateScalar) requestedOn!: BusinessDate;
}

@ObjectType('CostPage')
export class CostPage extends paged(CostType) {}
