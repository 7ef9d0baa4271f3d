import { Component, computed, inject } from '@angular/core';
import { QPage, QSegmented, ThemeStore, useShortcuts, type Theme } from '@quittance/ui';
import { GalleryCharts } from './gallery-charts.component';
import { GalleryFeedback } from './gallery-feedback.component';
import { GalleryFigures } from './gallery-figures.component';
import { GalleryForms } from './gallery-forms.component';
import { GalleryOverlays } from './gallery-overlays.component';
import { GalleryTable } from './gallery-table.component';

/** Every component of the design system in its states. */
@Component({
  selector: 'q-gallery-page',
  imports: [QPage, QSegmented, GalleryFigures, GalleryTable, GalleryForms, GalleryOverlays, GalleryFeedback, GalleryCharts],
  template: `
    <main id="main">
      <q-page heading="Gallery" sub="Every component in its states. Press ? for the keys.">
        <q-segmented actions label="Theme" [options]="options" [value]="theme()" (valueChange)="themes.choose($event)" />
        <q-gallery-figures /><q-gallery-table /><q-gallery-forms /><q-gallery-overlays /><q-gallery-feedback /><q-gallery-charts />
      </q-page>
    </main>
  `,
})
export class GalleryPage {
  protected readonly themes = inject(ThemeStore);
  protected readonly theme = computed(() => this.themes.theme());
  protected readonly options: readonly { value: Theme; label: string }[] = [
    { value: 'system', label: 'System' },
    { value: 'light', label: 'Light' },
    { value: 'dark', label: 'Dark' },
  ];

  constructor() {
    useShortcuts({ keys: 'g t', label: 'Dark or light', group: 'Go to', run: () => this.themes.choose(this.themes.theme() === 'dark' ? 'light' : 'dark') });
  }
}
