import type { RuleSet } from '@quittance/compliance/domain';
import type { Tx } from '@quittance/platform';

/** Versions never change and name their content, so that what was read once is known for good. */
const known = new Map<string, Promise<RuleSet | undefined>>();

/** The rules of a version, or undefined where no such version is on file. */
export function rulesOf(tx: Tx, version: string): Promise<RuleSet | undefined> {
  let found = known.get(version);
  if (found === undefined) {
    known.set(version, (found = readRules(tx, version)));
    void found.then((rules) => rules ?? known.delete(version), () => known.delete(version));
  }
  return found;
}

/** The version in force at a moment: the newest recorded by then. */
export const versionAt = async (tx: Tx, at: Date): Promise<string> =>
  (await tx.one<{ version: string }>('select version from rule_set where recorded_at <= $1 or n = 1 order by n desc limit 1', [at])).version;

async function readRules(tx: Tx, version: string): Promise<RuleSet | undefined> {
  const rows = await tx.query<{ kind: keyof Omit<RuleSet, 'version'>; content: never }>('select kind, content from rule_row where version = $1 order by kind, n', [version]);
  if (rows.length === 0) return undefined;
  const of = (kind: (typeof rows)[number]['kind']): never[] => rows.filter((row) => row.kind === kind).map(({ content }) => content);
  return { version, limitation: of('limitation'), hours: of('hours'), caps: of('caps'), licences: of('licences'), holidays: of('holidays'), coverage: of('coverage') };
}
