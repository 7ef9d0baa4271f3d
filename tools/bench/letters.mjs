// Letters written from a template, read for what they say, and printed: in batch as the print house gets them, and singly.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, stop } from 'esbuild';
import { root } from '../workspace/locate.mjs';
import { round, speedOf } from './measure.mjs';

const CHUNK = 100;
const SIDES = 2;
const [BATCH_GOAL, SINGLE_GOAL] = [100, 30];
const LETTERHEAD = { legalName: 'Halden & Reyes LLC', addressLines: ['233 S Wacker Dr', 'Chicago, IL 60606'], country: 'US', envelope: 'NO_10' };
const ROWS = Array.from({ length: 4 }, (_, n) => [`MT-${n + 1}`, `${n + 1} June 2026`, '257.50']);

/** @param {{ options: import('./options.mjs').Options, log: (line: string) => void }} bench */
export async function letters({ options, log }) {
  const made = await compiled();
  const printer = new made.PdfPrinter();
  const now = new Date('2026-11-27T15:00:00Z');
  const letter = writer(made, 'DEMAND');
  try {
    let number = 0;
    const chunk = () => made.printLetters(printer, Array.from({ length: CHUNK }, () => letter(++number)), LETTERHEAD, now);
    const single = () => made.printLetter(printer, letter(++number), LETTERHEAD, now);
    await Promise.all([chunk(), chunk()]);
    const batch = await during(options.seconds, chunk);
    await Promise.all([single(), single()]);
    const alone = await during(options.seconds, single);
    const batchRate = (batch.times.length * CHUNK * 1000) / batch.took;
    const singleRate = (alone.times.length * 1000) / alone.took;
    log(`  ${batch.times.length * CHUNK} letters in batch, ${alone.times.length} singly`);
    return {
      name: 'letters', accounts: 0, ...speedOf(alone.times), perSecond: round(batchRate), baseline: { ...speedOf(alone.times), perSecond: round(singleRate) }, ratio: round(batchRate / singleRate), goal: `≥ ${BATCH_GOAL} a second in batch, ${SINGLE_GOAL} singly`,
      holds: batchRate >= BATCH_GOAL && singleRate >= SINGLE_GOAL, notes: { 'per s': 'in batch; raw per s singly; milliseconds of one letter, two at a time' } };
  } finally {
    await printer.onModuleDestroy();
  }
}

/** Two at a time, for so many seconds. */
async function during(seconds, work) {
  const times = [];
  const started = performance.now();
  const until = started + seconds * 1000;
  await Promise.all(Array.from({ length: SIDES }, async () => {
    while (performance.now() < until) {
      const before = performance.now();
      await work();
      times.push(performance.now() - before);
    }
  }));
  return { times, took: performance.now() - started };
}

/** A letter of the starter set with its table, coupon and barcodes, another addressee each time. */
function writer(made, kind) {
  const text = made.STARTER_SET.find((one) => one.kind === kind && one.channel === 'LETTER' && one.tone === 'STANDARD');
  const parsed = made.parseTemplate('LETTER', text.subject, text.body).value;
  return (number) => {
    const name = `Dana Ruiz ${number}`;
    const values = { ...made.sampleValues(), ...made.clauseValues('en', { channel: 'LETTER', agency: LETTERHEAD.legalName, creditor: 'Marlow Tools', disputeBy: null }), 'recipient.name': name,
      invoices: { kind: 'TABLE', caption: 'Past due, in USD', head: ['Invoice', 'Due', 'Owed'], figures: [2], rows: ROWS, total: ['Together', '', '1,030.00'] },
      coupon: { kind: 'COUPON', reference: String(number), amount: '$1,030.00', payBy: null, payableTo: LETTERHEAD.legalName, to: [LETTERHEAD.legalName, ...LETTERHEAD.addressLines], code: `${100_000 + number}-103000` } };
    const rendered = made.renderTemplate(parsed, values).value;
    made.contentOf(rendered, { channel: 'LETTER', language: 'en', values, today: made.SAMPLE_TODAY, validation: null, returnName: 'H & R', locked: true });
    const address = made.fitAddress(name, made.linesOf('1200 Mill Road, Apartment 4, Springfield, IL 62701'), 'NO_10').value;
    return { rendered, language: 'en', frame: { number: 100_000 + number, addressLines: address.lines, fromName: 'H & R', fromLines: LETTERHEAD.addressLines, facts: [['Date', '27 November 2026'], ['Our reference', String(number)], ['Creditor', 'Marlow Tools']] } };
  };
}

/** What writes and prints, without the server around it. */
async function compiled() {
  const folder = join(root, `.data/bench-letters-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const doors = { name: 'doors', setup: (bundler) => bundler.onResolve({ filter: /^@quittance\// }, ({ path }) => {
    const part = path.slice('@quittance/'.length);
    return { path: join(root, part === 'documents/server' ? 'libs/documents/server/src/pdf/index.ts' : `libs/${part}/src/index.ts`) };
  }) };
  try {
    const outfile = join(folder, 'letters.mjs');
    const contents = `export * from '@quittance/communications/domain'; export { PdfPrinter } from '@quittance/documents/server'; export { printLetter, printLetters } from './libs/communications/server/src/letters/print-letters';`;
    await build({ absWorkingDir: root, stdin: { contents, resolveDir: root, loader: 'ts' }, outfile, bundle: true, format: 'esm', platform: 'node', target: 'node24', packages: 'external', plugins: [doors], tsconfigRaw: { compilerOptions: { experimentalDecorators: true } }, logLevel: 'error' });
    await stop();
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
