import type { Random } from '../random';
import type { Command, Kit, Maker } from './command';
import { editCommands } from './commands-on-accounts';
import { costCommands } from './commands-on-costs';
import { paymentCommands } from './commands-on-payments';
import { runCommands } from './commands-on-runs';
import { settlementCommands } from './commands-on-settlements';
import { waitingCommands } from './commands-on-waiting-money';
import { closeMonths } from './closing';
import { judgeDue } from './judging';
import { fingerprint, judge } from './settling';
import { addDays, type World } from './world';

const nextDay: Maker = (kit, random, world) => {
  const { agency } = kit;
  const today = addDays(world.today, random.int(1, 12));
  return {
    name: `the ${today} comes`, keyed: false,
    run: async () => {
      await agency.setClock(today);
      await judgeDue(kit);
      return { ok: true, value: null };
    },
    expect: () => {
      world.today = today;
      return null;
    },
  };
};

const MAKERS: Readonly<Record<string, readonly [weight: number, make: Maker]>> = {
  ...paymentCommands, ...waitingCommands, ...runCommands, ...costCommands, ...editCommands, ...settlementCommands, nextDay: [5, nextDay], closeMonths: [0.8, closeMonths] };

const WEIGHTS = Object.fromEntries(Object.entries(MAKERS).map(([name, [weight]]) => [name, weight]));

/** The next command of a sequence. */
export function choose(kit: Kit, random: Random, world: World): Command {
  for (;;) {
    const made = MAKERS[random.weighted(WEIGHTS)]?.[1](kit, random, world);
    if (made) return withSettlements(world, made);
  }
}

/** What a command changes on an account, or a day that came, is judged by its settlements in the same transaction, or by the job of the day. */
function withSettlements(world: World, command: Command): Command {
  return {
    ...command,
    expect: (value) => {
      const before = new Map(world.accounts.map((account) => [account, { closed: account.status === 'CLOSED', seen: fingerprint(world, account) }]));
      const day = world.today;
      const outcome = command.expect(value);
      for (const account of world.accounts) {
        const was = before.get(account);
        if (was && was.seen !== fingerprint(world, account)) judge(world, account, was);
        else if (world.today !== day && world.settlements.some((one) => one.account === account && one.status === 'OPEN')) judge(world, account, null);
      }
      return outcome;
    },
  };
}
