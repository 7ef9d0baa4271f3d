import { Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { QConfirm, QOfflineBanner, QShortcutHelp, QToasts, ThemeStore } from '@quittance/ui';

/** What stands around every page, with or without a session. */
@Component({
  selector: 'q-root',
  imports: [RouterOutlet, QOfflineBanner, QToasts, QConfirm, QShortcutHelp],
  template: `<q-offline-banner /><router-outlet /><q-toasts /><q-confirm /><q-shortcut-help />`,
  // As high as the window: what scrolls is the screen inside the shell, so that its bars stay in sight.
  styles: `:host { display: flex; flex-direction: column; height: 100dvh; } :host > ::ng-deep router-outlet + * { flex: 1; min-height: 0; overflow: auto; } @media print { :host { display: block; height: auto; } }`,
})
export class AppComponent {
  constructor() {
    inject(ThemeStore);
  }
}
