import type { Random } from '../random';
import type { Command, Kit, Maker } from './command';
import { editCommands } from './commands-on-accounts';
import { costCommands } from './commands-on-costs';
import { paymentCommands } from './commands-on-payments';
import { runCommands } from './commands-on-runs';
import { waitingCommands } from './commands-on-waiting-money';
import { closeMonths } from './closing';
import { addDays, type World } from './world';

const nextDay: Maker = ({ agency }, random, world) => {
  const today = addDays(world.today, random.int(1, 12));
  return {
    name: `the ${today} comes`, keyed: false,
    run: async () => {
      await agency.setClock(today);
      return { ok: true, value: null };
    },
    expect: () => {
      world.today = today;
      return null;
    },
  };
};

const MAKERS: Readonly<Record<string, readonly [weight: number, make: Maker]>> = {
  ...paymentCommands, ...waitingCommands, ...runCommands, ...costCommands, ...editCommands, nextDay: [5, nextDay], closeMonths: [0.8, closeMonths] };

const WEIGHTS = Object.fromEntries(Object.entries(MAKERS).map(([name, [weight]]) => [name, weight]));

/** The next command of a sequence. */
export function choose(kit: Kit, random: Random, world: World): Command {
  for (;;) {
    const made = MAKERS[random.weighted(WEIGHTS)]?.[1](kit, random, world);
    if (made) return made;
  }
}
