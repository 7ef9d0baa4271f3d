const MINUTES = [1, 2, 5, 10, 20, 30];
const HOUR = 60;

/** How often a message that could not leave is tried: for a good day. */
export const MOST_TRIES = 30;

/** Minutes to wait before the next try, after so many: 1, 2, 5, 10, 20, 30, then every hour. */
export const waitAfter = (tries: number): number => MINUTES[tries - 1] ?? HOUR;
