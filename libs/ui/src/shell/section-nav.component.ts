import { Component, booleanAttribute, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';

/** A screen of a section. */
export interface SectionScreen {
  readonly path: string;
  readonly label: string;
  /** Marked at this path only, not below it. */
  readonly exact?: boolean;
  /** Whether the entry is the one at hand, where its own path doesn't say so: it stands for several screens. */
  readonly active?: boolean;
}

/** The screens of a section, above each of them. */
@Component({
  selector: 'q-section-nav',
  imports: [RouterLink, RouterLinkActive],
  template: `
    <nav [attr.aria-label]="label()" [class.quiet]="quiet()">
      @for (screen of screens(); track screen.path) {
        @if (screen.active !== undefined) {<a [routerLink]="screen.path" [class.on]="screen.active" [attr.aria-current]="screen.active ? 'true' : null">{{ screen.label }}</a>}
        @else {<a [routerLink]="screen.path" routerLinkActive="on" [routerLinkActiveOptions]="{ exact: screen.exact ?? false }" ariaCurrentWhenActive="page">{{ screen.label }}</a>}
      }
    </nav>
  `,
  styles: `
    :host { display: block; min-width: 0; margin-bottom: var(--s3); } nav { display: inline-flex; gap: 2px; padding: 2px; border-radius: var(--r2); background: var(--mute-soft); max-width: 100%; overflow-x: auto; scrollbar-width: none; }
    a { padding: 0 10px; min-height: 28px; display: inline-flex; align-items: center; border-radius: 6px; color: var(--ink-2); font: var(--w-medium) var(--t-sm) var(--font); text-decoration: none; white-space: nowrap; } a:hover { color: var(--ink); } .on { background: var(--chosen); color: var(--ink); box-shadow: var(--shadow); } a:focus-visible { outline-offset: -2px; }
    nav.quiet { display: flex; padding: 0; gap: var(--s1); background: none; border-radius: 0; } .quiet a { padding: 0 8px; border-radius: 0; border-bottom: 2px solid transparent; } .quiet .on { background: none; box-shadow: none; border-bottom-color: var(--accent); }
    @media (max-width: 760px) { nav { flex-wrap: wrap; } }
  `,
})
export class QSectionNav {
  readonly label = input.required<string>();
  readonly screens = input.required<readonly SectionScreen[]>();
  /** The second row of two: plain links, the one at hand underlined. */
  readonly quiet = input(false, { transform: booleanAttribute });
}
