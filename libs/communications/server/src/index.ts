export { Outbox1790000000080 } from './migrations/1790000000080-outbox';
export { Communications1790000001210 } from './migrations/1790000001210-communications';
export { PermitsOfCommunications1790000001211 } from './migrations/1790000001211-permits-of-communications';
export { Inbound1790000001220 } from './migrations/1790000001220-inbound';
export { Threads1790000001221 } from './migrations/1790000001221-threads';
export { CommunicationsAgencyApi, CommunicationsModule } from './communications.module';
export * from './sending/carrier';
export { InboundAgencyApi, InboundModule } from './inbound/inbound.module';
export * from './inbound/receive-mail.use-case';
