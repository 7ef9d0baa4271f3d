import type { Permission } from '@quittance/kernel';

/** An entry of an app's navigation, seen by those who hold its permission. */
export interface NavItem {
  readonly label: string;
  /** Path inside the app, such as `/trust`. */
  readonly path: string;
  readonly permission: Permission | null;
  /** The letter after `g`. */
  readonly key?: string;
}
