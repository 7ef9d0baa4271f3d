/** The real clock. The only place that reads it; tests inject another. */
export abstract class SystemClock {
  abstract now(): Date;
}

export class RealClock extends SystemClock {
  now(): Date {
    return new Date();
  }
}
