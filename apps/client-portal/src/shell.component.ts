import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { ClientChoice, QButton, QCan, QSelect, QUserMenu, SessionStore, useShortcuts } from '@quittance/ui';
import { navigation } from './navigation';

/** The client portal around its pages: navigation, the client at hand, the button that places debts. */
@Component({
  selector: 'q-shell',
  imports: [RouterOutlet, RouterLink, RouterLinkActive, QButton, QCan, QSelect, QUserMenu],
  template: `
    <a class="skip-link" href="#main" (click)="$event.preventDefault(); main.focus()">Skip to the page</a>
    <header>
      <a class="word" routerLink="/">Quittance</a>
      <nav aria-label="Main">@for (item of items(); track item.path) {<a #link [routerLink]="item.path" routerLinkActive="on" ariaCurrentWhenActive="page" (isActiveChange)="inSight(link, $event)">{{ item.label }}</a>}</nav>
      <span class="grow"></span>
      @if (choice.clients().length > 1) {<q-select class="client" label="Client" [options]="clients()" [value]="choice.clientId()" (valueChange)="choose($event)" />}
      @else {<span class="sm sub wide-only clip">{{ choice.client()?.name }}</span>}
      <a q-button variant="primary" routerLink="/place" *qCan="'portal.place'">Place debts</a>
      <q-user-menu />
    </header>
    <main #main id="main" tabindex="-1"><router-outlet /></main>
  `,
  styles: `
    :host { display: flex; flex-direction: column; min-height: 100dvh; }
    header { display: flex; align-items: center; gap: 22px; padding: 0 var(--s8); min-height: 56px; background: var(--surface); border-bottom: 1px solid var(--line); position: sticky; top: 0; z-index: 40; }
    .word { font: var(--mark); color: var(--accent); text-decoration: none; }
    nav { display: flex; gap: 22px; align-self: stretch; } nav a { display: flex; align-items: center; color: var(--ink-2); font-weight: var(--w-medium); font-size: var(--t-sm); text-decoration: none; } nav a:hover { color: var(--ink); } nav a.on { color: var(--ink); box-shadow: inset 0 -2px var(--accent); }
    .client { max-width: 240px; } main { flex: 1; min-width: 0; } main:focus-visible { outline: none; }
    @media (max-width: 760px) {
      header { padding: var(--s3) var(--s4) 0; gap: var(--s3); flex-wrap: wrap; position: static; }
      nav { order: 9; width: calc(100% + 32px); margin: 0 -16px; padding: 0 var(--s4); gap: var(--s5); overflow-x: auto; border-top: 1px solid var(--line); scrollbar-width: none; } nav a { min-height: 44px; flex: none; } .client { max-width: 40vw; }
    }
    @media print { header { display: none; } }
  `,
})
export class ShellComponent {
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  protected readonly choice = inject(ClientChoice);
  protected readonly items = computed(() => navigation.filter(({ permission }) => permission === null || this.session.can(permission)));
  protected readonly clients = computed(() => this.choice.clients().map(({ id, name }) => ({ value: id, label: name })));

  constructor() {
    const reachable = this.items();
    useShortcuts(...reachable.flatMap(({ key, label, path }) => (key ? [{ keys: `g ${key}`, label, group: 'Go to', run: () => void this.router.navigateByUrl(path) }] : [])));
  }

  protected choose(id: string | null): void {
    if (id) this.choice.choose(id);
  }

  /** On a telephone the entries run on to the side: the one at hand is not left there. */
  protected inSight(link: HTMLElement, active: boolean): void {
    if (active) link.scrollIntoView?.({ block: 'nearest', inline: 'center' });
  }
}
