import { Module } from '@nestjs/common';
import { ClientsModule } from '@quittance/clients/server';
import { MakePaymentFile } from './application/make-payment-file.use-case';
import { PaymentFilesQuery } from './application/payment-files.query';
import { CancelPaymentFile, ReleasePaymentFile } from './application/release-payment-file.use-case';
import { KeepSender } from './application/sender';
import { PaymentFileResolver } from './graphql/payment-file.resolver';
import { PaymentFilesController } from './http/payment-files.controller';

const useCases = [MakePaymentFile, ReleasePaymentFile, CancelPaymentFile, KeepSender, PaymentFilesQuery];

/** Files for the bank: remittances paid, debits collected. */
@Module({ imports: [ClientsModule], providers: useCases, exports: useCases })
export class PaymentFilesModule {}

/** Payment files on the agency's endpoint. */
@Module({ imports: [PaymentFilesModule], controllers: [PaymentFilesController], providers: [PaymentFileResolver] })
export class PaymentFilesAgencyApi {}
