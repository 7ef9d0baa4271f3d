import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { ArrivingCalls } from '@quittance/communications/console';
import { Commands, QCommandBar, QUserMenu, SessionStore, useShortcuts, type MenuItem } from '@quittance/ui';
import { BusinessClock } from './business-clock.component';
import { navigation } from './navigation';

/** The agency console around its pages: rail, command bar, business clock, the user's menu. */
@Component({
  selector: 'q-shell',
  imports: [ArrivingCalls, RouterOutlet, RouterLink, RouterLinkActive, QCommandBar, BusinessClock, QUserMenu],
  template: `
    <a class="skip-link" href="#main" (click)="$event.preventDefault(); main.focus()">Skip to the page</a>
    <nav class="rail" aria-label="Main">
      <a class="mark" routerLink="/" aria-label="Quittance, to the start">Q</a>
      @for (item of items(); track item.path) {<a #link [routerLink]="item.path" routerLinkActive="on" ariaCurrentWhenActive="page" (isActiveChange)="inSight(link, $event)" [attr.aria-keyshortcuts]="item.key ? 'g ' + item.key : null">{{ item.label }}</a>}
    </nav>
    <header class="top">
      <q-command-bar />
      <span class="grow"></span>
      <q-business-clock class="wide-only" />
      <q-user-menu [places]="places()" />
    </header>
    <main #main id="main" tabindex="-1">@defer (on idle) {<q-arriving-calls />}<router-outlet /></main>
  `,
  styles: `
    :host { display: grid; grid-template-columns: 56px minmax(0, 1fr); grid-template-rows: 52px minmax(0, 1fr); height: 100dvh; }
    .rail { grid-row: 1 / 3; background: var(--surface); border-right: 1px solid var(--line); display: flex; flex-direction: column; align-items: center; padding: 10px 0; gap: var(--s1); overflow: auto; scrollbar-width: none; }
    .mark { width: 32px; height: 32px; border-radius: 9px; background: var(--accent); color: var(--accent-ink); display: grid; place-items: center; font: var(--mark); margin-bottom: 10px; text-decoration: none; flex: none; }
    .mark:hover { color: var(--accent-ink); background: var(--accent-strong); }
    .rail a:not(.mark) { min-width: 40px; height: 40px; padding: 0 3px; border-radius: var(--r2); display: grid; place-items: center; color: var(--ink-3); font-size: var(--t-2xs); font-weight: var(--w-medium); text-decoration: none; flex: none; }
    .rail a:not(.mark):hover { background: var(--hover); color: var(--ink); } .rail a.on:not(.mark) { background: var(--accent-soft); color: var(--accent); }
    .top { display: flex; align-items: center; gap: var(--s4); padding: 0 var(--s5); border-bottom: 1px solid var(--line); background: var(--surface); min-width: 0; }
    main { overflow: auto; min-height: 0; position: relative; } main:focus-visible { outline: none; }
    @media (max-width: 760px) {
      :host { grid-template-columns: minmax(0, 1fr); grid-template-rows: 52px minmax(0, 1fr) auto; }
      .rail { grid-row: 3; flex-direction: row; padding: 4px max(8px, env(safe-area-inset-left)) calc(4px + env(safe-area-inset-bottom)); border: 0; border-top: 1px solid var(--line); justify-content: space-between; }
      .rail .mark { display: none; } .rail a:not(.mark) { min-width: 44px; height: 44px; font-size: var(--t-xs); }
      .top { grid-row: 1; padding: 0 var(--s3); gap: var(--s2); } .top > .grow { display: none; } .top q-command-bar { flex: 1; }
    }
    @media print { .rail, .top { display: none; } :host { display: block; height: auto; } }
  `,
})
export class ShellComponent {
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  protected readonly items = computed(() => navigation.filter(({ permission }) => permission === null || this.session.can(permission)));

  protected readonly places = computed((): readonly MenuItem[] => (this.session.can('call.place') ? [{ key: '/account/telephone', label: 'Your telephone' }] : []));

  constructor() {
    const go = (path: string): void => void this.router.navigateByUrl(path);
    const reachable = this.items();
    useShortcuts(...reachable.flatMap(({ key, label, path }) => (key ? [{ keys: `g ${key}`, label, group: 'Go to', run: () => go(path) }] : [])));
    inject(Commands).add((query) =>
      this.items()
        .filter(({ label }) => label.toLowerCase().includes(query.toLowerCase()))
        .map(({ label, path, key }) => ({ id: `go ${path}`, label, group: 'Go to', link: path, ...(key ? { kbd: `g ${key}` } : {}) })),
    );
  }

  /** On a telephone the entries run on to the side: the one at hand is not left there. */
  protected inSight(link: HTMLElement, active: boolean): void {
    if (active) link.scrollIntoView?.({ block: 'nearest', inline: 'center' });
  }
}
