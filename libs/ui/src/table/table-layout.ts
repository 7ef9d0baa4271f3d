import { computed, effect, linkedSignal, signal, untracked, type Signal } from '@angular/core';
import type { Column } from './column';

interface Remembered {
  readonly shown?: Record<string, boolean>;
  readonly widths?: Record<string, number>;
}

const MIN = 64;
const MAX = 640;

/** Which columns a table shows and how wide, remembered on this device under a key. */
export class TableLayout<T> {
  private readonly stored = linkedSignal<Remembered>(() => read(this.key()));
  private readonly chosen = signal<Remembered>({});
  private readonly state = computed<Remembered>(() => ({
    shown: { ...this.stored().shown, ...this.chosen().shown },
    widths: { ...this.stored().widths, ...this.chosen().widths },
  }));

  readonly visible = computed(() => this.columns().filter((column) => this.isShown(column)));

  constructor(
    private readonly columns: Signal<readonly Column<T>[]>,
    private readonly key: Signal<string | undefined>,
  ) {
    effect(() => {
      const changed = this.chosen();
      if (changed.shown || changed.widths) untracked(() => write(this.key(), this.state()));
    });
  }

  isShown(column: Column<T>): boolean {
    return column.fixed === true || (this.state().shown?.[column.key] ?? !column.hidden);
  }

  toggle(column: Column<T>): void {
    const shown = !this.isShown(column);
    this.chosen.update((state) => ({ ...state, shown: { ...state.shown, [column.key]: shown } }));
  }

  width(column: Column<T>): number | null {
    return this.state().widths?.[column.key] ?? column.width ?? null;
  }

  resize(column: Column<T>, width: number): void {
    const bounded = Math.round(Math.min(MAX, Math.max(MIN, width)));
    this.chosen.update((state) => ({ ...state, widths: { ...state.widths, [column.key]: bounded } }));
  }
}

function read(key: string | undefined): Remembered {
  try {
    return key ? ((JSON.parse(localStorage.getItem(`quittance.table.${key}`) ?? '{}') ?? {}) as Remembered) : {};
  } catch {
    return {};
  }
}

function write(key: string | undefined, state: Remembered): void {
  try {
    if (key) localStorage.setItem(`quittance.table.${key}`, JSON.stringify(state));
  } catch {
    // The choice then lasts as long as the page.
  }
}
