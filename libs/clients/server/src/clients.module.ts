import { Module } from '@nestjs/common';
import { BankDetailOwners } from './application/bank-details/bank-detail-owners';
import { BankDetailsQuery } from './application/bank-details/bank-details.query';
import { DecideBankDetails } from './application/bank-details/decide-bank-details.use-case';
import { PayeeBankDetails } from './application/bank-details/payee-bank-details';
import { RequestBankDetails } from './application/bank-details/request-bank-details.use-case';
import { ClientListQuery } from './application/client-list.query';
import { ClientQuery } from './application/client.query';
import { CloseClient } from './application/close-client.use-case';
import { ContractVersionQuery } from './application/contract-version.query';
import { CreateClient } from './application/create-client.use-case';
import { CreateContractVersion } from './application/create-contract-version.use-case';
import { MyContractsQuery } from './application/my-contracts.query';
import { PreviewContractQuery } from './application/preview-contract.query';
import { KeepTaxRates } from './application/keep-tax-rates.use-case';
import { SettleClient } from './application/settle-client.use-case';
import { TaxRatesQuery } from './application/tax-rates.query';
import { TaxResolver } from './graphql/agency/tax.resolver';
import { UpdateClient } from './application/update-client.use-case';
import { UpdateContractVersion } from './application/update-contract-version.use-case';
import { BankDetailsResolver } from './graphql/agency/bank-details.resolver';
import { ClientResolver } from './graphql/agency/client.resolver';
import { ContractResolver } from './graphql/agency/contract.resolver';
import { MyContractResolver } from './graphql/client/my-contract.resolver';

const useCases = [
  TaxRatesQuery, KeepTaxRates, SettleClient,
  ClientListQuery, ClientQuery, ContractVersionQuery, MyContractsQuery, PreviewContractQuery,
  CreateClient, UpdateClient, CloseClient, CreateContractVersion, UpdateContractVersion,
  BankDetailOwners, BankDetailsQuery, RequestBankDetails, DecideBankDetails, PayeeBankDetails,
];

/** Clients and their contracts. */
@Module({ providers: useCases, exports: useCases })
export class ClientsModule {}

@Module({ imports: [ClientsModule], providers: [TaxResolver, BankDetailsResolver, ClientResolver, ContractResolver] })
export class ClientsAgencyApi {}

@Module({ imports: [ClientsModule], providers: [MyContractResolver] })
export class ClientsClientApi {}
