export * from './people';
export * from './people-panel.component';
export * from './contact-drawer.component';
