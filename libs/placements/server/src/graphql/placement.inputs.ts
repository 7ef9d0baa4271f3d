import { Field, InputType, Int, registerEnumType } from '@nestjs/graphql';
import type { BusinessDate } from '@quittance/kernel';
import type { PlacementTypeWord } from '@quittance/placements/domain';
import { BusinessDateScalar, Minor, Uuid } from '@quittance/platform';

@InputType('PlacementMappedColumn')
export class PlacementMappedColumn {
  @Field(() => String) field!: string;
  @Field(() => Int) column!: number;
}

@InputType('PlacementAnswer')
export class PlacementAnswer {
  @Field(() => String) id!: string;
  @Field(() => String) value!: string;
}

@InputType('PlacementDebtorClass')
export class PlacementDebtorClass {
  @Field(() => String) key!: string;
  @Field(() => Boolean) company!: boolean;
}

@InputType('ConfirmMappingInput')
export class ConfirmMappingInput {
  @Field(() => Uuid) placementId!: string;
  @Field(() => Int) version!: number;
  @Field(() => [PlacementMappedColumn], { nullable: true, description: 'Left out: recognise the file anew with the choices below.' }) mapping?: PlacementMappedColumn[] | null;
  @Field(() => [PlacementAnswer], { nullable: true }) answers?: PlacementAnswer[] | null;
  @Field(() => [PlacementDebtorClass], { nullable: true }) debtorClasses?: PlacementDebtorClass[] | null;
  @Field(() => Boolean, { nullable: true }) openItemsOnly?: boolean | null;
  @Field(() => Int, { nullable: true }) termsDays?: number | null;
  @Field(() => Boolean, { nullable: true }) unsureAreCompanies?: boolean | null;
  @Field(() => Int, { nullable: true, description: '0: no headings.' }) headerRow?: number | null;
  @Field(() => String, { nullable: true }) encoding?: string | null;
  @Field(() => String, { nullable: true }) delimiter?: string | null;
  @Field(() => String, { nullable: true }) sheet?: string | null;
}

@InputType('PlacementCell')
export class PlacementCell {
  @Field(() => Int) column!: number;
  @Field(() => String) value!: string;
}

@InputType('CorrectPlacementRowInput')
export class CorrectPlacementRowInput {
  @Field(() => Uuid) placementId!: string;
  @Field(() => Int) version!: number;
  @Field(() => Int) n!: number;
  @Field(() => [PlacementCell]) cells!: PlacementCell[];
}

@InputType('DecideDuplicatesInput')
export class DecideDuplicatesInput {
  @Field(() => Uuid) placementId!: string;
  @Field(() => Int) version!: number;
  @Field(() => [Int], { nullable: true, description: 'Left out: all.' }) rows?: number[] | null;
  @Field(() => Boolean) include!: boolean;
}

@InputType('CommitPlacementInput')
export class CommitPlacementInput {
  @Field(() => Uuid) placementId!: string;
  @Field(() => Int) version!: number;
  @Field(() => String) commandKey!: string;
}

@InputType('CancelPlacementInput')
export class CancelPlacementInput {
  @Field(() => Uuid) placementId!: string;
  @Field(() => Int) version!: number;
}

@InputType('PlacementFormDebtor')
export class PlacementFormDebtor {
  @Field(() => String) name!: string;
  @Field(() => Boolean, { nullable: true, description: 'Said to be a company; left out: judged by its name.' }) company?: boolean | null;
  @Field(() => String, { nullable: true }) taxId?: string | null;
  @Field(() => String, { nullable: true }) contactName?: string | null;
  @Field(() => String, { nullable: true }) email?: string | null;
  @Field(() => String, { nullable: true }) phone?: string | null;
  @Field(() => String, { nullable: true }) addressLine1?: string | null;
  @Field(() => String, { nullable: true }) city?: string | null;
  @Field(() => String, { nullable: true }) region?: string | null;
  @Field(() => String, { nullable: true }) postalCode?: string | null;
  @Field(() => String, { nullable: true }) country?: string | null;
}

@InputType('PlacementFormInvoice')
export class PlacementFormInvoice {
  @Field(() => String) number!: string;
  @Field(() => BusinessDateScalar) invoiceDate!: string;
  @Field(() => BusinessDateScalar) dueDate!: string;
  @Field(() => Minor) minor!: number;
  @Field(() => String, { nullable: true }) description?: string | null;
}

/** FOREIGN: outside the country; the debtor's country has to agree, and prices it. */
export const StatedPlacementTypeEnum = { FIRST: 'FIRST', SECOND: 'SECOND', LEGAL: 'LEGAL', FOREIGN: 'FOREIGN' } as const;
registerEnumType(StatedPlacementTypeEnum, { name: 'StatedPlacementType', description: 'FOREIGN: outside the country; the debtor’s country has to agree, and prices it.' });

@InputType('PlacementFormDebt', { description: 'What a contract may price by beyond the invoices.' })
export class PlacementFormDebt {
  @Field(() => BusinessDateScalar, { nullable: true }) lastPaymentDate?: BusinessDate | null;
  @Field(() => Boolean, { nullable: true, description: 'Nothing was ever paid.' }) neverPaid?: boolean | null;
  @Field(() => BusinessDateScalar, { nullable: true }) defaultDate?: BusinessDate | null;
  @Field(() => BusinessDateScalar, { nullable: true }) chargeOffDate?: BusinessDate | null;
  @Field(() => BusinessDateScalar, { nullable: true }) delinquencyDate?: BusinessDate | null;
  @Field(() => StatedPlacementTypeEnum, { nullable: true, description: 'Left out: the contract’s own.' }) placementType?: PlacementTypeWord | null;
}

@InputType('PlaceInvoicesInput')
export class PlaceInvoicesInput {
  @Field(() => String) commandKey!: string;
  @Field(() => Uuid) clientId!: string;
  @Field(() => String) currency!: string;
  @Field(() => PlacementFormDebtor) debtor!: PlacementFormDebtor;
  @Field(() => String, { nullable: true }) clientReference?: string | null;
  @Field(() => PlacementFormDebt, { nullable: true }) debt?: PlacementFormDebt | null;
  @Field(() => [PlacementFormInvoice]) invoices!: PlacementFormInvoice[];
  @Field(() => [Uuid], { nullable: true }) documentIds?: string[] | null;
  @Field(() => Boolean, { nullable: true }) includeDuplicates?: boolean | null;
}
