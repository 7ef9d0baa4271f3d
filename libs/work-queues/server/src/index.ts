export * from './work-queues.module';
export * from './application/my-day.query';
export * from './application/rank-accounts';
export * from './application/record-call.use-case';
export * from './application/search.query';
export * from './jobs/rank-everything.job';
