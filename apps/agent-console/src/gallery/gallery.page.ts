import { Component } from '@angular/core';
import { QPage } from '@quittance/ui';

/** Every component of the design system in its states. */
@Component({ selector: 'app-gallery-page', imports: [QPage], template: `<main><q-page heading="Gallery" width="full" /></main>` })
export class GalleryPage {}
