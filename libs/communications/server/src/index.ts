export { Outbox1790000000080 } from './migrations/1790000000080-outbox';
export { CommunicationsAgencyApi, CommunicationsModule } from './communications.module';
