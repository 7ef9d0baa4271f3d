import { Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { QConfirm, QOfflineBanner, QShortcutHelp, QToasts, ThemeStore } from '@quittance/ui';

/** What stands around every page, with or without a session. */
@Component({
  selector: 'q-root',
  imports: [RouterOutlet, QOfflineBanner, QToasts, QConfirm, QShortcutHelp],
  template: `<q-offline-banner /><router-outlet /><q-toasts /><q-confirm /><q-shortcut-help />`,
  styles: `:host { display: flex; flex-direction: column; min-height: 100dvh; } :host > ::ng-deep router-outlet + * { flex: 1; min-height: 0; }`,
})
export class AppComponent {
  constructor() {
    inject(ThemeStore);
  }
}
