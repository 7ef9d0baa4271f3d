import { DOCUMENT, Injectable, effect, inject, signal } from '@angular/core';

export type Theme = 'system' | 'light' | 'dark';

const KEY = 'quittance.theme';

/** Light, dark or as the system says; remembered on this device. `theme.js` applies it before the first paint. */
@Injectable({ providedIn: 'root' })
export class ThemeStore {
  private readonly document = inject(DOCUMENT);
  private readonly choice = signal<Theme>(remembered());
  readonly theme = this.choice.asReadonly();

  constructor() {
    effect(() => {
      const theme = this.choice();
      if (theme === 'system') delete this.document.documentElement.dataset['theme'];
      else this.document.documentElement.dataset['theme'] = theme;
    });
  }

  choose(theme: Theme): void {
    this.choice.set(theme);
    try {
      localStorage.setItem(KEY, theme);
    } catch {
      // Not remembered where storage is switched off.
    }
  }
}

function remembered(): Theme {
  try {
    const stored = localStorage.getItem(KEY);
    return stored === 'light' || stored === 'dark' ? stored : 'system';
  } catch {
    return 'system';
  }
}
