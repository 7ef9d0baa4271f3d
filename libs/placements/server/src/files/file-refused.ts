import type { Refusal } from '@quittance/kernel';

/** Thrown by a table's rows when reading must stop; everything before it stays valid. An expected failure: catch it and hand on `refusal`. */
export class FileRefused extends Error {
  readonly refusal: Refusal;

  constructor(code: string, message: string, facts: Refusal['facts'] = {}) {
    super(message);
    this.name = 'FileRefused';
    this.refusal = { code, message, facts };
  }
}

/** The refusal in an error thrown while reading a file; undefined for a bug. */
export function refusalOf(error: unknown): Refusal | undefined {
  return error instanceof FileRefused ? error.refusal : undefined;
}
