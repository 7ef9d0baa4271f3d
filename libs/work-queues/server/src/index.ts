export * from './work-queues.module';
