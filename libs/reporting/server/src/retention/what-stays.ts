import { closedAddresses } from '@quittance/compliance/server';
import type { Tx } from '@quittance/platform';

/** What of a person erasing leaves, why, and until when. */
export interface Staying {
  what: string;
  why: string;
  until: string;
}

const FILES = `
  select (select array_agg(distinct b.number order by b.number) from communication c join letter_batch b on b.id = c.letter_batch_id join document f on f.id = b.pdf_id and f.size > 0
           where (c.debtor_id = $1 or c.person_id = $1) and exists (select from communication o join debtor d on d.id = o.debtor_id where o.letter_batch_id = b.id and o.debtor_id <> $1 and d.erased_at is null)) as "printFiles",
         (select array_agg(distinct p.number order by p.number) from placement_row r join account a on a.id = r.account_id join placement p on p.id = r.placement_id join document f on f.id = p.document_id and f.size > 0
           where a.debtor_id = $1 and exists (select from placement_row o join account oa on oa.id = o.account_id join debtor d on d.id = oa.debtor_id where o.placement_id = p.id and oa.debtor_id <> $1 and d.erased_at is null)) as "placementFiles",
         (select array_agg(distinct a.number order by a.number) from account_party y join account a on a.id = y.account_id where y.debtor_id = $1 and a.debtor_id <> $1) as "answersFor",
         (select count(distinct f.document_id)::int from takeover_row r join takeover_file f on f.takeover_id = r.takeover_id and f.kind = r.kind join document t on t.id = f.document_id and t.size > 0
           where r.account <> '' and r.account in (select number from account where debtor_id = $1)) as "takenOver",
         (select name from debtor where id = $1 and erased_at is null) as name`;

// Whole names and addresses only: shorter words would find everybody.
const NAMED = `
  select array_agg(distinct a.number order by a.number) as accounts, count(*)::int as n from activity y join account a on a.id = y.account_id
   where a.debtor_id <> $1 and exists (select from unnest($2::text[]) as w where position(w in lower(y.body)) > 0)`;

/** Counted anew whenever somebody looks: the last of several people in a file may have gone since. */
export async function whatStays(tx: Tx, debtorId: string): Promise<Staying[]> {
  const { printFiles, placementFiles, answersFor, takenOver, name } = await tx.one<{ printFiles: number[] | null; placementFiles: string[] | null; answersFor: string[] | null; takenOver: number; name: string | null }>(FILES, [debtorId]);
  const closed = new Set((await closedAddresses(tx, [debtorId])).map(({ kind, address }) => `${kind} ${address}`)).size;
  const words = await wordsOf(tx, debtorId, name);
  const named = words.length === 0 ? { accounts: null, n: 0 } : await tx.one<{ accounts: string[] | null; n: number }>(NAMED, [debtorId, words]);
  return [
    ...(printFiles === null ? [] : [{ what: `Print ${files(printFiles.length)} ${list(printFiles.map((n) => `B${n}`))}`, why: 'Others’ letters stand in the same PDF and manifest. It opens from no screen of this person.', until: 'until everybody it has a letter to is erased; then it is deleted by itself' }]),
    ...(placementFiles === null ? [] : [{ what: `Placement ${files(placementFiles.length)} ${list(placementFiles)}`, why: 'The client’s upload, with others’ rows beside this person’s. What was read of the row is erased.', until: 'until everybody placed by it is erased; then it is deleted by itself' }]),
    ...(takenOver === 0 ? [] : [{ what: `${takenOver} ${files(takenOver)} of the book that was taken over`, why: 'The whole book as it was handed over, with everybody’s rows; it proves the opening balances. What was read of the rows is erased.', until: 'as long as the books' }]),
    ...(named.accounts === null ? [] : [{ what: `${named.n} ${named.n === 1 ? 'entry' : 'entries'} on accounts of others: ${list(named.accounts)}`, why: 'Their text names this person. It belongs to another’s file, and the name may be another’s too.', until: 'as long as those files; correct it there where it must not stay' }]),
    ...(answersFor === null ? [] : [{ what: `Timeline and letters of ${list(answersFor)}`, why: 'This person only answers for that debt; the file is another’s. Their own name and addresses are erased there too.', until: 'as long as that file' }]),
    ...(closed === 0 ? [] : [{ what: name === null ? 'Keyed hashes of the addresses this person had closed to us' : `Keyed hashes of ${closed} ${closed === 1 ? 'address' : 'addresses'} this person closed to us`, why: 'They name nobody. Whoever is placed with such an address again is not contacted there (GDPR Art. 17(3)(b), 21(3); 12 CFR 1006.14(h)).', until: 'for good' }]),
    { what: 'Payments, ledger, checks, mandates, statements, audit log', why: 'Books have to be kept (GDPR Art. 17(3)(b)); much of it is sealed in a chain.', until: 'for good' },
    { what: 'Backups made before', why: 'They are copies outside the database.', until: 'until you delete them, by your own rule' },
  ];
}

/** What would name the person in others' notes; nothing any more once erased. */
async function wordsOf(tx: Tx, debtorId: string, name: string | null): Promise<string[]> {
  if (name === null) return [];
  const points = await tx.query<{ value: string }>(`select value_normalised as value from contact_point where debtor_id = $1 and kind in ('EMAIL', 'PHONE')`, [debtorId]);
  return [...new Set([...(/\s/.test(name.trim()) ? [name.trim().toLowerCase()] : []), ...points.map(({ value }) => value.toLowerCase())])].filter((word) => word.length >= 6);
}

const files = (n: number): string => (n === 1 ? 'file' : 'files');
const list = (names: readonly string[]): string => (names.length > 6 ? `${names.slice(0, 6).join(', ')} and ${names.length - 6} more` : names.join(', '));
