import { pino } from 'pino';

/** One JSON line an event. Personal data stays out: ids, codes and durations only. */
export const logger = pino({
  level: process.env['LOG_LEVEL'] ?? 'info',
  base: null,
  redact: { paths: ['*.password', '*.token', '*.email', '*.phone', 'req.headers.cookie'], remove: true },
});
