import type { Refusal } from '@quittance/kernel';

/** Thrown by a reader and caught at its door: the first thing wrong with a JSON value, and where. */
export class JsonFault extends Error {
  constructor(
    readonly path: string,
    problem: string,
  ) {
    super(problem);
  }

  /** The fault as a refusal, its path as the field. */
  refusal(code: string): Refusal {
    return { code, message: `${this.path || 'The value'}: ${this.message}`, field: this.path, facts: { path: this.path } };
  }
}

type JsonObject = Readonly<Record<string, unknown>>;

/** Reads one JSON value of unknown shape, knowing its path. Every method throws JsonFault. */
export class JsonReader {
  constructor(
    private readonly value: unknown,
    readonly path = '',
  ) {}

  fail(problem: string): never {
    throw new JsonFault(this.path, problem);
  }

  /** Whether the value is absent or null. */
  get empty(): boolean {
    return this.value === undefined || this.value === null;
  }

  /** A member of an object. */
  at(key: string): JsonReader {
    return new JsonReader(this.object()[key], this.path === '' ? key : `${this.path}.${key}`);
  }

  /** Refuses members other than those named: a misspelt term must not be lost. */
  only(...keys: readonly string[]): this {
    for (const key of Object.keys(this.object())) if (!keys.includes(key)) this.at(key).fail('is not a known term.');
    return this;
  }

  object(): JsonObject {
    if (typeof this.value !== 'object' || this.value === null || Array.isArray(this.value)) this.fail('must be an object.');
    return this.value as JsonObject;
  }

  items(most: number): JsonReader[] {
    if (!Array.isArray(this.value)) this.fail('must be a list.');
    if (this.value.length > most) this.fail(`has more than ${most} entries.`);
    return this.value.map((item: unknown, index) => new JsonReader(item, `${this.path}[${index}]`));
  }

  /** A string of at most `longest` characters, spaces around it cut. */
  text(longest: number): string {
    if (typeof this.value !== 'string') this.fail('must be text.');
    const text = this.value.trim();
    if (text.length > longest) this.fail(`is longer than ${longest} characters.`);
    return text;
  }

  whole(least: number, most: number): number {
    if (typeof this.value !== 'number' || !Number.isSafeInteger(this.value)) this.fail('must be a whole number.');
    if (this.value < least || this.value > most) this.fail(`must be between ${least} and ${most}.`);
    return this.value;
  }

  flag(): boolean {
    if (typeof this.value !== 'boolean') this.fail('must be true or false.');
    return this.value;
  }

  oneOf<T extends string>(choices: readonly T[]): T {
    const found = choices.find((choice) => choice === this.value);
    return found ?? this.fail(`must be one of ${choices.join(', ')}.`);
  }

  /** The value read, or `otherwise` where it is absent or null. */
  or<T, U>(otherwise: U, read: (reader: this) => T): T | U {
    return this.empty ? otherwise : read(this);
  }
}
