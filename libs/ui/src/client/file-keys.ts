import { newCommandKey } from './command-key';

/**
 * Keys of files that are sent: the same file chosen again for the same purpose goes by the key it had, until an answer came.
 * So what the server stored while its answer was lost is not stored a second time.
 */
export class FileKeys {
  private readonly keys = new Map<string, string>();

  of(file: File, purpose: string): string {
    const known = this.keys.get(nameOf(file, purpose));
    const key = known ?? newCommandKey();
    if (known === undefined) this.keys.set(nameOf(file, purpose), key);
    return key;
  }

  /** The server said yes or no: the next time it is another request. */
  answered(file: File, purpose: string): void {
    this.keys.delete(nameOf(file, purpose));
  }
}

const nameOf = ({ name, size, lastModified }: File, purpose: string): string => JSON.stringify([purpose, name, size, lastModified]);
