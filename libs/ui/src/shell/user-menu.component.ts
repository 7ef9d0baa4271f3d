import { Component, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { QMenu, SessionStore, Shortcuts, ThemeStore, Toast, type MenuItem, type Theme } from '@quittance/ui';

/** The user's initials; behind them theme, keyboard help and signing out. */
@Component({
  selector: 'q-user-menu',
  imports: [QMenu],
  template: `<q-menu variant="icon" [name]="initials() + ', menu of ' + name()" [items]="items()" (chosen)="run($event)"><span class="avatar" aria-hidden="true">{{ initials() }}</span></q-menu>`,
  styles: `.avatar { width: 28px; height: 28px; border-radius: 50%; background: var(--info-soft); color: var(--info); display: grid; place-items: center; font-size: var(--t-xs); font-weight: 650; }`,
})
export class UserMenu {
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
    { key: 'account', label: 'Your account' },
    ...(this.session.can('call.place') ? [{ key: 'telephone', label: 'Your telephone' }] : []),
    { key: 'out', label: 'Sign out' },
    { key: 'everywhere', label: 'Sign out everywhere' },
  ]);

  protected run(key: string): void {
    if (key === 'account') void this.router.navigateByUrl('/account');
    else if (key === 'telephone') void this.router.navigateByUrl('/account/telephone');
    else if (key === 'keys') this.shortcuts.helpOpen.set(true);
    else if (key === 'out' || key === 'everywhere') this.session.signOut(key === 'everywhere').catch(() => this.toast.problem('You are still signed in: the server did not answer. Try again.'));
    else this.themes.choose(key as Theme);
  }
}
