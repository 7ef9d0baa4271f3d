import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { asId, type ClientId, type PlacementId, type Result } from '@quittance/kernel';
import type { DebtorClass } from '@quittance/placements/domain';
import { CommitPlacement, ConfirmMapping, PlacementQuery, PlacementRowsQuery, PlacePlacement, ReadPlacement, ReceivePlacement, type MappingChoices } from '@quittance/placements/server';
import { IdSource, readConfiguration, systemCtx, UnitOfWork, type Ctx } from '@quittance/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { createContext } from '../create-app';
import type { Command } from './commands';
import { importArguments, type ImportArguments, type ImportChoices } from './import-arguments';
import { tellImport, type ImportOutcome } from './import-report';

/** Exit codes: placed (or checked), refused, answers needed. */
export const PLACED = 0;
export const REFUSED = 1;
export const NEEDS_ANSWERS = 3;

const ERRORS_SHOWN = 200;

type Placement = NonNullable<Awaited<ReturnType<PlacementQuery['one']>>>;

/** Places a file from the command line by the same use cases as the screens, in this process. */
export const importCommand: Command = async (args) => {
  const asked = await importArguments(args);
  const { size } = await stat(asked.file);
  if (size === 0) throw new Error(`${asked.file} is empty`);
  const app = await createContext(readConfiguration(process.env));
  try {
    const outcome = await new Importer(app, asked).run();
    tellImport(outcome, asked.json);
    return outcome.exitCode;
  } finally {
    await app.close();
  }
};

class Importer {
  private readonly ctx: Ctx = systemCtx('import', 'command-line');

  constructor(private readonly app: INestApplicationContext, private readonly asked: ImportArguments) {}

  async run(): Promise<ImportOutcome> {
    const received = await this.app.get(ReceivePlacement).execute(this.ctx, {
      clientId: await this.clientId(), key: `import-${this.app.get(IdSource).next()}`, fileName: basename(this.asked.file), readHere: true,
      content: () => createReadStream(this.asked.file, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>, options: firstOptions(this.asked.choices) });
    if (!received.ok) return { exitCode: REFUSED, message: received.refusal.message };
    const { id } = received.value;
    let placement = await this.read(id);
    if (this.asked.choices.columns && placement.recognised) {
      const confirmed = await this.app.get(ConfirmMapping).execute(this.ctx, id, null, choicesFor(this.asked.choices, placement), true);
      if (!confirmed.ok) return this.told(placement, confirmed.refusal.code === 'QUESTION_OPEN' ? NEEDS_ANSWERS : REFUSED, confirmed.refusal.message);
      placement = await this.read(id);
    }
    if (placement.status === 'FAILED') return this.told(placement, REFUSED, placement.failure);
    if (placement.status === 'NEEDS_ANSWERS') return this.told(placement, NEEDS_ANSWERS, whatIsAsked(placement));
    if (this.asked.dryRun) return this.told(placement, PLACED, 'Checked; nothing was placed (--dry-run).');
    return this.commit(placement);
  }

  private async clientId(): Promise<ClientId> {
    const row = await this.app.get(UnitOfWork).read(this.ctx, (tx) => tx.maybeOne<{ id: string }>('select id from client where code = $1', [this.asked.client]));
    if (!row) throw new Error(`there is no client ${this.asked.client}; npm run quittance -- clients --json lists them`);
    return asId<ClientId>(row.id);
  }

  private async read(id: PlacementId): Promise<Placement> {
    await this.watched(id, this.app.get(ReadPlacement).execute(this.ctx, id));
    return this.placement(id);
  }

  private async commit(placement: Placement): Promise<ImportOutcome> {
    const ordered: Result<unknown> = await this.app.get(CommitPlacement).execute(this.ctx, { placementId: placement.id, key: `commit-${placement.id}`, version: placement.version });
    if (!ordered.ok) return this.told(placement, REFUSED, ordered.refusal.message);
    const placed = await this.watched(placement.id, this.app.get(PlacePlacement).execute(this.ctx, placement.id));
    if (!placed.ok) return this.told(placement, REFUSED, placed.refusal.message);
    return this.told(await this.placement(placement.id), PLACED, 'Placed.');
  }

  private async placement(id: PlacementId): Promise<Placement> {
    const found = await this.app.get(PlacementQuery).one(this.ctx, id);
    if (!found) throw new Error('the placement is gone');
    return found;
  }

  private async told(placement: Placement, exitCode: number, message: string): Promise<ImportOutcome> {
    const errors = await this.app.get(PlacementRowsQuery).run(this.ctx, placement.id, ['REFUSED'], { first: ERRORS_SHOWN });
    return { exitCode, message, placement, errors: errors.nodes.flatMap(({ n, errors: list }) => list.map(({ letter, header, value, code, message: why, remedy }) => ({ row: n, column: header || letter, value, code, message: why, remedy }))) };
  }

  /** One line that counts, on a terminal only. */
  private async watched<T>(id: PlacementId, work: Promise<T>): Promise<T> {
    if (this.asked.json || !process.stderr.isTTY) return work;
    const timer = setInterval(() => void this.placement(id).then(({ status, rowsDone, rowsTotal }) => process.stderr.write(`\r${status.toLowerCase()} ${rowsDone}${rowsTotal ? ` of ${rowsTotal}` : ''} rows   `), () => undefined), 300);
    try {
      return await work;
    } finally {
      clearInterval(timer);
      process.stderr.write('\r\x1b[K');
    }
  }
}

const whatIsAsked = ({ questions, recognised }: Placement): string => {
  if (questions.some(({ open }) => open) || recognised?.missing.length) return 'The file needs answers before it can be checked.';
  return 'Its columns do not hold what their headings say, or it has none. Look at what each is taken for, and name them with --mapping.';
};

const classesOf = (choices: ImportChoices): Record<string, DebtorClass> =>
  Object.fromEntries(Object.entries(choices.companies ?? {}).map(([key, company]) => [key, company ? 'COMMERCIAL_ENTITY' : 'NATURAL_PERSON']));

const firstOptions = (choices: ImportChoices) => ({
  ...(choices.answers ? { answers: choices.answers } : {}), debtorClasses: classesOf(choices), unsureAreCompanies: choices.unsureAreCompanies ?? false, openItemsOnly: choices.openItemsOnly ?? true,
  includeDuplicates: choices.includeDuplicates ?? false, termsDays: choices.termsDays ?? null, correction: choices.headerRow === undefined ? {} : { headerRow: choices.headerRow === 0 ? null : choices.headerRow },
  table: { ...(choices.encoding ? { encoding: choices.encoding } : {}), ...(choices.delimiter ? { delimiter: choices.delimiter } : {}), ...(choices.sheet ? { sheet: choices.sheet } : {}) },
});

function choicesFor(choices: ImportChoices, { recognised }: Placement): MappingChoices {
  const mapping = Object.entries(choices.columns ?? {}).map(([field, at]) => ({ field, column: typeof at === 'number' ? at : (recognised?.columns.find(({ header }) => header.toLowerCase() === at.toLowerCase())?.column ?? -1) }));
  return { mapping, answers: Object.entries(choices.answers ?? {}).map(([id, value]) => ({ id, value })) };
}
