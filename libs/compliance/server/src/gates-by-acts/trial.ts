import type { GateId } from '@quittance/compliance/domain';
import type { World } from './world.fixture';

/** What one trial of a gate found, on each side. */
export interface Sides {
  /** Nothing stops it. */
  allows(gates: Promise<readonly string[]>): Promise<void>;
  /** This gate stops it, among others or alone. */
  refuses(gates: Promise<readonly string[]>): Promise<void>;
}

export type Trial = (world: World, sides: Sides) => Promise<void>;
export type Trials = Readonly<Partial<Record<GateId, Trial>>>;
