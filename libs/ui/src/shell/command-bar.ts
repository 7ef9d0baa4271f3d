import { Injectable, InjectionToken, Injector, inject, runInInjectionContext, signal } from '@angular/core';

/** One line of the command bar: a record found, or something that can be done. */
export interface CommandHit {
  readonly id: string;
  readonly label: string;
  readonly sub?: string;
  /** Heading it stands under: "Accounts", "Go to". */
  readonly group: string;
  /** Where it leads, relative to the app. */
  readonly link?: string;
  readonly run?: () => void;
  readonly kbd?: string;
}

/**
 * Finds hits for what was typed (never empty); within 50 ms of the server, or it stops being search as you type.
 * `thorough`: Enter was pressed and the beginnings found nothing, so it may take longer and guess.
 */
export type CommandSource = (query: string, signal: AbortSignal, thorough: boolean) => Promise<readonly CommandHit[]> | readonly CommandHit[];

/** Sources the app wires, each loaded with the first search; it runs where injection is possible. */
export const COMMAND_SOURCES = new InjectionToken<readonly (() => Promise<CommandSource>)[]>('command sources', { providedIn: 'root', factory: () => [] });

/** The command bar's contents. A screen may add its own commands while it is open. */
@Injectable({ providedIn: 'root' })
export class Commands {
  private readonly own = signal<readonly CommandSource[]>([]);
  private readonly wired = inject(COMMAND_SOURCES);
  private readonly injector = inject(Injector);
  private loaded: Promise<readonly CommandSource[]> | null = null;

  /** Adds a source; returns what removes it. */
  add(source: CommandSource): () => void {
    this.own.update((all) => [...all, source]);
    return () => this.own.update((all) => all.filter((other) => other !== source));
  }

  /** All hits for a text, each source's together. A source that fails is left out. */
  async find(query: string, signal: AbortSignal, thorough = false): Promise<readonly CommandHit[]> {
    this.loaded ??= Promise.all(this.wired.map((load) => load()));
    const wired = await this.loaded.catch(() => {
      this.loaded = null;
      return [];
    });
    const ask = async (source: CommandSource): Promise<readonly CommandHit[]> => runInInjectionContext(this.injector, () => source(query, signal, thorough));
    const found = await Promise.all([...this.own(), ...wired].map((source) => ask(source).catch(() => [])));
    return found.flat().slice(0, 40);
  }
}
