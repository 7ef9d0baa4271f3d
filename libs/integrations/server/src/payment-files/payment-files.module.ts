import { Module } from '@nestjs/common';
import { ClientsModule } from '@quittance/clients/server';
import { RemittanceModule } from '@quittance/remittance/server';
import { MakePaymentFile } from './application/make-payment-file.use-case';
import { FiledPayouts } from './application/filed-payouts';
import { PaymentFilesQuery } from './application/payment-files.query';
import { CancelPaymentFile, ReleasePaymentFile } from './application/release-payment-file.use-case';
import { KeepSender } from './application/sender';
import { PaymentFileResolver } from './graphql/payment-file.resolver';
import { PaymentFilesController } from './http/payment-files.controller';

const useCases = [MakePaymentFile, ReleasePaymentFile, CancelPaymentFile, KeepSender, PaymentFilesQuery, FiledPayouts];

/** Files for the bank: remittances, shares and refunds paid, debits collected. */
@Module({ imports: [ClientsModule, RemittanceModule], providers: useCases, exports: useCases })
export class PaymentFilesModule {}

/** Payment files on the agency's endpoint. */
@Module({ imports: [PaymentFilesModule], controllers: [PaymentFilesController], providers: [PaymentFileResolver] })
export class PaymentFilesAgencyApi {}
