import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { Toast } from '../feedback/toast.service';
import { QMenu, type MenuItem } from '../overlay/menu.component';
import { SessionStore } from '../session/session.store';
import { Shortcuts } from '../shortcuts/shortcuts';
import { ThemeStore, type Theme } from '../theme/theme.store';

/** The user's initials; behind them theme, keyboard help, the account, places of one application (`places`, keyed by their path) and signing out. */
@Component({
  selector: 'q-user-menu',
  imports: [QMenu],
  template: `<q-menu variant="icon" [name]="initials() + ', menu of ' + name()" [items]="items()" (chosen)="run($event)"><span class="avatar" aria-hidden="true">{{ initials() }}</span></q-menu>`,
  styles: `.avatar { width: 28px; height: 28px; border-radius: 50%; background: var(--info-soft); color: var(--info); display: grid; place-items: center; font-size: var(--t-xs); font-weight: 650; }`,
})
export class QUserMenu {
  readonly places = input<readonly MenuItem[]>([]);
  private readonly session = inject(SessionStore);
  private readonly themes = inject(ThemeStore);
  private readonly shortcuts = inject(Shortcuts);
  private readonly toast = inject(Toast);
  private readonly router = inject(Router);
  protected readonly name = computed(() => this.session.user()?.name ?? '');
  protected readonly initials = computed(() => this.name().split(/\s+/).map((word) => word.charAt(0)).filter(Boolean).slice(0, 2).join('').toUpperCase());
  protected readonly items = computed((): readonly MenuItem[] => [
    { key: 'system', label: 'Theme of the system', checked: this.themes.theme() === 'system' },
    { key: 'light', label: 'Light', checked: this.themes.theme() === 'light' },
    { key: 'dark', label: 'Dark', checked: this.themes.theme() === 'dark' },
    { key: 'keys', label: 'Keyboard shortcuts', kbd: '?' },
    { key: '/account', label: 'Your account' },
    ...this.places(),
    { key: 'out', label: 'Sign out' },
    { key: 'everywhere', label: 'Sign out everywhere' },
  ]);

  protected run(key: string): void {
    if (key.startsWith('/')) void this.router.navigateByUrl(key);
    else if (key === 'keys') this.shortcuts.helpOpen.set(true);
    else if (key === 'out' || key === 'everywhere') this.session.signOut(key === 'everywhere').catch(() => this.toast.problem('You are still signed in: the server did not answer. Try again.'));
    else this.themes.choose(key as Theme);
  }
}
