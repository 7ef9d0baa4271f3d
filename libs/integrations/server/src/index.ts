export { PaymentFiles1790000001081 } from './migrations/1790000001081-payment-files';
export { PaymentFilesAgencyApi, PaymentFilesModule } from './payment-files/payment-files.module';
