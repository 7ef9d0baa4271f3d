export * from './best-channel';
export * from './inbound/classify-reply';
export * from './inbound/delivery-report';
export * from './inbound/message-class';
export * from './inbound/own-words';
export * from './inbound/written-by-machine';
export * from './text/keywords';
export * from './text/segments';
