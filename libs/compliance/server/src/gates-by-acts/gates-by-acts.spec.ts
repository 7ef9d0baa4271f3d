import { GATE_IDS, GATES, type GateId } from '@quittance/compliance/domain';
import { testAgency, type TestAgency } from '@quittance/testing';
import type { Trials } from './trial';
import { OF_ACTS } from './trials-of-acts';
import { OF_CONTACT } from './trials-of-contact';
import { OF_POLICY } from './trials-of-policy';
import { OF_TEXTS } from './trials-of-texts';
import { START, World } from './world.fixture';

jest.setTimeout(120_000);

const TABLES: readonly Trials[] = [OF_CONTACT, OF_TEXTS, OF_ACTS, OF_POLICY];
const TRIALS: Trials = Object.assign({}, ...TABLES) as Trials;

/** Every gate of the table, by what people do: calls, letters, emails, what debtors tell us, suits, deposits, deleting. */
describe('each gate, by acts through the API', () => {
  let agency: TestAgency;
  let world: World;

  beforeAll(async () => {
    agency = await testAgency();
    await agency.setClock(START);
    world = await World.open(agency);
  });
  beforeEach(() => agency.setClock(START));
  afterAll(() => agency.close());

  it('has a trial for every gate of the table, in one place each', () => {
    expect(GATES.map(({ id }) => id)).toEqual([...GATE_IDS]);
    expect(TABLES.flatMap((table) => Object.keys(table)).sort()).toEqual([...GATE_IDS].sort());
  });

  it.each(GATES.map(({ id, title }): [GateId, string] => [id, title]))('%s %s: lets through, and stops', async (id) => {
    const told = { allowed: 0, refused: 0 };
    await TRIALS[id]?.(world, {
      allows: async (gates) => {
        expect(await gates).toEqual([]);
        told.allowed += 1;
      },
      refuses: async (gates) => {
        expect(await gates).toContain(id);
        told.refused += 1;
      },
    });
    expect([id, told.allowed > 0, told.refused > 0]).toEqual([id, true, true]);
  });
});
