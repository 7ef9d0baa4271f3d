import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { useContractVersion } from '@quittance/clients/server';
import { moneyInWords, ok, refuse, type CurrencyCode, type Result } from '@quittance/kernel';
import { tieFigures, type TakenBook } from '@quittance/placements/domain';
import { canonicalJson, UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { openBook } from './commit-book';
import { clientsTakenOver, keptFor, type ClientTakenOver } from './plan-takeover';
import { knownFeeInvoices, knownInvoices, storedBook, type TakeoverSummary } from './read-takeover';
import { findTakeover, noTakeover, takeoverClientIds, takeoverFiles, takeoverForChange, tellTakeover, type TakeoverRecord } from './takeover-record';

export interface FinishTakeover {
  readonly takeoverId: string;
  /** Makes pressing the button twice one step. */
  readonly key: string;
  /** As it was shown. */
  readonly version: number;
}

/** Hands a book that ties to a second person. What is submitted is named by its hash, and exactly that can be approved. */
@Injectable()
export class SubmitTakeover {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, { takeoverId, key, version }: FinishTakeover): Promise<Result<{ id: string }>> {
    return this.work.write(ctx, (tx) => tx.command(key, { submitTakeover: takeoverId }, async () => {
      const found = await takeoverForChange(tx, takeoverId, version, ['CHECKED']);
      if (!found.ok) return found;
      const ties = await mustTie(tx, found.value);
      if (!ties.ok) return ties;
      const earlier = await tx.maybeOne<{ number: string }>(
        `select t.number from takeover_file f join takeover_file e on e.file_hash = f.file_hash and e.kind = f.kind and e.takeover_id <> f.takeover_id join takeover t on t.id = e.takeover_id
          where f.takeover_id = $1 and f.kind = 'ACCOUNTS' and t.status = 'COMMITTED' limit 1`, [takeoverId]);
      if (earlier) return refuse('ALREADY_TAKEN_OVER', `This accounts file came over already, by ${earlier.number}. Nothing is taken over twice.`, { number: earlier.number });
      const hash = await contentHash(tx, found.value, await clientsTakenOver(tx, takeoverId));
      await tx.query(`update takeover set status = 'SUBMITTED', content_hash = $2, submitted_by = $3, submitted_by_name = $4, submitted_at = $5, version = version + 1 where id = $1`,
        [takeoverId, hash, ctx.principal.userId, ctx.principal.name, tx.now]);
      tx.audit({ action: 'takeover.submitted', subjectKind: 'takeover', subjectId: takeoverId, facts: { number: found.value.number, hash } });
      await tellTakeover(tx, takeoverId, 'SUBMITTED');
      return ok({ id: takeoverId });
    }));
  }
}

/** The second person's step: the whole book in one transaction, or nothing. */
@Injectable()
export class CommitTakeover {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, { takeoverId, key, version }: FinishTakeover): Promise<Result<{ id: string }>> {
    return this.work.write(ctx, (tx) => tx.command(key, { commitTakeover: takeoverId }, () => this.commit(tx, takeoverId, version)));
  }

  private async commit(tx: Tx, takeoverId: string, version: number): Promise<Result<{ id: string }>> {
    const already = await findTakeover(tx, takeoverId, true);
    if (!already) return noTakeover();
    // Pressed twice by one person, under one key or two: it is done, once.
    if (already.status === 'COMMITTED' && already.committedBy === tx.ctx.principal.userId) return ok({ id: takeoverId });
    if (already.status === 'COMMITTED') return refuse('ALREADY_TAKEN_OVER', `${already.number} is committed already, by ${already.committedByName}. Nothing was taken over again.`, { number: already.number });
    const found = await takeoverForChange(tx, takeoverId, version, ['SUBMITTED']);
    if (!found.ok) return found;
    const takeover = found.value;
    if (takeover.submittedBy === tx.ctx.principal.userId) return refuse('SAME_PERSON', `You submitted ${takeover.number}. Somebody else has to look at it and commit it.`, { number: takeover.number });
    // Before anything is read: placements of these clients commit before this or after it.
    await tx.query('select from client where id = any ($1) order by id for no key update', [await takeoverClientIds(tx, takeoverId)]);
    for (const { contracts } of await clientsTakenOver(tx, takeoverId)) for (const { id } of contracts.values()) await useContractVersion(tx, id);
    const clients = await clientsTakenOver(tx, takeoverId);
    if ((await contentHash(tx, takeover, clients)) !== takeover.contentHash) {
      return refuse('CHANGED_SINCE', `A file or a contract changed since ${takeover.number} was submitted. Take it back, read it again and submit it anew.`, { number: takeover.number });
    }
    const ties = await mustTie(tx, takeover);
    if (!ties.ok) return ties;
    const book = await bookAsItStands(tx, takeover, clients);
    if (!book.ok) return book;
    // From here on the database takes postings for these clients again: within this transaction those of their books.
    await tx.query(`update takeover set status = 'COMMITTED', committed_by = $2, committed_by_name = $3, committed_at = $4, version = version + 1 where id = $1`, [takeoverId, tx.ctx.principal.userId, tx.ctx.principal.name, tx.now]);
    const accounts = await this.open(tx, takeover, clients, book.value.accounts);
    if (!accounts.ok) return accounts;
    tx.audit({ action: 'takeover.committed', subjectKind: 'takeover', subjectId: takeoverId, facts: { number: takeover.number, accounts: accounts.value, hash: takeover.contentHash, submittedBy: takeover.submittedByName } });
    await tellTakeover(tx, takeoverId, 'COMMITTED');
    return ok({ id: takeoverId });
  }

  private async open(tx: Tx, takeover: TakeoverRecord, clients: readonly ClientTakenOver[], accounts: TakenBook['accounts']): Promise<Result<number>> {
    for (const client of clients) {
      const own = accounts.filter(({ clientId }) => clientId === client.id);
      const opened = await openBook(tx, takeover, client, own);
      if (!opened.ok) return opened;
      await tx.emit({ type: 'takeover.committed', clientId: client.id, accountId: null, payload: { takeoverId: takeover.id, accounts: own.length } });
    }
    return ok(accounts.length);
  }
}

/** Takes a submitted takeover back, to be corrected. */
@Injectable()
export class TakeBackTakeover {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, takeoverId: string, version: number): Promise<Result<{ id: string }>> {
    return this.work.write(ctx, async (tx) => {
      const found = await takeoverForChange(tx, takeoverId, version, ['SUBMITTED']);
      if (!found.ok) return found;
      await tx.query(`update takeover set status = 'READING', content_hash = '', submitted_by = null, submitted_by_name = '', submitted_at = null, version = version + 1 where id = $1`, [takeoverId]);
      tx.addJob('read-takeover', { takeoverId }, { key: `read-takeover:${takeoverId}` });
      tx.audit({ action: 'takeover.takenBack', subjectKind: 'takeover', subjectId: takeoverId, facts: { number: found.value.number } });
      await tellTakeover(tx, takeoverId, 'READING');
      return ok({ id: takeoverId });
    });
  }
}

/** Gives a takeover up: nothing of it was posted, and its clients are free again. */
@Injectable()
export class AbandonTakeover {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, takeoverId: string, version: number, reason: string): Promise<Result<{ id: string }>> {
    return this.work.write(ctx, async (tx) => {
      const why = reason.trim().slice(0, 500);
      if (why === '') return refuse('REASON_NEEDED', 'Say why the takeover is given up.', {}, 'reason');
      const found = await takeoverForChange(tx, takeoverId, version, ['OPEN', 'READING', 'CHECKED', 'SUBMITTED']);
      if (!found.ok) return found;
      await tx.query(`update takeover set status = 'ABANDONED', abandoned_reason = $2, version = version + 1 where id = $1`, [takeoverId, why]);
      tx.audit({ action: 'takeover.abandoned', subjectKind: 'takeover', subjectId: takeoverId, facts: { number: found.value.number, reason: why } });
      await tellTakeover(tx, takeoverId, 'ABANDONED');
      return ok({ id: takeoverId });
    });
  }
}

/** Refuses NOT_READY, ROWS_REFUSED and DOES_NOT_TIE, naming the first difference. */
async function mustTie(tx: Tx, { id, number }: TakeoverRecord): Promise<Result<null>> {
  const { summary } = await tx.one<{ summary: TakeoverSummary | null }>('select summary from takeover where id = $1', [id]);
  const [waits] = summary?.waitsFor ?? [`${number} is not read yet.`];
  if (waits !== undefined) return refuse('NOT_READY', waits, { number });
  if ((summary?.refused ?? 0) > 0) return refuse('ROWS_REFUSED', `${summary?.refused} rows of the files are not read. Correct them and add the files again; nothing is left out silently.`, { rows: summary?.refused ?? 0 });
  const off = await tx.maybeOne<{ figure: string; stated: number | null; found: number; currency: CurrencyCode; client: string | null }>(
    `select f.figure, f.stated, f.found, f.currency, c.name as client from takeover_figure f left join client c on c.id = f.client_id where f.takeover_id = $1 and f.stated is distinct from f.found order by c.code nulls last, f.currency, f.figure limit 1`, [id]);
  if (!off) return ok(null);
  const shown = (amount: number): string => (off.figure === 'ACCOUNTS' ? String(amount) : moneyInWords(amount, off.currency));
  const whose = off.client ?? 'the trust bank account';
  return refuse('DOES_NOT_TIE', off.stated === null
    ? `The trial balance does not state ${FIGURE_WORDS[off.figure]} of ${whose} in ${off.currency}; the files come to ${shown(off.found)}.`
    : `${FIGURE_WORDS[off.figure]} of ${whose}: the trial balance states ${shown(off.stated)}, the files come to ${shown(off.found)}. Nothing is posted until they agree.`, { figure: off.figure, found: off.found, ...(off.stated === null ? {} : { stated: off.stated }) });
}

/**
 * The book to be opened, if it still is what was compared: a contract may have come into force since, by which commission is
 * kept back or not, and an invoice may have been placed. Refuses CHANGED_SINCE.
 */
async function bookAsItStands(tx: Tx, takeover: TakeoverRecord, clients: readonly ClientTakenOver[]): Promise<Result<TakenBook>> {
  const { number } = takeover;
  const { book, balances } = await storedBook(tx, takeover);
  if (book.faults.length > 0) throw new Error(`${number} ties, but its rows contradict each other`);
  const off = tieFigures(book, balances, clients.map(({ id }) => id), keptFor(clients), []).find(({ stated, found }) => stated !== found);
  if (off) return refuse('CHANGED_SINCE', `Under the contracts now in force ${number} no longer ties. Take it back, read it again and submit it anew.`, { number, figure: off.figure });
  const [here] = [...(await knownInvoices(tx, book)).faults, ...(await knownFeeInvoices(tx, takeover, book))];
  if (here) return refuse('CHANGED_SINCE', `${here.error.message} Take ${number} back and read it again.`, { number });
  return ok(book);
}

export const FIGURE_WORDS: Readonly<Record<string, string>> = {
  ACCOUNTS: 'Accounts', OPEN: 'Open balance', COLLECTED: 'Collected to date', FEES: 'Commission to date', TRUST: 'Trust held', UNREMITTED: 'Unremitted collections', UNREMITTED_FEES: 'Unremitted commission', FEE_INVOICES: 'Fee invoices open', BANK: 'Trust bank account' };

/** Of the files, what was said of them, and the contracts their accounts are frozen under. */
async function contentHash(tx: Tx, takeover: TakeoverRecord, clients: readonly ClientTakenOver[]): Promise<string> {
  const files = (await takeoverFiles(tx, takeover.id)).map(({ kind, fileHash, options }) => ({ kind, fileHash, options }));
  const contracts = clients.map(({ id, contracts: own }) => ({ id, versions: [...own.values()].map((version) => `${version.id} ${version.hash}`).sort() }));
  return createHash('sha256').update(canonicalJson({ system: takeover.system, asOf: takeover.asOf, files, contracts })).digest('hex');
}
